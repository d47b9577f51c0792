//! `init`, `new`, `status` and `completions`: a team's first ten minutes, and what it looks at each week.

use crate::run::{Run, candor, edit, ended, example, files, with_content, write};
use std::path::Path;
use tempfile::TempDir;

const LANGUAGES: [&str; 2] = ["en", "zh-CN"];

/// A new site in a folder of its own.
fn site(language: &str) -> TempDir {
    let folder = TempDir::new().expect("a temporary folder");
    candor(folder.path(), &["--lang", language, "init"]).ends(0);
    folder
}

/// The rule and the line of each finding of a file.
fn found(folder: &Path, file: &str) -> Vec<(String, u64)> {
    let report = candor(folder, &["check", "--format", "json"]).json();
    let findings = report["findings"].as_array().cloned().unwrap_or_default();
    let of_file = findings.iter().filter(|finding| finding["file"] == file);
    of_file
        .map(|finding| (finding["rule"].as_str().unwrap_or_default().to_owned(), finding["line"].as_u64().unwrap_or(0)))
        .collect()
}

#[test]
fn a_new_site_is_green_at_once_and_can_be_published() {
    for language in LANGUAGES {
        let folder = site(language);
        let report = candor(folder.path(), &["check", "--format", "json"]).ends(0).json();
        assert_eq!(report["findings"], serde_json::json!([]), "{language}");
        candor(folder.path(), &["build"]).ends(0);
        let home =
            std::fs::read_to_string(folder.path().join(format!("public/{language}/index.html"))).expect("a home");
        assert!(home.contains(if language == "en" { "Lantern Notes" } else { "灯笼笔记" }));
        candor(folder.path(), &["release", "1", "--published", "2026-11-05", "--effective", "2026-11-05"]).ends(0);
        candor(folder.path(), &["diff"]).ends(0);
        candor(folder.path(), &["build"]).ends(0);
    }
}

#[test]
fn a_new_site_comes_with_what_editors_and_pipelines_need() {
    let folder = site("en");
    let all = files(folder.path());
    let settings: serde_json::Value = serde_json::from_slice(&all[".vscode/settings.json"]).expect("it is JSON");
    let schemas = settings["yaml.schemas"].as_object().expect("schemas by path");
    assert!(!schemas.is_empty() && schemas.keys().all(|schema| all.contains_key(schema)), "{schemas:?}");
    for (path, bytes) in all.iter().filter(|(path, _)| path.starts_with("content/") && path.ends_with(".yaml")) {
        let text = String::from_utf8_lossy(bytes);
        let schema = text.lines().next().and_then(|line| line.strip_prefix("# yaml-language-server: $schema="));
        let named = folder.path().join(path).parent().expect("a folder").join(schema.expect("each names its schema"));
        let schema = std::fs::read_to_string(&named).unwrap_or_else(|error| panic!("{}: {error}", named.display()));
        let kind = named.file_stem().and_then(|name| name.to_str()).expect("a kind");
        assert_eq!(schema, candor(folder.path(), &["schema", kind]).ends(0).stdout);
    }
    for path in [".github/workflows/disclosure.yml", ".gitlab-ci.yml", ".gitignore", "README.md"] {
        assert!(all.contains_key(path), "{path}");
    }
    // What the scaffold tells people to run is there.
    write(folder.path(), ".candor/schemas/sdk.json", "old");
    candor(folder.path(), &["schema", "--out", ".candor/schemas"]).ends(0);
    assert_eq!(files(folder.path()), all);
}

#[test]
fn the_next_three_commands_are_those_that_work() {
    let folder = TempDir::new().expect("a temporary folder");
    let run = candor(folder.path(), &["init", "our disclosure"]).ends(0);
    assert_eq!(run.stdout, "");
    let commands: Vec<&str> = run.stderr.lines().filter_map(|line| line.trim().strip_prefix("candor ")).collect();
    assert_eq!(commands.len(), 3, "{}", run.stderr);
    for command in commands.iter().filter(|command| !command.contains("serve")) {
        let command = command.split(" # ").next().unwrap_or(command).trim();
        let script = format!("{} {command}", env!("CARGO_BIN_EXE_candor"));
        let mut shell = std::process::Command::new("sh");
        ended(shell.current_dir(folder.path()).args(["-c", &script])).ends(0);
    }
    assert!(folder.path().join("our disclosure/public/index.html").is_file());
}

