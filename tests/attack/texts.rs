//! A thousand hostile texts in every place of an inventory: each page is the same as with harmless ones, word for word.

use super::patterns::texts;
use super::places::{Texts, folder};
use crate::fuzz::page;
use crate::run::{Run, candor, files};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;
use std::path::Path;
use tempfile::TempDir;

/// How many SDKs it takes until each text has stood somewhere.
const SDKS: usize = 47;

/// A site with texts from a list, sealed and built.
fn built(list: &[String]) -> (TempDir, usize) {
    let root = TempDir::new().expect("a folder");
    let mut texts = Texts::of(list);
    folder(root.path(), SDKS, &mut texts);
    let release = ["release", "1", "--published", "2026-11-01", "--effective", "2026-11-01"];
    candor(root.path(), &release).ends(0);
    candor(root.path(), &["build"]).ends(0);
    (root, texts.given())
}

/// What the commands say of a site, in every form.
fn said(root: &Path) -> Vec<Run> {
    let mut said = Vec::new();
    for format in ["text", "json", "github", "gitlab", "sarif", "markdown"] {
        said.push(candor(root, &["check", "--format", format]).ends(0));
        said.push(candor(root, &["diff", "--format", format]));
    }
    said.push(candor(root, &["status"]).ends(0));
    said.push(candor(root, &["verify"]).ends(0));
    said.push(candor(root, &["explain", "own"]).ends(0));
    said
}

/// A line with each mark made the text that it stands for.
fn told(line: &str, texts: &Texts<'_>) -> String {
    let mut pieces = line.split('T');
    let mut told = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let number = piece.get(..5).filter(|digits| digits.bytes().all(|digit| digit.is_ascii_digit()));
        match number.and_then(|digits| digits.parse().ok()) {
            Some(number) => told.extend([&texts.at(number), &piece[5..]]),
            None => told.extend(["T", piece]),
        }
    }
    told
}

/// White space as a browser shows it.
fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The seal of the version, and the two lines of its stamp.
fn seal(site: &Path) -> Vec<String> {
    let text = std::fs::read_to_string(site.join("data/1/seal.json")).expect("it is published");
    let seal: Value = serde_json::from_str(&text).expect("JSON");
    let seal = seal["seal"].as_str().expect("a seal").to_owned();
    vec![seal.clone(), seal[..4].to_owned(), seal[4..8].to_owned()]
}

fn pages(site: &Path) -> BTreeMap<String, String> {
    let text = |(path, bytes): (String, Vec<u8>)| Some((path, String::from_utf8(bytes).ok()?));
    files(site).into_iter().filter(|(path, _)| path.ends_with(".html")).filter_map(text).collect()
}

#[test]
fn a_text_is_only_text_wherever_it_stands() {
    let list = texts();
    assert!(list.len() >= 1_000);
    let ((plain, given), (hostile, same)) = (built(&[]), built(&list));
    said(hostile.path()).iter().for_each(quiet);
    assert_eq!(given, same);
    assert!(given >= list.len(), "{given} places for {} texts", list.len());
    let texts = Texts::of(&list);
    let (plain, hostile) = (plain.path().join("public"), hostile.path().join("public"));
    let (other, seal) = (seal(&plain), seal(&hostile));
    let (harmless, pages) = (pages(&plain), pages(&hostile));
    assert_eq!(harmless.keys().collect::<Vec<_>>(), pages.keys().collect::<Vec<_>>());
    let mut shown = BTreeSet::new();
    for (path, html) in &pages {
        if *html == harmless[path] {
            continue;
        }
        let (page, like) = (page::read(html), page::read(&harmless[path]));
        assert_eq!(page.faults(), [""; 0], "{path}");
        let unsealed = |lines: Vec<String>, seal: &[String]| -> Vec<String> {
            lines.iter().map(|line| seal.iter().fold(line.clone(), |line, part| line.replace(part, "…"))).collect()
        };
        let (lines, like) = (unsealed(page.lines(), &seal), unsealed(like.lines(), &other));
        for (line, like) in lines.iter().zip(&like) {
            assert_eq!(folded(line), folded(&told(like, &texts)), "{path}");
        }
        assert_eq!(lines.len(), like.len(), "{path}");
        let seen = page.seen();
        let marks = seen.split('T').skip(1).filter_map(|piece| piece.get(..5)?.parse::<usize>().ok());
        shown.extend(marks);
    }
    let unseen: Vec<usize> = (0..given).filter(|number| !shown.contains(number)).collect();
    // The package of an app, a former name and the like stand in the data alone.
    assert!(unseen.len() < 10, "nobody sees {unseen:?}");
    // The browser's tests open it.
    let left = Path::new(env!("CARGO_TARGET_TMPDIR")).join("hostile");
    let _ = std::fs::remove_dir_all(&left);
    crate::run::copy(&hostile, &left);
    tables(&hostile);
    machines(&plain, &hostile, &texts);
}

