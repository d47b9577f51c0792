//! A text to a YAML scalar in one of its forms: plain, quoted, escaped, or a block of lines.

use crate::laws::dice::Dice;

/// Whether a plain scalar is this text anywhere, also between brackets.
pub(crate) fn plain_is_safe(text: &str) -> bool {
    let letter =
        |character: char| character.is_alphanumeric() || matches!(character, ' ' | '-' | '_' | '.' | '/' | '@' | '、');
    let word = text.chars().next().is_some_and(char::is_alphabetic);
    word && text.chars().all(letter) && !text.ends_with(' ') && !matches!(text, "true" | "false" | "null")
}

/// A text on one line.
pub(crate) fn quoted(text: &str, flow: bool, dice: &mut Dice) -> String {
    let colon = text.replace("://", "").contains(':') || text.contains(" #");
    let web = !flow && text.starts_with("http") && !colon;
    match dice.roll(4) {
        0 | 1 if plain_is_safe(text) || web => text.to_owned(),
        0 | 1 => double(text, false),
        2 => format!("'{}'", text.replace('\'', "''")),
        _ => double(text, true),
    }
}

fn double(text: &str, escape: bool) -> String {
    let letter = |character: char| match character {
        '"' => "\\\"".to_owned(),
        '\\' => "\\\\".to_owned(),
        other if escape && !other.is_ascii() => format!("\\u{:04X}", u32::from(other)),
        other => other.to_string(),
    };
    format!("\"{}\"", text.chars().map(letter).collect::<String>())
}

/// A text behind a key that stands at `indent`: on its line, or below it. In prose, a line end at its end says nothing.
pub(crate) fn scalar(text: &str, prose: bool, indent: usize, dice: &mut Dice) -> String {
    let pad = " ".repeat(indent + 2);
    let broken = |text: &str| text.replace(' ', &format!("\n{pad}"));
    match dice.roll(8) {
        5 => format!("|-\n{pad}{text}"),
        6 => format!("{}\n{pad}{}", if prose { ">" } else { ">-" }, broken(text)),
        7 if plain_is_safe(text) && !text.contains(" -") => broken(text),
        7 => double(text, false).replace(' ', &format!("\n{pad}")),
        4 if prose => format!("|+\n{pad}{text}"),
        _ => quoted(text, false, dice),
    }
}
