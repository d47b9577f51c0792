//! A Chinese text to its vague words: 等 at the end of a list, 例如, 可能 before what is done to information.

use super::Stance;
use std::ops::Range;

/// Chinese that is vague wherever it stands.
const ALWAYS: [&str; 10] = [
    "包括但不限于",
    "包括不限于",
    "例如",
    "比如",
    "相关信息",
    "有关信息",
    "必要的信息",
    "必要信息",
    "诸如此类",
    "一些信息",
];

/// What may stand before a word of `ALWAYS` and turns it round: 不必要的信息.
const TURNED: [&str; 4] = ["不", "非", "不是", "并非"];

/// The vague words, as bytes of the text.
pub(super) fn chinese(text: &str, stance: Stance) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for word in ALWAYS {
        let plain = |at: &usize| !TURNED.iter().any(|turned| text[..*at].ends_with(turned));
        found.extend(text.match_indices(word).map(|(at, _)| at).filter(plain).map(|at| at..at + word.len()));
    }
    found.extend(text.match_indices('等').filter_map(|(at, _)| and_so_on(text, at)));
    if stance == Stance::Tells {
        let possible = text.match_indices("可能").filter(|(at, word)| is_possibly_taken(text, *at, word.len()));
        found.extend(possible.map(|(at, word)| at..at + word.len()));
    }
    found
}

/// What follows 等 where it doesn't end a list.
const AFTER: [&str; 39] = [
    "级", "待", "候", "于", "同", "价", "值", "额", "比", "效", "式", "位", "号", "份", "次", "距", "分", "第", "闲",
    "着", "到", "差", "身", "腰", "高", "长", "宽", "量", "温", "压", "你", "您", "我", "他", "她", "它", "一等",
    "一下", "一会",
];

/// What stands before 等 where it doesn't end a list.
const BEFORE: [&str; 37] = [
    "平", "对", "同", "均", "相", "上", "高", "中", "初", "次", "优", "劣", "头", "特", "何", "稍", "请", "久", "坐",
    "再", "先", "需", "须", "要", "不", "别", "多", "只", "甲", "乙", "丙", "丁", "一", "二", "三", "》", "》（",
];

/// Words that end in one of `BEFORE` but are things that a list can hold.
const THINGS: [&str; 6] = ["网上", "以上", "线上", "其中", "必要", "摘要"];

fn and_so_on(text: &str, at: usize) -> Option<Range<usize>> {
    let (before, after) = (&text[..at], &text[at + '等'.len_utf8()..]);
    if before.ends_with('等') {
        return None;
    }
    if after.starts_with('等') {
        return (!is_clause_start(before)).then(|| at..at + 2 * '等'.len_utf8());
    }
    let compound = AFTER.iter().any(|word| after.starts_with(word));
    let other = BEFORE.iter().any(|word| before.ends_with(word)) && !THINGS.iter().any(|word| before.ends_with(word));
    let vague = !compound && !other && !is_clause_start(before) && !closes(before, after) && !is_a_time(after);
    vague.then(|| at..at + '等'.len_utf8())
}

/// How far a clause is looked at: a text without any end is nobody's, and must not take time.
const NEAR: usize = 300;

/// The end of the text before, back to where the clause begins.
fn clause(before: &str) -> &str {
    let far = before.ceil_char_boundary(before.len().saturating_sub(NEAR));
    before[far..].rsplit(['，', '。', '；', '：', '！', '？', '\n', ',', ';', '|']).next().unwrap_or_default()
}

fn is_clause_start(before: &str) -> bool {
    clause(before).trim_matches(|letter: char| letter.is_whitespace() || "“‘（(「『".contains(letter)).is_empty()
}

/// A list that says how many it holds, and holds as many, is complete: 姓名、电话等两项.
fn closes(before: &str, after: &str) -> bool {
    let Some(said) = number(after.trim_start()) else { return false };
    let clause = clause(before);
    let parted = clause.chars().filter(|letter| "、和及与".contains(*letter)).count();
    parted + 1 >= said
}

fn number(text: &str) -> Option<usize> {
    let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
    if !digits.is_empty() {
        return digits.parse().ok();
    }
    let first = text.chars().next()?;
    "一二三四五六七八九十".chars().position(|digit| digit == first).map(|at| at + 1).or((first == '两').then_some(2))
}

/// 等 24 小时 is a wait.
fn is_a_time(after: &str) -> bool {
    let rest = after.trim_start();
    let count = |letter: char| letter.is_numeric() || "一二两三四五六七八九十几半 个".contains(letter);
    let unit = rest[..rest.floor_char_boundary(NEAR)].trim_start_matches(count);
    unit.len() < rest.len()
        && ["小时", "天", "日", "分钟", "秒", "工作日", "月", "年", "周"].iter().any(|word| unit.starts_with(word))
}

/// What is done to information.
const TAKES: [&str; 22] = [
    "收集", "获取", "读取", "使用", "共享", "提供", "处理", "存储", "传输", "涉及", "包括", "包含", "调用", "访问",
    "采集", "上传", "披露", "转让", "记录", "发送", "保存", "申请",
];

/// 可能 says that something is perhaps done to information; 不可能, 尽可能 and 你可能 do not.
fn is_possibly_taken(text: &str, at: usize, length: usize) -> bool {
    let (before, after) = (&text[..at], &text[at + length..]);
    let other = ["不", "尽", "有", "你", "您", "用户", "个人"].iter().any(|word| before.ends_with(word))
        || ["性", "的影响", "的后果", "的风险"].iter().any(|word| after.starts_with(word));
    let near: String = after.chars().take(10).take_while(|letter| !"，。；：、\n".contains(*letter)).collect();
    !other && TAKES.iter().any(|verb| near.contains(verb))
}