/// No cell begins a formula, however lines are cut into cells; a workbook holds texts alone.
fn tables(site: &Path) {
    let formula =
        |cell: &str| cell.trim_start_matches(' ').starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r']);
    let mut cells = 0;
    for (path, bytes) in files(site) {
        if path.ends_with(".csv") {
            for delimiter in [b',', b';', b'\t'] {
                let mut reader = csv::ReaderBuilder::new();
                reader.has_headers(false).flexible(true).delimiter(delimiter);
                for row in reader.from_reader(&bytes[..]).records() {
                    let row = row.expect("CSV");
                    cells += row.len();
                    let found: Vec<&str> = row.iter().filter(|cell| formula(cell)).collect();
                    assert!(found.is_empty(), "{path} cut at {delimiter}: {found:?}");
                }
            }
        } else if path.ends_with(".xlsx") {
            let mut book = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a workbook");
            for index in 0..book.len() {
                let mut part = String::new();
                book.by_index(index).expect("a part").read_to_string(&mut part).expect("text");
                let part = roxmltree::Document::parse(&part).unwrap_or_else(|error| panic!("{path}: {error}"));
                let name = |name: &str| part.descendants().any(|node| node.tag_name().name() == name);
                assert!(!name("f") && !name("hyperlink") && !name("externalReference"), "{path}");
                let texts = part.descendants().filter(|node| node.has_tag_name("t"));
                assert!(texts.filter_map(|node| node.text()).all(|text| !formula(text)), "{path}");
            }
        }
    }
    assert!(cells > 1_000, "{cells}");
}

/// Data say the very texts; feeds and maps are XML; headers and redirects have the lines that they have otherwise.
fn machines(plain: &Path, hostile: &Path, texts: &Texts<'_>) {
    let (harmless, files) = (files(plain), files(hostile));
    for (path, bytes) in &files {
        let text = || String::from_utf8(bytes.clone()).expect("UTF-8");
        if path.ends_with(".atom") || path.ends_with(".xml") {
            roxmltree::Document::parse(&text()).unwrap_or_else(|error| panic!("{path}: {error}"));
        } else if path.ends_with(".json") {
            let value: Value = serde_json::from_slice(bytes).unwrap_or_else(|error| panic!("{path}: {error}"));
            if path.ends_with("inventory.json") {
                let like: Value = serde_json::from_slice(&harmless[path]).expect("JSON");
                assert_eq!(value, replaced(&like, texts), "{path}");
            }
        } else if ["_headers", "_redirects", "robots.txt"].contains(&path.as_str()) {
            assert_eq!(bytes, &harmless[path], "{path}");
        }
    }
}

fn replaced(value: &Value, texts: &Texts<'_>) -> Value {
    match value {
        Value::String(text) => told(text, texts).into(),
        Value::Array(items) => items.iter().map(|item| replaced(item, texts)).collect(),
        Value::Object(map) => {
            Value::Object(map.iter().map(|(key, value)| (key.clone(), replaced(value, texts))).collect())
        }
        other => other.clone(),
    }
}

/// Nothing that was printed moves a cursor, gives a command to a runner, or hides what stands behind it.
pub(super) fn quiet(run: &Run) {
    assert!((0..=5).contains(&run.code), "{run:#?}");
    for said in [&run.stdout, &run.stderr] {
        let wrong = said.chars().find(|sign| {
            sign.is_control() && !matches!(sign, '\n' | '\t')
                || matches!(u32::from(*sign), 0x202A..=0x202E | 0x2066..=0x2069 | 0x200B)
        });
        assert_eq!(wrong, None, "{said:?}");
        assert!(!said.contains("panicked"), "{said}");
    }
}
