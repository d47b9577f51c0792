//! A folder that people write in, to bytes by path; whatever can't be read safely becomes a finding.
//!
//! It passes over dotfiles and what editors leave behind, and looks at no byte of what it reads.

use super::error::{cause, is_of_machine};
use super::regular::{self, Unfit};
use crate::diagnostic::{Checked, Diagnostic, MACHINE_FAILED, Place, Severity};
use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::io::{self, ErrorKind};
use std::path::Path;
use walkdir::{DirEntry, WalkDir};

/// Paths from the folder, with `/`, to bytes.
pub type Files = BTreeMap<String, Vec<u8>>;

/// The rule of what can't be read because of what it is.
const UNREADABLE: &str = "file-unreadable";

/// The rule of a link among what is sealed.
const SEALED_LINK: &str = "sealed-file-link";

/// The sub-folder of sealed versions.
pub(super) const VERSIONS: &str = "versions";
/// The most bytes of a YAML or Markdown file that a person writes.
const TEXT_LIMIT: u64 = 1 << 20;
/// The most bytes of an image or another file.
const IMAGE_LIMIT: u64 = 16 << 20;
/// The most bytes of a file of a sealed version.
const SEALED_LIMIT: u64 = 64 << 20;
/// The most files and folders, and the most bytes, of one folder: links inside it could multiply them without end.
pub(super) const MOST_ENTRIES: usize = 200_000;
pub(super) const MOST_BYTES: u64 = 4 << 30;

/// Reads a content folder, or any folder of the same kind, but for its sealed versions.
pub fn read(root: &Path) -> Checked<Files> {
    Reading { root, within: "", passes_over: Some(VERSIONS), limit: written_limit, follows_links: true }.run()
}

/// Reads a folder that need not be there.
pub fn read_if_there(root: &Path) -> Checked<Files> {
    match root.symlink_metadata() {
        Err(error) if error.kind() == ErrorKind::NotFound => Checked::default(),
        _ => read(root),
    }
}

/// Reads the sealed versions of a content folder, and hands on whole versions as soon as they make up `most` bytes: all of
/// them would be more than anybody needs at a time. Paths begin with the version. There may be none.
pub fn read_versions(content: &Path, most: usize, hand_on: &mut dyn FnMut(Files)) -> Vec<Diagnostic> {
    let root = content.join(VERSIONS);
    let limit: fn(&str) -> u64 = |_| SEALED_LIMIT;
    let reading = Reading { root: &root, within: "versions/", passes_over: None, limit, follows_links: false };
    match root.symlink_metadata() {
        Err(error) if error.kind() == ErrorKind::NotFound => return Vec::new(),
        Ok(found) if found.is_symlink() => return vec![reading.finding(SEALED_LINK, &root)],
        _ => {}
    }
    let (mut files, mut bytes) = (Files::new(), 0);
    let found = reading.walk(&mut |path, content| {
        let is_of_last = |(last, _): (&String, _)| last.split('/').next() == path.split('/').next();
        if bytes >= most && !files.last_key_value().is_some_and(is_of_last) {
            hand_on(std::mem::take(&mut files));
            bytes = 0;
        }
        bytes += content.len();
        files.insert(path, content);
    });
    hand_on(files);
    found
}

fn written_limit(path: &str) -> u64 {
    let is_text = [".yaml", ".yml", ".md"].iter().any(|extension| path.ends_with(extension));
    if is_text { TEXT_LIMIT } else { IMAGE_LIMIT }
}

/// The most bytes that a file of this name may have, where it has more.
pub(super) fn too_large(path: &str, size: u64) -> Option<u64> {
    Some(written_limit(path)).filter(|limit| size > *limit)
}

/// Whether a name is nobody's content: hidden, or what an editor leaves behind.
pub fn is_passed_over(name: &str) -> bool {
    let ends = ["~", ".swp", ".swx", ".tmp", ".bak", ".orig"];
    name.starts_with('.')
        || name == "4913"
        || ends.iter().any(|end| name.ends_with(end))
        || (name.starts_with('#') && name.ends_with('#'))
}

/// One walk through one folder.
struct Reading<'a> {
    root: &'a Path,
    /// What stands before each path in a finding.
    within: &'a str,
    /// A folder at the top that is read by itself.
    passes_over: Option<&'a str>,
    /// The most bytes of a file, by path.
    limit: fn(&str) -> u64,
    /// Whether a link may stand in a file's or folder's place: what it leads to can be replaced without it.
    follows_links: bool,
}