#[test]
fn nothing_that_stands_there_is_overwritten() {
    let folder = TempDir::new().expect("a temporary folder");
    write(folder.path(), "content/next.yaml", "mine");
    write(folder.path(), "content/sdks/beacon-push.yaml", "mine");
    write(folder.path(), "README.md", "mine");
    let run = candor(folder.path(), &["init"]).ends(2);
    for file in ["content/next.yaml", "content/sdks/beacon-push.yaml"] {
        assert!(run.stderr.contains(file), "{}", run.stderr);
    }
    assert!(!run.stderr.contains("README.md"), "that one may stand: {}", run.stderr);
    assert_eq!(files(folder.path()).len(), 3, "nothing was written beside them");
    std::fs::remove_dir_all(folder.path().join("content")).expect("a folder");
    std::fs::remove_file(folder.path().join("README.md")).expect("a file");
    std::os::unix::fs::symlink(std::env::temp_dir(), folder.path().join("content")).expect("a link");
    candor(folder.path(), &["init"]).ends(2);
    assert_eq!(std::fs::read_dir(folder.path()).expect("a folder").count(), 1);
    let there = site("en");
    let before = files(there.path());
    candor(there.path(), &["init"]).ends(2);
    candor(there.path(), &["new", "sdk", "beacon-push"]).ends(2);
    candor(there.path(), &["new", "policy", "privacy"]).ends(2);
    for id in ["../evil", "Con", "index", "a b", ""] {
        candor(there.path(), &["new", "sdk", id]).ends(2);
    }
    candor(there.path(), &["new", "app", "site"]).ends(2);
    assert_eq!(files(there.path()), before);
    candor(there.path(), &["new", "sdk"]).ends(2);
    candor(TempDir::new().expect("a folder").path(), &["new", "sdk", "push"]).ends(2);
}

#[test]
fn what_a_repository_has_already_stays_as_it_is_and_a_site_is_made_beside_it() {
    let folder = TempDir::new().expect("a temporary folder");
    let theirs = [
        ("README.md", "# Mine\n"),
        ("LICENSE", "Mine\n"),
        (".gitignore", "node_modules/\n/public/\n"),
        (".gitlab-ci.yml", "build: { script: make }\n"),
        (".vscode/settings.json", "{}\n"),
        (".git/HEAD", "ref: refs/heads/main\n"),
    ];
    for (path, text) in theirs {
        write(folder.path(), path, text);
    }
    let run = candor(folder.path(), &["init"]).ends(0);
    let all = files(folder.path());
    for (path, text) in theirs {
        assert_eq!(String::from_utf8_lossy(&all[path]), text, "{path}");
    }
    for said in
        ["stays as it is: .gitignore", "Add to .gitignore", "candor-lock", "local: /.gitlab/candor.gitlab-ci.yml"]
    {
        assert!(run.stderr.contains(said), "{said}: {}", run.stderr);
    }
    assert!(!run.stderr.lines().any(|line| line.trim() == "/public/"), "it has that line: {}", run.stderr);
    assert!(all.contains_key(".gitlab/candor.gitlab-ci.yml") && all.contains_key(".github/actions/candor/comment.mjs"));
    candor(folder.path(), &["check"]).ends(0);
    candor(folder.path(), &["build"]).ends(0);
    let again = candor(folder.path(), &["init"]).ends(2);
    assert!(again.stderr.contains("content/site.yaml"), "{}", again.stderr);
}

