//! Sealed versions that somebody changed: each change is named, file and version, or caught by the expected head; what
//! changes no fact alarms nobody.

use crate::run::{Run, candor, copy, ended, files, write};
use crate::site::two_versions;
use candor::history::seal;
use candor::model::canonical;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

/// Three sealed versions, with an image in a policy.
fn three_versions() -> TempDir {
    let folder = two_versions();
    write(folder.path(), "content/policies/seal.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    let path = folder.path().join("content/policies/privacy.en.md");
    let text = std::fs::read_to_string(&path).expect("a policy");
    std::fs::write(&path, format!("{text}\n![A seal](seal.png)\n")).expect("it is writable");
    let next = "note: { zh-CN: 印章。, en: A seal. }\n";
    write(folder.path(), "content/next.yaml", next);
    let changes = candor(folder.path(), &["diff", "--format", "json"]).json();
    let ids =
        changes["changes"].as_array().expect("changes").iter().map(|change| change["id"].as_str().expect("an id"));
    let decision =
        |id: &str| format!("  - {{ change: {id}, level: editorial, reason: {{ zh-CN: 图, en: An image }} }}\n");
    write(folder.path(), "content/next.yaml", format!("{next}decisions:\n{}", ids.map(decision).collect::<String>()));
    candor(folder.path(), &["release", "2027.01", "--published", "2027-01-01", "--effective", "2027-01-01"]).ends(0);
    folder
}

fn verify(folder: &Path, arguments: &[&str]) -> Run {
    candor(folder, &[&["verify", "--format", "json"][..], arguments].concat())
}

/// The files that findings are about.
fn named(run: &Run) -> Vec<String> {
    let findings = run.json()["findings"].as_array().cloned().expect("findings");
    findings.iter().filter_map(|finding| Some(finding["file"].as_str()?.to_owned())).collect()
}

fn head(folder: &Path) -> String {
    let seal = std::fs::read(folder.join("content/versions/2027.01/seal.json")).expect("a seal");
    let seal: Value = serde_json::from_slice(&seal).expect("JSON");
    seal["seal"].as_str().expect("a seal").to_owned()
}

/// Something done to a file of a sealed version; `other` is the file of the same name in another one.
type Mutation = fn(file: &Path, bytes: &[u8], other: &Path);

const MUTATIONS: [(&str, Mutation); 16] = [
    ("a bit flipped at the start", |file, bytes, _| put(file, &flipped(bytes, 0))),
    ("a bit flipped in the middle", |file, bytes, _| put(file, &flipped(bytes, bytes.len() / 2))),
    ("a bit flipped at the end", |file, bytes, _| put(file, &flipped(bytes, bytes.len() - 1))),
    ("cut short by a byte", |file, bytes, _| put(file, &bytes[..bytes.len() - 1])),
    ("a space appended", |file, bytes, _| put(file, &[bytes, b" "].concat())),
    ("a line appended", |file, bytes, _| put(file, &[bytes, b"\n"].concat())),
    ("emptied", |file, _, _| put(file, b"")),
    ("a mark of byte order before it", |file, bytes, _| put(file, &[b"\xEF\xBB\xBF", bytes].concat())),
    ("swapped with the one of another version", |file, bytes, other| {
        std::fs::rename(other, file).expect("it can be moved");
        put(other, bytes);
    }),
    ("deleted", |file, _, _| std::fs::remove_file(file).expect("it was there")),
    ("renamed", |file, _, _| std::fs::rename(file, file.with_extension("old")).expect("it can be moved")),
    ("spelt with a capital", |file, _, _| {
        let name = file.file_name().expect("a name").to_string_lossy().to_uppercase();
        std::fs::rename(file, file.with_file_name(name)).expect("it can be moved");
    }),
    ("replaced by a link to the same bytes", |file, bytes, _| {
        let outside = file.ancestors().nth(5).expect("a folder").join("outside");
        put(&outside, bytes);
        std::fs::remove_file(file).expect("it was there");
        std::os::unix::fs::symlink(outside, file).expect("a link");
    }),
    ("replaced by a link to where it was moved", |file, _, _| {
        let moved = file.with_file_name(".moved");
        std::fs::rename(file, moved).expect("it can be moved");
        std::os::unix::fs::symlink(".moved", file).expect("a link");
    }),
    ("replaced by a pipe", |file, _, _| {
        std::fs::remove_file(file).expect("it was there");
        did(Command::new("mkfifo").arg(file));
    }),
    ("replaced by a folder", |file, _, _| {
        std::fs::remove_file(file).expect("it was there");
        std::fs::create_dir(file).expect("a folder");
    }),
];

fn put(file: &Path, bytes: &[u8]) {
    std::fs::write(file, bytes).expect("it is writable");
}

fn flipped(bytes: &[u8], at: usize) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    bytes[at] ^= 1;
    bytes
}

