//! What candor prints for other programs, read as those programs read it: against their schemas, or by their rules.

use crate::run::{Run, candor, edit, example, program, write};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::Path;
use std::process::Stdio;
use tempfile::TempDir;

/// The JSON Schema of SARIF 2.1.0 as OASIS publishes it, taken from the crate serde-sarif 0.8.0.
const SARIF: &str = include_str!("formats/sarif-schema-2.1.0.json");

const MACHINES: [&str; 5] = ["json", "github", "gitlab", "sarif", "markdown"];

/// Text that means something to every program that reads it.
const HOSTILE: &str = "x::error::y,z:100%0A##[add-mask]a | *b* @team <img src=//evil> [c](//evil) `";

/// A content folder with `count` SDKs that each have one error, and one that quotes a hostile text.
fn broken(count: usize) -> TempDir {
    let folder = example();
    for index in 0..count {
        write(
            folder.path(),
            &format!("content/sdks/broken-{index:02}.yaml"),
            "name: Broken\nkind: system\nplatforms: { android: {} }\n",
        );
    }
    let key: Value = json!(HOSTILE);
    edit(folder.path(), "content/sdks/beacon-push.yaml", "provider:", &format!("{key}: 1\nprovider:"));
    folder
}

/// The example, sealed, and then changed at all levels.
fn changed() -> TempDir {
    let folder = example();
    candor(folder.path(), &["release", "2026.11", "--published", "2026-11-05", "--effective", "2026-11-20"]).ends(0);
    edit(folder.path(), "content/sdks/beacon-push.yaml", "device.oaid", "device.model, device.oaid");
    folder
}

fn printed(folder: &Path, command: &[&str], format: &str) -> Run {
    candor(folder, &[command, &["--format", format]].concat())
}

fn valid(schema: &Value, value: &Value) {
    let validator = jsonschema::validator_for(schema).expect("it is a schema");
    let faults: Vec<String> =
        validator.iter_errors(value).map(|fault| format!("{}: {fault}", fault.instance_path())).collect();
    assert_eq!(faults, [""; 0]);
}

/// A workflow command of GitHub Actions: its name, its properties, its text.
type Command = (String, Vec<(String, String)>, String);

/// The log of a step as the runner reads it: commands, and what is only text.
fn github(log: &str) -> (Vec<Command>, Vec<String>) {
    let (mut commands, mut text, mut stopped) = (Vec::new(), Vec::new(), None::<String>);
    let unescape = |text: &str| {
        let text = text.replace("%3A", ":").replace("%2C", ",");
        text.replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%")
    };
    for line in log.lines() {
        let command = line.trim_start().strip_prefix("::").and_then(|rest| rest.split_once("::"));
        match (command, &stopped) {
            (Some((word, "")), Some(until)) if word == until => stopped = None,
            (_, Some(_)) => text.push(line.to_owned()),
            (Some(("stop-commands", until)), None) => stopped = Some(until.to_owned()),
            (Some((head, data)), None) => {
                let (name, properties) = head.split_once(' ').unwrap_or((head, ""));
                let pair = |pair: &str| pair.split_once('=').map(|(key, value)| (key.to_owned(), unescape(value)));
                commands.push((name.to_owned(), properties.split(',').filter_map(pair).collect(), unescape(data)));
            }
            (None, None) => {
                assert!(!line.contains("##["), "an old command stands in {line:?}");
                text.push(line.to_owned());
            }
        }
    }
    assert_eq!(stopped, None, "commands stay off for the rest of the step");
    (commands, text)
}

