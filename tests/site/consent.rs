//! `consent.json`: the answer that its guide reads off it is the true one, over generated histories.

use super::feeds::withdrawn;
use super::{build, pages};
use crate::run::{candor, edit, example, files, write};
use candor::history::chain::{History, Sealed};
use candor::history::{effective, epochs};
use candor::model::change::{ChangeKind, JudgedChange, Verdict};
use candor::model::inventory::{App, Inventory};
use candor::model::locale::Locales;
use candor::model::next::Withdrawal;
use candor::model::reference::{Day, Id, VersionId};
use candor::model::text::Text;
use candor::model::tree::Tree;
use candor::model::version::{AppLevel, Changes, SCHEMA, Seal, Version};
use candor::model::words::Level;
use candor::site::{Edition, Publication, site};
use proptest::prelude::*;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What a release does in a generated history.
#[derive(Debug, Clone)]
struct Release {
    level: Option<Level>,
    separate: bool,
    /// Days since the release before.
    later: u32,
    /// Days from publication until it is in effect.
    notice: u32,
    /// It withdraws the version so many releases before it.
    withdraws: Option<usize>,
}

fn release() -> impl Strategy<Value = Release> {
    let level = prop_oneof![
        Just(None),
        Just(Some(Level::Editorial)),
        Just(Some(Level::Notice)),
        Just(Some(Level::Consent)),
        Just(Some(Level::Consent)),
    ];
    let withdraws = prop_oneof![3 => Just(None), 2 => (1..4usize).prop_map(Some)];
    (level, any::<bool>(), 0..20u32, 0..30u32, withdraws)
        .prop_map(|(level, separate, later, notice, withdraws)| Release { level, separate, later, notice, withdraws })
}

/// A day so many days after the start, in months of 28 days: dates are only compared.
fn day(number: u32) -> Day {
    Day(format!("{:04}-{:02}-{:02}", 2026 + number / 336, number / 28 % 12 + 1, number % 28 + 1))
}

/// The history that these releases make, each judged as `candor release` judges.
fn history(releases: &[Release]) -> History {
    let mut history = History::default();
    let mut today = 0;
    for (index, release) in releases.iter().enumerate() {
        today += release.later;
        let target = release.withdraws.and_then(|back| history.versions.get(index.checked_sub(back)?));
        let withdraws: Vec<Withdrawal> = target
            .map(|sealed| Withdrawal { version: VersionId(sealed.version.version.clone()), reason: Text::default() })
            .into_iter()
            .collect();
        let change = |level| {
            let verdict = Verdict { level, separate: release.separate && level == Level::Consent, rules: Vec::new() };
            JudgedChange {
                id: format!("c-{index:012}"),
                kind: ChangeKind::Added,
                routes: Vec::new(),
                before: None,
                after: None,
                apps: BTreeMap::from([("wallet".to_owned(), verdict)]),
                decision: None,
                sentences: Text::default(),
            }
        };
        let changes: Vec<JudgedChange> = release.level.map(change).into_iter().collect();
        let mut inventory = Inventory::default();
        inventory.apps.insert(Id("wallet".into()), App::default());
        let base = epochs::base(&history, &withdraws);
        let apps = epochs::apps(&history, base, &inventory, &changes);
        let name = format!("v{index}");
        let changes = Changes {
            schema: SCHEMA,
            version: name.clone(),
            previous: base.map(|sealed| sealed.version.version.clone()),
            changes,
        };
        let version = Version {
            schema: SCHEMA,
            rules: 1,
            catalog: 1,
            version: name.clone(),
            published: day(today),
            effective: day(today + release.notice),
            previous: index.checked_sub(1).map(|before| format!("v{before}")),
            note: None,
            apps,
            decisions: Vec::new(),
            faults: Vec::new(),
            withdraws,
        };
        let seal = Seal { schema: SCHEMA, version: name.clone(), previous: None, files: BTreeMap::new(), seal: name };
        history.versions.push(Sealed {
            version,
            inventory,
            tree: Tree::default(),
            changes,
            prose: BTreeMap::new(),
            seal,
            files: Arc::default(),
        });
    }
    history
}

/// The file that a site of this history publishes.
fn published(history: &History) -> Value {
    let edition = |sealed: &Sealed| Edition {
        name: sealed.version.version.clone(),
        version: sealed.version.clone(),
        inventory: sealed.inventory.clone(),
        prose: BTreeMap::new(),
        changes: sealed.changes.clone(),
        seal: Some(sealed.seal.clone()),
        files: Arc::default(),
    };
    let publication = Publication {
        editions: history.versions.iter().map(edition).collect(),
        current: 0,
        pairs: BTreeMap::new(),
        base_url: None,
        time_zone: None,
        locales: Arc::new(Locales::default()),
        countries: BTreeMap::new(),
        templates: BTreeMap::new(),
        look: None,
        feared: Vec::new(),
        made_with: String::new(),
        book: candor::review::book::Book::default(),
        draft: false,
    };
    let site = site(&publication).expect("the built-in templates are right");
    let index = site.routes().iter().position(|address| address.path == "consent.json").expect("every site has one");
    serde_json::from_slice(&site.render(index).expect("it needs no template")).expect("JSON")
}

