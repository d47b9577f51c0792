//! A language is one folder: a made-up one, written from right to left, is added beside the content and nothing is missing.

use super::{attributes, pages};
use crate::run::{candor, copy, edit, example, files, repository, write};
use std::path::Path;

/// The made-up language: English in Arabic letters, each text in brackets.
const LANGUAGE: &str = "ar-XB";

const LETTERS: [char; 26] = [
    'ا', 'ب', 'ت', 'ث', 'ج', 'ح', 'خ', 'د', 'ذ', 'ر', 'ز', 'س', 'ش', 'ص', 'ض', 'ط', 'ظ', 'ع', 'غ', 'ف', 'ق', 'ك', 'ل',
    'م', 'ن', 'ه',
];

/// A text with its letters replaced, but not inside braces, which hold values.
fn turned(text: &str) -> String {
    let mut depth = 0;
    let letter = |character: char| {
        // A line may close a brace of the line above it.
        match character {
            '{' => depth += 1,
            '}' => depth -= i32::from(depth > 0),
            _ => {}
        }
        match character {
            'a'..='z' | 'A'..='Z' if depth == 0 => LETTERS[(character.to_ascii_lowercase() as usize) - ('a' as usize)],
            other => other,
        }
    };
    text.chars().map(letter).collect()
}

/// A line of Fluent: what stands before the text stays.
fn line(line: &str) -> String {
    let variant = line.trim_start().trim_start_matches('*').starts_with('[').then(|| line.split_once("] ")).flatten();
    if line.starts_with('#') {
        return line.to_owned();
    }
    match variant {
        Some((key, text)) => format!("{key}] {}", turned(text)),
        None => match line.split_once(" = ") {
            Some((id, text)) if !id.trim_start().contains(' ') => {
                let open = if text.ends_with("->") || text.starts_with('{') { "" } else { "⟦" };
                format!("{id} = {open}{}{}", turned(text), if open.is_empty() { "" } else { "⟧" })
            }
            _ => turned(line),
        },
    }
}

/// A line of the catalog: the texts of its keys `name` and `what`.
fn entry(text: &str) -> String {
    match text.split_once(": ") {
        Some((key, value)) if !value.starts_with(['{', '[']) => format!("{key}: {}", turned(value)),
        _ => text.to_owned(),
    }
}

/// Writes the language beside the content of a folder, and names it in the site's languages.
fn add_language(folder: &Path) {
    for (from, file) in
        [("en", "ui.ftl"), ("en", "words.ftl"), ("en", "checks.ftl"), ("zh-CN", "rules.ftl"), ("en", "catalog.yaml")]
    {
        let text = std::fs::read_to_string(repository(&format!("templates/locale/{from}/{file}"))).expect("words");
        let turn = if file.ends_with(".yaml") { entry } else { line };
        let text: String = text.lines().map(|text| turn(text) + "\n").collect();
        write(folder, &format!("templates/locale/{LANGUAGE}/{file}"), text);
    }
    edit(folder, "content/site.yaml", "languages: [zh-CN, en]", &format!("languages: [zh-CN, en, {LANGUAGE}]"));
}

/// Leaves a site where `tests/all` finds it, and has it opened in a browser.
fn leave_for_the_browser(site: &Path) {
    let kept = Path::new(env!("CARGO_TARGET_TMPDIR")).join("mirrored");
    if kept.exists() {
        std::fs::remove_dir_all(&kept).expect("the site of an earlier run goes");
    }
    copy(site, &kept);
}

