//! How long a whole build takes, beside the limit in the same run: `cp -r` of its own output.
//!
//! A generated site of SDKs with 12 fields each, in sealed versions of which each changes 3 % of the SDKs, on pages that
//! count once for all languages: PAGES=1000 is 250 SDKs in 4 versions, PAGES=10000 (the usual) 1,000 in 10, PAGES=100000
//! 2,000 in 50, PAGES=all one after the other; SDKS=100 and VERSIONS=2 make it another. Whole processes are timed, from
//! start to exit; ratios count, since machines differ and drift.
#![allow(clippy::disallowed_methods, reason = "a benchmark sets up folders, starts programs and reads the clock")]
#![allow(dead_code, reason = "the generated content serves two benchmarks")]

mod content;

use content::{FIELDS, content, run, sdk, write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// How many times each is timed, in turn; the largest site once.
const ROUNDS: usize = 3;
/// The sites by their pages: SDKs, versions.
const SITES: [(&str, usize, usize); 3] = [("1000", 250, 4), ("10000", 1_000, 10), ("100000", 2_000, 50)];
/// Of how many SDKs each version changes one.
const STEP: usize = 33;
/// What is timed, in the order of the table.
const TIMED: [&str; 6] =
    ["cp -r", "cold build", "nothing changed", "one SDK edited", "one file added", "one version more"];

/// How long each run of one round took, and the most memory that a cold build held.
struct Round {
    times: [Duration; TIMED.len()],
    peak: Option<u64>,
}

fn main() {
    let pages = std::env::var("PAGES").unwrap_or_else(|_| "10000".to_owned());
    let sites: Vec<_> = SITES.into_iter().filter(|(name, ..)| pages == *name || pages == "all").collect();
    assert!(!sites.is_empty(), "PAGES is one of 1000, 10000, 100000 and all");
    for (_, sdks, versions) in sites {
        site(number("SDKS", sdks), number("VERSIONS", versions));
    }
}

/// Times one site.
fn site(sdks: usize, versions: usize) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let root = folder.path();
    content(root, sdks, "");
    (0..versions).for_each(|version| release(root, sdks, version));
    let times = if sdks * versions > 50_000 { 1 } else { ROUNDS };
    let rounds: Vec<Round> = (0..times).map(|round| measure(root, sdks, versions, round)).collect();
    let files = count(&root.join(out(times - 1)));
    println!("{sdks} SDKs of {} fields, {versions} versions: {files} files, medians of {times}", FIELDS.len());
    for (index, name) in TIMED.iter().enumerate() {
        let time = median(rounds.iter().map(|round| round.times[index].as_secs_f64()));
        let limit = median(rounds.iter().map(|round| ratio(round, index, 0)));
        let cold = median(rounds.iter().map(|round| ratio(round, index, 1)));
        let each = time * 1e6 / files as f64;
        println!("{name:>16}: {time:>8.3} s  {limit:>7.2} x cp -r  {cold:>5.2} x cold  {each:>7.1} us a file");
    }
    if let Some(peak) = rounds.iter().filter_map(|round| round.peak).max() {
        println!("{:>16}: {:>8.0} MB", "peak memory", peak as f64 / 1e3);
    }
}

fn measure(root: &Path, sdks: usize, versions: usize, round: usize) -> Round {
    // Each round has folders of its own: where many files were just deleted, ext4 is slow to create new ones.
    let out = out(round);
    let (site, copy) = (root.join(&out), root.join(format!("copy-{round}")));
    let stated = read(root, "sdks/sdk-0.yaml");
    let (edited, added) = (sdk(0, 1_000 + u32::try_from(round).expect("a small number")), "static/edited.txt");
    let (cold, peak) = cold(root, &out);
    let copied = timed(|| cp(&site, &copy));
    let again = timed(|| build(root, &out));
    write(root, "sdks/sdk-0.yaml", &edited);
    let edited = timed(|| build(root, &out));
    write(root, "sdks/sdk-0.yaml", &stated);
    write(root, added, &format!("round {round}\n"));
    let one_more = timed(|| build(root, &out));
    std::fs::remove_file(root.join("content").join(added)).expect("the file was added");
    build(root, &out);
    let files = changed(sdks, versions).map(|number| format!("sdks/sdk-{number}.yaml"));
    let before: Vec<(String, String)> = files.map(|file| (file.clone(), read(root, &file))).collect();
    release(root, sdks, versions);
    let next = timed(|| build(root, &out));
    // Back to the versions that there were, and to what they state.
    std::fs::remove_dir_all(root.join("content/versions").join(name(versions))).expect("it was released");
    before.iter().for_each(|(file, text)| write(root, file, text));
    Round { times: [copied, cold, again, edited, one_more, next], peak }
}

fn read(root: &Path, file: &str) -> String {
    std::fs::read_to_string(root.join("content").join(file)).expect("it was written")
}

/// A cold build, and the most memory that it held, where the system tells.
fn cold(root: &Path, out: &str) -> (Duration, Option<u64>) {
    let start = Instant::now();
    let mut command = Command::new(env!("CARGO_BIN_EXE_candor"));
    command.current_dir(root).args(["build", "--out", out]).stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = command.spawn().expect("the program was built");
    let mut peak = None;
    while child.try_wait().expect("it runs").is_none() {
        peak = held(child.id()).max(peak);
        std::thread::sleep(Duration::from_millis(5));
    }
    assert!(child.wait().expect("it ended").success());
    (start.elapsed(), peak)
}

/// The most memory that a process has held so far, in kilobytes.
fn held(process: u32) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches("kB").trim().parse().ok()
}

fn build(root: &Path, out: &str) {
    run(root, &["build", "--out", out]);
}

/// The folder of the site that a round builds.
fn out(round: usize) -> String {
    format!("site-{round}")
}

/// Seals one version more; but for the first, it changes some SDKs.
fn release(root: &Path, sdks: usize, version: usize) {
    for number in changed(sdks, version).filter(|_| version > 0) {
        // Each time that its turn comes, it states another time of keeping.
        let days = 60 + u32::try_from(version / STEP).expect("a small number");
        write(root, &format!("sdks/sdk-{number}.yaml"), &sdk(number, days));
    }
    let (name, day) = (name(version), format!("{}-{:02}-01", 2020 + version / 12, version % 12 + 1));
    write(root, "next.yaml", &format!("note: {{ zh-CN: 版本 {name}, en: Version {name} }}\n"));
    run(root, &["release", &name, "--published", &day, "--effective", &day]);
}

/// The SDKs that a version changes.
fn changed(sdks: usize, version: usize) -> impl Iterator<Item = usize> {
    (0..sdks).filter(move |number| number % STEP == version % STEP)
}

fn name(version: usize) -> String {
    format!("{}.{:02}", 2020 + version / 12, version % 12 + 1)
}

fn number(name: &str, usual: usize) -> usize {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}

fn ratio(round: &Round, index: usize, other: usize) -> f64 {
    round.times[index].as_secs_f64() / round.times[other].as_secs_f64()
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
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
