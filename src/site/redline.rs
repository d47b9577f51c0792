//! A section of a policy to its redline: what changed as a list of facts, then the text with its marks.
//!
//! What stayed as it was is folded, but for what stands beside a change.

use super::marks::marked;
use super::markup::Markup;
use super::stamp::version_name;
use super::voice::{Arg, Voice};
use super::{Edition, markdown, path};
use crate::model::change::JudgedChange;
use crate::model::locale::direction;
use crate::review::redline::{Fate, Kind, Mark, Marked, Moved, redline};
use serde::Serialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The marked text of a section.
#[derive(Serialize)]
pub(crate) struct Redline {
    /// Where it is in another language than the page.
    language: Option<String>,
    direction: Option<&'static str>,
    hint: Option<Markup>,
    /// What changed, counted.
    facts: Vec<Markup>,
    stretches: Vec<Stretch>,
    /// The whole section, in each version.
    links: Vec<Markup>,
}

/// Blocks that are shown, or folded under a line that says how many there are.
#[derive(Serialize)]
struct Stretch {
    fold: Option<Markup>,
    groups: Vec<Group>,
}

/// Blocks that belong together: the items of a list, the rows of a table, or one block.
#[derive(Serialize)]
struct Group {
    kind: &'static str,
    blocks: Vec<BlockView>,
}

#[derive(Serialize)]
struct BlockView {
    fate: &'static str,
    /// What became of it, for those who hear the page.
    label: Option<Markup>,
    head: bool,
    depth: u8,
    quoted: bool,
    number: Option<u64>,
    cells: Vec<Markup>,
    notes: Vec<Markup>,
}

/// The two editions of a page of changes, and the page; an example stands between none.
pub(crate) struct Ends<'a> {
    pub(crate) older: Option<&'a Edition>,
    pub(crate) newer: Option<&'a Edition>,
    pub(crate) here: &'a str,
    /// What moved from one section of a policy to another, by policy and language.
    pub(crate) moved: BTreeMap<(String, String), Moved>,
}

/// What moved between the sections of each policy of which several changed.
pub(crate) fn moved(changes: &[JudgedChange]) -> BTreeMap<(String, String), Moved> {
    let mut sections: BTreeMap<&str, Vec<&JudgedChange>> = BTreeMap::new();
    for change in changes {
        policy(change).into_iter().for_each(|policy| sections.entry(policy).or_default().push(change));
    }
    let mut moved = BTreeMap::new();
    for (policy, changes) in sections.into_iter().filter(|(_, changes)| changes.len() > 1) {
        let languages: BTreeSet<String> = changes.iter().flat_map(|change| languages(change)).collect();
        for language in languages {
            let redlines: Vec<Vec<Marked>> = changes.iter().map(|change| marked_text(change, &language)).collect();
            moved.insert((policy.to_owned(), language), Moved::between(&redlines));
        }
    }
    moved
}

/// The redline of a change, if it is one of a policy's prose.
pub(crate) fn of(voice: &Voice<'_>, change: &JudgedChange, ends: &Ends<'_>) -> Option<Redline> {
    let policy = policy(change)?;
    let (spoken, mut blocks) = spoken(voice, change)?;
    let between = ends.moved.get(&(policy.to_owned(), spoken.clone()));
    between.into_iter().for_each(|moved| moved.mark(&mut blocks));
    let foreign = (spoken != voice.language).then(|| spoken.clone());
    let hint = foreign
        .as_ref()
        .map(|language| voice.say_with("redline-language", &[("language", Arg::Is(voice.language_name(language)))]));
    let links = links(voice, policy, &spoken, &blocks, ends);
    let whole = change.before.is_none() || change.after.is_none();
    Some(Redline {
        direction: foreign.as_deref().map(direction),
        language: foreign,
        hint,
        facts: if whole { Vec::new() } else { facts(voice, &blocks) },
        stretches: stretches(voice, blocks),
        links,
    })
}

/// The policy of whose prose a change is.
pub(crate) fn policy(change: &JudgedChange) -> Option<&str> {
    let route = change.routes.first()?;
    (route.key(0) == Some("policies") && route.key(2) == Some("sections")).then(|| route.key(1)).flatten()
}

