//! A path to the bytes of a regular file: never a device, never a pipe that would wait for a writer.

use super::hash::hex;
use sha2::{Digest, Sha256};
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read};
use std::path::Path;

/// Why a file was not read.
#[derive(Debug)]
pub(super) enum Unfit {
    /// A pipe, a device, a socket, a folder.
    NotRegular,
    /// It has more bytes than may be.
    TooLarge,
    /// The system refused.
    Io(io::Error),
}

impl From<io::Error> for Unfit {
    fn from(error: io::Error) -> Unfit {
        Unfit::Io(error)
    }
}

/// Reads a regular file of at most `limit` bytes; follows a link.
pub(super) fn read(path: &Path, limit: u64) -> Result<Vec<u8>, Unfit> {
    // Asked before it is opened, since opening alone makes some devices act; and again of what was opened.
    if !fs::metadata(path)?.is_file() {
        return Err(Unfit::NotRegular);
    }
    let file = open(path)?;
    let metadata = file.metadata()?;
    if !metadata.is_file() {
        return Err(Unfit::NotRegular);
    }
    if metadata.len() > limit {
        return Err(Unfit::TooLarge);
    }
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or(0));
    file.take(limit + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > limit { Err(Unfit::TooLarge) } else { Ok(bytes) }
}

/// Whether a regular file, not a link, holds exactly these bytes.
pub(super) fn holds(path: &Path, bytes: &[u8]) -> bool {
    let is_same_size = |metadata: fs::Metadata| metadata.is_file() && metadata.len() == bytes.len() as u64;
    fs::symlink_metadata(path).is_ok_and(is_same_size)
        && open(path).and_then(|file| compare(file, bytes)).unwrap_or(false)
}

/// SHA-256 of a regular file, not a link, in lower-case hex.
pub(super) fn hash(path: &Path) -> Option<String> {
    if !fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_file()) {
        return None;
    }
    let mut file = open(path).ok()?;
    let mut chunk = [0; 32 * 1024];
    let mut hash = Sha256::new();
    loop {
        match file.read(&mut chunk).ok()? {
            0 => return Some(hex(&hash.finalize())),
            read => hash.update(&chunk[..read]),
        }
    }
}

fn compare(mut file: File, mut bytes: &[u8]) -> io::Result<bool> {
    let mut chunk = [0; 32 * 1024];
    loop {
        let read = file.read(&mut chunk)?;
        if read == 0 {
            return Ok(bytes.is_empty());
        }
        match bytes.strip_prefix(&chunk[..read]) {
            Some(rest) => bytes = rest,
            None => return Ok(false),
        }
    }
}

/// Opens for reading without waiting for anybody.
fn open(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        use std::os::unix::fs::OpenOptionsExt;
        options.custom_flags((OFlags::NONBLOCK | OFlags::NOCTTY).bits() as i32);
    }
    options.open(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_compared_byte_by_byte() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a");
        let bytes = vec![7; 100_000];
        fs::write(&path, &bytes).expect("it is writable");
        assert!(holds(&path, &bytes));
        let mut other = bytes.clone();
        other[99_999] = 8;
        assert!(!holds(&path, &other) && !holds(&path, &bytes[1..]) && !holds(&folder.path().join("b"), &bytes));
        assert!(matches!(read(&path, 99_999), Err(Unfit::TooLarge)));
        assert_eq!(read(&path, 100_000).expect("it fits"), bytes);
        assert!(matches!(read(folder.path(), 1), Err(Unfit::NotRegular)));
    }
}
