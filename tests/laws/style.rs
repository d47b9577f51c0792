//! Facts to YAML, in one of the many styles in which people write the same: order, quotes, flow or block, line breaks,
//! comments, lists for maps, what repeats stated once above.

use crate::laws::dice::Dice;
use crate::laws::generate::{Fact, Facts, Folder};
use crate::laws::scalar::{plain_is_safe, quoted, scalar};
use std::collections::BTreeMap;

/// The files of a folder, written in the style that the dice choose.
pub(crate) fn files(folder: &Folder, dice: &mut Dice) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for (path, fact) in &folder.yaml {
        let fact = match fact {
            Fact::Map(owner) if owner.contains_key("features") => crate::laws::inherit::inherited(path, owner, dice),
            other => other.clone(),
        };
        files.insert(path.clone(), bytes(document(&fact, dice), dice));
    }
    for (path, (matter, prose)) in &folder.policies {
        let matter = block(&Fact::Map(matter.clone()), 0, dice);
        files.insert(path.clone(), bytes(format!("---\n{matter}---\n{prose}"), dice));
    }
    files
}

fn document(fact: &Fact, dice: &mut Dice) -> String {
    let start = if dice.hit(4) { "---\n" } else { "" };
    let body = block(fact, 0, dice);
    format!("{start}{body}")
}

/// A mark, and line ends of another system, say nothing.
fn bytes(text: String, dice: &mut Dice) -> Vec<u8> {
    let text = if dice.hit(5) { text.replace('\n', "\r\n") } else { text };
    if dice.hit(5) { format!("\u{feff}{text}").into_bytes() } else { text.into_bytes() }
}

/// What a fact is in YAML, once the writer has chosen among its forms.
enum Form {
    Scalar(String),
    Sequence(Vec<Fact>),
    Map(Vec<(String, Fact)>),
}

fn form(fact: &Fact, dice: &mut Dice) -> Form {
    let entries = |facts: &Facts| facts.iter().map(|(key, fact)| (key.clone(), fact.clone())).collect::<Vec<_>>();
    match fact {
        Fact::Flag(flag) => Form::Scalar(flag.to_string()),
        Fact::Count(count) => Form::Scalar(count.to_string()),
        Fact::Word(text) | Fact::Prose(text) => Form::Scalar(quoted(text, false, dice)),
        Fact::Basis(text) if dice.hit(2) => Form::Map(vec![("cn".into(), Fact::Word(text.clone()))]),
        Fact::Basis(text) => Form::Scalar(quoted(text, false, dice)),
        Fact::Text(text) if text.len() == 1 && dice.hit(2) => Form::Scalar(quoted(&text["zh-CN"], false, dice)),
        Fact::Text(text) => {
            let entry = |(tag, text): (&String, &String)| (tag.clone(), Fact::Prose(text.clone()));
            Form::Map(dice.shuffled(text.iter().map(entry).collect()))
        }
        Fact::Set(items) => Form::Sequence(dice.shuffled(items.clone())),
        Fact::OneOrMany(items) if items.len() == 1 && dice.hit(2) => form(&items[0], dice),
        Fact::OneOrMany(items) => Form::Sequence(dice.shuffled(items.clone())),
        Fact::Sequence(items) => Form::Sequence(items.clone()),
        Fact::Map(facts) => Form::Map(dice.shuffled(entries(facts))),
        Fact::Listed(facts) => {
            let bare = facts.values().all(|fact| *fact == Fact::Map(Facts::new()));
            if bare && dice.hit(2) {
                return Form::Sequence(dice.shuffled(facts.keys().map(|key| Fact::Word(key.clone())).collect()));
            }
            Form::Map(dice.shuffled(entries(facts)))
        }
        Fact::Ships(facts) => {
            let ships = facts.iter().map(|(id, ship)| shipped(id, ship, dice)).collect();
            Form::Sequence(dice.shuffled(ships))
        }
    }
}

fn shipped(id: &str, ship: &Fact, dice: &mut Dice) -> Fact {
    let Fact::Map(ship) = ship else { return Fact::Word(id.into()) };
    if ship.is_empty() && dice.hit(2) {
        return Fact::Word(id.into());
    }
    let mut named = ship.clone();
    named.insert("sdk".into(), Fact::Word(id.into()));
    Fact::Map(named)
}

