//! What a redline shows of an edit: each fact after a real one, in other words; and the laws that hold for every edit.

use crate::laws::world::cases;
use candor::review::redline::{Fate, Kind, Mark, Marked, Moved, redline, same};
use proptest::prelude::*;
use std::time::{Duration, Instant};

/// The blocks that differ, as text: what is gone in `[-…-]`, what is new in `{+…+}`, what moved in `<…>`.
fn told(old: &str, new: &str) -> Vec<String> {
    redline(old, new).iter().filter(|block| block.fate != Fate::Same).map(line).collect()
}

fn line(block: &Marked) -> String {
    let cell = |line: &Vec<candor::review::redline::Piece>| {
        let mut text = String::new();
        let mut last = Mark::Same;
        for piece in line {
            if piece.mark != last {
                text.push_str(close(last));
                text.push_str(open(piece.mark));
            }
            last = piece.mark;
            text.push_str(&piece.text);
        }
        text + close(last)
    };
    block.lines.iter().map(cell).collect::<Vec<_>>().join(" | ")
}

fn open(mark: Mark) -> &'static str {
    match mark {
        Mark::Same => "",
        Mark::Added => "{+",
        Mark::Removed => "[-",
        Mark::MovedHere | Mark::MovedAway => "<",
    }
}

fn close(mark: Mark) -> &'static str {
    match mark {
        Mark::Same => "",
        Mark::Added => "+}",
        Mark::Removed => "-]",
        Mark::MovedHere | Mark::MovedAway => ">",
    }
}

/// One side of a redline, block by block, without spaces.
fn side(blocks: &[Marked], gone: [Mark; 2]) -> Vec<String> {
    let text = |block: &Marked| {
        let seen = block.lines.iter().flatten().filter(|piece| !gone.contains(&piece.mark));
        seen.flat_map(|piece| piece.text.chars()).filter(|letter| !letter.is_whitespace()).collect::<String>()
    };
    blocks.iter().map(text).filter(|text| !text.is_empty()).collect()
}

const NEW: [Mark; 2] = [Mark::Added, Mark::MovedHere];
const OLD: [Mark; 2] = [Mark::Removed, Mark::MovedAway];

#[test]
fn a_number_in_a_long_chinese_paragraph_is_marked_alone() {
    let text = |days: &str| {
        format!(
            "你注销账号后，我们会停止向你提供服务，并在 {days} 天内删除你的个人信息，或者对其作匿名化处理。法律、行政法规规定的\
             保存期限尚未届满的，我们只作存储和必要的安全保护，不再用于其他目的。你可以随时向我们查询处理的进展。"
        )
    };
    let found = told(&text("7"), &text("30"));
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].matches("[-").count(), 1);
    assert!(found[0].contains("并在 [-7 -]{+30 +}天内删除"), "{}", found[0]);
}

#[test]
fn two_numbers_near_each_other_are_two_marks() {
    assert_eq!(told("保存7天或15天。", "保存30天或60天。"), ["保存[-7-]{+30+}天或[-15-]{+60+}天。"]);
}

#[test]
fn what_only_typesetting_decides_is_nothing() {
    for (old, new) in [
        ("保存 30 天，\n然后删除。\n", "保存30天，然后删除。\n"),
        ("Kept for\n7 days.", "Kept for\u{a0}7 days."),
        ("We don't say \"never\".", "We don’t say “never”."),
        ("通过ＳＤＫ（支付）收集。", "通过 SDK (支付) 收集。"),
        ("* one\n* two\n", "- one\n\n- two\n"),
        ("Title\n=====\n\ntext", "# Title #\n\ntext"),
        ("| a | b |\n|--|--|\n| 1 | 2 |\n", "| a   |   b |\n|:----|------:|\n| 1   |   2 |\n"),
        ("see [below](#changes--questions)", "see [below](#changes-and-questions)"),
    ] {
        assert!(same(old, new), "{:?}", told(old, new));
    }
    assert!(!same("no table", "notable"));
    assert!(!same("收集位置。", "收集位置？"));
}

