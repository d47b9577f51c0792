//! Bytes to text: UTF-8 without a byte-order mark, with LF, and without control characters.
//!
//! What stands at which line is the same before and after, so places found later are those of the file.

use crate::diagnostic::{Diagnostic, Place, Severity};

/// The text of a file, or why it can't be read, with the place of the first bad byte.
pub fn text(file: &str, bytes: &[u8]) -> Result<String, Diagnostic> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let good = String::from_utf8_lossy(&bytes[..error.valid_up_to()]).into_owned();
        unreadable("not-utf-8", place_after(file, &good))
    })?;
    let text = text.replace("\r\n", "\n");
    match text.find(|character: char| character.is_control() && !matches!(character, '\n' | '\t')) {
        Some(at) => {
            let code = text[at..].chars().next().map_or(0, u32::from);
            let place = place_after(file, &text[..at]);
            Err(unreadable("control-character", place).with("code", format!("U+{code:04X}")))
        }
        None => Ok(text),
    }
}

/// The place of the character that follows `before`.
pub fn place_after(file: &str, before: &str) -> Place {
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().map_or(0, |rest| rest.chars().count()) + 1;
    Place { file: file.into(), line, column, length: 1 }
}

/// A finding that leaves the rest of its file unknown.
pub fn unreadable(rule: &'static str, place: Place) -> Diagnostic {
    Diagnostic::new(rule, Severity::Unreadable).at(place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_and_line_ends_change_nothing() {
        assert_eq!(text("a", b"\xEF\xBB\xBFa: 1\r\nb: 2\r\n"), Ok("a: 1\nb: 2\n".to_owned()));
    }

    #[test]
    fn bad_bytes_are_placed_behind_chinese() {
        let error = text("a", b"x: 1\n\xE4\xB8\xAD\xFF").expect_err("not UTF-8");
        assert_eq!(error.place, Some(Place { file: "a".into(), line: 2, column: 2, length: 1 }));
    }
}
