//! What people usually do wrong in YAML, found in the text itself where the parser only stumbles.

use super::decode::unreadable;
use crate::diagnostic::{Diagnostic, Place};

/// The slip that made the parser stumble on a line, if it is a usual one.
pub(super) fn above(file: &str, text: &str, line: usize) -> Option<Diagnostic> {
    // The parser stumbles on the line of the slip or just below it, and at the last of several.
    let slips: Vec<_> = text.lines().take(line).enumerate().map(|(index, line)| slip(file, index + 1, line)).collect();
    let mut upward = slips.into_iter().rev();
    let nearest = upward.next().flatten().or_else(|| upward.next().flatten())?;
    Some(upward.map_while(|above| above).last().unwrap_or(nearest))
}

/// What people usually do wrong, if it was done on this line.
fn slip(file: &str, line: usize, text: &str) -> Option<Diagnostic> {
    let place = |column| Place { file: file.into(), line, column, length: 1 };
    let indent = &text[..text.len() - text.trim_start().len()];
    if let Some(tab) = indent.find('\t') {
        return Some(unreadable("tab-indentation", place(tab + 1)));
    }
    if let Some((column, space)) = unusual_space(text) {
        let code = format!("U+{:04X}", u32::from(space));
        return Some(unreadable("unusual-space", place(column)).with("code", code));
    }
    full_width_colon(text).map(|column| unreadable("full-width-colon", place(column)))
}

/// The column of a space that YAML takes for a letter, where it needs a space: before a key, or behind its colon.
pub(super) fn unusual_space(line: &str) -> Option<(usize, char)> {
    let is_unusual = |letter: char| letter.is_whitespace() && !matches!(letter, ' ' | '\t');
    let indent = line.chars().take_while(|letter| letter.is_whitespace());
    if let Some((index, space)) = indent.enumerate().find(|(_, letter)| is_unusual(*letter)) {
        return Some((index + 1, space));
    }
    let (key, value) = line.split_once(':')?;
    let space = value.chars().next().filter(|letter| is_unusual(*letter))?;
    key.is_ascii().then_some((key.len() + 2, space))
}

/// The column of a full-width colon that stands where a key ends: `name：支付宝`.
pub(super) fn full_width_colon(line: &str) -> Option<usize> {
    let content = line.trim_start().trim_start_matches("- ");
    let key = content.split('：').next()?;
    let is_key = key.len() < content.len()
        && !key.is_empty()
        && key.chars().all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | '.' | ' '));
    is_key.then(|| line.split('：').next().map_or(0, |before| before.chars().count()) + 1)
}

/// An anchor or a tag where it is written, which is before what it stands on.
pub(super) fn at_its_mark(mut finding: Diagnostic, text: &str) -> Diagnostic {
    let mark = match finding.rule {
        "yaml-anchor" => '&',
        "yaml-tag" => '!',
        _ => return finding,
    };
    let Some(place) = &mut finding.place else { return finding };
    let lines: Vec<&str> = text.lines().take(place.line).collect();
    for (index, line) in lines.iter().enumerate().rev() {
        let before: Vec<char> =
            line.chars().take(if index + 1 == place.line { place.column } else { usize::MAX }).collect();
        if let Some(last) = before.iter().rposition(|letter| *letter == mark) {
            let first = before[..last].iter().rposition(|letter| *letter != mark).map_or(0, |other| other + 1);
            (place.line, place.column, place.length) = (index + 1, first + 1, 1);
            break;
        }
    }
    finding
}