#[test]
fn json_keeps_to_its_published_schema() {
    let (broken, changed) = (broken(3), changed());
    let schema = candor(broken.path(), &["schema", "report"]).ends(0).json();
    for (folder, command, code, outcome) in [
        (&broken, &["check"][..], 1, "findings"),
        (&broken, &["build"][..], 1, "findings"),
        (&broken, &["release", "1", "--effective", "2026-11-20"][..], 1, "findings"),
        (&changed, &["check"][..], 0, "clean"),
        (&changed, &["diff"][..], 1, "findings"),
        (&changed, &["diff", "2026.11", "2026.11"][..], 0, "clean"),
        (&changed, &["diff", "no-such-version"][..], 2, "incomplete"),
        (&changed, &["build", "--as-of", "someday"][..], 2, "incomplete"),
        (&changed, &["build"][..], 0, "clean"),
        (&changed, &["verify"][..], 0, "clean"),
    ] {
        let report = printed(folder.path(), command, "json").ends(code).json();
        valid(&schema, &report);
        assert_eq!(
            (report["outcome"].as_str(), report["exit"].as_i64()),
            (Some(outcome), Some(code.into())),
            "{command:?}"
        );
    }
    let report = printed(changed.path(), &["diff"], "json").json();
    assert_eq!(report["apps"]["wallet"]["level"], "consent");
    assert!(
        report["changes"].as_array().is_some_and(|changes| changes.iter().all(|change| change["level"].is_string()))
    );
}

#[test]
fn sarif_keeps_to_the_schema_of_oasis() {
    // One pattern has a bracket that only JavaScript takes for a letter.
    let schema: Value = serde_json::from_str(&SARIF.replace("{2}]?$", "{2}\\\\]?$")).expect("the schema is JSON");
    let (broken, changed) = (broken(3), changed());
    for (folder, command) in [(&broken, "check"), (&changed, "check"), (&changed, "diff")] {
        let log = printed(folder.path(), &[command], "sarif").json();
        valid(&schema, &log);
        let run = &log["runs"][0];
        let rules: Vec<&str> = run["tool"]["driver"]["rules"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|rule| rule["id"].as_str())
            .collect();
        for result in run["results"].as_array().into_iter().flatten() {
            let index = result["ruleIndex"].as_u64().expect("each result has its rule") as usize;
            assert_eq!(result["ruleId"], rules[index]);
            assert!(result["locations"][0]["physicalLocation"]["region"]["startLine"].is_u64());
        }
        let prints: BTreeSet<String> = run["results"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|result| result["partialFingerprints"].to_string())
            .collect();
        assert_eq!(prints.len(), run["results"].as_array().map_or(0, Vec::len), "each has a fingerprint of its own");
    }
    let log = printed(changed.path(), &["diff"], "sarif").json();
    let rules = log["runs"][0]["tool"]["driver"]["rules"].as_array().cloned().expect("rules");
    let rule = rules.iter().find(|rule| rule["id"] == "field-added").expect("the loudest rule");
    assert_eq!(rule["shortDescription"]["text"], "Field added");
    assert!(rule["help"]["markdown"].as_str().is_some_and(|page| page.contains("consent must be asked again")));
    let log = printed(changed.path(), &["diff", "none"], "sarif").ends(2).json();
    valid(&schema, &log);
    assert_eq!(log["runs"][0]["invocations"][0]["executionSuccessful"], false);
}