#[test]
fn a_third_language_is_one_folder_away() {
    let folder = example();
    add_language(folder.path());
    let release = |version: &str, day: &str| {
        candor(folder.path(), &["release", version, "--published", day, "--effective", day]).ends(0);
    };
    release("2026.05", "2026-05-01");
    edit(folder.path(), "content/organisations.yaml", "country: SG", "country: MY");
    write(
        folder.path(),
        "content/next.yaml",
        "note: { zh-CN: 更正注册地。, en: The country is corrected. }\n\
         decisions:\n\
         \x20 - at: organisations/beacon-push/country\n\
         \x20   level: notice\n\
         \x20   reason: { zh-CN: 登记信息有误, en: It was wrong }\n",
    );
    release("2026.11", "2026-11-01");
    candor(folder.path(), &["build"]).ends(0);
    leave_for_the_browser(&folder.path().join("public"));
    let pages = pages(&folder.path().join("public"));
    let own: Vec<_> = pages.iter().filter(|(path, _)| path.starts_with(LANGUAGE)).collect();
    assert!(own.len() > 50, "{}", own.len());
    for (path, page) in own {
        assert!(page.contains(&format!("<html lang=\"{LANGUAGE}\" dir=\"rtl\"")), "{path}");
        // The site's own texts fall back to Chinese, which prevails; only what candor says would be English.
        let main = page.split("<main").nth(1).and_then(|rest| rest.split("</footer>").next()).unwrap_or_default();
        // What the examples of the rule book say in English is fallen back to where a language has no words for it.
        let main = main.split("<section class=\"changes example\">").next().unwrap_or_default();
        let missing: Vec<&str> = main.split("<span lang=\"en\"").skip(1).collect();
        assert!(
            missing.is_empty(),
            "{path}: {:?}",
            missing.first().map(|text| text.chars().take(80).collect::<String>())
        );
        assert!(path.ends_with("404.html") || attributes(page, "dir").contains(&"ltr"), "{path}: the other languages");
    }
    assert!(pages["en/index.html"].contains("dir=\"ltr\"") && pages["404.html"].contains("dir=\"rtl\""));
    let sdk = &pages[&format!("{LANGUAGE}/sdks/beacon-push.html")];
    assert!(
        sdk.contains("<span lang=\"zh-CN\" dir=\"ltr\">灯塔推送 SDK</span>"),
        "what is not translated is shown, and marked"
    );
    assert!(sdk.contains("class=\"hint\""), "and said to be so");
}

#[test]
fn a_fault_in_a_team_s_words_is_found_at_its_line() {
    let folder = example();
    write(folder.path(), "templates/locale/en/ui.ftl", "skip = Jump\nyes = { $x\n");
    let found = candor(folder.path(), &["check", "--format", "json"]).ends(3).json();
    let first = &found["findings"][0];
    assert_eq!((&first["rule"], &first["line"]), (&"words-syntax".into(), &3.into()), "{found}");
    assert_eq!(first["file"], "templates/locale/en/ui.ftl");
    write(folder.path(), "templates/locale/en/ui.ftl", "skip = Jump to the text\n");
    candor(folder.path(), &["build"]).ends(0);
    assert!(pages(&folder.path().join("public"))["en/index.html"].contains("Jump to the text"));
}

#[test]
fn the_style_sheet_knows_no_left_and_no_right() {
    let css =
        String::from_utf8(std::fs::read(repository("templates/candor.css")).expect("the style sheet")).expect("text");
    for (number, line) in css.lines().enumerate() {
        let declaration = line.split('{').next_back().unwrap_or_default();
        let physical =
            ["-left", "-right", "left:", "right:", ": left", ": right", "width:", "height:", "top:", "bottom:"];
        // Media queries measure the screen, a line has a height and a stroke a width in every direction, and emphasis marks stand at a side.
        let excused = line.contains("@media")
            || ["line-height", "text-emphasis-position", "scroll-padding-top", "outline-width", "stroke-width"]
                .iter()
                .any(|word| line.contains(word));
        let found = physical.iter().find(|word| declaration.contains(**word));
        assert!(excused || found.is_none(), "line {}: {line}", number + 1);
    }
    let folder = example();
    candor(folder.path(), &["build"]).ends(0);
    assert!(files(&folder.path().join("public")).keys().any(|path| path.starts_with("assets/candor.")));
}
