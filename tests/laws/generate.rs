//! Content folders as plain facts, before anyone chose how to write them down: every kind of key that the format has.
//!
//! Ids come from small fixed lists, so that two folders speak of the same things and differ in what they say of them.

use crate::laws::dice::Dice;
use std::collections::BTreeMap;

/// One thing that a file states.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Fact {
    Flag(bool),
    Count(u32),
    /// A word, an id, an address, a day: no text for people.
    Word(String),
    /// The words of a text in one language.
    Prose(String),
    /// A text for people, by language.
    Text(BTreeMap<String, String>),
    /// Things whose order says nothing.
    Set(Vec<Fact>),
    /// Things whose order is a statement.
    Sequence(Vec<Fact>),
    Map(Facts),
    /// A map that may be a list of its keys where nothing more is stated.
    Listed(Facts),
    /// A list of ids, or of maps that name their id under `sdk`.
    Ships(Facts),
    /// A set that may be its only member.
    OneOrMany(Vec<Fact>),
    /// A basis under the publisher's own law.
    Basis(String),
}

/// Named facts.
pub(crate) type Facts = BTreeMap<String, Fact>;

/// A policy file: its front matter and its prose.
pub(crate) type Policy = (Facts, String);

/// A content folder as facts.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Folder {
    /// YAML files by path.
    pub(crate) yaml: BTreeMap<String, Fact>,
    /// Policies by path.
    pub(crate) policies: BTreeMap<String, Policy>,
}

pub(crate) const ORGANISATIONS: [&str; 4] = ["harbour-home", "maker-cn", "cloud-abroad", "maker-old"];
pub(crate) const SDKS: [&str; 3] = ["wharf-pay", "gull-push", "tide-map"];
const APPS: [&str; 2] = ["ferry-app", "rider-app"];
const FEATURES: [&str; 2] = ["main-deck", "lower-deck"];
const FIELDS: [&str; 6] =
    ["device.model", "network.ip", "location.precise", "device.oaid", "identity.name", "content.sms"];
pub(crate) const PURPOSES: [&str; 4] =
    ["security.payment", "service.push", "service.statistics", "legal.transaction-records"];
const PERMISSIONS: [&str; 3] = ["android:CAMERA", "android:INTERNET", "ios:NSCameraUsageDescription"];
const PLATFORMS: [&str; 3] = ["android", "ios", "web"];
pub(crate) const COUNTRIES: [&str; 4] = ["CN", "NO", "HK", "US"];
const CHINESE: [&str; 7] =
    ["甲", "保存 30 天，然后删除", "用于 Android 推送：通知", "甲、乙（丙）", "en：不是键", "no", "30"];
const ENGLISH: [&str; 7] =
    ["a", "No. 5: kept, then gone", "true", "# not a comment", "- \"b\" {c} [d]", "~", "it's 6.10"];

pub(crate) fn word(text: &str) -> Fact {
    Fact::Word(text.to_owned())
}

pub(crate) fn set(dice: &mut Dice, list: &[&str]) -> Fact {
    Fact::Set(dice.some(list).into_iter().map(word).collect())
}

pub(crate) fn text(dice: &mut Dice) -> Fact {
    let mut text = BTreeMap::from([("zh-CN".to_owned(), dice.one(&CHINESE).to_owned())]);
    if dice.hit(2) {
        text.insert("en".into(), dice.one(&ENGLISH).to_owned());
    }
    Fact::Text(text)
}

pub(crate) fn flag(dice: &mut Dice) -> Fact {
    Fact::Flag(dice.hit(2))
}

/// How a fact is made.
pub(crate) type Make = fn(&mut Dice) -> Fact;

/// Keys that are each stated once in `rare` times.
pub(crate) fn stated(dice: &mut Dice, rare: usize, keys: &[(&str, Make)]) -> Facts {
    let mut facts = Facts::new();
    for (key, make) in keys {
        if dice.hit(rare) {
            facts.insert((*key).into(), make(dice));
        }
    }
    facts
}

