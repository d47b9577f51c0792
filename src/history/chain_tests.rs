//! Tests of the chain: whatever is done to it is found, and nothing else is.

use super::super::trial::{self, parse_yaml};
use super::*;
use proptest::prelude::*;
use proptest::sample::Index;

fn rules(folders: BTreeMap<String, Folder>) -> Vec<(&'static str, String)> {
    let found = read(folders, &parse_yaml).diagnostics;
    found.into_iter().map(|finding| (finding.rule, finding.values["version"].clone())).collect()
}

fn names(history: &History) -> Vec<&str> {
    history.versions.iter().map(|sealed| sealed.version.version.as_str()).collect()
}

#[test]
fn versions_stand_in_the_order_of_the_chain() {
    let checked = read(trial::chain(), &parse_yaml);
    assert_eq!(checked.diagnostics, []);
    assert_eq!(names(&checked.value), ["b", "c", "a"]);
    let newest = &checked.value.versions[2];
    assert_eq!(newest.prose["privacy"]["en"], "# We\n\nkeep it.\n");
    assert_eq!(newest.inventory.languages.len(), 2);
    assert!(read(BTreeMap::new(), &parse_yaml).diagnostics.is_empty());
}

#[test]
fn versions_that_are_read_in_turn_are_the_same_history() {
    let mut altered = trial::chain();
    altered.get_mut("c").expect("it is there").insert("added.txt".into(), Vec::new());
    for folders in [trial::chain(), altered] {
        let whole = read(folders.clone(), &parse_yaml);
        let mut chain = Chain::default();
        for one in folders {
            chain.take(BTreeMap::from([one]), &parse_yaml);
        }
        let in_turn = chain.history();
        assert_eq!(in_turn.diagnostics, whole.diagnostics);
        assert_eq!(names(&in_turn.value), names(&whole.value));
        let said = |history: &History| -> Vec<_> {
            history.versions.iter().map(|one| (one.inventory.clone(), one.seal.clone(), one.files.clone())).collect()
        };
        assert_eq!(said(&in_turn.value), said(&whole.value));
    }
}

#[test]
fn a_version_that_is_gone_breaks_the_chain() {
    let mut middle = trial::chain();
    middle.remove("c");
    assert_eq!(rules(middle), [("chain-broken", "a".to_owned())]);
    let mut start = trial::chain();
    start.remove("b");
    assert_eq!(rules(start), [("chain-broken", "c".to_owned()), ("chain-without-start", "a".to_owned())]);
    let mut tail = trial::chain();
    tail.remove("a");
    assert_eq!(rules(tail), [], "a cut tail is what a chain alone can't show");
}

#[test]
fn two_versions_after_the_same_one_are_a_fork() {
    let mut folders = trial::chain();
    let before = seal::read(&folders["b"]).expect("it is sealed").seal;
    let second = trial::folder(&trial::version("d", Some("b"), "2026-01-01", "2026-01-01"), Some(&before));
    folders.insert("d".into(), second);
    assert_eq!(rules(folders.clone()), [("chain-forked", "d".to_owned())]);
    assert_eq!(names(&read(folders, &parse_yaml).value), ["b", "c", "a", "d"]);
}

#[test]
fn a_version_that_names_another_than_its_seal_breaks_the_chain() {
    let mut folders = trial::chain();
    let before = seal::read(&folders["a"]).expect("it is sealed").seal;
    folders
        .insert("d".into(), trial::folder(&trial::version("d", Some("b"), "2026-01-01", "2026-01-01"), Some(&before)));
    assert_eq!(rules(folders), [("chain-broken", "d".to_owned())]);
}

#[test]
fn a_copied_folder_is_not_a_version() {
    let mut folders = trial::chain();
    let copy = folders["c"].clone();
    folders.insert("z".into(), copy);
    assert_eq!(rules(folders), [("seal-wrong", "z".to_owned())]);
}

#[test]
fn a_ring_of_made_up_seals_ends() {
    let made_up = |name: &str, previous: &str, own: &str| {
        let seal = Seal {
            schema: SCHEMA,
            version: name.into(),
            previous: Some(previous.into()),
            files: BTreeMap::new(),
            seal: own.into(),
        };
        (name.to_owned(), Folder::from([(seal::FILE.to_owned(), seal::bytes(&seal))]))
    };
    let ring = BTreeMap::from([made_up("a", "2", "1"), made_up("b", "1", "2")]);
    let found = rules(ring);
    assert!(found.contains(&("chain-without-start", "a".to_owned())), "{found:?}");
    assert!(found.contains(&("seal-wrong", "b".to_owned())), "{found:?}");
}

#[test]
fn what_cannot_be_read_is_told_and_the_rest_is_given() {
    let mut folders = trial::chain();
    let version = folders.get_mut("c").expect("it is in the chain");
    version.insert(VERSION.into(), b"\xff\x00".to_vec());
    assert_eq!(
        rules(folders.clone()),
        [("sealed-file-altered", "c".to_owned()), ("version-unreadable", "c".to_owned())]
    );
    assert_eq!(names(&read(folders, &parse_yaml).value), ["b", "a"]);
}

proptest! {
    #[test]
    fn any_altered_byte_is_found(version: Index, file: Index, byte: Index, flip in 1..=255u8) {
        let mut folders = trial::chain();
        let name = folders.keys().nth(version.index(3)).cloned().expect("there are three");
        let folder = folders.get_mut(&name).expect("it is in the chain");
        let path = folder.keys().nth(file.index(folder.len())).cloned().expect("it has files");
        let bytes = folder.get_mut(&path).expect("it is in the folder");
        let at = byte.index(bytes.len());
        bytes[at] ^= flip;
        let found = read(folders, &parse_yaml).diagnostics;
        prop_assert!(found.iter().any(|finding| finding.values["version"] == name && finding.values["file"] == path));
    }

    #[test]
    fn any_cut_or_moved_file_is_found(version: Index, file: Index, moved: bool) {
        let mut folders = trial::chain();
        let name = folders.keys().nth(version.index(3)).cloned().expect("there are three");
        let folder = folders.get_mut(&name).expect("it is in the chain");
        let path = folder.keys().nth(file.index(folder.len())).cloned().expect("it has files");
        let bytes = folder.remove(&path).expect("it is in the folder");
        if moved {
            folder.insert(format!("{path}.txt"), bytes);
        }
        prop_assert!(!read(folders, &parse_yaml).diagnostics.is_empty());
    }

    #[test]
    fn hostile_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..60), file in 0..6usize) {
        let mut folders = trial::chain();
        let folder = folders.get_mut("c").expect("it is in the chain");
        let path = folder.keys().nth(file).cloned().expect("it has six files");
        folder.insert(path, bytes);
        prop_assert!(!read(folders, &parse_yaml).diagnostics.is_empty());
    }
}
