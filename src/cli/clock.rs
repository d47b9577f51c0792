//! What only the surroundings know: the day, the language of the terminal, the home folder, that of caches.

use std::path::PathBuf;

/// Today, in a zone given as an offset from UTC such as `+08:00`.
#[allow(clippy::disallowed_methods, reason = "the one use of the clock: the day of a publication")]
pub(super) fn today(offset: Option<&str>) -> String {
    let now = jiff::Timestamp::now();
    seconds(offset.unwrap_or("Z")).to_datetime(now).date().to_string()
}

/// The time, in seconds since 1970.
#[allow(
    clippy::disallowed_methods,
    reason = "what was asked online holds for a day; nothing that is written depends on it"
)]
pub(super) fn seconds_now() -> i64 {
    jiff::Timestamp::now().as_second()
}

fn seconds(offset: &str) -> jiff::tz::Offset {
    let parts = || {
        let sign = if offset.starts_with('-') { -1 } else { 1 };
        let (hours, minutes) = offset.get(1..)?.split_once(':')?;
        Some(sign * (hours.parse::<i32>().ok()? * 3600 + minutes.parse::<i32>().ok()? * 60))
    };
    parts().and_then(|seconds| jiff::tz::Offset::from_seconds(seconds).ok()).unwrap_or(jiff::tz::Offset::UTC)
}

/// The language that the environment asks for; `C` and `POSIX` are none.
#[allow(clippy::disallowed_methods, reason = "messages speak the language of the terminal")]
pub(super) fn language_of_environment() -> Option<String> {
    let set = |name: &&str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let asked = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(set)?;
    let language = asked.split(['.', '@']).next().unwrap_or_default();
    (!matches!(language, "C" | "POSIX")).then(|| language.to_owned())
}

/// The home folder of whoever runs candor.
#[allow(clippy::disallowed_methods, reason = "a site is never written over a home folder")]
pub(super) fn home() -> Option<PathBuf> {
    std::env::var_os("HOME").map(PathBuf::from).filter(|path| path.is_absolute())
}

/// The folder in which candor may keep what only saves work, as the system has one: XDG's, or that of macOS or Windows.
#[allow(clippy::disallowed_methods, reason = "what was asked online is kept outside of every project")]
pub(super) fn cache() -> Option<PathBuf> {
    let folder = |name| std::env::var_os(name).map(PathBuf::from).filter(|path: &PathBuf| path.is_absolute());
    let of_system = || match std::env::consts::OS {
        "windows" => folder("LOCALAPPDATA"),
        "macos" => Some(home()?.join("Library/Caches")),
        _ => Some(home()?.join(".cache")),
    };
    folder("XDG_CACHE_HOME").or_else(of_system).map(|caches| caches.join("candor"))
}
