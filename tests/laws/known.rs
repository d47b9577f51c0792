//! What an app's users knew already: a recipient of the same or a wider role had it.

use crate::laws::dice::Bytes;
use crate::laws::generate::{Fact, Facts, Folder, word};
use crate::laws::world::{cases, loaded, reviewed};
use candor::model::change::JudgedChange;
use candor::model::words::Level;
use proptest::prelude::*;

const ROLES: [&str; 4] = ["own", "processor", "joint", "independent"];
const FIELDS: [&str; 3] = ["device.model", "device.oaid", "identity.name"];

fn set(items: &[&str]) -> Fact {
    Fact::Set(items.iter().map(|item| word(item)).collect())
}

fn map<const N: usize>(facts: [(&str, Fact); N]) -> Fact {
    Fact::Map(facts.into_iter().map(|(key, fact)| (key.to_owned(), fact)).collect())
}

fn sdk(role: Option<&str>, fields: &[&str]) -> Fact {
    let purposes = Fact::Listed(Facts::from([("security.payment".into(), map([("basis", word("consent"))]))]));
    let group = map([("fields", set(fields)), ("purposes", purposes)]);
    let feature = map([("collects", Fact::Sequence(vec![group]))]);
    let mut facts = Facts::from([
        ("platforms".into(), map([("android", map([])), ("ios", map([]))])),
        ("features".into(), map([("deck", feature)])),
    ]);
    facts.extend(role.map(|role| ("role".to_owned(), word(role))));
    Fact::Map(facts)
}

/// An app that ships two SDKs: the first has a field, the second may have it too.
fn folder(first: Option<&str>, second: Option<&str>, field: &str, both: bool) -> Folder {
    let ships = ["pay", "push"].map(|id| (id.to_owned(), map([])));
    let app =
        map([("platforms", map([("android", map([])), ("ios", map([]))])), ("ships", Fact::Ships(Facts::from(ships)))]);
    let site = map([("languages", Fact::Sequence(vec![word("zh-CN")])), ("publisher", word("home"))]);
    let fields: &[&str] = if both { &["network.ip", field] } else { &["network.ip"] };
    let files = [
        ("site.yaml", site),
        ("organisations.yaml", map([("home", map([]))])),
        ("apps/ferry.yaml", app),
        ("sdks/pay.yaml", sdk(first, &[field, "network.ip"])),
        ("sdks/push.yaml", sdk(second, fields)),
    ];
    Folder { yaml: files.into_iter().map(|(path, fact)| (path.to_owned(), fact)).collect(), ..Folder::default() }
}

fn matched(changes: &[JudgedChange], rule: &str) -> bool {
    changes
        .iter()
        .flat_map(|change| change.apps.values())
        .flat_map(|verdict| &verdict.rules)
        .any(|matched| matched.rule == rule)
}

/// A role as it counts: one that is not stated is the narrowest before, and the widest now.
fn width(role: Option<&str>, now: bool) -> usize {
    let unstated = if now { ROLES.len() - 1 } else { 0 };
    role.map_or(unstated, |role| ROLES.iter().position(|known| *known == role).unwrap_or(unstated))
}

fn role() -> impl Strategy<Value = Option<&'static str>> {
    proptest::option::of(proptest::sample::select(ROLES.to_vec()))
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn a_field_is_new_to_people_only_from_a_wider_recipient(
        first in role(), second in role(), field in proptest::sample::select(FIELDS.to_vec()), style in any::<[u8; 9]>(),
    ) {
        let style = Bytes(style.to_vec());
        let (old, new) = (folder(first, second, field, false), folder(first, second, field, true));
        let changes = reviewed(&loaded(&old, &style), &loaded(&new, &style));
        let wider = width(second, true) > width(first, false);
        prop_assert_eq!(matched(&changes, "field-added"), wider);
        prop_assert_eq!(changes.len(), 1);
        if !wider && matches!(second, Some("own" | "processor")) {
            prop_assert!(changes[0].level() < Level::Consent, "{changes:#?}");
        }
        if wider {
            prop_assert_eq!(changes[0].level(), Level::Consent);
        }
    }
}
