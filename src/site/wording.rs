//! What is stated of a field to sentences for people: why, how long, how often, and whether they may refuse.
//!
//! A value that is not stated is said to be so where the law or the reader expects one, and left out elsewhere.

use super::collected::{Refusal, refusal};
use super::link::purpose_link;
use super::markup::Markup;
use super::owner::Owner;
use super::voice::{Arg, Voice};
use crate::model::inventory::Record;
use crate::model::organisation::{AnsweredWithin, Organisation};
use crate::model::record::{Bases, Condition, Frequency, Purpose, Retention, Statement};
use crate::model::reference::{Country, PurposeId};
use crate::model::words::{EnabledBy, Method, Platform, Then, word};
use std::collections::BTreeSet;

/// Platforms by their names.
pub(crate) fn platforms<'a>(voice: &Voice<'_>, platforms: impl IntoIterator<Item = &'a Platform>) -> Markup {
    let names: Vec<Markup> = platforms.into_iter().map(|platform| voice.gloss("platform", platform)).collect();
    voice.list(&names)
}

/// Each purpose with its legal basis.
pub(crate) fn purposes(voice: &Voice<'_>, statement: &Statement, asked: bool) -> Vec<Markup> {
    let Some(purposes) = &statement.purposes else {
        return if asked { vec![voice.say("not-stated")] } else { Vec::new() };
    };
    purposes.iter().map(|(id, stated)| purpose_with_basis(voice, id, stated, asked)).collect()
}

/// A purpose with its legal basis.
pub(crate) fn purpose_with_basis(voice: &Voice<'_>, id: &PurposeId, stated: &Purpose, asked: bool) -> Markup {
    let mut shown = purpose_link(voice, id);
    if let Some(text) = &stated.text {
        shown = voice.say_with("purpose-in-words", &[("purpose", Arg::Is(shown)), ("text", Arg::Is(voice.text(text)))]);
    }
    match basis(voice, stated.basis.as_ref(), asked) {
        Some(basis) => voice.say_with("purpose-with-basis", &[("purpose", Arg::Is(shown)), ("basis", Arg::Is(basis))]),
        None => shown,
    }
}

/// A legal basis, or one for each law.
pub(crate) fn basis(voice: &Voice<'_>, bases: Option<&Bases>, asked: bool) -> Option<Markup> {
    match bases {
        None => asked.then(|| voice.say("basis-unstated")),
        Some(Bases::One(basis)) => Some(voice.gloss("basis", basis)),
        Some(Bases::Each(each)) => {
            let of = |law: &str, basis: Option<&_>| {
                let basis = basis.map_or_else(|| voice.say("basis-unstated"), |basis| voice.gloss("basis", basis));
                voice.say_with("basis-by-law", &[("law", Arg::Word(law)), ("basis", Arg::Is(basis))])
            };
            Some(voice.list(&[of("cn", each.cn.as_ref()), of("eu", each.eu.as_ref())]))
        }
    }
}

/// Whether the person may refuse, and with what consequence.
pub(crate) fn refuse(voice: &Voice<'_>, record: &Record, asked: bool) -> Option<Markup> {
    let answer = match (refusal(record), &record.particulars.if_refused) {
        (Refusal::No, _) => voice.say("refuse-no"),
        (Refusal::Developer, _) => voice.say("refuse-developer"),
        (Refusal::Unstated, _) if !asked => return None,
        (Refusal::Unstated, _) => voice.say("not-stated"),
        (Refusal::Yes, Some(text)) => {
            return Some(voice.say_with("refuse-yes-then", &[("then", Arg::Is(voice.text(text)))]));
        }
        (Refusal::Yes, None) if record.statement.enabled_by == Some(EnabledBy::User) => {
            voice.say("refuse-yes-own-switch")
        }
        (Refusal::Yes, None) => voice.say("refuse-yes"),
    };
    Some(match &record.particulars.if_refused {
        Some(text) => voice.say_with("refuse-and", &[("answer", Arg::Is(answer)), ("then", Arg::Is(voice.text(text)))]),
        None => answer,
    })
}