/// A whole folder.
pub(crate) fn folder(dice: &mut Dice) -> Folder {
    let mut folder = Folder::default();
    folder.yaml.insert("site.yaml".into(), Fact::Map(site(dice)));
    let mut home = organisation(dice);
    // A basis is written under Chinese law.
    home.entry("country".into()).and_modify(|country| *country = word("CN"));
    let mut organisations = Facts::from([("harbour-home".into(), Fact::Map(home))]);
    for id in ORGANISATIONS.iter().skip(1) {
        if !dice.hit(5) {
            organisations.insert((*id).into(), Fact::Map(organisation(dice)));
        }
    }
    folder.yaml.insert("organisations.yaml".into(), Fact::Map(organisations));
    for id in SDKS {
        if !dice.hit(4) {
            folder.yaml.insert(format!("sdks/{id}.yaml"), Fact::Map(sdk(dice)));
        }
    }
    for id in APPS {
        if !dice.hit(4) {
            folder.yaml.insert(format!("apps/{id}.yaml"), Fact::Map(app(dice)));
        }
    }
    if dice.hit(2) {
        policy(dice, &mut folder.policies);
    }
    if dice.hit(4) {
        let own = BTreeMap::from([("network.ip".into(), Fact::Map(BTreeMap::from([("name".into(), text(dice))])))]);
        folder.yaml.insert("catalog/fields.yaml".into(), Fact::Map(own));
    }
    folder
}

fn site(dice: &mut Dice) -> Facts {
    let mut site = stated(dice, 3, &[("title", text), ("rights", rights), ("children", children)]);
    site.insert("languages".into(), Fact::Sequence(vec![word("zh-CN"), word("en")]));
    site.insert("publisher".into(), word("harbour-home"));
    if dice.hit(6) {
        let mut stated = Facts::new();
        stated.insert("required".into(), flag(dice));
        site.insert("unless_stated".into(), Fact::Map(stated));
    }
    site
}

fn rights(dice: &mut Dice) -> Fact {
    let rights = dice.some(&["access", "copy", "close_account"]);
    Fact::Map(rights.into_iter().map(|right| (right.to_owned(), text(dice))).collect())
}

fn children(dice: &mut Dice) -> Fact {
    Fact::Map(stated(dice, 2, &[("directed", flag), ("rules", text), ("guardian", text)]))
}

fn policy(dice: &mut Dice, policies: &mut BTreeMap<String, Policy>) {
    let order = |dice: &mut Dice| Fact::Count(dice.roll(3) as u32);
    let audience = |dice: &mut Dice| word(dice.one(&["users", "merchants"]));
    for (language, words) in [("zh-CN", CHINESE), ("en", ENGLISH)] {
        let mut matter = stated(dice, 3, &[("order", order), ("audience", audience)]);
        matter.insert("title".into(), word(dice.one(&words)));
        let mut prose = String::new();
        for heading in ["# A", "## B"].into_iter().take(1 + dice.roll(2)) {
            prose.push_str(&format!("{heading}\n\n{} x [y](sdk:wharf-pay)\n\n", dice.one(&["甲", "b", "3 天"])));
        }
        policies.insert(format!("policies/privacy.{language}.md"), (matter, prose));
    }
}

fn organisation(dice: &mut Dice) -> Facts {
    let mut facts = stated(
        dice,
        3,
        &[
            ("country", |dice| word(dice.one(&COUNTRIES))),
            ("address", text),
            ("contact", |dice| Fact::Map(stated(dice, 2, &[("email", mail), ("phone", phone), ("url", address)]))),
            ("officer", |dice| Fact::Map(stated(dice, 2, &[("name", text), ("email", mail)]))),
            ("committees", |dice| Fact::Sequence(vec![text(dice), text(dice)])),
            ("owner", text),
            ("formerly_named", |dice| Fact::Sequence(vec![text(dice)])),
            ("succeeds", |dice| set(dice, &ORGANISATIONS[3..])),
            ("complaints", complaints),
            ("website", address),
        ],
    );
    facts.insert("name".into(), text(dice));
    facts
}

fn mail(dice: &mut Dice) -> Fact {
    word(dice.one(&["a@harbour.example", "b@harbour.example"]))
}

fn phone(dice: &mut Dice) -> Fact {
    word(dice.one(&["95000", "0571-00000000"]))
}

fn address(dice: &mut Dice) -> Fact {
    word(dice.one(&["https://a.example/", "https://b.example/x?y=z#w"]))
}

fn complaints(dice: &mut Dice) -> Fact {
    let within = |dice: &mut Dice| {
        let unit = dice.one(&["hours", "days", "working_days"]);
        Fact::Map(Facts::from([(unit.to_owned(), Fact::Count(1 + dice.roll(3) as u32))]))
    };
    Fact::Map(stated(dice, 2, &[("url", address), ("answered_within", within)]))
}