#[test]
fn every_change_to_a_sealed_file_is_named() {
    let sealed = three_versions();
    let versions = sealed.path().join("content/versions");
    let mut all = Vec::new();
    for path in files(&versions).into_keys() {
        all.extend((0..MUTATIONS.len()).map(|index| (path.clone(), index)));
    }
    let tried = crate::faults::evenly(&all, 30);
    for (path, index) in &tried {
        let (what, mutate) = MUTATIONS[*index];
        // Deep enough that a link can lead out of it.
        let top = TempDir::new().expect("a folder");
        let folder = top.path().join("site");
        copy(sealed.path(), &folder);
        let (version, inner) = path.split_once('/').expect("a version's file");
        let file = folder.join("content/versions").join(path);
        let elsewhere =
            ["2026.05", "2026.11", "2027.01"].map(|other| folder.join("content/versions").join(other).join(inner));
        let bytes = std::fs::read(&file).expect("a file");
        let others = elsewhere.iter().filter(|other| **other != file);
        // The same bytes in both places are no change.
        let other = others.clone().find(|other| std::fs::read(other).is_ok_and(|found| found != bytes));
        let Some(other) = other.or_else(|| others.clone().next().filter(|_| !what.contains("swapped"))) else {
            continue;
        };
        mutate(&file, &bytes, other);
        let run = verify(&folder, &[]).ends(4);
        let expected = format!("content/versions/{version}/{inner}");
        assert!(named(&run).iter().any(|file| file.starts_with(&expected)), "{what}: {path}: {run:#?}");
        candor(&folder, &["build"]).ends(4);
    }
    crate::faults::figure("changes to sealed files, all named", (tried.len(), all.len()));
}

/// The same files, but no longer in the version itself.
#[test]
fn a_link_in_the_place_of_a_folder_is_named() {
    let sealed = three_versions();
    for folder in ["content/versions", "content/versions/2026.05", "content/versions/2027.01/policies"] {
        for outside in [false, true] {
            let top = TempDir::new().expect("a folder");
            let site = top.path().join("site");
            copy(sealed.path(), &site);
            let moved = if outside { top.path().join("moved") } else { site.join(folder).with_file_name(".moved") };
            std::fs::rename(site.join(folder), &moved).expect("it can be moved");
            std::os::unix::fs::symlink(&moved, site.join(folder)).expect("a link");
            for arguments in [&["verify", "--format", "json"][..], &["check", "--format", "json"]] {
                let run = candor(&site, arguments).ends(4);
                assert!(named(&run).contains(&folder.to_owned()), "{outside} {arguments:?}: {run:#?}");
            }
            candor(&site, &["build"]).ends(4);
        }
    }
}

#[test]
fn a_file_more_is_named_wherever_it_stands() {
    let sealed = three_versions();
    for path in
        ["more.txt", "2026.05/more.txt", "2026.11/policies/more.en.md", "2027.01/policies/images/a/b.png", "2027.02/x"]
    {
        let folder = TempDir::new().expect("a folder");
        copy(sealed.path(), folder.path());
        write(folder.path(), &format!("content/versions/{path}"), "more");
        let run = verify(folder.path(), &[]).ends(4);
        let version = path.split('/').next().expect("a version");
        assert!(
            named(&run).iter().any(|file| file.starts_with(&format!("content/versions/{version}"))),
            "{path}: {run:#?}"
        );
    }
}

/// A version's folder, sealed again as whoever rewrites history would.
fn sealed_again(folder: &Path, version: &str, previous: Option<&str>) -> String {
    let place = folder.join("content/versions").join(version);
    let mut version_files = files(&place);
    version_files.remove(seal::FILE);
    let seal = seal::seal(version, previous, &version_files);
    write(&place, seal::FILE, seal::bytes(&seal));
    seal.seal
}