const RECIPIENTS: &str = "| Recipient | What for | Where |\n|--|--|--|\n| Anvil Cloud | Hosting, inference | France |\n\
    | Beacon, Inc. | Hosting | France |\n| Cinder | Support tickets | Chile |\n";

#[test]
fn a_country_more_is_marked_alone_in_its_cell() {
    let new = RECIPIENTS.replace("inference | France |", "inference | France, Peru |");
    assert_eq!(told(RECIPIENTS, &new), ["Anvil Cloud | Hosting, inference | France{+, Peru+}"]);
}

#[test]
fn a_row_more_or_less_is_a_row_whatever_the_table_looks_like() {
    let row = "| Dune, Inc. | Hosting | France |\n";
    let new = format!("{}{row}", RECIPIENTS.replace("| Cinder | Support", "| Cinder\t   |   Support"));
    let found = redline(RECIPIENTS, &new);
    let changed: Vec<&Marked> = found.iter().filter(|block| block.fate != Fate::Same).collect();
    assert_eq!(changed.len(), 1);
    assert_eq!((changed[0].fate, changed[0].kind), (Fate::Added, Kind::Row));
    assert_eq!(told(&new, RECIPIENTS), ["[-Dune, Inc.-] | [-Hosting-] | [-France-]"]);
}

#[test]
fn one_company_for_another_is_a_row_gone_and_a_row_come() {
    let new = RECIPIENTS.replace("Beacon, Inc.", "Dune, Inc.");
    assert_eq!(
        told(RECIPIENTS, &new),
        ["[-Beacon, Inc.-] | [-Hosting-] | [-France-]", "{+Dune, Inc.+} | {+Hosting+} | {+France+}"]
    );
}

#[test]
fn a_column_more_is_a_cell_more_in_each_row() {
    let old = "| SDK | 目的 |\n|--|--|\n| 甲 | 推送 |\n";
    let new = "| SDK | 目的 | 公司 |\n|--|--|--|\n| 甲 | 推送 | 甲公司 |\n";
    assert_eq!(told(old, new), ["SDK | 目的 | {+公司+}", "甲 | 推送 | {+甲公司+}"]);
}

#[test]
fn a_link_that_leads_elsewhere_is_told_though_its_words_stay() {
    let text = |page: &str| {
        format!("Follow the steps for [Anvil](https://a.example/{page}) and [Beacon](https://b.example/).")
    };
    let found = redline(&text("old"), &text("new"));
    assert_eq!(found[0].fate, Fate::Changed);
    assert_eq!(found[0].relinked.len(), 1);
    let link = &found[0].relinked[0];
    let ends = (link.before.as_deref(), link.after.as_deref());
    assert_eq!((link.text.as_str(), ends), ("Anvil", (Some("https://a.example/old"), Some("https://a.example/new"))));
    assert!(found[0].lines.iter().flatten().all(|piece| piece.mark == Mark::Same));
}

#[test]
fn what_is_emphasised_otherwise_is_told_though_its_words_stay() {
    let found = redline("请看**重要**说明。", "请看重要说明。");
    assert_eq!((found[0].fate, found[0].restyled.as_slice()), (Fate::Changed, &["重要".to_owned()][..]));
}

#[test]
fn a_clause_and_a_sentence_more_stand_where_they_came() {
    let old = "We log the address from which you sign up. We keep it forever because it stops abuse.";
    let new = "We log the address from which you sign up. We keep it forever for all apps but Mail, because it stops abuse. \
               For Mail, we keep it until the account is deleted.";
    let expected = "We log the address from which you sign up. We keep it forever {+for all apps but Mail, +}because it stops \
                    abuse. {+For Mail, we keep it until the account is deleted.+}";
    assert_eq!(told(old, new), [expected]);
}

#[test]
fn a_date_is_marked_alone_though_little_else_stands_there() {
    assert_eq!(
        told("*Last changed: March 9, 2020*", "*Last changed: June 4, 2021*"),
        ["Last changed: [-March 9, 2020-]{+June 4, 2021+}"]
    );
}

