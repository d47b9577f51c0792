//! Findings to those that stand for themselves: what only repeats another finding is left out.
//!
//! A key with a slip in it is not stated, and a file that can't be read defines nothing; that has been said once, where
//! it was written. Nobody learns anything from hearing it of each place that rests on it.

use super::project::Project;
use crate::diagnostic::{Diagnostic, Place, Severity};
use crate::load::read::MOST;
use crate::load::yaml::{Data, Node};
use crate::model::route::Route;
use std::collections::{BTreeMap, BTreeSet};

/// Checks that ask for a key, with the keys whose slip answers for it.
const ASKS_FOR: [(&str, &[&str]); 16] = [
    ("basis-not-stated", &["purposes", "also_for"]),
    ("feature-missing", &["features"]),
    ("feature-name-missing", &["name"]),
    ("fields-missing", &["collects", "platforms"]),
    ("impact-missing", &["impact"]),
    ("name-missing", &["name"]),
    ("necessity-missing", &["necessity"]),
    ("platform-missing", &["platforms"]),
    ("provider-missing", &["provider"]),
    ("purpose-missing", &["purposes", "also_for"]),
    ("retention-not-stated", &["retention"]),
    ("role-not-stated", &["role"]),
    ("starts-not-stated", &["starts"]),
    ("stored-in-not-stated", &["stored_in"]),
    ("transfer-missing", &["transfer", "stored_in", "sent_to"]),
    ("when-not-stated", &["when"]),
];

/// Keeps the first of many findings of one kind in one file.
pub(super) fn keep_the_first(findings: &mut Vec<Diagnostic>) {
    let mut told: BTreeMap<(&str, String), usize> = BTreeMap::new();
    findings.retain(|finding| {
        let owner = |route: &String| route.splitn(3, '/').take(2).collect::<Vec<_>>().join("/");
        let file =
            finding.place.as_ref().map(|place| place.file.to_string()).or_else(|| finding.route.as_ref().map(owner));
        let told = told.entry((finding.rule, file.unwrap_or_default())).or_default();
        *told += 1;
        *told <= MOST
    });
}

/// Leaves out what only repeats what was found while reading.
pub(super) fn leave_out(findings: &mut Vec<Diagnostic>, project: &Project) {
    let all = Slips::of(project, |_| true);
    let cutting = Slips::of(project, |finding| !names_what_it_meant(finding));
    findings.retain(|finding| match finding.rule {
        "sdk-not-shipped" => !(all.guess(finding) || cutting.keep_from_shipping()),
        _ => !all.answer_for(finding),
    });
}

/// Whether a slip in a list leaves no doubt about what else stands in it.
fn names_what_it_meant(finding: &Diagnostic) -> bool {
    match finding.rule {
        "unknown-reference" => finding.values.contains_key("meant"),
        rule => matches!(rule, "listed-twice" | "unknown-word"),
    }
}

/// What went wrong while the files were read.
struct Slips<'a> {
    project: &'a Project,
    /// Where.
    places: BTreeSet<Place>,
    /// Where another key stands, by the key that was meant.
    misspelt: BTreeMap<&'a str, BTreeSet<Place>>,
    /// Files and folders that could not be read.
    unread: BTreeSet<&'a str>,
}