#[test]
fn check_names_each_line_of_a_new_file_that_is_to_be_filled_in_and_no_other() {
    for (kind, path) in [
        ("sdk", "content/sdks/new-one.yaml"),
        ("app", "content/apps/new-one.yaml"),
        ("policy", "content/policies/new-one.en.md"),
    ] {
        let folder = example();
        candor(folder.path(), &["--lang", "en", "new", kind, "new-one"]).ends(0);
        let text = std::fs::read_to_string(folder.path().join(path)).expect("a file");
        let mut empty = Vec::new();
        let lines: Vec<&str> = text.lines().collect();
        for (index, line) in lines.iter().enumerate() {
            let code = line.split(" #").next().unwrap_or_default().trim_end();
            let indent = |line: &str| line.len() - line.trim_start_matches([' ', '-']).len();
            let deeper = lines.get(index + 1).is_some_and(|next| indent(next) > indent(line));
            if code.ends_with(':') && !code.starts_with('#') && !deeper {
                empty.push(("empty-value".to_owned(), index as u64 + 1));
            }
        }
        assert!(!empty.is_empty());
        let named: Vec<(String, u64)> =
            found(folder.path(), path).into_iter().filter(|(rule, _)| rule != "sdk-not-shipped").collect();
        assert_eq!(named, empty, "{text}");
    }
}

#[test]
fn a_new_file_speaks_the_languages_of_the_site_and_its_comments_the_team_s() {
    let folder = example();
    candor(folder.path(), &["new", "sdk", "push-one"]).ends(0);
    let text = std::fs::read_to_string(folder.path().join("content/sdks/push-one.yaml")).expect("a file");
    assert!(text.contains("  zh-CN:\n  en:\n"), "{text}");
    assert!(
        text.contains("提供方") && !text.contains("$schema"),
        "the prevailing language; no schema stands there: {text}"
    );
    candor(folder.path(), &["--lang", "en", "new", "sdk", "push-two"]).ends(0);
    let text = std::fs::read_to_string(folder.path().join("content/sdks/push-two.yaml")).expect("a file");
    assert!(text.contains("the company"), "{text}");
    candor(folder.path(), &["new", "policy", "cookies"]).ends(0);
    for (language, word) in [("zh-CN", "我们收集什么"), ("en", "What we collect")] {
        let path = folder.path().join(format!("content/policies/cookies.{language}.md"));
        assert!(std::fs::read_to_string(path).expect("a file").contains(word));
    }
}

#[test]
fn status_tells_the_day_on_which_another_version_takes_effect() {
    let folder = example();
    let next = |as_of: &str| candor(folder.path(), &["status", "--next-effective", "--as-of", as_of]).ends(0);
    assert_eq!(next("2026-11-01").stdout, "");
    candor(folder.path(), &["release", "2026.11", "--published", "2026-11-05", "--effective", "2026-11-20"]).ends(0);
    let run = next("2026-11-19");
    assert_eq!((run.stdout.as_str(), run.stderr.as_str()), ("2026-11-20\n", ""));
    assert_eq!(next("2026-11-20").stdout, "");
    let status = |as_of: &str| candor(folder.path(), &["status", "--as-of", as_of, "--format", "json"]).ends(0).json();
    assert_eq!(status("2026-11-19")["current"], serde_json::Value::Null);
    assert_eq!(status("2026-11-20")["current"]["version"], "2026.11");
    assert_eq!(
        status("2026-11-19")["next"],
        serde_json::json!({ "version": "2026.11", "effective": "2026-11-20", "days": 1 })
    );
    for (language, said) in
        [("en", "2026.11 takes effect on 2026-11-20, tomorrow"), ("zh-CN", "2026-11-20 起生效，即明天")]
    {
        for format in ["github", "markdown", "text"] {
            let run =
                candor(folder.path(), &["--lang", language, "status", "--as-of", "2026-11-19", "--format", format]);
            assert!(run.ends(0).stdout.contains(said), "{language} {format}");
        }
    }
    let quiet = ["status", "--as-of", "2026-11-20", "--stale-after", "9999", "--format", "markdown"];
    let new = site("en");
    for sdk in ["beacon-push", "meadow-crash"] {
        edit(new.path(), &format!("content/sdks/{sdk}.yaml"), "features:\n", "reviewed: 2026-11-01\nfeatures:\n");
    }
    assert_eq!(candor(new.path(), &quiet).ends(0).stdout, "", "nothing to do is no text");
    candor(folder.path(), &["status", "--as-of", "soon"]).ends(2);
    let today = candor(folder.path(), &["status", "--format", "json"]).ends(0).json();
    let day = today["as_of"].as_str().expect("a day");
    assert!(day >= "2026-11-20", "{today}");
    // Midnight may fall between the two.
    let printed = candor(folder.path(), &["status", "--today"]).ends(0).stdout;
    assert!(printed.trim() >= day && printed.len() == day.len() + 1, "{printed}");
}

