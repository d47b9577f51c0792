//! How long a whole build takes, beside the limit in the same run: `cp -r` of its own output.
//!
//! A generated site of 1,000 SDKs with 12 fields each and two sealed versions; SDKS=100 makes it another number. Whole
//! processes are timed, from start to exit; ratios count, since machines differ and drift.
#![allow(clippy::disallowed_methods, reason = "a benchmark sets up folders, starts programs and reads the clock")]

mod content;

use content::{FIELDS, content, run};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

/// How many times each is timed, in turn.
const ROUNDS: usize = 5;

fn main() {
    let sdks = std::env::var("SDKS").ok().and_then(|text| text.parse().ok()).unwrap_or(1_000);
    let folder = tempfile::tempdir().expect("a temporary folder");
    let root = folder.path();
    for (version, published) in [("2026.05", "2026-05-01"), ("2026.11", "2026-11-01")] {
        content(root, sdks, version);
        run(root, &["release", version, "--published", published, "--effective", published]);
    }
    let (mut cold, mut again, mut edited, mut copied) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        let (site, copy) = (root.join(format!("site-{round}")), root.join(format!("copy-{round}")));
        let out = site.to_string_lossy().into_owned();
        cold.push(timed(|| run(root, &["build", "--out", &out])));
        copied.push(timed(|| cp(&site, &copy)));
        again.push(timed(|| run(root, &["build", "--out", &out])));
        let text = format!("html {{ --round: {round} }}\n");
        std::fs::create_dir_all(root.join("content/static")).expect("a folder");
        std::fs::write(root.join("content/static/edited.txt"), text).expect("an edit");
        edited.push(timed(|| run(root, &["build", "--out", &out])));
        std::fs::remove_file(root.join("content/static/edited.txt")).expect("the edit undone");
        std::fs::remove_dir_all(&copy).expect("the copy");
    }
    let pages = count(&root.join("site-0"));
    let ratio = |times: &[Duration]| {
        let mut ratios: Vec<f64> =
            times.iter().zip(&copied).map(|(time, limit)| time.as_secs_f64() / limit.as_secs_f64()).collect();
        ratios.sort_by(f64::total_cmp);
        ratios[ratios.len() / 2]
    };
    println!("{sdks} SDKs of {} fields, 2 versions: {pages} files, medians of {ROUNDS}", FIELDS.len());
    for (name, times) in
        [("cold build", &cold), ("nothing changed", &again), ("one file changed", &edited), ("cp -r", &copied)]
    {
        let time = median(times);
        let rate = pages as f64 / time.as_secs_f64();
        println!("{name:>16}: {:>7.3} s  {rate:>7.0} files/s  {:>5.2} x cp -r", time.as_secs_f64(), ratio(times));
    }
}

fn median(times: &[Duration]) -> Duration {
    let mut times = times.to_vec();
    times.sort();
    times[times.len() / 2]
}

fn timed(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

fn cp(from: &Path, to: &Path) {
    assert!(Command::new("cp").arg("-r").args([from, to]).status().expect("cp").success());
}

fn count(folder: &Path) -> usize {
    walkdir::WalkDir::new(folder).into_iter().flatten().filter(|entry| entry.file_type().is_file()).count()
}
