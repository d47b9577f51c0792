//! Bytes to their SHA-256 in lower-case hex, as `sha256sum` prints it.

use sha2::{Digest, Sha256};
use std::fmt::Write;

/// The hash of bytes.
pub(super) fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Bytes in lower-case hex.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(64), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