/// How long it is kept, and where.
pub(crate) fn kept(voice: &Voice<'_>, statement: &Statement, asked: bool) -> Vec<Markup> {
    if statement.stored == Some(false) {
        return vec![voice.say("kept-not")];
    }
    let mut sentences = Vec::new();
    match &statement.retention {
        Some(stated) => sentences.push(retention(voice, stated)),
        None if asked => sentences.push(voice.say("kept-not-stated")),
        None => {}
    }
    match &statement.stored_in {
        Some(countries) => sentences.push(in_countries(voice, "stored-in", countries)),
        None if asked => sentences.push(voice.say("stored-in-unstated")),
        None => {}
    }
    sentences
}

/// A time of keeping, and what happens after it.
pub(crate) fn retention(voice: &Voice<'_>, stated: &Retention) -> Markup {
    let from = stated.from.map_or_else(|| "none".to_owned(), |from| word(&from));
    let days = |count: u32| ("days", Arg::Count(count as usize));
    let time = match (stated.days, &stated.until, &stated.indefinite) {
        (Some(count), _, _) => voice.say_with("kept-days", &[days(count), ("from", Arg::Word(&from))]),
        (_, Some(until), _) => voice.say_with("kept-until", &[("until", Arg::Is(voice.text(until)))]),
        (_, _, Some(why)) => voice.say_with("kept-indefinitely", &[("why", Arg::Is(voice.text(why)))]),
        (None, None, None) => return voice.say("kept-not-stated"),
    };
    let time = match stated.at_most {
        Some(most) => voice.say_with("kept-at-most", &[("time", Arg::Is(time)), days(most)]),
        None => time,
    };
    let then = match stated.then.as_ref().map(|then| (then.contains(&Then::Delete), then.contains(&Then::Anonymise))) {
        Some((true, true)) => "both",
        Some((true, false)) => "delete",
        Some((false, true)) => "anonymise",
        _ => return voice.say_with("kept-and-no-more", &[("time", Arg::Is(time))]),
    };
    voice.say_with("kept-then", &[("time", Arg::Is(time)), ("then", Arg::Word(then))])
}

/// A sentence about countries.
pub(crate) fn in_countries(voice: &Voice<'_>, id: &str, countries: &BTreeSet<Country>) -> Markup {
    let names: Vec<Markup> = countries.iter().map(|code| voice.country(code)).collect();
    voice.say_with(id, &[("countries", Arg::Is(voice.list(&names)))])
}

/// How it comes to the recipient, and how often. What an app states of itself is read by the app.
pub(crate) fn how(voice: &Voice<'_>, owner: Owner<'_>, record: &Record) -> Vec<Markup> {
    let mut sentences = Vec::new();
    if let Some(methods) = &record.statement.method {
        let say = |method: &Method| match (method, owner) {
            (Method::Sdk, Owner::App(..)) => voice.say("method-sdk-own"),
            _ => voice.gloss("method", method),
        };
        let methods: Vec<Markup> = methods.iter().map(say).collect();
        sentences.push(voice.list(&methods));
    }
    if let Some(stated) = &record.particulars.frequency {
        sentences.push(frequency(voice, stated));
    }
    match record.statement.background {
        Some(true) => sentences.push(voice.say("flag-background")),
        Some(false) => sentences.push(voice.say("flag-background.not")),
        None => {}
    }
    sentences
}

/// A number of times per unit.
pub(crate) fn frequency(voice: &Voice<'_>, stated: &Frequency) -> Markup {
    let per = word(&stated.per);
    voice.say_with("frequency", &[("times", Arg::Count(stated.times as usize)), ("per", Arg::Word(&per))])
}

/// What else is stated, a sentence each: what it may not be missed for, what it means, where it goes, what is done with it.
pub(crate) fn notes(voice: &Voice<'_>, record: &Record) -> Vec<Markup> {
    let (statement, particulars) = (&record.statement, &record.particulars);
    let mut notes = flags(voice, statement);
    let with = |id: &str, name: &str, value: Markup| voice.say_with(id, &[(name, Arg::Is(value))]);
    notes.extend(statement.sent_to.as_ref().map(|countries| in_countries(voice, "sent-to", countries)));
    notes.extend(statement.form.as_ref().map(|form| with("note-form", "form", voice.gloss("form", form))));
    notes.extend(particulars.condition.iter().flat_map(|stated| condition(voice, stated)));
    notes.extend(statement.safeguards.as_ref().map(|text| with("note-safeguards", "text", voice.text(text))));
    notes.extend(particulars.necessity.as_ref().map(|text| with("note-necessity", "text", voice.text(text))));
    notes.extend(particulars.impact.as_ref().map(|text| with("note-impact", "text", voice.text(text))));
    if particulars.open == Some(true) {
        notes.push(voice.say("note-open"));
    }
    notes
}

