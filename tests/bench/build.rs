//! How long a whole build takes, beside the limit in the same run: `cp -r` of its own output.
//!
//! A generated site of 1,000 SDKs with 12 fields each and two sealed versions; SDKS=100 makes it another number. Whole
//! processes are timed, from start to exit; ratios count, since machines differ and drift.
#![allow(clippy::disallowed_methods, reason = "a benchmark sets up folders, starts programs and reads the clock")]

use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// How many times each is timed, in turn.
const ROUNDS: usize = 5;

const FIELDS: [&str; 12] = [
    "device.android-id",
    "device.oaid",
    "device.model",
    "device.os-version",
    "device.brand",
    "network.ip",
    "network.type",
    "network.carrier",
    "network.ssid",
    "network.bssid",
    "app.version",
    "app.push-token",
];

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

fn run(root: &Path, arguments: &[&str]) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_candor"));
    let output =
        command.current_dir(root).args(arguments).stdin(Stdio::null()).output().expect("the program was built");
    assert!(
        output.status.success(),
        "{arguments:?}: {}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
}

fn cp(from: &Path, to: &Path) {
    assert!(Command::new("cp").arg("-r").args([from, to]).status().expect("cp").success());
}

fn count(folder: &Path) -> usize {
    walkdir::WalkDir::new(folder).into_iter().flatten().filter(|entry| entry.file_type().is_file()).count()
}

fn write(root: &Path, path: &str, text: &str) {
    let path = root.join("content").join(path);
    std::fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
    std::fs::write(path, text).expect("a file");
}

/// A content folder; every second SDK states another time of keeping in the later version.
fn content(root: &Path, sdks: usize, version: &str) {
    write(root, "site.yaml", "title: { zh-CN: 公示, en: Disclosure }\nlanguages: [zh-CN, en]\npublisher: us\n");
    write(
        root,
        "organisations.yaml",
        "us: { name: { zh-CN: 我们, en: Us }, country: CN }\nthem: { name: { zh-CN: 他们, en: Them }, country: CN }\n",
    );
    write(root, "next.yaml", &format!("note: {{ zh-CN: 版本 {version}, en: Version {version} }}\n"));
    let mut ships = String::new();
    for number in 0..sdks {
        let _ = writeln!(ships, "  - sdk-{number}");
        let days = if version == "2026.11" && number % 2 == 0 { 30 } else { 90 };
        write(root, &format!("sdks/sdk-{number}.yaml"), &sdk(number, days));
    }
    let app = format!("name: {{ zh-CN: 应用, en: App }}\nplatforms: {{ android: {{}}, ios: {{}} }}\nships:\n{ships}");
    write(root, "apps/app.yaml", &app);
}

fn sdk(number: usize, days: u32) -> String {
    let mut text = format!(
        "name: {{ zh-CN: 组件 {number}, en: SDK {number} }}\nprovider: them\nrole: processor\ncategory: push\n\
         platforms: {{ android: {{ version: \"1.{number}\" }}, ios: {{ version: \"1.{number}\" }} }}\nstarts: on-use\n\
         retention: {{ days: {days}, from: collection, then: [delete] }}\nstored_in: [CN]\nfeatures:\n  work:\n\
         \x20   name: {{ zh-CN: 功能, en: Feature }}\n    when: {{ zh-CN: 使用时, en: When used }}\n\
         \x20   purposes: {{ service.push: {{ basis: consent }} }}\n    collects:\n"
    );
    for (index, field) in FIELDS.iter().enumerate() {
        let required = index % 2 == 0;
        let _ = writeln!(text, "      - {{ fields: [{field}], method: [sdk], required: {required} }}");
    }
    text
}