/// The marked text in the language of the page; where nothing changed in it, in the first in which something did.
fn spoken(voice: &Voice<'_>, change: &JudgedChange) -> Option<(String, Vec<Marked>)> {
    let first = [voice.language, voice.prevailing()].map(str::to_owned);
    first.into_iter().chain(languages(change)).find_map(|language| {
        let blocks = marked_text(change, &language);
        let differs = blocks.iter().any(|block| block.fate != Fate::Same);
        differs.then_some((language, blocks))
    })
}

/// The languages in which a section stood or stands.
fn languages(change: &JudgedChange) -> impl Iterator<Item = String> {
    let keys = |value: Option<&Value>| -> Vec<String> {
        value.and_then(Value::as_object).into_iter().flat_map(|texts| texts.keys().cloned()).collect()
    };
    keys(change.before.as_deref()).into_iter().chain(keys(change.after.as_deref()))
}

/// The marked text of a section in a language.
fn marked_text(change: &JudgedChange, language: &str) -> Vec<Marked> {
    let text = |value: Option<&Value>| -> String {
        value.and_then(|texts| texts.get(language)?.as_str()).unwrap_or_default().to_owned()
    };
    redline(&text(change.before.as_deref()), &text(change.after.as_deref()))
}

/// Where the whole section stands: in the older version, and in the newer one.
fn links(voice: &Voice<'_>, policy: &str, spoken: &str, blocks: &[Marked], ends: &Ends<'_>) -> Vec<Markup> {
    let title = |old: bool| {
        let heading = blocks
            .iter()
            .find(|block| block.kind == Kind::Heading && block.fate != if old { Fate::Added } else { Fate::Removed });
        let unseen = if old { Mark::Added } else { Mark::Removed };
        let text = |block: &Marked| {
            let shown = block.lines.iter().flatten().filter(|piece| piece.mark != unseen);
            shown.map(|piece| piece.text.as_str()).collect::<String>()
        };
        heading.map(text)
    };
    let link = |edition: &Edition, old: bool| {
        let texts = edition.prose.get(policy).filter(|_| edition.seal.is_some())?;
        let text = texts.get(spoken).filter(|_| spoken == voice.language || !texts.contains_key(voice.language));
        let anchor = text.zip(title(old)).and_then(|(text, title)| markdown::anchor(text, &title));
        let page = format!("{}/versions/{}/policies/{policy}.html", voice.language, edition.name);
        let href = path::relative(ends.here, &page) + &anchor.map(|id| format!("#{id}")).unwrap_or_default();
        let args = [("version", Arg::Is(version_name(voice, edition)))];
        Some(voice.say_with("redline-whole", &args).linked(&href))
    };
    let older = ends.older.and_then(|edition| link(edition, true));
    older.into_iter().chain(ends.newer.and_then(|edition| link(edition, false))).collect()
}

/// What changed, counted by what it is.
fn facts(voice: &Voice<'_>, blocks: &[Marked]) -> Vec<Markup> {
    let mut counts: BTreeMap<(Fate, &str), usize> = BTreeMap::new();
    // Within a section what moved is counted where it came to.
    let within = blocks.iter().any(|block| block.fate == Fate::MovedHere);
    let told = |block: &&Marked| block.fate != Fate::Same && !(within && block.fate == Fate::MovedAway);
    for block in blocks.iter().filter(told) {
        *counts.entry((block.fate, kind(block.kind))).or_default() += 1;
    }
    let told = counts.into_iter().map(|((fate, kind), count)| {
        let blocks = voice.say_with("redline-blocks", &[("kind", Arg::Word(kind)), ("count", Arg::Count(count))]);
        voice.say_with(&format!("redline-told-{}", word(fate)), &[("blocks", Arg::Is(blocks))])
    });
    told.collect()
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Heading => "heading",
        Kind::Paragraph => "paragraph",
        Kind::Item(_) => "item",
        Kind::Head | Kind::Row => "row",
        Kind::Code => "code",
        Kind::Listing => "listing",
    }
}

fn word(fate: Fate) -> &'static str {
    match fate {
        Fate::Same => "same",
        Fate::Changed => "changed",
        Fate::Added => "added",
        Fate::Removed => "removed",
        Fate::MovedHere => "moved-here",
        Fate::MovedAway => "moved-away",
    }
}

/// From how many blocks on that stayed they are folded, and up to how many characters they are there at all.
const FOLDED: (usize, usize) = (2, 6000);

