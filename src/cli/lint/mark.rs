//! A text to marks: bytes of it, the check that found something there, and what the words of that need.
//!
//! Where a mark stands in its file is found by whoever took the text from there.

use crate::diagnostic::Diagnostic;
use crate::review::punctuation::narrow;
use std::ops::Range;

/// Something found in a text: bytes of it, the check, and what its words need.
pub(super) struct Mark {
    pub(super) rule: &'static str,
    pub(super) range: Range<usize>,
    pub(super) values: Vec<(&'static str, String)>,
}

/// A mark whose words need no more than what stands there.
pub(super) fn mark(rule: &'static str, text: &str, range: Range<usize>) -> Mark {
    Mark { rule, values: vec![("text", text[range.clone()].to_owned())], range }
}

/// Half-width punctuation in the Chinese of a text.
pub(super) fn punctuation(text: &str, language: &str) -> Vec<Mark> {
    if language.split('-').next() != Some("zh") {
        return Vec::new();
    }
    let found = narrow(text).into_iter().map(|narrow| {
        let said = text[narrow.range.clone()].to_owned();
        let values = vec![("text", said), ("meant", narrow.meant.to_owned())];
        Mark { rule: "half-width-punctuation", range: narrow.range, values }
    });
    found.collect()
}

/// A finding with what its words need.
pub(super) fn with_values(finding: Diagnostic, values: Vec<(&'static str, String)>) -> Diagnostic {
    values.into_iter().fold(finding, |finding, (name, value)| finding.with(name, value))
}