#[test]
fn a_sentence_that_shares_only_scattered_words_is_replaced_whole() {
    let old = "We ask a service whether a form was filled in by a person. We retain these data at our provider \
               indefinitely for use against abuse.";
    let new = "We ask a service whether a form was filled in by a person. The service tells us the score for the form; we \
               have no access to what it looked at.";
    let found = told(old, new);
    assert_eq!(found[0].matches("[-").count(), 1, "{}", found[0]);
    assert!(found[0].contains("[-We retain these data at our provider indefinitely for use against abuse.-]"));
}

#[test]
fn an_item_more_in_an_enumeration_and_in_a_list() {
    assert_eq!(told("姓名、手机号码、地址", "姓名、手机号码、身份证号、地址"), ["姓名、手机号码、{+身份证号、+}地址"]);
    assert_eq!(told("- 姓名\n- 地址\n", "- 姓名\n- 手机号码\n- 地址\n"), ["{+手机号码+}"]);
}

#[test]
fn a_paragraph_that_stands_elsewhere_moved() {
    let (a, b, c) = ("甲方应当妥善保管。", "乙方可以查阅上述材料。", "丙方监督执行。");
    let found = redline(&[a, b, c].join("\n\n"), &[b, c, a].join("\n\n"));
    let fates: Vec<Fate> = found.iter().map(|block| block.fate).collect();
    assert_eq!(fates, [Fate::MovedAway, Fate::Same, Fate::Same, Fate::MovedHere]);
}

#[test]
fn a_sentence_that_stands_elsewhere_moved() {
    let moving = "You may write to us at any time.";
    let old = format!("We collect nothing without need. {moving}\n\nWe answer within two days of your letter.");
    let new = format!("We collect nothing without need.\n\nWe answer within two days of your letter. {moving}");
    assert_eq!(
        told(&old, &new),
        [
            format!("We collect nothing without need.< {moving}>"),
            format!("We answer within two days of your letter. <{moving}>")
        ]
    );
}

#[test]
fn a_paragraph_that_went_to_another_section_moved_and_a_short_or_reworded_one_did_not() {
    let moving = "你可以随时在设置中撤回同意，撤回不影响此前的处理。";
    let reworded = "我们在收到你的来信之后两个工作日内答复。";
    let fates = |blocks: &[Marked]| blocks.iter().map(|block| block.fate).collect::<Vec<_>>();
    let mut sections = vec![
        redline(&format!("## 权利\n\n{moving}\n\n{reworded}\n\n见下。"), "## 权利\n\n请看下面各节的说明。"),
        redline(
            "## 联系\n\n请来信。",
            &format!("## 联系\n\n请来信。\n\n{}\n\n见下。", moving.replace("，撤", "， 撤")),
        ),
        redline("## 答复", &format!("## 答复\n\n{}", reworded.replace('两', "十"))),
    ];
    let moved = Moved::between(&sections);
    sections.iter_mut().for_each(|blocks| moved.mark(blocks));
    assert_eq!(
        sections.iter().map(|blocks| fates(blocks)).collect::<Vec<_>>(),
        [
            vec![Fate::Same, Fate::MovedAway, Fate::Removed, Fate::Removed, Fate::Added],
            vec![Fate::Same, Fate::Same, Fate::MovedHere, Fate::Added],
            vec![Fate::Same, Fate::Added],
        ]
    );
    assert_eq!(line(&sections[0][1]), format!("<{moving}>"));
}

