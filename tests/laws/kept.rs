//! What is kept of the last reading is what reading afresh would find, whatever was edited in between.

use crate::laws::dice::{Bytes, Dice};
use crate::laws::generate::{FIELDS, Folder, folder};
use crate::laws::style::files;
use crate::laws::world::{PLAIN, WORLD, cases, choices, step, styles};
use candor::diagnostic::Checked;
use candor::load::files::Files;
use candor::load::{Before, Content, load, load_after};
use candor::model::inventory::Inventory;
use proptest::prelude::*;
use serde::Deserialize;

/// A content folder and what was made of it.
type State = (Files, Checked<Content>);

fn first(files: Files) -> State {
    let content = load(&files, &WORLD.built_in);
    (files, content)
}

fn after((old, content): &State, files: Files) -> State {
    let before = Before { files: old, content: &content.value };
    let content = load_after(&files, &WORLD.built_in, Some(before));
    (files, content)
}

/// Edits of every kind, with the facts of two folders.
fn edited(files: &Files, others: &[Files; 2], dice: &mut Dice) -> Files {
    let mut files = files.clone();
    for _ in 0..=dice.roll(3) {
        let other = &others[dice.roll(2)];
        let paths: Vec<&String> = files.keys().chain(other.keys()).collect();
        let path = dice.one(&paths).clone();
        match dice.roll(7) {
            // Written, mended or taken away, as it is in the other folder.
            0..=2 => match other.get(&path) {
                Some(bytes) => drop(files.insert(path, bytes.clone())),
                None => drop(files.remove(&path)),
            },
            3 => drop(files.remove(&path)),
            4 => broken(files.entry(path).or_default(), dice),
            _ => of_one_kind(&mut files, dice),
        }
    }
    files
}

/// Cuts a file short, or puts something into it that doesn't belong there.
fn broken(bytes: &mut Vec<u8>, dice: &mut Dice) {
    let at = (dice.roll(256) * 7) % (bytes.len() + 1);
    match dice.roll(2) {
        0 => bytes.truncate(at),
        _ => drop(bytes.splice(at..at, dice.one(&["\nfields: [", "\nnobody: x\n", "\u{0}", "&a "]).bytes())),
    }
}

/// A class of recipients: it is wherever the apps are that ship it.
const RECIPIENT: &str = "name: 甲\nkind: recipient\nfeatures:\n  main-deck:\n    name: 甲\n\
    \x20   purposes: [service.push]\n    collects: [{ fields: [network.ip] }]\n";

/// Edits on which more than one file depends.
fn of_one_kind(files: &mut Files, dice: &mut Dice) {
    let field = dice.one(&FIELDS);
    match dice.roll(8) {
        0 => {
            let text = format!("{field}: {{ name: 甲, sensitive: {} }}\n", dice.hit(2));
            files.insert("catalog/fields.yaml".into(), text.into_bytes());
        }
        1 => appended(files, "site.yaml", dice.one(&["unless_stated: { required: false }", "notice_days: 7"])),
        2 => replaced(files, "site.yaml", "zh-CN", "en"),
        3 => replaced(files, "organisations.yaml", "CN", "NO"),
        4 => drop(files.insert("sdks/gull-push.yaml".into(), RECIPIENT.into())),
        5 => replaced(files, "apps/ferry-app.yaml", dice.one(&["android", "ios"]), "web"),
        6 => renamed(files, "sdks/wharf-pay.yaml", "sdks/wharf-pay-2.yaml", "formerly: [wharf-pay]"),
        _ => renamed(files, "sdks/wharf-pay-2.yaml", "sdks/wharf-pay.yaml", "formerly: [wharf-pay-2]"),
    }
}

fn appended(files: &mut Files, path: &str, line: &str) {
    if let Some(bytes) = files.get_mut(path) {
        bytes.extend(format!("\n{line}\n").bytes());
    }
}

fn replaced(files: &mut Files, path: &str, old: &str, new: &str) {
    if let Some(bytes) = files.get_mut(path) {
        *bytes = String::from_utf8_lossy(bytes).replacen(old, new, 1).into_bytes();
    }
}

fn renamed(files: &mut Files, old: &str, new: &str, line: &str) {
    if let Some(bytes) = files.remove(old) {
        files.insert(new.into(), bytes);
        appended(files, new, line);
    }
}

/// Everything of a reading, and in which types it is shown.
fn whole(content: &Checked<Content>) -> [String; 4] {
    let Content { site, inventory, prose, policy_files, statics, next, rules, catalog, places, .. } = &content.value;
    [
        format!("{:?}", (site, inventory.value(), prose, next, rules)),
        format!("{:?}", (policy_files, statics, catalog, places)),
        format!("{:?}", inventory.inventory()),
        format!("{:?}", content.diagnostics),
    ]
}

fn written(folder: &Folder, style: &Bytes) -> Files {
    files(folder, &mut Dice::endless(style))
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn what_is_kept_is_what_reading_afresh_would_find(
        one in choices(), two in choices(), style in styles(), edits in proptest::collection::vec(styles(), 1..4),
    ) {
        let (old, new) = step(&one, &two, &style);
        let others = [written(&old, &PLAIN), written(&folder(&mut Dice::new(&two)), &style)];
        let mut state = first(written(&new, &PLAIN));
        for edit in &edits {
            // What is typed once must stay right too.
            state.1.value.inventory.inventory();
            let files = edited(&state.0, &others, &mut Dice::new(edit));
            state = after(&state, files);
            prop_assert_eq!(whole(&state.1), whole(&load(&state.0, &WORLD.built_in)));
        }
    }

    #[test]
    fn the_model_s_types_say_what_the_value_says(facts in choices(), style in styles()) {
        let content = load(&written(&folder(&mut Dice::new(&facts)), &style), &WORLD.built_in).value;
        let typed = Inventory::deserialize(content.inventory.value()).ok();
        prop_assert_eq!(content.inventory.inventory(), typed);
    }
}
