//! What is stated of a group of fields, as facts: every key that a record can have.

use crate::laws::dice::Dice;
use crate::laws::generate::{COUNTRIES, Fact, Facts, Make, ORGANISATIONS, PURPOSES, flag, set, stated, text, word};

/// Keys that a group may state, each once in four times; what is stated of purposes more often.
pub(crate) fn statement(dice: &mut Dice) -> Facts {
    let keys: &[(&str, Make)] = &[
        ("when", text),
        ("retention", retention),
        ("stored_in", |dice| set(dice, &COUNTRIES)),
        ("sent_to", |dice| set(dice, &COUNTRIES)),
        ("transfer", transfer),
        ("form", |dice| word(dice.one(&["anonymous", "de-identified", "plain"]))),
        ("safeguards", text),
        ("method", |dice| set(dice, &["sdk", "host-app", "user"])),
        ("enabled_by", |dice| word(dice.one(&["user", "developer"]))),
        ("required", flag),
        ("leaves_device", flag),
        ("stored", flag),
        ("background", flag),
        ("tracks", flag),
        ("sold", flag),
        ("linked", flag),
        ("profiles", flag),
        ("of_children", flag),
        ("open", flag),
        ("if_refused", text),
        ("frequency", frequency),
        ("necessity", text),
        ("impact", text),
        ("condition", |dice| Fact::Map(stated(dice, 2, &[("sdk", versions), ("os", versions), ("text", text)]))),
    ];
    let mut facts = stated(dice, 4, keys);
    if !dice.hit(4) {
        facts.insert("purposes".into(), purposes(dice));
    }
    facts
}

fn versions(dice: &mut Dice) -> Fact {
    word(dice.one(&["<3200", ">= 4.8", "14"]))
}

fn purposes(dice: &mut Dice) -> Fact {
    let one =
        |id: &str, dice: &mut Dice| (id.to_owned(), Fact::Map(stated(dice, 2, &[("basis", basis), ("text", text)])));
    Fact::Listed(dice.some(&PURPOSES).into_iter().map(|id| one(id, dice)).collect())
}

/// A basis under the law of the publisher's country, or one under each law.
fn basis(dice: &mut Dice) -> Fact {
    let basis = dice.one(&["consent", "contract"]);
    match dice.roll(3) {
        0 | 1 => Fact::Basis(basis.into()),
        _ => Fact::Map(Facts::from([("cn".into(), word(basis)), ("eu".into(), word("legitimate-interests"))])),
    }
}

fn retention(dice: &mut Dice) -> Fact {
    let from = |dice: &mut Dice| word(dice.one(&["collection", "last-use"]));
    let then = |dice: &mut Dice| set(dice, &["delete", "anonymise"]);
    let mut facts = stated(dice, 3, &[("from", from), ("then", then)]);
    match dice.roll(4) {
        0 => facts.insert("days".into(), Fact::Count(30 * (1 + dice.roll(3) as u32))),
        1 => facts.insert("until".into(), text(dice)),
        2 => facts.insert("indefinite".into(), text(dice)),
        _ => {
            facts.insert("at_most".into(), Fact::Count(90 * (1 + dice.roll(2) as u32)));
            facts.insert("days".into(), Fact::Count(30))
        }
    };
    Fact::Map(facts)
}

fn transfer(dice: &mut Dice) -> Fact {
    let recipient = |dice: &mut Dice| word(dice.one(&ORGANISATIONS));
    let mechanism = |dice: &mut Dice| word(dice.one(&["assessment", "exempt"]));
    Fact::Map(stated(
        dice,
        2,
        &[("recipient", recipient), ("method", text), ("rights", text), ("mechanism", mechanism)],
    ))
}

fn frequency(dice: &mut Dice) -> Fact {
    let per = dice.one(&["day", "hour", "week"]);
    let times = dice.one(&[1, 7, 168]);
    Fact::Map(Facts::from([("times".into(), Fact::Count(times)), ("per".into(), word(per))]))
}