/// The guide's algorithm, line by line: the page to show and whether a consent of its own is needed, if one must ask.
fn ask(all: &[Value], agreed: &str, today: &str) -> Option<(String, bool)> {
    let text = |version: &Value, key: &str| version[key].as_str().map(str::to_owned);
    let in_effect = |version: &&Value| {
        let effective = text(version, "effective").expect("a day");
        effective.as_str() <= today && text(version, "withdrawn_on").is_none_or(|day| day >= effective)
    };
    let newest = all.iter().rfind(in_effect)?;
    let known = all.iter().find(|version| version["version"] == agreed)?;
    let epoch = |version: &Value| version["epoch"].as_u64().expect("a number");
    if epoch(newest) <= epoch(known) {
        return None;
    }
    let mut separate = false;
    let mut at = all.iter().position(|version| version == newest);
    while let Some(index) = at.filter(|index| epoch(&all[*index]) > epoch(known)) {
        separate |= all[index]["separate"] == true;
        at = match text(&all[index], "previous") {
            Some(previous) => all.iter().position(|version| version["version"] == previous.as_str()),
            None => index.checked_sub(1),
        };
    }
    let name = |version: &Value| text(version, "version").expect("a name");
    Some((format!("changes/{}..{}.html", name(known), name(newest)), separate))
}

/// A version, and those on which it stands, each compared with the next.
fn lineage(history: &History, index: usize) -> BTreeSet<usize> {
    let mut line = BTreeSet::new();
    let mut at = Some(index);
    while let Some(index) = at {
        line.insert(index);
        let base = history.versions[index].changes.previous.as_deref();
        at = base.and_then(|base| history.versions.iter().position(|sealed| sealed.version.version == base));
    }
    line
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// One must ask iff what is in effect stands on a step that needed consent and that the version agreed to doesn't
    /// stand on; separately iff one of these steps needed that.
    #[test]
    fn the_guide_asks_whom_the_history_makes_it_ask(releases in prop::collection::vec(release(), 1..9)) {
        let history = history(&releases);
        let json = published(&history);
        let all = json["apps"]["wallet"]["versions"].as_array().expect("versions").clone();
        let versions: Vec<Version> = history.versions.iter().map(|sealed| sealed.version.clone()).collect();
        for today in (0..250).step_by(3) {
            let today = day(today);
            let newest = effective::current(&versions, Some(&today)).filter(|index| versions[*index].effective <= today);
            for agreed in 0..versions.len() {
                // Who agreed to what takes effect later has agreed to more than is in effect.
                let Some(newest) = newest.filter(|newest| agreed <= *newest) else { continue };
                let (old, new) = (lineage(&history, agreed), lineage(&history, newest));
                // Where all before it is withdrawn, a version is the first once more, and everything in it is new.
                let asked = |index: &&usize| {
                    matches!(versions[**index].apps["wallet"].level, AppLevel::Consent | AppLevel::First)
                };
                let steps: Vec<&usize> = new.difference(&old).filter(asked).collect();
                let separate = steps.iter().any(|index| versions[**index].apps["wallet"].separate);
                let expected = (!steps.is_empty()).then(|| (format!("changes/v{agreed}..v{newest}.html"), separate));
                prop_assert_eq!(ask(&all, &format!("v{agreed}"), &today), expected, "v{} on {}: {:#}", agreed, today.0, json);
            }
        }
    }
}

fn consent(folder: &std::path::Path) -> Value {
    serde_json::from_slice(&files(&folder.join("public"))["consent.json"]).expect("JSON")
}

#[test]
fn an_app_in_people_s_hands_is_found_under_the_id_that_it_was_built_with() {
    let folder = example();
    candor(folder.path(), &["release", "1", "--published", "2026-05-01", "--effective", "2026-05-01"]).ends(0);
    let app = std::fs::read_to_string(folder.path().join("content/apps/wallet.yaml")).expect("the app");
    write(folder.path(), "content/apps/purse.yaml", format!("{app}\nformerly: [wallet]\n"));
    std::fs::remove_file(folder.path().join("content/apps/wallet.yaml")).expect("the app");
    edit(folder.path(), "content/next.yaml", "", "note: { zh-CN: 编号变更。, en: Another id. }\n");
    candor(folder.path(), &["release", "2", "--published", "2026-06-01", "--effective", "2026-06-01"]).ends(0);
    build(folder.path());
    let apps = consent(folder.path())["apps"].clone();
    assert_eq!(apps["wallet"], apps["purse"]);
    let names: Vec<&str> =
        apps["purse"]["versions"].as_array().unwrap().iter().filter_map(|one| one["version"].as_str()).collect();
    assert_eq!(names, ["1", "2"]);
}

#[test]
fn a_version_that_was_withdrawn_says_so_and_its_successor_says_on_what_it_stands() {
    let folder = withdrawn();
    build(folder.path());
    let versions = consent(folder.path())["apps"]["rider"]["versions"].clone();
    let of = |name: &str| versions.as_array().unwrap().iter().find(|one| one["version"] == name).unwrap().clone();
    let gone = of("2026.09");
    assert_eq!((&gone["withdrawn"], &gone["withdrawn_on"]), (&true.into(), &"2026-09-15".into()));
    let successor = of("2026.10");
    assert_eq!((&successor["previous"], &successor["epoch"]), (&"2026.07".into(), &4.into()));
    let plain: Vec<String> = of("2026.07").as_object().unwrap().keys().cloned().collect();
    assert_eq!(plain, ["effective", "epoch", "level", "published", "separate", "version"]);
    // What is withdrawn before its day is not announced, what replaces it is.
    let home = pages(&folder.path().join("public"))["en/index.html"].clone();
    assert!(
        home.contains("Version 2026.10 takes effect on") && !home.contains("Version 2026.09 takes effect"),
        "{home}"
    );
}
