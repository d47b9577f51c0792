//! Tells cargo which folders are embedded in the binary, so that a file added to one of them is a change.
//!
//! And gives the program a mark of the sources that it is made of, the same on every machine.
#![allow(clippy::disallowed_methods, reason = "a build script has no other way to its sources")]

use std::path::{Path, PathBuf};

fn main() {
    for folder in ["src/review/rules", "src/model/catalog", "templates", "src", ".github/actions/candor", ".gitlab"] {
        println!("cargo:rerun-if-changed={folder}");
    }
    println!("cargo:rerun-if-changed=Cargo.lock");
    let mut files = vec![PathBuf::from("Cargo.lock")];
    ["src", "templates"].iter().for_each(|folder| collect(Path::new(folder), &mut files));
    files.sort();
    let mark = files.iter().fold(0xcbf2_9ce4_8422_2325, |mark, path| {
        let name = path.to_string_lossy().replace('\\', "/");
        let bytes = std::fs::read(path).unwrap_or_default();
        fnv(fnv(mark, name.as_bytes()), &bytes)
    });
    println!("cargo:rustc-env=CANDOR_SOURCES={mark:016x}");
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => collect(&entry.path(), files),
            _ => files.push(entry.path()),
        }
    }
}

/// FNV-1a: it need not withstand anybody, only notice.
fn fnv(mark: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(mark, |mark, byte| (mark ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}
