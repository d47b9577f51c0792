//! A revision of a git repository to the bytes of a folder in it, by path; as `source` reads a folder that stands there.
//!
//! The repository may be hostile: git is asked for objects alone, and starts no hook, filter, pager, remote or monitor.

use super::source::{Files, MOST_BYTES, MOST_ENTRIES, is_passed_over, too_large};
use crate::diagnostic::{Checked, Diagnostic, Place, Severity};
use std::collections::BTreeMap;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::{Component, Path};
use std::process::{Child, Command, Stdio};

/// What holds for every call, whatever the repository's own settings say.
const SETTINGS: [&str; 8] = [
    "core.fsmonitor=false",
    "core.hooksPath=/dev/null",
    "core.pager=cat",
    "core.attributesFile=/dev/null",
    "protocol.allow=never",
    "safe.bareRepository=explicit",
    "advice.detachedHead=false",
    "maintenance.auto=false",
];

/// What a hook sets for its own repository, which need not be the one of this folder.
const INHERITED: [&str; 5] = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_EXTERNAL_DIFF"];

/// The most bytes of the path that a link leads to.
const LONGEST_LINK: u64 = 4096;

/// How often a link may lead to a link.
const MOST_HOPS: usize = 8;

/// Why a revision can't be read.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No revision is called so, or this is no repository.
    #[error("{0}")]
    Unknown(String),
    /// It is there, and the folder isn't in it.
    #[error("{0} is not in this revision")]
    NoFolder(String),
    /// Git can't be run, or ended in the midst.
    #[error("git: {0}")]
    Git(#[from] io::Error),
}

/// A file in the tree of a revision.
struct Entry {
    mode: String,
    object: String,
    size: u64,
}

/// The commit that a name stands for in the repository around a folder.
pub fn commit(root: &Path, name: &str) -> Result<String, Error> {
    // A name like an option never reaches git as one.
    if name.is_empty() || name.starts_with('-') || name.contains(|letter: char| letter.is_control()) {
        return Err(Error::Unknown(format!("{name:?} can't be the name of a revision")));
    }
    let output = git(root, &["rev-parse", "--verify", "--quiet", "--end-of-options", &format!("{name}^{{commit}}")])
        .stdin(Stdio::null())
        .output()?;
    let said = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    let is_object = said.len() >= 40 && said.bytes().all(|byte| byte.is_ascii_hexdigit());
    match output.status.success() && is_object {
        true => Ok(said),
        false => Err(Error::Unknown(String::from_utf8_lossy(&output.stderr).trim().to_owned())),
    }
}

/// Reads a folder, named from `root`, as a commit has it; but for its sealed versions.
pub fn read(root: &Path, commit: &str, folder: &str) -> Result<Checked<Files>, Error> {
    let listed = git(root, &["ls-tree", "-r", "-z", "-l", commit, "--", folder]).stdin(Stdio::null()).output()?;
    if !listed.status.success() {
        return Err(Error::Git(io::Error::other(String::from_utf8_lossy(&listed.stderr).trim().to_owned())));
    }
    let mut checked = Checked::default();
    let entries = entries(&listed.stdout, folder, &mut checked.diagnostics);
    if entries.is_empty() && checked.diagnostics.is_empty() {
        return Err(Error::NoFolder(folder.to_owned()));
    }
    let sizes: u64 = entries.values().map(|entry| entry.size).sum();
    if entries.len() > MOST_ENTRIES || sizes > MOST_BYTES {
        return Ok(Checked { value: Files::new(), diagnostics: vec![finding("folder-too-large", folder)] });
    }
    let is_link = |(_, entry): &(&String, &Entry)| entry.mode == "120000" && entry.size <= LONGEST_LINK;
    let links = fetch(root, entries.iter().filter(is_link))?;
    let mut wanted: BTreeMap<String, &Entry> = BTreeMap::new();
    for path in entries.keys().filter(|path| !is_left_out(path)) {
        match resolved(path, &entries, &links) {
            Some(entry) if entry.mode.starts_with("100") => match too_large(path, entry.size) {
                Some(limit) => checked.diagnostics.push(finding("file-too-large", path).with("limit", limit >> 20)),
                None => drop(wanted.insert(path.clone(), entry)),
            },
            Some(_) => checked.diagnostics.push(finding("not-a-regular-file", path)),
            None => checked.diagnostics.push(finding("link-leads-out", path)),
        }
    }
    checked.value = fetch(root, wanted.iter().map(|(path, entry)| (path, *entry)))?;
    checked.diagnostics.sort_by(|a, b| a.place.cmp(&b.place));
    Ok(checked)
}

#[allow(clippy::disallowed_methods, reason = "the one other program that candor asks: a revision is in git's keeping")]
fn git(root: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new("git");
    command.arg("-C").arg(root).arg("--no-pager");
    for setting in SETTINGS {
        command.args(["-c", setting]);
    }
    for name in INHERITED {
        command.env_remove(name);
    }
    let environment =
        [("GIT_NO_LAZY_FETCH", "1"), ("GIT_NO_REPLACE_OBJECTS", "1"), ("GIT_OPTIONAL_LOCKS", "0"), ("LC_ALL", "C")];
    command.envs(environment).env("GIT_TERMINAL_PROMPT", "0").env("GIT_LITERAL_PATHSPECS", "1");
    command.args(arguments).stderr(Stdio::piped());
    command
}