/// A fact on lines of its own.
fn block(fact: &Fact, indent: usize, dice: &mut Dice) -> String {
    let pad = " ".repeat(indent);
    match form(fact, dice) {
        Form::Scalar(text) => format!("{pad}{text}\n"),
        Form::Map(entries) if entries.is_empty() => format!("{pad}{{}}\n"),
        Form::Sequence(items) if items.is_empty() => format!("{pad}[]\n"),
        Form::Map(entries) => entries.iter().map(|(key, value)| entry(key, value, indent, dice)).collect(),
        Form::Sequence(items) => items.iter().map(|item| listed(item, indent, dice)).collect(),
    }
}

fn between(indent: usize, dice: &mut Dice) -> String {
    match dice.roll(9) {
        7 => "\n".into(),
        8 => format!("{}# 注: x - [\n", " ".repeat(indent)),
        _ => String::new(),
    }
}

fn after(dice: &mut Dice) -> &'static str {
    dice.one(&["", "", "", "  # note: {", "   "])
}

fn entry(key: &str, value: &Fact, indent: usize, dice: &mut Dice) -> String {
    let (pad, lead) = (" ".repeat(indent), between(indent, dice));
    let key = if plain_is_safe(key) && !dice.hit(6) { key.to_owned() } else { format!("\"{key}\"") };
    if let Fact::Word(text) | Fact::Prose(text) = value {
        let text = scalar(text, matches!(value, Fact::Prose(_)), indent, dice);
        return format!("{lead}{pad}{key}: {text}\n");
    }
    if is_scalar(value) || dice.hit(3) {
        let (value, end) = (flow(value, dice), after(dice));
        return format!("{lead}{pad}{key}: {value}{end}\n");
    }
    let step = match value {
        Fact::Set(_) | Fact::Sequence(_) if dice.hit(3) => 0,
        _ => dice.one(&[2, 2, 4, 3]),
    };
    let inner = block(value, indent + step, dice);
    // What came out on one line after all needs to stand deeper than its key.
    let inner = if step == 0 && !inner.trim_start().starts_with(['-', '#']) { format!("  {inner}") } else { inner };
    format!("{lead}{pad}{key}:{}\n{inner}", after(dice))
}

fn listed(item: &Fact, indent: usize, dice: &mut Dice) -> String {
    let pad = " ".repeat(indent);
    if is_scalar(item) || dice.hit(3) {
        let (item, end) = (flow(item, dice), after(dice));
        return format!("{}{pad}- {item}{end}\n", between(indent, dice));
    }
    let inner = block(item, indent + 2, dice);
    let own_line =
        inner.trim_start_matches('\n').trim_start().starts_with(['#', '-']) || inner.starts_with('\n') || dice.hit(4);
    match inner.get(indent + 2..) {
        Some(rest) if !own_line => format!("{pad}- {rest}"),
        _ => format!("{pad}-\n{inner}"),
    }
}

fn is_scalar(fact: &Fact) -> bool {
    matches!(fact, Fact::Flag(_) | Fact::Count(_) | Fact::Word(_) | Fact::Prose(_))
}

/// A fact on one line, or broken where flow style may be.
fn flow(fact: &Fact, dice: &mut Dice) -> String {
    match form(fact, dice) {
        Form::Scalar(text) if matches!(fact, Fact::Flag(_) | Fact::Count(_)) => text,
        // Between brackets, more characters have a meaning.
        Form::Scalar(_) => match fact {
            Fact::Word(text) | Fact::Prose(text) | Fact::Basis(text) => quoted(text, true, dice),
            Fact::Text(text) => quoted(&text["zh-CN"], true, dice),
            Fact::OneOrMany(items) => flow(&items[0], dice),
            _ => String::new(),
        },
        Form::Sequence(items) => {
            let items: Vec<String> = items.iter().map(|item| flow(item, dice)).collect();
            format!("[{}]", items.join(dice.one(&[", ", ",", " , "])))
        }
        Form::Map(entries) => {
            let entry = |(key, value): &(String, Fact), dice: &mut Dice| {
                let key = if plain_is_safe(key) && !dice.hit(6) { key.clone() } else { format!("\"{key}\"") };
                format!("{key}: {}", flow(value, dice))
            };
            let entries: Vec<String> = entries.iter().map(|one| entry(one, dice)).collect();
            let space = dice.one(&["", " "]);
            format!("{{{space}{}{space}}}", entries.join(dice.one(&[", ", " , "])))
        }
    }
}