fn seal_of(folder: &Path, version: &str) -> Value {
    let seal = std::fs::read(folder.join("content/versions").join(version).join(seal::FILE)).expect("a seal");
    serde_json::from_slice(&seal).expect("JSON")
}

/// Something done to a whole chain.
type Rewriting = fn(&Path);

fn replaced(folder: &Path, path: &str, from: &str, to: &str) {
    crate::run::edit(folder, &format!("content/versions/{path}"), from, to);
}

fn moved(folder: &Path, from: &str, to: &str) {
    let versions = folder.join("content/versions");
    std::fs::rename(versions.join(from), versions.join(to)).expect("it can be moved");
}

/// A version under another name, as it would be had it been sealed so.
fn renamed_inside(folder: &Path, from: &str, to: &str) {
    copy(&folder.join("content/versions").join(from), &folder.join("content/versions").join(to));
    replaced(folder, &format!("{to}/version.yaml"), &format!("version: \"{from}\""), &format!("version: \"{to}\""));
    replaced(
        folder,
        &format!("{to}/changes.json"),
        &format!("\"version\":\"{from}\""),
        &format!("\"version\":\"{to}\""),
    );
}

/// What a chain shows by itself, and the version that is named.
const SHOWN: [(&str, Rewriting, &str); 9] = [
    (
        "the first is cut",
        |folder| std::fs::remove_dir_all(folder.join("content/versions/2026.05")).expect("it was there"),
        "2026.11",
    ),
    (
        "the middle is cut",
        |folder| std::fs::remove_dir_all(folder.join("content/versions/2026.11")).expect("it was there"),
        "2027.01",
    ),
    (
        "two are swapped",
        |folder| {
            moved(folder, "2026.05", "aside");
            moved(folder, "2026.11", "2026.05");
            moved(folder, "aside", "2026.11");
        },
        "2026.05",
    ),
    (
        "one is played again under another name",
        |folder| {
            let versions = folder.join("content/versions");
            copy(&versions.join("2026.05"), &versions.join("2027.06"));
        },
        "2027.06",
    ),
    (
        "one is played again, sealed anew at the end",
        |folder| {
            renamed_inside(folder, "2026.05", "2027.06");
            let newest = seal_of(folder, "2027.01")["seal"].as_str().expect("a seal").to_owned();
            sealed_again(folder, "2027.06", Some(&newest));
        },
        "2027.06",
    ),
    (
        "a fork beside the newest",
        |folder| {
            renamed_inside(folder, "2027.01", "2027.02");
            let previous = seal_of(folder, "2027.01")["previous"].as_str().expect("one before").to_owned();
            sealed_again(folder, "2027.02", Some(&previous));
        },
        "2027.02",
    ),
    (
        "a second beginning",
        |folder| {
            renamed_inside(folder, "2026.05", "2026.06");
            sealed_again(folder, "2026.06", None);
        },
        "2026.06",
    ),
    (
        "the middle is rewritten and sealed anew",
        |folder| {
            replaced(folder, "2026.11/policies/privacy.en.md", "72 hours", "72 days");
            let first = seal_of(folder, "2026.05")["seal"].as_str().expect("a seal").to_owned();
            sealed_again(folder, "2026.11", Some(&first));
        },
        "2027.01",
    ),
    (
        "the seal alone says another order",
        |folder| {
            sealed_again(folder, "2026.11", None);
            sealed_again(folder, "2026.05", Some(seal_of(folder, "2026.11")["seal"].as_str().expect("a seal")));
        },
        "2027.01",
    ),
];

/// What only somebody who noted the head down can tell.
const HIDDEN: [(&str, Rewriting); 4] = [
    ("the newest is cut", |folder| {
        std::fs::remove_dir_all(folder.join("content/versions/2027.01")).expect("it was there")
    }),
    ("the two newest are cut", |folder| {
        for version in ["2026.11", "2027.01"] {
            std::fs::remove_dir_all(folder.join("content/versions").join(version)).expect("it was there");
        }
    }),
    ("all are cut", |folder| std::fs::remove_dir_all(folder.join("content/versions")).expect("it was there")),
    ("all is rewritten and sealed anew", |folder| {
        replaced(folder, "2026.05/policies/privacy.en.md", "72 hours", "72 days");
        let first = sealed_again(folder, "2026.05", None);
        let second = sealed_again(folder, "2026.11", Some(&first));
        sealed_again(folder, "2027.01", Some(&second));
    }),
];