/// What `ls-tree` lists, by path from the folder.
fn entries(listed: &[u8], folder: &str, found: &mut Vec<Diagnostic>) -> BTreeMap<String, Entry> {
    let mut entries = BTreeMap::new();
    for line in listed.split(|byte| *byte == 0).filter(|line| !line.is_empty()) {
        let Ok(line) = std::str::from_utf8(line) else {
            found.push(finding("name-not-utf-8", &String::from_utf8_lossy(line)));
            continue;
        };
        let Some((facts, path)) = line.split_once('\t') else { continue };
        let facts: Vec<&str> = facts.split_ascii_whitespace().collect();
        let ([mode, _, object, size], Some(path)) = (facts.as_slice(), path.strip_prefix(&format!("{folder}/"))) else {
            continue;
        };
        // A submodule has no size.
        let size = size.parse().unwrap_or(0);
        entries.insert(path.to_owned(), Entry { mode: (*mode).to_owned(), object: (*object).to_owned(), size });
    }
    entries
}

/// Hidden, left by an editor, or sealed.
fn is_left_out(path: &str) -> bool {
    path.starts_with("versions/") || path.split('/').any(is_passed_over)
}

/// The file that a path leads to, through links inside the folder.
fn resolved<'a>(path: &str, entries: &'a BTreeMap<String, Entry>, links: &Files) -> Option<&'a Entry> {
    let mut path = path.to_owned();
    for _ in 0..MOST_HOPS {
        let entry = entries.get(&path)?;
        let Some(target) = links.get(&path) else { return Some(entry) };
        let from = Path::new(&path).parent().unwrap_or(Path::new(""));
        path = inside(&from.join(std::str::from_utf8(target).ok()?))?;
    }
    None
}

/// A path without `.` and `..`, if it stays inside.
fn inside(path: &Path) -> Option<String> {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.components() {
        match part {
            Component::Normal(name) => parts.push(name.to_str()?),
            Component::CurDir => {}
            Component::ParentDir => drop(parts.pop()?),
            Component::RootDir | Component::Prefix(_) => return None,
        }
    }
    Some(parts.join("/"))
}

/// The bytes of files, by one call for all of them.
fn fetch<'a>(root: &Path, wanted: impl Iterator<Item = (&'a String, &'a Entry)>) -> Result<Files, Error> {
    let wanted: Vec<(&String, &Entry)> = wanted.collect();
    if wanted.is_empty() {
        return Ok(Files::new());
    }
    let mut child = git(root, &["cat-file", "--batch"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
    let asked: String = wanted.iter().map(|(_, entry)| format!("{}\n", entry.object)).collect();
    let answered = std::thread::scope(|scope| {
        let input = child.stdin.take();
        // Asked from the side: git stops reading while nobody reads what it answers.
        scope.spawn(move || input.map(|mut input| input.write_all(asked.as_bytes())));
        answers(&mut child, &wanted)
    });
    if answered.is_err() {
        // It waits for a reader that has gone.
        let _ = child.kill();
    }
    child.wait()?;
    Ok(answered?)
}

fn answers(child: &mut Child, wanted: &[(&String, &Entry)]) -> io::Result<Files> {
    let mut output = BufReader::new(child.stdout.take().ok_or_else(|| io::Error::other("no output"))?);
    let mut files = Files::new();
    for (path, entry) in wanted {
        let mut head = String::new();
        output.read_line(&mut head)?;
        if head.trim_end() != format!("{} blob {}", entry.object, entry.size) {
            return Err(io::Error::other(format!("{path}: {}", head.trim_end())));
        }
        let mut bytes = Vec::new();
        output.by_ref().take(entry.size + 1).read_to_end(&mut bytes)?;
        // Each ends in a line end of its own.
        if bytes.pop() != Some(b'\n') || bytes.len() as u64 != entry.size {
            return Err(io::Error::other(format!("{path}: cut off")));
        }
        files.insert((*path).clone(), bytes);
    }
    Ok(files)
}

fn finding(rule: &'static str, path: &str) -> Diagnostic {
    let place = Place { file: path.into(), line: 1, column: 1, length: 1 };
    Diagnostic::new(rule, Severity::Unreadable).at(place).with("file", path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_stays_inside_or_is_none() {
        assert_eq!(inside(Path::new("sdks/../a/./b.yaml")).as_deref(), Some("a/b.yaml"));
        assert_eq!(inside(Path::new("../a")), None);
        assert_eq!(inside(Path::new("/etc/passwd")), None);
    }

    #[test]
    fn a_name_like_an_option_is_none() {
        for name in ["", "-x", "--upload-pack=touch", "a\nb"] {
            assert!(matches!(commit(Path::new("."), name), Err(Error::Unknown(_))));
        }
    }
}