/// Blocks out of which texts are made: of both languages, with all kinds of markup.
fn block() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "我们",
        "收集",
        "位置",
        "设备信息",
        "7 天",
        "30天",
        "你可以",
        "拒绝",
        "，",
        "、",
        "（可选）",
        "we ",
        "keep ",
        "7 days",
        "“it” ",
        "it's ",
        "e.g. ",
        "; ",
        "[这里](https://a.example/x) ",
        "**重要** ",
        "`ID` ",
        "https://b.example/y ",
        "½ ",
    ]);
    let sentence = prop::collection::vec(words, 1..12).prop_map(|words| words.concat());
    let end = prop::sample::select(vec!["。", ". ", "！", ""]);
    let text = prop::collection::vec((sentence, end), 1..4);
    let text = text.prop_map(|parts| parts.into_iter().map(|(text, end)| text + end).collect::<String>());
    let form = prop::sample::select(vec!["", "", "- ", "1. ", "## ", "> ", "row"]);
    (form, text).prop_map(|(form, text)| match form {
        "row" => format!("| a | b |\n|--|--|\n| 1 | {text} |"),
        mark => format!("{mark}{text}"),
    })
}

/// A text, and the same text edited: blocks taken out, put in, moved, and words replaced.
fn edit() -> impl Strategy<Value = (String, String)> {
    let edits = prop::collection::vec((0..4_u8, any::<prop::sample::Index>(), block()), 0..5);
    (prop::collection::vec(block(), 1..8), edits).prop_map(|(blocks, edits)| {
        let mut edited = blocks.clone();
        for (kind, at, block) in edits {
            let at = at.index(edited.len() + 1);
            match kind {
                0 if at < edited.len() => drop(edited.remove(at)),
                1 => edited.insert(at, block),
                2 if at < edited.len() => {
                    let moved = edited.remove(at);
                    edited.push(moved);
                }
                _ => edited.iter_mut().for_each(|text| *text = text.replace("位置", "通讯录").replace("7", "30")),
            }
        }
        (blocks.join("\n\n"), edited.join("\n\n"))
    })
}

/// The text of a document by itself, block by block.
fn alone(text: &str) -> Vec<String> {
    side(&redline("", text), OLD)
}

/// Without what the two sides may set differently where they are the same: width, quotes.
fn folded(blocks: Vec<String>) -> Vec<String> {
    let fold = |text: String| candor::model::text::normalised(&text).replace(['“', '”'], "\"").replace('’', "'");
    blocks.into_iter().map(fold).collect()
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn each_side_of_a_redline_is_the_text_that_it_came_from((old, new) in edit()) {
        let found = redline(&old, &new);
        prop_assert_eq!(side(&found, OLD), alone(&new));
        prop_assert_eq!(folded(side(&found, NEW)), folded(alone(&old)));
    }

    #[test]
    fn a_text_differs_in_nothing_from_itself((old, new) in edit()) {
        prop_assert!(same(&old, &old));
        prop_assert_eq!(same(&old, &new), told(&old, &new).is_empty());
        prop_assert!(redline(&new, &new).iter().all(|block| block.fate == Fate::Same));
    }

    #[test]
    fn nothing_of_the_markup_is_left((old, new) in edit()) {
        for piece in redline(&old, &new).iter().flat_map(|block| block.lines.iter().flatten()) {
            prop_assert!(!piece.text.contains("**") && !piece.text.contains("](") && !piece.text.contains('`'));
        }
    }
}

/// Sentences of which no two are alike, as many as asked for.
fn foreign(count: usize, seed: usize) -> String {
    let letters: Vec<char> =
        "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子"
            .chars()
            .collect();
    let sentence = |index: usize| {
        let word = |place: usize| letters[(index * 31 + place * 17 + seed * 7 + index / 47 * place) % letters.len()];
        (0..20).map(word).chain(['。']).collect::<String>() + if index % 5 == 4 { "\n\n" } else { "" }
    };
    (0..count).map(sentence).collect()
}

#[test]
fn a_long_text_takes_as_long_as_it_is() {
    let time = |count: usize| -> Duration {
        let (old, new) = (foreign(count, 1), foreign(count, 2));
        let once = || {
            let start = Instant::now();
            assert!(!redline(&old, &new).is_empty());
            start.elapsed()
        };
        once().min(once()).min(once())
    };
    // Eight times the text; what grows with its square takes sixty-four times as long.
    let (short, long) = (time(250), time(2000));
    assert!(long < short * 32, "{short:?}, then {long:?}");
}
