//! One version's folder to its seal, and back: which of its files are not what was sealed.
//!
//! How seals hang together is the chain's matter.

use super::folder::{Folder, in_lf, with_lf};
use crate::diagnostic::{Diagnostic, Place, Severity};
use crate::model::canonical;
use crate::model::version::{SCHEMA, Seal};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The file that holds the seal.
pub const FILE: &str = "seal.json";

/// Seals a version: hashes every file but the seal's own, and then what the hashes say together.
pub fn seal(version: &str, previous: Option<&str>, files: &Folder) -> Seal {
    let others = files.iter().filter(|(path, _)| *path != FILE);
    let hashes = others.map(|(path, bytes)| (path.clone(), hash(path, bytes))).collect();
    let mut seal = Seal {
        schema: SCHEMA,
        version: version.to_owned(),
        previous: previous.map(str::to_owned),
        files: hashes,
        seal: String::new(),
    };
    seal.seal = over(&seal);
    seal
}

/// The bytes of `seal.json`: a line for each file, keys sorted.
pub fn bytes(seal: &Seal) -> Vec<u8> {
    let sorted: BTreeMap<&str, Value> = BTreeMap::from([
        ("schema", json!(seal.schema)),
        ("version", json!(seal.version)),
        ("previous", json!(seal.previous)),
        ("files", json!(seal.files)),
        ("seal", json!(seal.seal)),
    ]);
    let mut text = serde_json::to_string_pretty(&sorted).expect("maps with text keys are always JSON");
    text.push('\n');
    text.into_bytes()
}

/// Reads `seal.json`; or says why it can't.
pub fn read(folder: &Folder) -> Result<Seal, String> {
    let bytes = folder.get(FILE).ok_or("it is not there")?;
    let seal: Seal = serde_json::from_slice(&with_lf(FILE, bytes.clone())).map_err(|error| error.to_string())?;
    if seal.schema > SCHEMA {
        return Err(format!("its schema is {}, and this candor knows schemas up to {SCHEMA}", seal.schema));
    }
    Ok(seal)
}

/// Re-hashes one version and names each file that is not what was sealed.
pub fn check(version: &str, folder: &Folder) -> Vec<Diagnostic> {
    if !folder.contains_key(FILE) {
        return vec![finding("sealed-file-missing", version, FILE)];
    }
    match read(folder) {
        Err(reason) => vec![finding("seal-unreadable", version, FILE).with("reason", reason)],
        Ok(seal) => {
            let mut found = check_files(version, folder, &seal);
            found.extend(check_itself(version, folder, &seal));
            found
        }
    }
}

/// A finding about one file of a version.
pub fn finding(rule: &'static str, version: &str, file: &str) -> Diagnostic {
    let place = Place { file: format!("versions/{version}/{file}").into(), line: 1, column: 1, length: 1 };
    Diagnostic::new(rule, Severity::Error).at(place).with("version", version).with("file", file)
}

/// What the seal is over: everything that it says, but itself.
fn over(seal: &Seal) -> String {
    let rest = json!({
        "schema": seal.schema,
        "version": seal.version,
        "previous": seal.previous,
        "files": seal.files,
    });
    canonical::sha256(canonical::text(&rest).as_bytes())
}

fn hash(path: &str, bytes: &[u8]) -> String {
    canonical::sha256(&in_lf(path, bytes))
}

fn check_itself(version: &str, folder: &Folder, seal: &Seal) -> Option<Diagnostic> {
    if seal.version != version {
        return Some(finding("seal-wrong", version, FILE).with("says", &seal.version));
    }
    if seal.seal != over(seal) {
        return Some(finding("seal-wrong", version, FILE).with("says", &seal.seal));
    }
    // The same facts in other bytes: nobody but candor writes here, and the site publishes the file byte for byte.
    let as_written = folder.get(FILE).is_some_and(|found| with_lf(FILE, found.clone()) == bytes(seal));
    (!as_written).then(|| finding("sealed-file-altered", version, FILE))
}

