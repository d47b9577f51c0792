//! Which version is current on a day, and when that changes next.
//!
//! The day is handed in: nothing here knows what day it is.

use crate::model::reference::Day;
use crate::model::version::Version;

/// The index of the version that is current on `as_of`, the newest published day if it is left out.
///
/// It is the newest of the chain in effect on that day; where none is in effect yet, the newest at all.
pub fn current(versions: &[Version], as_of: Option<&Day>) -> Option<usize> {
    let day = as_of.or_else(|| newest_published(versions))?;
    in_effect(versions, day).or_else(|| versions.len().checked_sub(1))
}

/// The next day after `as_of` on which another version becomes current.
pub fn next_effective(versions: &[Version], as_of: Option<&Day>) -> Option<Day> {
    let day = as_of.or_else(|| newest_published(versions))?;
    let mut later: Vec<&Day> = versions.iter().map(|version| &version.effective).filter(|other| *other > day).collect();
    later.sort();
    let begins = |day: &&Day| in_effect(versions, day).is_some_and(|index| versions[index].effective == **day);
    later.into_iter().find(begins).cloned()
}

/// The indexes of the versions after the one at `current` that take effect on a later day than it did, by their place
/// in the chain. One that is withdrawn before its day, or overtaken by a newer one, never does.
pub fn upcoming(versions: &[Version], current: usize) -> Vec<usize> {
    let Some(shown) = versions.get(current) else { return Vec::new() };
    let begins = |index: &usize| {
        let day = &versions[*index].effective;
        *day > shown.effective && in_effect(versions, day) == Some(*index)
    };
    (current + 1..versions.len()).filter(begins).collect()
}

/// The version that withdraws `version`, if one does: the first in the chain.
pub fn withdrawn_by<'a>(versions: &'a [Version], version: &str) -> Option<&'a Version> {
    versions.iter().find(|later| later.withdraws.iter().any(|withdrawal| *withdrawal.version == *version))
}

fn newest_published(versions: &[Version]) -> Option<&Day> {
    versions.iter().map(|version| &version.published).max()
}

fn in_effect(versions: &[Version], day: &Day) -> Option<usize> {
    versions.iter().rposition(|version| version.effective <= *day && counts(versions, version))
}

/// A version that was withdrawn before its day never takes effect: so an effective date is moved. One that was in
/// effect already stays so until the version that withdraws it is, which is newer and then current itself.
fn counts(versions: &[Version], version: &Version) -> bool {
    withdrawn_by(versions, &version.version).is_none_or(|later| later.published >= version.effective)
}

#[cfg(test)]
mod tests {
    use super::super::trial;
    use super::*;
    use crate::model::next::Withdrawal;
    use crate::model::reference::VersionId;
    use crate::model::text::Text;

    fn day(text: &str) -> Day {
        Day(text.into())
    }

    fn on(versions: &[Version], text: &str) -> (String, Option<String>) {
        let index = current(versions, Some(&day(text))).expect("there are versions");
        (versions[index].version.clone(), next_effective(versions, Some(&day(text))).map(|next| next.0))
    }

    fn told(version: &str, next: Option<&str>) -> (String, Option<String>) {
        (version.into(), next.map(str::to_owned))
    }

    #[test]
    fn the_newest_in_effect_is_current() {
        let versions = [
            trial::version("1", None, "2026-05-02", "2026-05-02"),
            trial::version("2", Some("1"), "2026-11-05", "2026-11-20"),
            trial::version("3", Some("2"), "2026-11-06", "2026-11-10"),
        ];
        assert_eq!(on(&versions, "2026-05-01"), told("3", Some("2026-05-02")));
        assert_eq!(on(&versions, "2026-05-02"), told("1", Some("2026-11-10")));
        assert_eq!(on(&versions, "2026-11-10"), told("3", None), "2 never becomes current: 3 is newer");
        assert_eq!(current(&versions, None), Some(0), "on the newest published day");
        assert_eq!(next_effective(&versions, None), Some(day("2026-11-10")));
        assert_eq!(upcoming(&versions, 0), [2], "2 is overtaken on its way");
        assert_eq!((upcoming(&versions, 2), upcoming(&versions, 3)), (vec![], vec![]));
        assert_eq!((current(&[], None), next_effective(&[], None)), (None, None));
    }

    #[test]
    fn a_version_withdrawn_before_its_day_never_takes_effect() {
        let mut versions = [
            trial::version("1", None, "2026-05-02", "2026-05-02"),
            trial::version("2", Some("1"), "2026-11-05", "2026-11-20"),
            trial::version("3", Some("2"), "2026-11-18", "2026-12-01"),
        ];
        versions[2].withdraws = vec![Withdrawal { version: VersionId("2".into()), reason: Text::default() }];
        assert_eq!(on(&versions, "2026-11-21"), told("1", Some("2026-12-01")));
        assert_eq!(upcoming(&versions, 0), [2]);
        versions[2].published = day("2026-11-25");
        assert_eq!(upcoming(&versions, 0), [1, 2]);
        assert_eq!(on(&versions, "2026-11-26"), told("2", Some("2026-12-01")), "it was in effect already");
        assert_eq!(on(&versions, "2026-12-01"), told("3", None));
    }
}
