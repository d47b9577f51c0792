//! Imports run one way between files, too: whoever reads one never comes back to it. A folder's `mod.rs` is its face, and
//! stands outside: it hands on what stands in the folder.

use crate::architecture::{code, is_test, sources};
use std::collections::{BTreeMap, BTreeSet};

/// A module as the names that lead to it from the crate's root.
type Path = Vec<String>;

#[test]
fn no_two_files_import_each_other_on_any_way() {
    let files: BTreeMap<Path, String> =
        sources().into_iter().filter(|(path, _)| !is_test(path)).map(|(path, text)| (module(&path), text)).collect();
    let faces: BTreeSet<Path> =
        sources().iter().filter_map(|(path, _)| path.strip_suffix("/mod.rs").map(module)).collect();
    let mut imports: BTreeMap<&Path, BTreeSet<&Path>> = BTreeMap::new();
    for (here, text) in files.iter().filter(|(here, _)| !faces.contains(*here)) {
        let named = named(code(text)).into_iter().filter_map(|names| resolved(here, &names, &files));
        imports.insert(here, named.filter(|there| *there != here && !faces.contains(*there)).collect());
    }
    let circles: Vec<String> =
        imports.keys().filter(|here| reached(here, &imports).contains(*here)).map(|here| here.join("/")).collect();
    assert_eq!(circles, [""; 0]);
}

#[test]
fn what_is_imported_is_read_off_the_text() {
    let text = "use super::{a, b::{self, C}};\nuse crate::d::E as F;\nfn f() { super::g::h(); }\n// use super::i;\n";
    let names: Vec<String> = named(text).iter().map(|names| names.join("::")).collect();
    assert_eq!(names, ["super::a", "super::b::self", "super::b::C", "crate::d::E", "super::g::h"]);
}

fn module(path: &str) -> Path {
    let path = path.trim_end_matches(".rs").trim_end_matches("/mod");
    path.split('/').map(str::to_owned).collect()
}

/// All paths that a text names: those of its imports, and those that begin with `crate` or `super` anywhere else.
fn named(text: &str) -> Vec<Path> {
    let mut found = Vec::new();
    let mut lines = text.lines().map(|line| line.split("//").next().unwrap_or_default().trim());
    while let Some(line) = lines.next() {
        let import =
            ["use ", "pub use ", "pub(crate) use ", "pub(super) use "].iter().find_map(|word| line.strip_prefix(word));
        if let Some(first) = import {
            let mut tree = first.to_owned();
            while !tree.ends_with(';') {
                tree += lines.next().unwrap_or(";");
            }
            flatten(tree.trim_end_matches(';'), &[], &mut found);
            continue;
        }
        for begin in ["crate::", "super::"] {
            for (at, _) in line.match_indices(begin).filter(|(at, _)| !line[..*at].ends_with("::")) {
                let is_of_path = |letter: &char| letter.is_alphanumeric() || matches!(letter, '_' | ':');
                let names: String = line[at..].chars().take_while(is_of_path).collect();
                found.push(names.split("::").filter(|name| !name.is_empty()).map(str::to_owned).collect());
            }
        }
    }
    found
}

/// The paths of an import's tree: `a::{b, c::{self, D}}`.
fn flatten(tree: &str, above: &[String], found: &mut Vec<Path>) {
    let tree = tree.trim().split(" as ").next().unwrap_or_default();
    let (stem, group) = tree.split_once('{').map_or((tree, None), |(stem, group)| (stem, group.strip_suffix('}')));
    let stem = stem.split("::").map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned);
    let above: Path = above.iter().cloned().chain(stem).collect();
    let Some(group) = group else { return found.push(above) };
    let (mut depth, mut begin) = (0, 0);
    for (at, letter) in group.char_indices().chain([(group.len(), ',')]) {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                if !group[begin..at].trim().is_empty() {
                    flatten(&group[begin..at], &above, found);
                }
                begin = at + 1;
            }
            _ => {}
        }
    }
}

/// The file that a path leads to, seen from a file; nothing for what is no file of ours.
fn resolved<'f>(here: &Path, names: &[String], files: &'f BTreeMap<Path, String>) -> Option<&'f Path> {
    let ups = names.iter().take_while(|name| *name == "super").count();
    let mut path: Path = match names.first()?.as_str() {
        "crate" => names[1..].to_vec(),
        "super" => here[..here.len().checked_sub(ups)?].iter().chain(&names[ups..]).cloned().collect(),
        _ => return None,
    };
    while !path.is_empty() {
        if let Some((file, _)) = files.get_key_value(&path) {
            return Some(file);
        }
        path.pop();
    }
    None
}

/// All files to which imports lead from a file, on any way.
fn reached<'f>(here: &Path, imports: &BTreeMap<&'f Path, BTreeSet<&'f Path>>) -> BTreeSet<&'f Path> {
    let mut reached = BTreeSet::new();
    let mut waiting: Vec<&Path> = imports.get(here).into_iter().flatten().copied().collect();
    while let Some(file) = waiting.pop() {
        if reached.insert(file) {
            waiting.extend(imports.get(file).into_iter().flatten());
        }
    }
    reached
}