fn platforms(dice: &mut Dice) -> Fact {
    let chosen = dice.some(&PLATFORMS);
    let package = |dice: &mut Dice| word(dice.one(&["com.a:b", "@a/b", "a b"]));
    let version = |dice: &mut Dice| word(dice.one(&["6.10", "1.2.3", "7"]));
    let one = |id: &str, dice: &mut Dice| {
        (id.to_owned(), Fact::Map(stated(dice, 3, &[("package", package), ("version", version)])))
    };
    Fact::Map(chosen.into_iter().map(|id| one(id, dice)).collect())
}

fn sdk(dice: &mut Dice) -> Facts {
    let providers = |dice: &mut Dice| Fact::OneOrMany(dice.some(&ORGANISATIONS[1..3]).into_iter().map(word).collect());
    let mut facts = stated(
        dice,
        3,
        &[
            ("provider", providers),
            ("role", |dice| word(dice.one(&["own", "processor", "joint", "independent"]))),
            ("kind", |dice| word(dice.one(&["sdk", "interface", "recipient", "system"]))),
            ("category", |dice| word(dice.one(&["payment", "push"]))),
            ("website", address),
            ("starts", |dice| word(dice.one(&["on-use", "after-consent", "before-consent"]))),
            ("opt_out", text),
            ("permissions", permissions),
            ("nested_in", |dice| set(dice, &SDKS)),
            ("included_when", text),
            ("evidence", evidence),
            ("reviewed", day),
        ],
    );
    facts.insert("name".into(), text(dice));
    facts.insert("platforms".into(), platforms(dice));
    facts.insert("features".into(), features(dice));
    facts
}

fn day(dice: &mut Dice) -> Fact {
    word(dice.one(&["2026-11-01", "2026-12-24"]))
}

fn evidence(dice: &mut Dice) -> Fact {
    let one = |dice: &mut Dice| Fact::Map(stated(dice, 2, &[("url", address), ("read", day)]));
    Fact::Sequence(vec![one(dice), one(dice)])
}

fn permissions(dice: &mut Dice) -> Fact {
    let one =
        |id: &str, dice: &mut Dice| (id.to_owned(), Fact::Map(stated(dice, 3, &[("required", flag), ("why", text)])));
    Fact::Listed(dice.some(&PERMISSIONS).into_iter().map(|id| one(id, dice)).collect())
}

fn app(dice: &mut Dice) -> Facts {
    let mut facts = stated(dice, 3, &[("rights", rights), ("children", children), ("features", features)]);
    facts.insert("name".into(), text(dice));
    facts.insert("platforms".into(), platforms(dice));
    let ship = |dice: &mut Dice| {
        let some_features = |dice: &mut Dice| set(dice, &FEATURES);
        let some_platforms = |dice: &mut Dice| set(dice, &PLATFORMS);
        Fact::Map(stated(dice, 4, &[("features", some_features), ("platforms", some_platforms), ("where", text)]))
    };
    let shipped = dice.some(&SDKS);
    facts.insert("ships".into(), Fact::Ships(shipped.into_iter().map(|id| (id.to_owned(), ship(dice))).collect()));
    facts
}

fn features(dice: &mut Dice) -> Fact {
    let mut features = Facts::new();
    for id in dice.some(&FEATURES) {
        let decides = |dice: &mut Dice| Fact::Map(stated(dice, 2, &[("logic", text), ("effect", text)]));
        let mut feature = stated(dice, 4, &[("name", text), ("refuse", text), ("decides", decides)]);
        let mut fields = dice.shuffled(FIELDS.to_vec());
        let mut groups = Vec::new();
        for _ in 0..=dice.roll(3) {
            let count = (1 + dice.roll(2)).min(fields.len());
            let of_group = fields.split_off(fields.len() - count);
            groups.push(Fact::Map(group(dice, of_group)));
        }
        feature.insert("collects".into(), Fact::Sequence(groups));
        features.insert(id.to_owned(), Fact::Map(feature));
    }
    Fact::Map(features)
}

fn group(dice: &mut Dice, fields: Vec<&str>) -> Facts {
    let mut group = crate::laws::statement::statement(dice);
    group.insert("fields".into(), Fact::Set(fields.into_iter().map(word).collect()));
    if dice.hit(4) {
        group.insert("platforms".into(), set(dice, &PLATFORMS[..2]));
    }
    group
}