#[test]
fn a_chain_that_was_rewritten_is_shown_or_caught_by_its_head() {
    let sealed = three_versions();
    let head = head(sealed.path());
    candor(sealed.path(), &["verify", "--expect-head", &head]).ends(0);
    for (what, rewrite, version) in SHOWN {
        let folder = TempDir::new().expect("a folder");
        copy(sealed.path(), folder.path());
        rewrite(folder.path());
        let run = verify(folder.path(), &[]).ends(4);
        let expected = format!("content/versions/{version}/");
        assert!(named(&run).iter().any(|file| file.starts_with(&expected)), "{what}: {run:#?}");
    }
    for (what, rewrite) in HIDDEN {
        let folder = TempDir::new().expect("a folder");
        copy(sealed.path(), folder.path());
        rewrite(folder.path());
        assert_eq!(verify(folder.path(), &[]).code, 0, "{what}: a chain alone can't show it");
        let run = verify(folder.path(), &["--expect-head", &head]).ends(4);
        assert!(run.stdout.contains("head-unexpected"), "{what}: {run:#?}");
    }
    crate::faults::figure("chains shown, caught by the head", (SHOWN.len(), HIDDEN.len()));
}

fn did(command: &mut Command) {
    let run = ended(command);
    assert_eq!(run.code, 0, "{command:?}: {run:?}");
}

/// What happens to folders every day, and changes no fact.
#[test]
fn what_changes_no_fact_alarms_nobody() {
    let sealed = three_versions();
    candor(sealed.path(), &["build"]).ends(0);
    let head = head(sealed.path());
    let is_fine = |folder: &Path, what: &str| {
        for arguments in [&["verify", "--expect-head", &head][..], &["check"], &["build"], &["verify", "public"]] {
            assert_eq!(candor(folder, arguments).code, 0, "{what}: {arguments:?}: {:?}", candor(folder, arguments));
        }
    };
    let shell = |script: &str| {
        let top = TempDir::new().expect("a folder");
        did(Command::new("sh").args(["-euc", script]).current_dir(top.path()).env("FROM", sealed.path()));
        is_fine(&top.path().join("site"), script);
    };
    shell("cp -r $FROM site && find site -exec touch -d 2001-01-01 {} +");
    shell("cp -r $FROM site && find site -type f -exec chmod 600 {} + && find site -type d -exec chmod 700 {} +");
    shell("cp -r $FROM site && find site/content/versions -type f -exec chmod 444 {} +");
    shell("cp -a $FROM site");
    shell("cp -rl $FROM site");
    shell("mkdir site && tar -C $FROM -cf all.tar . && tar -C site -xf all.tar");
    let git = "git -c user.name=a -c user.email=a@example.com -c init.defaultBranch=main";
    for turned in ["false", "true"] {
        let commit = format!(
            "{git} -c core.autocrlf=false -C old init -q && {git} -C old add content && {git} -C old commit -qm a"
        );
        let clone = format!("{git} clone -q -c core.autocrlf={turned} old site");
        shell(&format!("export GIT_CONFIG_GLOBAL=/dev/null; cp -r $FROM old && {commit} && {clone}"));
    }
    let folder = TempDir::new().expect("a folder");
    copy(sealed.path(), folder.path());
    for (path, bytes) in files(&folder.path().join("content/versions")) {
        if !path.ends_with(".png") {
            let text = String::from_utf8(bytes).expect("all else is text");
            write(folder.path(), &format!("content/versions/{path}"), text.replace('\n', "\r\n"));
        }
    }
    is_fine(folder.path(), "turned line ends");
    let published = |folder: &Path| -> BTreeMap<String, String> {
        let data = files(&folder.join("public/data"));
        data.into_iter().map(|(path, bytes)| (path, canonical::sha256(&bytes))).collect()
    };
    assert!(
        published(folder.path()) == published(sealed.path()),
        "what is published has the line ends that are hashed"
    );
}