impl Reading<'_> {
    fn run(&self) -> Checked<Files> {
        let mut files = Files::new();
        let diagnostics = self.walk(&mut |path, content| drop(files.insert(path, content)));
        Checked { value: files, diagnostics }
    }

    /// Hands on each file, in the order of the names in each folder; and says what can't be read.
    fn walk(&self, take: &mut dyn FnMut(String, Vec<u8>)) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        let real_root = match self.root.canonicalize() {
            Ok(real) => real,
            Err(error) => return vec![self.unread(self.root, &error)],
        };
        let (mut entries, mut bytes) = (0, 0);
        let mut walk =
            WalkDir::new(self.root).min_depth(1).follow_links(self.follows_links).sort_by_file_name().into_iter();
        while let Some(entry) = walk.next() {
            entries += 1;
            if entries > MOST_ENTRIES || bytes > MOST_BYTES {
                found.push(self.finding("folder-too-large", self.root));
                break;
            }
            match self.look(entry, &real_root) {
                Look::Pass => {}
                Look::PassFolder => walk.skip_current_dir(),
                Look::Refuse(finding, is_folder) => {
                    found.push(finding);
                    if is_folder {
                        walk.skip_current_dir();
                    }
                }
                Look::Take(path, content) => {
                    bytes += content.len() as u64;
                    take(path, content);
                }
            }
        }
        found.sort_by(|a, b| a.place.cmp(&b.place));
        found
    }

    fn look(&self, entry: walkdir::Result<DirEntry>, real_root: &Path) -> Look {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => return self.unwalkable(&error),
        };
        let is_folder = entry.file_type().is_dir();
        let refuse = |rule| Look::Refuse(self.finding(rule, entry.path()), is_folder);
        let pass = || if is_folder { Look::PassFolder } else { Look::Pass };
        let Some(name) = entry.file_name().to_str() else { return refuse("name-not-utf-8") };
        if is_passed_over(name) || (entry.depth() == 1 && is_folder && self.passes_over == Some(name)) {
            return pass();
        }
        if entry.path_is_symlink() && !self.follows_links {
            return refuse(SEALED_LINK);
        }
        if entry.path_is_symlink() {
            match self.leads_out(entry.path(), real_root) {
                Ok(None) => {}
                Ok(Some(finding)) => return Look::Refuse(finding, is_folder),
                Err(error) => return Look::Refuse(self.unread(entry.path(), &error), is_folder),
            }
        }
        if is_folder { Look::Pass } else { self.take(entry.path()) }
    }

    /// A finding, if a link leads out of the folder or nowhere; an error, if the machine won't say where it leads.
    fn leads_out(&self, link: &Path, real_root: &Path) -> io::Result<Option<Diagnostic>> {
        match link.canonicalize() {
            Ok(target) if target.starts_with(real_root) => Ok(None),
            Err(error) if is_of_machine(&error) => Err(error),
            _ => Ok(Some(self.finding("link-leads-out", link))),
        }
    }

    fn take(&self, path: &Path) -> Look {
        let name = self.name(path);
        let limit = (self.limit)(&name);
        let finding = |rule| self.finding(rule, path);
        match regular::read(path, limit) {
            Ok(bytes) => Look::Take(name, bytes),
            Err(Unfit::NotRegular) => Look::Refuse(finding("not-a-regular-file"), false),
            Err(Unfit::TooLarge) => Look::Refuse(finding("file-too-large").with("limit", limit >> 20), false),
            Err(Unfit::Io(error)) => Look::Refuse(self.unread(path, &error), false),
        }
    }

    /// A folder that can't be listed, a link that leads nowhere, or one that leads back to where it stands.
    fn unwalkable(&self, error: &walkdir::Error) -> Look {
        let path = error.path().unwrap_or(self.root);
        if path.file_name().and_then(OsStr::to_str).is_some_and(is_passed_over) {
            return Look::Pass;
        }
        let finding = match (error.loop_ancestor(), error.io_error()) {
            (None, Some(error)) => self.unread(path, error),
            (Some(_), _) => {
                self.finding(UNREADABLE, path).with("reason", "the link leads back to a folder that it stands in")
            }
            (None, None) => self.finding(UNREADABLE, path).with("reason", error),
        };
        Look::Refuse(finding, false)
    }

    /// What the system refused to read: because of what stands there, or because the machine failed.
    fn unread(&self, path: &Path, error: &io::Error) -> Diagnostic {
        let rule = if is_of_machine(error) { MACHINE_FAILED } else { UNREADABLE };
        self.finding(rule, path).with("reason", error).with("cause", cause(error))
    }

    fn finding(&self, rule: &'static str, path: &Path) -> Diagnostic {
        let file = if path == self.root && self.within.is_empty() {
            path.display().to_string()
        } else {
            format!("{}{}", self.within, self.name(path)).trim_end_matches('/').to_owned()
        };
        let place = Place { file: file.as_str().into(), line: 1, column: 1, length: 1 };
        Diagnostic::new(rule, Severity::Unreadable).at(place).with("file", file)
    }

    /// The path from the folder, with `/`.
    fn name(&self, path: &Path) -> String {
        let inner = path.strip_prefix(self.root).unwrap_or(path);
        let parts: Vec<_> = inner.components().map(|part| part.as_os_str().to_string_lossy()).collect();
        parts.join("/")
    }
}

/// What becomes of one entry of a folder.
enum Look {
    Pass,
    PassFolder,
    /// A finding, and whether what it is about is a folder.
    Refuse(Diagnostic, bool),
    Take(String, Vec<u8>),
}

#[cfg(test)]
#[path = "source_tests.rs"]
mod tests;
