//! Runs the built program on a folder of its own, as a person would, and keeps what it said.

use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// How a run ended, and what it said.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Run {
    /// What it printed, as JSON.
    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    /// The run, if it ended with this code.
    pub(crate) fn ends(self, code: i32) -> Run {
        assert_eq!(self.code, code, "{self:#?}");
        self
    }
}

/// The program: as it was built for the tests, or another that `CANDOR` names, such as one made for speed.
pub(crate) fn executable() -> PathBuf {
    std::env::var_os("CANDOR").map_or_else(|| env!("CARGO_BIN_EXE_candor").into(), PathBuf::from)
}

/// The program, ready to be given arguments; its messages are English unless they say otherwise.
pub(crate) fn program(folder: &Path) -> Command {
    let mut command = Command::new(executable());
    command.current_dir(folder).env_clear().env("LANG", "en_GB.UTF-8");
    command
}

/// Runs the program in a folder.
pub(crate) fn candor(folder: &Path, arguments: &[&str]) -> Run {
    ended(program(folder).args(arguments))
}

/// Runs a command to its end.
pub(crate) fn ended(command: &mut Command) -> Run {
    let output = command.output().expect("the program was built");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("candor prints UTF-8");
    Run { code: output.status.code().unwrap_or(-1), stdout: text(output.stdout), stderr: text(output.stderr) }
}

/// A path in the repository.
pub(crate) fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// A folder of its own with a copy of a content folder in it.
pub(crate) fn with_content(content: &Path) -> TempDir {
    let folder = TempDir::new().expect("a temporary folder");
    copy(content, &folder.path().join("content"));
    folder
}

/// The example of the format, in a folder of its own.
pub(crate) fn example() -> TempDir {
    with_content(&repository("tests/example/content"))
}

/// Copies a folder with all that is in it; the copy can be written to.
pub(crate) fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder for the copy");
    for entry in std::fs::read_dir(from).unwrap_or_else(|error| panic!("{}: {error}", from.display())) {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            let bytes = std::fs::read(entry.path()).expect("a file");
            std::fs::write(&target, bytes).expect("the copy of a file");
        }
    }
}

/// Writes a file of a folder, with the folders that it stands in.
pub(crate) fn write(folder: &Path, path: &str, text: impl AsRef<[u8]>) {
    let path = folder.join(path);
    std::fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
    std::fs::write(path, text).expect("a file");
}

/// Replaces a piece of a file, which must be there.
pub(crate) fn edit(folder: &Path, path: &str, from: &str, to: &str) {
    let text = std::fs::read_to_string(folder.join(path)).expect("a file");
    assert!(text.contains(from), "{path} has no {from:?}");
    write(folder, path, text.replacen(from, to, 1));
}

/// Every file of a folder, by path with `/`, but for what is hidden at its top.
pub(crate) fn files(folder: &Path) -> std::collections::BTreeMap<String, Vec<u8>> {
    let mut all = std::collections::BTreeMap::new();
    for entry in walkdir::WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.expect("an entry");
        if entry.file_type().is_file() {
            let path = entry.path().strip_prefix(folder).expect("inside").to_string_lossy().replace('\\', "/");
            all.insert(path, std::fs::read(entry.path()).expect("a file"));
        }
    }
    all
}