#[test]
fn status_keeps_to_its_schema_and_names_what_is_old_untranslated_and_not_stated() {
    let folder = example();
    edit(
        folder.path(),
        "content/sdks/beacon-push.yaml",
        "  zh-CN: 灯塔推送 SDK\n  en: Beacon Push SDK\n",
        "  zh-CN: 灯塔推送 SDK\n",
    );
    edit(folder.path(), "content/sdks/beacon-push.yaml", "role: processor\n", "");
    edit(
        folder.path(),
        "content/sdks/beacon-push.yaml",
        "retention: { days: 90, at_most: 180, from: collection, then: [delete, anonymise] }\n",
        "",
    );
    std::fs::remove_file(folder.path().join("content/policies/privacy.en.md")).expect("a file");
    let status = candor(folder.path(), &["status", "--as-of", "2027-12-01", "--format", "json"]).ends(0).json();
    let schema = candor(folder.path(), &["schema", "status"]).ends(0).json();
    let validator = jsonschema::validator_for(&schema).expect("it is a schema");
    let faults: Vec<String> = validator.iter_errors(&status).map(|fault| fault.to_string()).collect();
    assert_eq!(faults, [""; 0]);
    let places: Vec<String> = status["untranslated"]["en"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|at| format!("{}:{}", at["file"].as_str().unwrap_or_default(), at["line"]))
        .collect();
    assert_eq!(places, ["content/policies/privacy.zh-CN.md:1", "content/sdks/beacon-push.yaml:1"]);
    assert_eq!(status["untranslated"]["zh-CN"], serde_json::json!([]));
    let stale: Vec<&str> =
        status["stale"].as_array().into_iter().flatten().filter_map(|stale| stale["sdk"].as_str()).collect();
    assert!(
        stale.contains(&"alipay-client") && stale.contains(&"beacon-push") && !stale.contains(&"system-clipboard"),
        "{stale:?}"
    );
    let asks = status["asks"].as_array().cloned().expect("asks");
    let beacon = asks.iter().find(|ask| ask["organisation"] == "beacon-push").expect("Beacon is asked");
    assert_eq!(beacon["email"], "dpo@beacon.example");
    let checks: Vec<&str> = beacon["questions"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|question| question["check"].as_str())
        .collect();
    assert!(checks.contains(&"role-not-stated") && checks.contains(&"retention-not-stated"), "{checks:?}");
    let letter = candor(folder.path(), &["status", "--ask", "beacon-push"]).ends(0).stdout;
    for words in [
        "Dear colleagues at Beacon Push Ltd",
        "灯塔推送有限公司",
        "How many days do you keep",
        "保存多少天",
        "OAID",
        "Information: ",
    ] {
        assert!(letter.contains(words), "{words}: {letter}");
    }
    candor(folder.path(), &["status", "--ask", "nobody"]).ends(2);
    for language in LANGUAGES {
        candor(folder.path(), &["--lang", language, "status", "--as-of", "2027-12-01"]).ends(0);
    }
}

