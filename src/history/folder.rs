//! The files of one version, by path; text with the line ends in which it is hashed and published.
//!
//! It doesn't judge what the files say.

use crate::diagnostic::{Checked, Diagnostic, Place};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Path inside one version's folder, to bytes: `inventory.json`, `policies/privacy.en.md`.
pub type Folder = BTreeMap<String, Vec<u8>>;

/// The extensions of text, whose line ends a checkout may turn.
const TEXT: [&str; 5] = ["yaml", "json", "md", "svg", "txt"];

/// The bytes of a file with LF where it is text with CRLF; images as they are.
pub fn with_lf(path: &str, bytes: Vec<u8>) -> Vec<u8> {
    let plain = if let Cow::Owned(plain) = in_lf(path, &bytes) { Some(plain) } else { None };
    plain.unwrap_or(bytes)
}

/// The same, of bytes that are needed no longer than they stand.
pub fn in_lf<'a>(path: &str, bytes: &'a [u8]) -> Cow<'a, [u8]> {
    let is_text = path.rsplit_once('.').is_some_and(|(_, extension)| TEXT.contains(&extension));
    if !is_text || !bytes.contains(&b'\r') {
        return Cow::Borrowed(bytes);
    }
    let mut plain = Vec::with_capacity(bytes.len());
    let mut rest = bytes.iter().copied().peekable();
    while let Some(byte) = rest.next() {
        if byte != b'\r' || rest.peek() != Some(&b'\n') {
            plain.push(byte);
        }
    }
    Cow::Owned(plain)
}

/// A whole folder with the line ends in which it is hashed.
pub fn normalised(folder: Folder) -> Folder {
    let plain = |(path, bytes): (String, Vec<u8>)| {
        let bytes = with_lf(&path, bytes);
        (path, bytes)
    };
    folder.into_iter().map(plain).collect()
}

/// What stands under `versions/`, cut into one folder for each version; a file beside them belongs to none.
pub fn by_version(files: BTreeMap<String, Vec<u8>>) -> Checked<BTreeMap<String, Folder>> {
    let mut checked: Checked<BTreeMap<String, Folder>> = Checked::default();
    for (path, bytes) in files {
        match path.split_once('/') {
            Some((version, inner)) => {
                checked.value.entry(version.to_owned()).or_default().insert(inner.to_owned(), bytes);
            }
            None => {
                let place = Place { file: format!("versions/{path}").into(), line: 1, column: 1, length: 1 };
                let finding = Diagnostic::error("sealed-file-added", place).with("version", "");
                checked.diagnostics.push(finding.with("file", path));
            }
        }
    }
    checked
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn only_text_is_turned() {
        assert_eq!(with_lf("version.yaml", b"a\r\nb\r\n".to_vec()), b"a\nb\n");
        assert_eq!(with_lf("policies/a.md", b"a\r\r\nb\r".to_vec()), b"a\r\nb\r");
        assert_eq!(with_lf("policies/a.png", b"\x89PNG\r\n".to_vec()), b"\x89PNG\r\n");
        assert_eq!(with_lf("yaml", b"\r\n".to_vec()), b"\r\n");
    }

    #[test]
    fn files_are_cut_by_version() {
        let files = ["1/version.yaml", "1/policies/a.en.md", "2/seal.json", "notes.txt"];
        let checked = by_version(files.iter().map(|path| ((*path).to_owned(), Vec::new())).collect());
        assert_eq!(checked.value.len(), 2);
        assert!(checked.value["1"].contains_key("policies/a.en.md"));
        assert_eq!(checked.diagnostics[0].values["file"], "notes.txt");
    }

    proptest! {
        #[test]
        fn turning_line_ends_there_and_back_changes_nothing(text in "[a-z\n]{0,40}") {
            let turned = text.replace('\n', "\r\n").into_bytes();
            prop_assert_eq!(with_lf("a.md", turned), text.into_bytes());
        }
    }
}
