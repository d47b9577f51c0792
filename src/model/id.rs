//! What may be an id: the permanent name of an SDK, a field, a purpose and the like.
//!
//! An id stands in addresses, file names and seals, so it is plain ASCII and never derived from a name for people.
//! Permissions are not ids of this form: they keep the system's own spelling (`permission.rs` of the catalog).

/// The longest id, in characters.
pub const LONGEST: usize = 64;

/// Why a text can't be an id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadId {
    /// Something else than lower-case letters and digits joined by single `.` or `-`.
    Form,
    /// More than [`LONGEST`] characters.
    Long,
    /// A name that addresses or file systems have taken: `index`, `404`, `con`, `x.html`.
    Reserved,
}

/// Device names that Windows refuses as file names, whatever their extension.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// Checks that `text` can be an id.
pub fn check(text: &str) -> Result<(), BadId> {
    if text.len() > LONGEST {
        return Err(BadId::Long);
    }
    let plain =
        |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    if !text.split(['.', '-']).all(plain) {
        return Err(BadId::Form);
    }
    if is_reserved(text) {
        return Err(BadId::Reserved);
    }
    Ok(())
}

fn is_reserved(text: &str) -> bool {
    let stem = text.split('.').next().unwrap_or(text);
    let numbered = stem.len() == 4
        && (stem.starts_with("com") || stem.starts_with("lpt"))
        && stem.ends_with(|digit: char| digit.is_ascii_digit());
    matches!(text, "index" | "404")
        || DEVICES.contains(&stem)
        || numbered
        || text.ends_with(".html")
        || text.ends_with(".atom")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_plain_and_joined_by_single_marks() {
        for good in ["a", "alipay-client", "device.android-id", "2026.11", "x9"] {
            assert_eq!(check(good), Ok(()), "{good}");
        }
        for bad in ["", "A", "a--b", "a..b", "-a", "a.", "a_b", "支付", "a/b", "a b"] {
            assert_eq!(check(bad), Err(BadId::Form), "{bad}");
        }
        for taken in ["index", "404", "nul", "con.txt", "com1", "x.html", "feed.atom"] {
            assert_eq!(check(taken), Err(BadId::Reserved), "{taken}");
        }
        assert_eq!(check(&"a".repeat(65)), Err(BadId::Long));
    }
}
