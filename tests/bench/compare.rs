//! How long it takes to compare two inventories beyond loading them: 1,000 SDKs of 12 fields, of which every second
//! states another time of keeping; such of which 30 do; and two that are the same.
//!
//! Compared, judged by all rules for the app, and told in both languages: what `diff` and `release` do.
#![allow(clippy::disallowed_methods, reason = "a benchmark reads folders and the clock")]
#![allow(dead_code, reason = "the generated content serves all benchmarks")]

mod content;

use candor::load::built_in::{BuiltIn, read};
use candor::load::{Content, load, rules};
use candor::model::nature;
use candor::model::rule::Rule;
use candor::review::compare::{Comparison, compare};
use candor::review::{Side, Terms, review};
use std::collections::BTreeMap;
use std::path::Path;
use std::time::{Duration, Instant};

/// How many times each is timed.
const ROUNDS: usize = 15;

fn main() {
    let sdks = std::env::var("SDKS").ok().and_then(|text| text.parse().ok()).unwrap_or(1_000);
    let built_in = read().expect("what the binary carries is right");
    let book: Vec<Rule> =
        built_in.rules.iter().map(|(id, page)| rules::read(id, id, page, "en").expect("a rule")).collect();
    let folder = tempfile::tempdir().expect("a temporary folder");
    let loaded = |version: &str| {
        content::content(folder.path(), sdks, version);
        content_of(&folder.path().join("content"), &built_in)
    };
    let (old, new) = (loaded("2026.05"), loaded("2026.11"));
    (0..sdks).step_by(33).for_each(|number| {
        content::write(folder.path(), &format!("sdks/sdk-{number}.yaml"), &content::sdk(number, 60));
    });
    let edited = content_of(&folder.path().join("content"), &built_in);
    println!("{sdks} SDKs of {} fields, medians of {ROUNDS}", content::FIELDS.len());
    for (name, before, after) in [("every second", &old, &new), ("one of 33", &new, &edited), ("nothing", &new, &new)] {
        let terms = Terms { rules: &book, locales: &built_in.locales, countries: &BTreeMap::new() };
        let comparison = Comparison { shape: nature::inventory(), prevailing: "zh-CN" };
        let compared = median(|| drop(compare(before.inventory.tree(), after.inventory.tree(), comparison)));
        let reviewed = median(|| drop(review(side(before), side(after), terms)));
        println!("{name:>14} differs: compared {compared:>6.1} ms, judged and told {reviewed:>6.1} ms");
    }
}

fn side(content: &Content) -> Side<'_> {
    Side { inventory: content.inventory.tree(), prose: &content.prose, catalog: 1 }
}

/// A content folder, read.
fn content_of(content: &Path, built_in: &BuiltIn) -> Content {
    let mut files = BTreeMap::new();
    for entry in walkdir::WalkDir::new(content).into_iter().flatten().filter(|entry| entry.file_type().is_file()) {
        let path = entry.path().strip_prefix(content).expect("inside").to_string_lossy().into_owned();
        files.insert(path, std::fs::read(entry.path()).expect("a file"));
    }
    load(&files, built_in).value
}

fn median(work: impl Fn()) -> f64 {
    let mut times: Vec<Duration> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed()
        })
        .collect();
    times.sort();
    times[times.len() / 2].as_secs_f64() * 1_000.0
}
