//! What a new version means for each app: the level of its changes, and the epoch by which an app knows to ask again.
//!
//! It judges no change; levels were judged before.

use super::chain::{History, Sealed};
use crate::model::change::JudgedChange;
use crate::model::inventory::Inventory;
use crate::model::next::Withdrawal;
use crate::model::version::{AppLevel, AppVersion};
use crate::model::words::Level;
use std::collections::BTreeMap;

/// The name of the one entry of a site without apps.
pub const SITE: &str = "site";

/// The version against which a new one is compared: the newest that is neither withdrawn nor withdrawn by the new one.
pub fn base<'a>(history: &'a History, withdraws: &[Withdrawal]) -> Option<&'a Sealed> {
    let earlier = history.versions.iter().flat_map(|sealed| &sealed.version.withdraws);
    let withdrawn: Vec<&str> = earlier.chain(withdraws).map(|withdrawal| &*withdrawal.version).collect();
    history.versions.iter().rfind(|sealed| !withdrawn.contains(&sealed.version.version.as_str()))
}

/// Level and epoch of a new version with `inventory` and `changes` against `base`, for each app.
pub fn apps(
    history: &History,
    base: Option<&Sealed>,
    inventory: &Inventory,
    changes: &[JudgedChange],
) -> BTreeMap<String, AppVersion> {
    let of = |id: &str, names: &[&str]| (id.to_owned(), app(history, base, names, &judged(id, changes)));
    if inventory.apps.is_empty() {
        return BTreeMap::from([of(SITE, &[SITE])]);
    }
    let entry = |(id, app): (&crate::model::reference::Id, &crate::model::inventory::App)| {
        let former = app.head.formerly.iter().flatten().map(|former| &**former);
        let names: Vec<&str> = std::iter::once(&**id).chain(former).collect();
        of(id, &names)
    };
    inventory.apps.iter().map(entry).collect()
}

/// The highest level among an app's changes, and whether a consent that it needs is a separate one.
fn judged(id: &str, changes: &[JudgedChange]) -> (AppLevel, bool) {
    let verdicts = || changes.iter().filter_map(|change| change.apps.get(id));
    let level = verdicts().map(|verdict| AppLevel::from(verdict.level)).max().unwrap_or(AppLevel::None);
    (level, verdicts().any(|verdict| verdict.separate && verdict.level >= Level::Decide))
}

fn app(history: &History, base: Option<&Sealed>, names: &[&str], judged: &(AppLevel, bool)) -> AppVersion {
    let in_version = |sealed: &Sealed| names.iter().find_map(|name| sealed.version.apps.get(*name).copied());
    // Counted over withdrawn versions too: whoever agreed to one of them must be asked again all the same.
    let highest = history.versions.iter().filter_map(in_version).map(|app| app.epoch).max().unwrap_or(0);
    let (level, separate) = *judged;
    match base.and_then(in_version) {
        None => AppVersion { level: AppLevel::First, epoch: highest + 1, separate: false },
        Some(_) if level == AppLevel::Consent => AppVersion { level, epoch: highest + 1, separate },
        Some(before) => AppVersion { level, epoch: before.epoch, separate: false },
    }
}

#[cfg(test)]
mod tests {
    use super::super::chain;
    use super::super::trial::{self, parse_yaml};
    use super::*;
    use crate::model::change::{ChangeKind, Verdict};
    use crate::model::inventory::App;
    use crate::model::reference::{Id, VersionId};
    use crate::model::text::Text;

    fn history() -> History {
        chain::read(trial::chain(), &parse_yaml).value
    }

    fn inventory(apps: &[&str]) -> Inventory {
        let mut inventory = Inventory::default();
        inventory.apps.extend(apps.iter().map(|id| (Id((*id).into()), App::default())));
        inventory
    }

    fn change(levels: &[(&str, Level, bool)]) -> JudgedChange {
        let verdict = |level, separate| Verdict { level, separate, rules: Vec::new() };
        JudgedChange {
            id: "c-000000000000".into(),
            kind: ChangeKind::Added,
            routes: Vec::new(),
            before: None,
            after: None,
            apps: levels.iter().map(|(app, level, separate)| ((*app).into(), verdict(*level, *separate))).collect(),
            decision: None,
            sentences: Text::default(),
        }
    }

    fn withdrawal(version: &str) -> Withdrawal {
        Withdrawal { version: VersionId(version.into()), reason: Text::default() }
    }

    fn told(level: AppLevel, epoch: u32, separate: bool) -> AppVersion {
        AppVersion { level, epoch, separate }
    }

    #[test]
    fn the_epoch_rises_iff_consent_is_needed() {
        let history = history();
        let base = base(&history, &[]);
        let changes = [
            change(&[("wallet", Level::Notice, false)]),
            change(&[("wallet", Level::Consent, true), ("other", Level::Editorial, false)]),
        ];
        let after = apps(&history, base, &inventory(&["wallet", "other"]), &changes);
        assert_eq!(after["wallet"], told(AppLevel::Consent, 2, true));
        assert_eq!(after["other"], told(AppLevel::First, 1, false));
        let after = apps(&history, base, &inventory(&["wallet"]), &changes[..1]);
        assert_eq!(after["wallet"], told(AppLevel::Notice, 1, false));
        assert_eq!(apps(&history, base, &inventory(&["wallet"]), &[])["wallet"], told(AppLevel::None, 1, false));
        assert_eq!(apps(&History::default(), None, &inventory(&[]), &[])[SITE], told(AppLevel::First, 1, false));
    }

    #[test]
    fn a_renamed_app_keeps_its_epochs() {
        let history = history();
        let mut renamed = inventory(&["purse"]);
        renamed.apps.get_mut("purse").expect("it is there").head.formerly = Some([Id("wallet".into())].into());
        assert_eq!(apps(&history, base(&history, &[]), &renamed, &[])["purse"], told(AppLevel::None, 1, false));
    }

    #[test]
    fn a_withdrawn_version_is_no_base_but_its_epoch_is_used_up() {
        let mut history = history();
        let name = |base: Option<&Sealed>| base.map(|sealed| sealed.version.version.clone());
        assert_eq!(name(base(&history, &[])), Some("a".into()));
        assert_eq!(name(base(&history, &[withdrawal("a")])), Some("c".into()));
        let epoch = |history: &mut History, epoch| {
            history.versions[2].version.apps.get_mut("wallet").map(|app| app.epoch = epoch)
        };
        epoch(&mut history, 2);
        let base = base(&history, &[withdrawal("a")]);
        let consent = [change(&[("wallet", Level::Consent, false)])];
        assert_eq!(apps(&history, base, &inventory(&["wallet"]), &consent)["wallet"].epoch, 3);
        assert_eq!(apps(&history, base, &inventory(&["wallet"]), &[])["wallet"].epoch, 1);
    }
}