fn check_files(version: &str, folder: &Folder, seal: &Seal) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (path, sealed) in &seal.files {
        match folder.get(path) {
            None => found.push(finding("sealed-file-missing", version, path)),
            Some(bytes) if hash(path, bytes) != *sealed => found.push(finding("sealed-file-altered", version, path)),
            Some(_) => {}
        }
    }
    let added = folder.keys().filter(|path| *path != FILE && !seal.files.contains_key(*path));
    found.extend(added.map(|path| finding("sealed-file-added", version, path)));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder() -> Folder {
        let mut files = Folder::from([
            ("inventory.json".to_owned(), b"{}\n".to_vec()),
            ("policies/a.en.md".to_owned(), b"A\nB\n".to_vec()),
            ("policies/a.png".to_owned(), b"\x89\r\n".to_vec()),
        ]);
        files.insert(FILE.into(), bytes(&seal("1.0", None, &files)));
        files
    }

    fn found(version: &str, files: &Folder) -> Vec<(&'static str, String)> {
        check(version, files).into_iter().map(|finding| (finding.rule, finding.values["file"].clone())).collect()
    }

    #[test]
    fn the_form_of_a_seal_never_changes() {
        let files = Folder::from([("a.txt".to_owned(), b"abc".to_vec())]);
        let text = String::from_utf8(bytes(&seal("1.0", Some("00"), &files))).expect("it is JSON");
        assert_eq!(
            text,
            "{\n  \"files\": {\n    \"a.txt\": \"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\"\n  },\n  \
             \"previous\": \"00\",\n  \"schema\": 1,\n  \
             \"seal\": \"SEAL\",\n  \"version\": \"1.0\"\n}\n"
                .replace("SEAL", &seal("1.0", Some("00"), &files).seal)
        );
        let rest = r#"{"files":{"a.txt":"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},"previous":"00","schema":1,"version":"1.0"}"#;
        assert_eq!(seal("1.0", Some("00"), &files).seal, canonical::sha256(rest.as_bytes()));
    }

    #[test]
    fn each_file_that_is_not_what_was_sealed_is_named() {
        assert_eq!(found("1.0", &folder()), []);
        let mut altered = folder();
        altered.insert("policies/a.en.md".into(), b"A\nC\n".to_vec());
        altered.remove("inventory.json");
        altered.insert("b.txt".into(), Vec::new());
        let expected = [
            ("sealed-file-missing", "inventory.json".to_owned()),
            ("sealed-file-altered", "policies/a.en.md".to_owned()),
            ("sealed-file-added", "b.txt".to_owned()),
        ];
        assert_eq!(found("1.0", &altered), expected);
    }

    #[test]
    fn line_ends_that_a_checkout_turned_alarm_nobody() {
        let turn = |text: &[u8]| String::from_utf8_lossy(text).replace('\n', "\r\n").into_bytes();
        let mut turned = folder();
        for path in ["inventory.json", "policies/a.en.md", FILE] {
            let bytes = turn(&turned[path]);
            turned.insert(path.into(), bytes);
        }
        assert_eq!(found("1.0", &turned), []);
        turned.insert("policies/a.png".into(), b"\x89\n".to_vec());
        assert_eq!(found("1.0", &turned), [("sealed-file-altered", "policies/a.png".to_owned())]);
    }

    #[test]
    fn a_seal_that_is_not_its_own_is_named() {
        assert_eq!(found("2.0", &folder()), [("seal-wrong", FILE.to_owned())]);
        let with_seal = |bytes: Vec<u8>| {
            let mut files = folder();
            files.insert(FILE.into(), bytes);
            files
        };
        assert_eq!(found("1.0", &with_seal(b"\xff".to_vec())), [("seal-unreadable", FILE.to_owned())]);
        let text = String::from_utf8(folder()[FILE].clone()).expect("it is JSON");
        let padded = with_seal(text.replacen("{\n", "{ \n", 1).into_bytes());
        assert_eq!(found("1.0", &padded), [("sealed-file-altered", FILE.to_owned())]);
        let newer = with_seal(text.replace("\"schema\": 1", "\"schema\": 2").into_bytes());
        assert_eq!(found("1.0", &newer), [("seal-unreadable", FILE.to_owned())]);
        let mut without = folder();
        without.remove(FILE);
        assert_eq!(found("1.0", &without), [("sealed-file-missing", FILE.to_owned())]);
    }
}