impl<'a> Slips<'a> {
    fn of(project: &'a Project, counts: impl Fn(&Diagnostic) -> bool) -> Slips<'a> {
        let placed = || {
            project
                .findings
                .iter()
                .filter(|finding| counts(finding))
                .filter_map(|finding| Some((finding, finding.place.as_ref()?)))
        };
        let is_unread = |finding: &Diagnostic| finding.severity == Severity::Unreadable;
        let mut misspelt: BTreeMap<&str, BTreeSet<Place>> = BTreeMap::new();
        for (finding, place) in placed().filter(|(finding, _)| finding.values.contains_key("key")) {
            misspelt.entry(finding.values.get("meant").map_or("", String::as_str)).or_default().insert(place.clone());
        }
        Slips {
            project,
            misspelt,
            places: placed().map(|(_, place)| place.clone()).collect(),
            unread: placed().filter(|(finding, _)| is_unread(finding)).map(|(_, place)| &*place.file).collect(),
        }
    }

    fn answer_for(&self, finding: &Diagnostic) -> bool {
        let value = |name| finding.values.get(name).map_or("", String::as_str);
        match finding.rule {
            "unknown-reference" => self.defines(value("to"), value("id")),
            "file-missing" => finding.place.as_ref().is_some_and(|place| self.is_unread(&place.file)),
            "prevailing-policy-missing" => self.is_unread(value("file")),
            "title-missing" => self.is_not_there("site.yaml") || self.in_file("site.yaml", &[], &["title"]),
            "language-dropped" => self.is_not_there("site.yaml") || self.in_file("site.yaml", &[], &["languages"]),
            "decision-names-nothing" => !self.unread.is_empty() || value("name").is_empty(),
            "fault-names-nothing" => {
                !self.unread.is_empty()
                    || self.unknown("rule").any(|unknown| unknown.values.get("id") == finding.values.get("check"))
            }
            "platform-not-of-owner" => {
                finding.place.as_ref().is_some_and(|place| self.in_file(&place.file, &[], &["platforms"]))
            }
            rule => ASKS_FOR.iter().find(|(id, _)| *id == rule).is_some_and(|(_, keys)| self.at_route(finding, keys)),
        }
    }

    fn is_unread(&self, file: &str) -> bool {
        self.unread.contains(file) || file.split_once('/').is_some_and(|(folder, _)| self.unread.contains(folder))
    }

    fn is_not_there(&self, file: &str) -> bool {
        self.is_unread(file) || !self.project.sources.contains_key(file)
    }

    /// Whether some app's list of what it ships was cut.
    fn keep_from_shipping(&self) -> bool {
        let written = self.project.sources.keys().map(String::as_str);
        let mut apps = written.chain(self.unread.iter().copied()).filter(|file| file.starts_with("apps"));
        apps.any(|app| self.is_unread(app) || self.in_file(app, &[], &["ships"]))
    }

    /// Whether some reference that leads nowhere meant what the finding is about.
    fn guess(&self, finding: &Diagnostic) -> bool {
        let name = finding.values.get("name");
        self.unknown("sdk").any(|unknown| unknown.values.get("meant") == name)
    }

    fn unknown(&self, to: &str) -> impl Iterator<Item = &Diagnostic> {
        let findings = self.project.findings.iter().filter(|finding| finding.rule == "unknown-reference");
        findings.filter(move |finding| finding.values.get("to").is_some_and(|word| word == to))
    }

    /// Whether a file or a key defines the id, so that what is wrong with it has been said there.
    fn defines(&self, to: &str, id: &str) -> bool {
        let is_file = |path: String| self.project.sources.contains_key(&path) || self.is_unread(&path);
        let is_key = |path: &str| {
            let file = self.project.working.places.files.get(path);
            let whole_is_wrong =
                file.is_some_and(|node| self.stand_at(&node.place) && !matches!(node.data, Data::Mapping(..)));
            self.is_unread(path) || whole_is_wrong || file.is_some_and(|node| node.get(id).is_some())
        };
        match to {
            "sdk" => is_file(format!("sdks/{id}.yaml")),
            "rule" => is_file(format!("rules/{id}.md")),
            "policy" => {
                let starts = format!("policies/{id}.");
                self.unread.contains("policies") || self.project.sources.keys().any(|path| path.starts_with(&starts))
            }
            "organisation" => self.is_not_there("organisations.yaml") || is_key("organisations.yaml"),
            list => is_key(&format!("catalog/{list}s.yaml")),
        }
    }

    /// Whether one of the keys that a check asks for was written around its route, with a slip in it.
    fn at_route(&self, finding: &Diagnostic, keys: &[&str]) -> bool {
        let Some(route) = finding.route.as_deref().map(Route::parse) else { return false };
        let inside: Vec<&str> = route.0.iter().skip(2).map(String::as_str).collect();
        match (route.key(0), route.key(1)) {
            (Some(folder @ ("sdks" | "apps")), Some(id)) => self.in_file(&format!("{folder}/{id}.yaml"), &inside, keys),
            (Some("organisations"), Some(id)) => self.in_file("organisations.yaml", &[id], keys),
            _ => false,
        }
    }

    fn in_file(&self, file: &str, inside: &[&str], keys: &[&str]) -> bool {
        let Some(file) = self.project.working.places.files.get(file) else { return false };
        let mut scopes: Vec<&Node> = vec![file];
        match inside {
            ["features", feature, ..] => {
                let feature = file.get("features").and_then(|features| features.get(feature));
                scopes.extend(feature);
                scopes.extend(feature.and_then(|node| node.get("collects")).map(Node::items).unwrap_or_default());
            }
            [id] => scopes.extend(file.get(id)),
            _ => {}
        }
        scopes.iter().any(|scope| keys.iter().any(|key| self.in_key(scope, key)))
    }

    /// Whether a mapping states the key with a slip in it, or has a slip in place of the key.
    fn in_key(&self, mapping: &Node, key: &str) -> bool {
        let Data::Mapping(entries, _) = &mapping.data else { return false };
        let stated = mapping.entry(key).is_some_and(|(name, value)| self.stand_at(&name.place) || self.stand_in(value));
        let (Some((first, _)), Some((last, _))) = (entries.first(), entries.last()) else { return stated };
        let end = Place { line: last.place.line + 1, ..last.place.clone() };
        let near = self.misspelt.get(key).into_iter().flat_map(|places| places.range(first.place.clone()..end.clone()));
        stated || near.into_iter().any(|slip| entries.iter().any(|(name, _)| is_on(slip, &name.place)))
    }

    fn stand_in(&self, node: &Node) -> bool {
        self.stand_at(&node.place)
            || match &node.data {
                Data::Sequence(items) => items.iter().any(|item| self.stand_in(item)),
                Data::Mapping(entries, _) => {
                    entries.iter().any(|(name, value)| self.stand_at(&name.place) || self.stand_in(value))
                }
                _ => false,
            }
    }

    fn stand_at(&self, place: &Place) -> bool {
        let end = Place { column: place.column + place.length.max(1), length: 0, ..place.clone() };
        self.places.range(Place { length: 0, ..place.clone() }..end).next().is_some()
    }
}

/// Whether a slip stands on a word or text, at its first character or further on.
fn is_on(slip: &Place, place: &Place) -> bool {
    slip.file == place.file
        && slip.line == place.line
        && (place.column..place.column + place.length.max(1)).contains(&slip.column)
}
