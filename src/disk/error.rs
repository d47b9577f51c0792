//! What the machine refused, and what candor refuses to touch: one error for all writing.
//!
//! What is wrong with the content of a source is a diagnostic, not an error.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// Why something was not read or written.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The system refused.
    #[error("can't {doing} {}: {source}", path.display())]
    Io {
        /// What was being done, such as `write`.
        doing: &'static str,
        /// To what.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// A site can't stand there.
    #[error("{} can't be the output folder: {why}", path.display())]
    Output {
        /// The folder that was asked for.
        path: PathBuf,
        /// Why not.
        why: Refusal,
    },
    /// A folder holds what candor did not write.
    #[error("{} holds what candor did not write: {}", folder.display(), offending.join(", "))]
    Foreign {
        /// The folder.
        folder: PathBuf,
        /// Each file, from that folder; an empty folder ends in `/`.
        offending: Vec<String>,
    },
    /// A path can't be in a site, or in a version.
    #[error("{path:?} can't be a path of the output")]
    Path {
        /// The path.
        path: String,
    },
    /// Two paths are one where letters have no case, or one is a folder of the other.
    #[error("{first:?} and {second:?} can't both be in the output")]
    Collision {
        /// One of them.
        first: String,
        /// The other.
        second: String,
    },
    /// Another candor writes there and doesn't end.
    #[error("another candor is writing in {}", folder.display())]
    Busy {
        /// The folder that is locked.
        folder: PathBuf,
    },
    /// It is there already and is never overwritten.
    #[error("{} exists already", path.display())]
    Exists {
        /// What exists.
        path: PathBuf,
    },
}

/// Why a folder can't hold a site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// `/`, or a path without a name of its own.
    #[error("it is the root of a disk")]
    Root,
    /// The home folder, or one above it.
    #[error("it holds the home folder")]
    Home,
    /// The content folder, one above it, or one inside it.
    #[error("it is, holds or stands in the content folder")]
    Content,
    /// A link, which can't be swapped.
    #[error("it is a link")]
    Link,
    /// A file.
    #[error("it is not a folder")]
    NotAFolder,
    /// It leads through `..` where nothing is yet.
    #[error("it leads through folders that do not exist")]
    Unclear,
}

impl Refusal {
    /// Its word, by which a message chooses.
    pub fn word(self) -> &'static str {
        match self {
            Refusal::Root => "root",
            Refusal::Home => "home",
            Refusal::Content => "content",
            Refusal::Link => "link",
            Refusal::NotAFolder => "no-folder",
            Refusal::Unclear => "unclear",
        }
    }
}

impl Error {
    /// Turns what the system says into an error about `path`.
    pub fn doing(doing: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Error {
        let path = path.to_owned();
        move |source| Error::Io { doing, path, source }
    }
}

/// Why the system refused, as a word by which people are told how to mend it; `other` where only it can say.
pub fn cause(error: &io::Error) -> &'static str {
    match error.kind() {
        ErrorKind::StorageFull => "full",
        ErrorKind::QuotaExceeded => "quota",
        ErrorKind::ReadOnlyFilesystem => "read-only",
        ErrorKind::PermissionDenied => "denied",
        ErrorKind::NotFound => "gone",
        ErrorKind::NotADirectory => "no-folder",
        ErrorKind::OutOfMemory => "memory",
        _ => unnamed(error),
    }
}

/// What has a number on Unix, and no name in the standard library.
#[cfg(unix)]
fn unnamed(error: &io::Error) -> &'static str {
    use rustix::io::Errno;
    match Errno::from_io_error(error) {
        Some(Errno::MFILE | Errno::NFILE) => "too-many",
        Some(Errno::IO) => "fault",
        _ => "other",
    }
}

#[cfg(not(unix))]
fn unnamed(_: &io::Error) -> &'static str {
    "other"
}

/// Whether the machine failed, rather than that nothing to be read stands there: the same file may be read tomorrow.
pub(super) fn is_of_machine(error: &io::Error) -> bool {
    !matches!(cause(error), "gone" | "no-folder" | "other")
}