#[test]
fn gitlab_gets_what_code_quality_asks_for() {
    // As the documentation of GitLab's Code Quality report lists it; no registry carries a schema of it.
    let schema = json!({
        "type": "array", "items": {
            "type": "object", "required": ["description", "check_name", "fingerprint", "severity", "location"],
            "properties": {
                "description": { "type": "string", "minLength": 1 }, "check_name": { "type": "string", "minLength": 1 },
                "fingerprint": { "type": "string", "minLength": 1 },
                "severity": { "enum": ["info", "minor", "major", "critical", "blocker"] },
                "location": { "type": "object", "required": ["path", "lines"], "properties": {
                    "path": { "type": "string", "pattern": "^[^/.]" },
                    "lines": { "type": "object", "required": ["begin"], "properties": { "begin": { "type": "integer", "minimum": 1 } } },
                } },
            },
        },
    });
    let (broken, changed) = (broken(3), changed());
    let issues = printed(broken.path(), &["check"], "gitlab").ends(1).json();
    valid(&schema, &issues);
    let prints: BTreeSet<&str> =
        issues.as_array().into_iter().flatten().filter_map(|issue| issue["fingerprint"].as_str()).collect();
    assert_eq!(prints.len(), issues.as_array().map_or(0, Vec::len));
    let other = candor(broken.path(), &["--lang", "zh-CN", "check", "--format", "gitlab"]).json();
    let all = |issues: &Value| {
        issues.as_array().into_iter().flatten().map(|issue| issue["fingerprint"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(all(&issues), all(&other), "a fingerprint is the same in every language");
    valid(&schema, &printed(changed.path(), &["diff"], "gitlab").ends(1).json());
    assert_eq!(printed(changed.path(), &["diff", "2026.11", "2026.11"], "gitlab").ends(0).json(), json!([]));
    let failed = printed(changed.path(), &["diff", "none"], "gitlab").ends(2).json();
    valid(&schema, &failed);
    assert_eq!(failed[0]["severity"], "blocker", "a report of nothing would read as a clean one");
}

#[test]
fn github_shows_ten_annotations_and_says_how_many_more_there_are() {
    let folder = broken(24);
    let run = printed(folder.path(), &["check"], "github").ends(1);
    let (commands, text) = github(&run.stdout);
    let (last, shown) = commands.split_last().expect("annotations");
    assert_eq!(shown.len(), 10);
    assert!(shown.iter().all(|(name, ..)| name == "error"), "the worst come first: {shown:?}");
    let all = printed(folder.path(), &["check"], "json").json()["findings"].as_array().map_or(0, Vec::len);
    assert_eq!(last.0, "notice");
    assert!(last.2.starts_with(&format!("{} more of {all} are in the log", all - 10)), "{}", last.2);
    for (_, properties, _) in shown {
        let keys: Vec<&str> = properties.iter().map(|(key, _)| key.as_str()).collect();
        assert_eq!(keys, ["title", "file", "line", "endLine", "col", "endColumn"]);
        assert!(folder.path().join(&properties[1].1).is_file(), "{properties:?}");
    }
    assert!(
        (0..24).all(|index| text.iter().any(|line| line.contains(&format!("broken-{index:02}")))),
        "all are in the log"
    );
    let few = broken(2);
    let (commands, _) = github(&printed(few.path(), &["check"], "github").stdout);
    assert!(commands.iter().all(|(name, ..)| name != "notice"), "nothing is left to say");
}

#[test]
fn no_quoted_text_is_a_command_or_markup() {
    let folder = broken(0);
    let run = printed(folder.path(), &["check"], "github").ends(1);
    let (commands, _) = github(&run.stdout);
    github(&run.stderr);
    let names: BTreeSet<&str> = commands.iter().map(|(name, ..)| name.as_str()).collect();
    assert!(names.iter().all(|name| ["error", "warning", "notice"].contains(name)), "{names:?}");
    assert!(commands.iter().any(|(_, _, text)| text.contains("x::error::y,z:100%0A##[add-mask]a")), "{commands:?}");
    let comment = printed(folder.path(), &["check"], "markdown").ends(1).stdout;
    let mut html = String::new();
    let options = pulldown_cmark::Options::all();
    pulldown_cmark::html::push_html(&mut html, pulldown_cmark::Parser::new_ext(&comment, options));
    assert!(html.contains("add-mask"), "{html}");
    assert!(!html.contains("<img") && !html.contains("href") && !html.contains("<em>b"), "{html}");
}

#[test]
fn markdown_is_a_comment_with_links_to_the_rules_and_none_where_nothing_changed() {
    let folder = changed();
    let comment = printed(folder.path(), &["diff"], "markdown").ends(1).stdout;
    assert!(comment.starts_with("### 2026.11 → working copy: 1 consent"), "{comment}");
    assert!(comment.contains("](<https://privacy.harbour.example/en/rules/field-added.html>)"), "{comment}");
    assert!(comment.contains("`content/sdks/beacon-push.yaml:"), "{comment}");
    let chinese = candor(folder.path(), &["--lang", "zh-CN", "diff", "--format", "markdown"]).stdout;
    assert!(chinese.contains("**需重新同意（1）**") || chinese.contains("**需重新同意 (1)**"), "{chinese}");
    for format in ["markdown", "github", "text"] {
        assert_eq!(printed(folder.path(), &["diff", "2026.11", "2026.11"], format).ends(0).stdout, "", "{format}");
    }
    let many = broken(600);
    assert!(printed(many.path(), &["check"], "markdown").ends(1).stdout.len() < 65_536, "GitHub refuses longer ones");
}

#[test]
fn found_and_could_not_run_are_never_confused() {
    let folder = changed();
    write(folder.path(), "content/sdks/beacon-push.yaml", "name: [\n");
    for (command, code) in [(&["check"][..], 3), (&["diff"], 3), (&["build"], 3), (&["diff", "none"], 2)] {
        for format in MACHINES {
            let run = printed(folder.path(), command, format).ends(code);
            assert_ne!(run.stdout.trim(), "", "{format} says nothing of {command:?}");
        }
        assert_eq!(printed(folder.path(), command, "json").json()["outcome"], "incomplete");
    }
}

#[test]
fn a_folder_elsewhere_is_named_from_where_the_program_stands() {
    let folder = TempDir::new().expect("a temporary folder");
    let inner = broken(1);
    crate::run::copy(inner.path(), &folder.path().join("docs/privacy"));
    let issues = candor(folder.path(), &["-C", "./docs/privacy", "check", "--format", "gitlab"]).ends(1).json();
    let path = issues[0]["location"]["path"].as_str().expect("a path");
    assert!(path.starts_with("docs/privacy/content/") && folder.path().join(path).is_file(), "{path}");
}

#[test]
fn who_closes_the_pipe_has_read_enough_and_a_full_disk_is_told() {
    let folder = changed();
    let mut child = program(folder.path())
        .args(["diff", "--format", "json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("it ends");
    assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned()), (Some(1), String::new()));
    if let Ok(full) = std::fs::File::options().write(true).open("/dev/full") {
        let ended = program(folder.path()).args(["diff"]).stdout(full).output().expect("it starts");
        assert_eq!(ended.status.code(), Some(5));
    }
}

#[test]
fn findings_lead_to_their_pages_which_are_there() {
    let folder = example();
    edit(folder.path(), "content/sdks/beacon-push.yaml", "role:", "# role:");
    let page = "https://privacy.harbour.example/en/rules/role-not-stated.html";
    let finding = printed(folder.path(), &["check"], "json").ends(0).json()["findings"][0].clone();
    assert_eq!((finding["rule"].as_str(), finding["page"].as_str()), (Some("role-not-stated"), Some(page)));
    let log = printed(folder.path(), &["check"], "sarif").json();
    assert_eq!(log["runs"][0]["tool"]["driver"]["rules"][0]["helpUri"], page);
    let comment = printed(folder.path(), &["check"], "markdown").stdout;
    assert!(comment.contains(&format!("[`role-not-stated`](<{page}>)")), "{comment}");
    let (commands, _) = github(&printed(folder.path(), &["check"], "github").stdout);
    assert!(commands[0].2.ends_with(&format!("more: {page}")), "{commands:?}");
    let run = candor(folder.path(), &["check"]);
    assert!(run.stdout.contains("more: candor explain role-not-stated"), "{run:#?}");
    candor(folder.path(), &["build"]).ends(0);
    let built = folder.path().join("public/en/rules/role-not-stated.html");
    let html = std::fs::read_to_string(built).expect("the page is there");
    assert!(html.contains("<code>role: processor</code>") && !html.contains('`'), "{html}");
    // An error of form has no page, and the site of a team that says no address has none either.
    edit(folder.path(), "content/sdks/beacon-push.yaml", "provider:", "provder:");
    edit(folder.path(), "content/site.yaml", "base_url:", "# base_url:");
    let findings = printed(folder.path(), &["check"], "json").ends(1).json()["findings"].clone();
    assert!(findings.as_array().is_some_and(|all| all.len() > 1 && all.iter().all(|one| one.get("page").is_none())));
}