#[test]
fn a_letter_names_fields_in_its_language_whatever_the_site_speaks() {
    let folder = site("zh-CN");
    edit(
        folder.path(),
        "content/sdks/meadow-crash.yaml",
        "retention: { days: 30, from: collection, then: [delete] }\n",
        "",
    );
    let letter = candor(folder.path(), &["status", "--ask", "meadow"]).ends(0).stdout;
    let (english, chinese) = letter.split_once("\n---\n").expect("two letters");
    assert!(english.contains("Crash log") && chinese.contains("崩溃日志"), "{letter}");
}

#[test]
fn status_of_what_cannot_be_read_says_so() {
    let folder = example();
    write(folder.path(), "content/sdks/beacon-push.yaml", "name: [\n");
    let run = candor(folder.path(), &["status", "--format", "json"]).ends(3);
    assert_eq!(run.json()["outcome"], "incomplete");
    let altered = with_content(&crate::run::repository("content"));
    write(altered.path(), "content/versions/2026.08/inventory.json", "{}");
    candor(altered.path(), &["status"]).ends(4);
}

#[test]
fn shells_complete_every_command() {
    let folder = TempDir::new().expect("a temporary folder");
    let help = candor(folder.path(), &["--help"]).ends(0).stdout;
    let commands = help.lines().skip_while(|line| !line.starts_with("Commands:")).skip(1);
    let commands: Vec<&str> =
        commands.take_while(|line| !line.is_empty()).filter_map(|line| line.split_whitespace().next()).collect();
    assert!(commands.contains(&"init") && commands.contains(&"completions"), "{commands:?}");
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = candor(folder.path(), &["completions", shell]).ends(0).stdout;
        for command in &commands {
            assert!(script.contains(command), "{shell} lacks {command}");
        }
    }
    let script = candor(folder.path(), &["completions", "bash"]).stdout;
    write(folder.path(), "completions.bash", script);
    let ask = "source ./completions.bash; COMP_WORDS=(candor sta); COMP_CWORD=1; _candor candor sta candor; echo ${COMPREPLY[@]}";
    let mut bash = std::process::Command::new("bash");
    let run: Run = ended(bash.current_dir(folder.path()).args(["--norc", "-c", ask]));
    assert_eq!(run.stdout.trim(), "status", "{run:?}");
    candor(folder.path(), &["completions", "none"]).ends(2);
}

#[test]
fn the_schemas_of_a_site_hold_its_own_ids_and_are_known_to_be_old() {
    let site = site("en");
    let said = |run: &crate::run::Run| run.stderr.contains(".candor/schemas");
    assert!(!said(&candor(site.path(), &["check"]).ends(0)), "a new site's are fresh");
    candor(site.path(), &["new", "sdk", "harbour-map"]).ends(0);
    let schema = |kind: &str| {
        let path = site.path().join(format!(".candor/schemas/{kind}.json"));
        std::fs::read_to_string(path).expect("a schema")
    };
    assert!(schema("app").contains("\"harbour-map\""), "an app may ship it");
    std::fs::remove_file(site.path().join("content/sdks/harbour-map.yaml")).expect("a file");
    let own = "ticket.seat:\n  name: Seat in the hall\n  what: Where you sit.\n  group: account\n  sensitive: false\n  kind: field\n";
    write(site.path(), "content/catalog/fields.yaml", own);
    let before = files(site.path());
    let run = candor(site.path(), &["check"]).ends(0);
    assert!(said(&run), "{run:#?}");
    assert_eq!(files(site.path()), before, "`check` writes nothing");
    candor(site.path(), &["check", "--fix"]).ends(0);
    let sdk = schema("sdk");
    assert!(sdk.contains("\"ticket.seat\"") && sdk.contains("Seat in the hall"), "{sdk}");
    assert!(!schema("app").contains("\"harbour-map\""));
    assert!(!said(&candor(site.path(), &["check"]).ends(0)));
    // In another language they are as fresh.
    candor(site.path(), &["--lang", "zh-CN", "schema", "--out", ".candor/schemas"]).ends(0);
    assert!(!said(&candor(site.path(), &["check"]).ends(0)));
}
