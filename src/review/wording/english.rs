//! An English text to its vague words: "such as", "etc.", "may" and "some" where they leave open what is collected.

use super::Stance;
use std::ops::Range;

/// English that is vague wherever it stands, in small letters.
const PHRASES: [&[&str]; 13] = [
    &["such", "as"],
    &["including", "but", "not", "limited", "to"],
    &["including", "without", "limitation"],
    &["for", "example"],
    &["for", "instance"],
    &["among", "other", "things"],
    &["among", "others"],
    &["and", "so", "on"],
    &["and", "the", "like"],
    &["or", "the", "like"],
    &["e", "g"],
    &["etc"],
    &["relevant", "information"],
];

/// The vague words, as bytes of the text.
pub(super) fn english(text: &str, stance: Stance) -> Vec<Range<usize>> {
    let words = words(text);
    let small: Vec<String> = words.iter().map(|range| text[range.clone()].to_lowercase()).collect();
    let mut found = Vec::new();
    for at in 0..words.len() {
        for phrase in PHRASES {
            let end = at + phrase.len();
            if small.get(at..end).is_some_and(|said| said.iter().eq(phrase.iter())) {
                found.push(words[at].start..words[end - 1].end);
            }
        }
        let one = match &text[words[at].clone()] {
            "may" | "might" if stance == Stance::Tells => is_perhaps(&small, at),
            "some" | "Some" => is_some_information(&small, at),
            _ => false,
        };
        if one {
            found.push(words[at].clone());
        }
    }
    found
}

/// The words of a text: runs of letters and apostrophes.
fn words(text: &str) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    for (at, letter) in text.char_indices() {
        if !letter.is_alphanumeric() && letter != '\'' && letter != '’' {
            continue;
        }
        let end = at + letter.len_utf8();
        match words.last_mut() {
            Some(last) if last.end == at => last.end = end,
            _ => words.push(at..end),
        }
    }
    words
}

/// Whose "may" is a permission.
const PERMITTED: [&str; 18] = [
    "you",
    "user",
    "users",
    "person",
    "people",
    "parent",
    "parents",
    "guardian",
    "guardians",
    "child",
    "children",
    "anyone",
    "anybody",
    "everyone",
    "nobody",
    "merchant",
    "merchants",
    "customers",
];

/// Verbs of what is perhaps done to information.
const DOES: [&str; 24] = [
    "collect", "include", "use", "share", "process", "receive", "transfer", "disclose", "obtain", "access", "store",
    "read", "send", "contain", "combine", "record", "require", "gather", "retain", "keep", "sell", "involve", "handle",
    "request",
];

/// What is perhaps done to information: `may be collected`.
const DONE: [&str; 18] = [
    "collected",
    "included",
    "used",
    "shared",
    "processed",
    "received",
    "transferred",
    "disclosed",
    "obtained",
    "accessed",
    "stored",
    "read",
    "sent",
    "combined",
    "recorded",
    "retained",
    "kept",
    "handled",
];

fn is_perhaps(small: &[String], at: usize) -> bool {
    if at.checked_sub(1).and_then(|before| small.get(before)).is_some_and(|word| PERMITTED.contains(&word.as_str())) {
        return false;
    }
    let mut rest =
        small[at + 1..].iter().map(String::as_str).filter(|word| !["also", "then", "need", "to"].contains(word));
    match rest.next() {
        Some("be") => rest.next().is_some_and(|word| DONE.contains(&word)),
        Some(word) => DOES.contains(&word),
        None => false,
    }
}

/// What "some" leaves open when it stands before it, at most two words on.
const OPEN: [&str; 14] = [
    "information",
    "data",
    "details",
    "cases",
    "circumstances",
    "situations",
    "purposes",
    "partners",
    "parties",
    "permissions",
    "features",
    "identifiers",
    "suppliers",
    "providers",
];

fn is_some_information(small: &[String], at: usize) -> bool {
    small[at + 1..].iter().take(3).any(|word| OPEN.contains(&word.as_str()))
}
