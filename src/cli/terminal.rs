//! Text to what a terminal or the log of a step may show: nothing in it acts on either.
//!
//! What it says, and in which language, is decided elsewhere.

use std::io::Write;

/// Text without what a terminal would act on: escape sequences and marks that reorder a line.
pub(super) fn visible(text: &str) -> String {
    let hidden = |letter: char| {
        letter.is_control() && letter != '\n' || matches!(letter, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    };
    text.chars().map(|letter| if hidden(letter) { '\u{FFFD}' } else { letter }).collect()
}

/// Text in which no line is a command of GitHub Actions; the old form of commands counts anywhere in a line.
pub(super) fn harmless(text: &str) -> String {
    let line = |line: &str| if line.trim_start().starts_with("::") { format!("| {line}") } else { line.to_owned() };
    text.replace("##[", "## [").lines().map(line).collect::<Vec<_>>().join("\n")
}

/// Writes a line to stderr. If that fails there is nobody left to tell, and the exit code says the rest.
pub(super) fn to_stderr(line: &str) {
    let _ = writeln!(std::io::stderr(), "{line}");
}