fn flags(voice: &Voice<'_>, statement: &Statement) -> Vec<Markup> {
    let stated = [
        ("flag-leaves-device", statement.leaves_device),
        ("flag-linked", statement.linked),
        ("flag-profiles", statement.profiles),
        ("flag-tracks", statement.tracks),
        ("flag-sold", statement.sold),
        ("flag-of-children", statement.of_children),
    ];
    let sentence = |(id, flag): (&str, Option<bool>)| {
        flag.map(|yes| if yes { voice.say(id) } else { voice.say(&format!("{id}.not")) })
    };
    stated.into_iter().filter_map(sentence).collect()
}

fn condition(voice: &Voice<'_>, stated: &Condition) -> Vec<Markup> {
    let versions = |id: &str, range: &Option<String>| {
        let range = range.as_deref()?;
        let split = range.find(|character: char| !"<>=".contains(character)).unwrap_or(range.len());
        let sign = match &range[..split] {
            "<" => "below",
            "<=" => "to",
            ">" => "above",
            ">=" => "from",
            _ => "is",
        };
        let version = Markup::text(range[split..].trim());
        let range = voice.say_with("range", &[("sign", Arg::Word(sign)), ("version", Arg::Is(version))]);
        Some(voice.say_with(id, &[("range", Arg::Is(range))]))
    };
    let words =
        stated.text.as_ref().map(|text| voice.say_with("condition-text", &[("text", Arg::Is(voice.text(text)))]));
    [versions("condition-sdk", &stated.sdk), versions("condition-os", &stated.os), words]
        .into_iter()
        .flatten()
        .collect()
}

/// The name of an organisation, leading to its website if it has one.
pub(crate) fn organisation(voice: &Voice<'_>, id: &str) -> Markup {
    let entry = voice.inventory.organisations.get(id);
    let name = voice.name(entry.and_then(|entry| entry.name.as_ref()), id);
    match entry.and_then(|entry| entry.website.as_ref()) {
        Some(website) => name.linked_out(website),
        None => name,
    }
}

/// Ways to reach an organisation, each as a link.
pub(crate) fn contacts(entry: &Organisation) -> Vec<Markup> {
    let Some(contact) = &entry.contact else {
        return Vec::new();
    };
    let email = contact.email.as_ref().map(|email| mail(email));
    let phone = contact.phone.as_ref().map(|phone| Markup::text(phone).linked_out(&format!("tel:{}", dialled(phone))));
    let url = contact.url.as_ref().map(|url| Markup::text(url).linked_out(url));
    [email, phone, url].into_iter().flatten().collect()
}

/// A mail address as a link.
pub(crate) fn mail(address: &str) -> Markup {
    Markup::text(address).linked_out(&format!("mailto:{address}"))
}

fn dialled(phone: &str) -> String {
    phone.chars().filter(|character| character.is_ascii_digit() || *character == '+').collect()
}

/// How soon people have an answer.
pub(crate) fn answered(voice: &Voice<'_>, within: &AnsweredWithin) -> Option<Markup> {
    let (id, count) = match (within.hours, within.days, within.working_days) {
        (Some(hours), _, _) => ("answered-within-hours", hours),
        (_, Some(days), _) => ("answered-within-days", days),
        (_, _, Some(days)) => ("answered-within-working-days", days),
        (None, None, None) => return None,
    };
    Some(voice.say_with(id, &[("count", Arg::Count(count as usize))]))
}

/// The name of an organisation alone.
pub(crate) fn organisation_name(voice: &Voice<'_>, id: &str) -> Markup {
    voice.name(voice.inventory.organisations.get(id).and_then(|entry| entry.name.as_ref()), id)
}