/// The blocks, with what stayed folded between what stands beside a change.
fn stretches(voice: &Voice<'_>, blocks: Vec<Marked>) -> Vec<Stretch> {
    let last = blocks.len().saturating_sub(1);
    let changed: Vec<bool> = blocks.iter().map(|block| block.fate != Fate::Same).collect();
    let near = |index: usize| changed[index.saturating_sub(1)..=(index + 1).min(last)].contains(&true);
    let shown: Vec<bool> = blocks.iter().enumerate().map(|(index, block)| near(index) || is_frame(block)).collect();
    let mut stretches: Vec<Stretch> = Vec::new();
    let mut run: Vec<Marked> = Vec::new();
    let mut open: Vec<Marked> = Vec::new();
    for (block, shown) in blocks.into_iter().zip(shown) {
        if !shown {
            run.push(block);
            continue;
        }
        settle(voice, &mut run, &mut open, &mut stretches);
        open.push(block);
    }
    settle(voice, &mut run, &mut open, &mut stretches);
    stretches.extend((!open.is_empty()).then(|| Stretch { fold: None, groups: groups(voice, open) }));
    stretches
}

/// What shows where one is: the heading of the section, the head of a table.
fn is_frame(block: &Marked) -> bool {
    matches!(block.kind, Kind::Heading | Kind::Head)
}

/// Ends a run of blocks that stayed: folded, if there are enough of them.
fn settle(voice: &Voice<'_>, run: &mut Vec<Marked>, open: &mut Vec<Marked>, stretches: &mut Vec<Stretch>) {
    if run.len() < FOLDED.0 {
        open.append(run);
        return;
    }
    if !open.is_empty() {
        stretches.push(Stretch { fold: None, groups: groups(voice, std::mem::take(open)) });
    }
    let count = run.len();
    let kinds: Vec<&str> = run.iter().map(|block| kind(block.kind)).collect();
    let named = if kinds.iter().all(|kind| *kind == kinds[0]) { kinds[0] } else { "block" };
    let args = [("kind", Arg::Word(named)), ("count", Arg::Count(count))];
    let fold = voice.say_with("redline-same", &[("blocks", Arg::Is(voice.say_with("redline-blocks", &args)))]);
    let length: usize = run.iter().flat_map(|block| block.lines.iter().flatten()).map(|piece| piece.text.len()).sum();
    let kept = if length <= FOLDED.1 { std::mem::take(run) } else { Vec::new() };
    run.clear();
    stretches.push(Stretch { fold: Some(fold), groups: groups(voice, kept) });
}

fn groups(voice: &Voice<'_>, blocks: Vec<Marked>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for block in blocks {
        let of = match (block.kind, kind(block.kind)) {
            (Kind::Item(Some(_)), _) => "numbers",
            (_, kind) => kind,
        };
        let joins = matches!(of, "item" | "numbers" | "row") && block.kind != Kind::Head;
        let view = block_view(voice, &block);
        match groups.last_mut().filter(|group| joins && group.kind == of) {
            Some(group) => group.blocks.push(view),
            None => groups.push(Group { kind: of, blocks: vec![view] }),
        }
    }
    groups
}

fn block_view(voice: &Voice<'_>, block: &Marked) -> BlockView {
    let fate = word(block.fate);
    let target = |target: &Option<String>| {
        target.as_ref().map_or_else(|| voice.say("redline-nowhere"), |target| Markup::text(target))
    };
    let relinked = block.relinked.iter().map(|link| {
        let args = [
            ("text", Arg::Is(Markup::text(link.text.trim()))),
            ("before", Arg::Is(target(&link.before))),
            ("after", Arg::Is(target(&link.after))),
        ];
        voice.say_with("redline-relinked", &args)
    });
    let restyled = block.restyled.iter();
    let restyled =
        restyled.map(|text| voice.say_with("redline-restyled", &[("text", Arg::Is(Markup::text(text.trim())))]));
    BlockView {
        fate,
        label: (block.fate != Fate::Same).then(|| voice.say(&format!("redline-label-{fate}"))),
        head: block.kind == Kind::Head,
        depth: block.depth,
        quoted: block.quoted,
        number: if let Kind::Item(number) = block.kind { number } else { None },
        cells: block.lines.iter().map(|line| marked(line)).collect(),
        notes: relinked.chain(restyled).collect(),
    }
}
