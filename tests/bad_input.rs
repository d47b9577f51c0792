//! What people get wrong, and what somebody might try: each ends in a finding at its place, and nothing else happens.
//!
//! Rows change one file of the example; what `check` must find is written as `rule file:line:column`, the file without
//! `content/`.

mod forms;
mod hostile;
mod references;
mod run_codes;
mod sealed;
mod wording;
mod yaml;

use crate::run::{Run, edit, ended, example, program, write};
use std::path::Path;

/// One slip: what stands in a file is replaced; where nothing is named, the whole file.
pub(crate) struct Slip {
    /// The file, from the content folder.
    file: &'static str,
    /// What stood there; nothing for the whole file.
    from: &'static str,
    /// What stands there now.
    to: &'static str,
    /// How `check` ends.
    code: i32,
    /// Every finding.
    found: &'static [&'static str],
    /// What the findings must say, beside their rule and place.
    says: &'static str,
}

/// A row of a table.
const fn slip(
    file: &'static str,
    from: &'static str,
    to: &'static str,
    code: i32,
    found: &'static [&'static str],
) -> Slip {
    Slip { file, from, to, code, found, says: "" }
}

/// A row of a table, with what must be said.
const fn says(
    file: &'static str,
    from: &'static str,
    to: &'static str,
    found: &'static [&'static str],
    says: &'static str,
) -> Slip {
    Slip { file, from, to, code: 1, found, says }
}

/// Runs `check` on each row's folder; tells all rows that came out otherwise.
pub(crate) fn hold(table: &[Slip]) {
    let mut wrong = String::new();
    for slip in table {
        let folder = example();
        let path = format!("content/{}", slip.file);
        match slip.from {
            "" => write(folder.path(), &path, slip.to),
            from => edit(folder.path(), &path, from, slip.to),
        }
        let run = check(folder.path());
        let found = places(&run);
        let silent = !run.stdout.contains(&slip.says.replace('"', "\\\""));
        if run.code != slip.code || found != slip.found || silent {
            let expected = (slip.code, slip.found, slip.says);
            wrong.push_str(&format!(
                "{} {:?}\n  wanted {expected:?}\n  found  {:?}\n",
                path,
                slip.to,
                (run.code, &found)
            ));
            if silent {
                wrong.push_str(&run.stdout);
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

/// `check` as a machine reads it; whatever it found, it ended in order, and in the same way for people.
pub(crate) fn check(folder: &Path) -> Run {
    let shown = orderly(in_time(folder, &["check", "--lang", "zh-CN"]));
    assert!(!shown.stdout.contains(['\u{1B}', '\u{7}', '\u{202E}']), "{shown:#?}");
    orderly(in_time(folder, &["check", "--format", "json"])).ends(shown.code)
}

/// Runs the program, which the system ends once it has worked for half a minute: however busy the machine is, a run that
/// takes the square of what it reads shows.
fn in_time(folder: &Path, arguments: &[&str]) -> Run {
    let mut command = program(folder);
    if cfg!(unix) {
        let itself = command.get_program().to_owned();
        command = std::process::Command::new("/bin/sh");
        command.args(["-c", "ulimit -t 30; exec \"$@\"", "sh"]).arg(itself);
        command.current_dir(folder).env_clear().env("LANG", "en_GB.UTF-8");
    }
    ended(command.args(arguments))
}

/// A run that ended by itself with a code of candor's, and without a trace of a panic.
pub(crate) fn orderly(run: Run) -> Run {
    assert!((0..=5).contains(&run.code), "{run:#?}");
    for trace in ["panicked", "RUST_BACKTRACE", "stack backtrace", "overflow", "unwrap()"] {
        assert!(!run.stderr.contains(trace), "{run:#?}");
    }
    run
}

/// What was found, each as `rule file:line:column`.
pub(crate) fn places(run: &Run) -> Vec<String> {
    let findings = run.json()["findings"].as_array().cloned().unwrap_or_default();
    let place = |finding: &serde_json::Value| {
        let file = finding["file"].as_str().unwrap_or("nowhere");
        let file = file.strip_prefix("content/").unwrap_or(file);
        format!("{} {file}:{}:{}", finding["rule"].as_str().unwrap_or_default(), finding["line"], finding["column"])
    };
    findings.iter().map(place).collect()
}
