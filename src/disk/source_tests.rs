//! Tests of reading sources: what is read, what is passed over, what is refused without hanging.

use super::*;
use std::fs;
use tempfile::TempDir;

fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (path, bytes) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("it has a parent")).expect("a folder");
        fs::write(path, bytes).expect("it is writable");
    }
    folder
}

fn found(checked: &Checked<Files>) -> Vec<(&'static str, &str)> {
    checked.diagnostics.iter().map(|finding| (finding.rule, finding.values["file"].as_str())).collect()
}

/// What is sealed, all of it.
fn sealed(content: &Path) -> Checked<Files> {
    let mut files = Files::new();
    let diagnostics = read_versions(content, 1, &mut |some| files.extend(some));
    Checked { value: files, diagnostics }
}

fn paths(checked: &Checked<Files>) -> Vec<&str> {
    checked.value.keys().map(String::as_str).collect()
}

#[test]
fn content_is_read_and_leftovers_are_passed_over() {
    let root = folder(&[
        ("site.yaml", b"a"),
        ("sdks/a.yaml", b""),
        ("static/logo.png", b"\x89"),
        ("sdks/a.yaml~", b""),
        ("sdks/.a.yaml.swp", b""),
        ("sdks/a.swx", b""),
        ("sdks/4913", b""),
        ("sdks/.#a.yaml", b""),
        ("sdks/#a.yaml#", b""),
        ("a.tmp", b""),
        ("a.bak", b""),
        ("a.orig", b""),
        (".git/config", b""),
        ("versions/1/seal.json", b"{}"),
        ("versions/.2.candor-stage/seal.json", b"{}"),
        ("policies/versions/a.en.md", b""),
    ]);
    let checked = read(root.path());
    assert_eq!(paths(&checked), ["policies/versions/a.en.md", "sdks/a.yaml", "site.yaml", "static/logo.png"]);
    assert_eq!(checked.value["site.yaml"], b"a");
    assert_eq!(found(&checked), []);
    assert_eq!(paths(&sealed(root.path())), ["1/seal.json"]);
}

#[test]
fn sealed_versions_are_handed_on_whole_and_in_turn() {
    let names = ["versions/1/a", "versions/1/b/c", "versions/2/a", "versions/3/a"];
    let root = folder(&names.map(|name| (name, b"12345".as_slice())));
    let in_turn = |most| {
        let mut turns: Vec<Vec<String>> = Vec::new();
        assert_eq!(read_versions(root.path(), most, &mut |some| turns.push(some.into_keys().collect())), []);
        turns
    };
    assert_eq!(in_turn(1), [vec!["1/a", "1/b/c"], vec!["2/a"], vec!["3/a"]]);
    assert_eq!(in_turn(11), [vec!["1/a", "1/b/c", "2/a"], vec!["3/a"]]);
    assert_eq!(in_turn(100).len(), 1);
}

#[test]
fn folders_that_are_not_there() {
    let root = folder(&[]);
    assert!(sealed(root.path()).diagnostics.is_empty());
    let missing = read(&root.path().join("content"));
    assert_eq!(missing.diagnostics[0].rule, "file-unreadable");
    assert_eq!(missing.diagnostics[0].severity, Severity::Unreadable);
}

#[test]
fn large_files_are_refused_by_kind() {
    let large = vec![b'a'; (1 << 20) + 1];
    let root = folder(&[("site.yaml", &large), ("policies/a.en.md", &large), ("static/a.png", &large)]);
    fs::create_dir_all(root.path().join("versions/1")).expect("a folder");
    fs::write(root.path().join("versions/1/version.yaml"), &large).expect("it is writable");
    let checked = read(root.path());
    assert_eq!(found(&checked), [("file-too-large", "policies/a.en.md"), ("file-too-large", "site.yaml")]);
    assert_eq!(checked.diagnostics[0].values["limit"], "1");
    assert_eq!(paths(&checked), ["static/a.png"]);
    assert!(sealed(root.path()).diagnostics.is_empty());
}

#[cfg(unix)]
mod unix {
    use super::*;
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::symlink;

    #[test]
    fn links_inside_are_followed_and_links_out_are_not() {
        let outside = folder(&[("secret.yaml", b"s"), ("more/secret.yaml", b"s")]);
        let root = folder(&[("sdks/a.yaml", b"a")]);
        let link = |target: &Path, name: &str| symlink(target, root.path().join(name)).expect("a link");
        link(Path::new("sdks/a.yaml"), "b.yaml");
        link(Path::new("sdks"), "others");
        link(&outside.path().join("secret.yaml"), "c.yaml");
        link(&outside.path().join("more"), "d");
        link(Path::new("/dev/zero"), "e.yaml");
        link(Path::new("nowhere"), "f.yaml");
        link(Path::new("nowhere"), ".#a.yaml");
        link(Path::new(".."), "sdks/loop");
        let checked = read(root.path());
        assert_eq!(paths(&checked), ["b.yaml", "others/a.yaml", "sdks/a.yaml"]);
        let expected = [
            ("link-leads-out", "c.yaml"),
            ("link-leads-out", "d"),
            ("link-leads-out", "e.yaml"),
            ("file-unreadable", "f.yaml"),
            ("file-unreadable", "others/loop"),
            ("file-unreadable", "sdks/loop"),
        ];
        assert_eq!(found(&checked), expected);
    }

    #[test]
    fn no_link_among_versions_is_followed() {
        let outside = folder(&[("1/seal.json", b"{}")]);
        for target in [outside.path(), Path::new("archive")] {
            let root = folder(&[("site.yaml", b""), ("archive/1/seal.json", b"{}")]);
            symlink(target, root.path().join("versions")).expect("a link");
            let checked = sealed(root.path());
            assert_eq!((found(&checked), paths(&checked)), (vec![("sealed-file-link", "versions")], vec![]));
            assert_eq!(paths(&read(root.path())), ["archive/1/seal.json", "site.yaml"]);
        }
        let root = folder(&[("versions/1/seal.json", b"{}")]);
        let links = [("1", "2"), ("../1/seal.json", "1/a"), ("nowhere", "1/b"), ("..", "1/c"), ("nowhere", "1/.d")];
        for (target, name) in links {
            symlink(target, root.path().join("versions").join(name)).expect("a link");
        }
        let checked = sealed(root.path());
        let linked = ["versions/1/a", "versions/1/b", "versions/1/c", "versions/2"];
        assert_eq!(found(&checked), linked.map(|path| ("sealed-file-link", path)));
        assert_eq!(paths(&checked), ["1/seal.json"]);
    }

    #[test]
    fn a_pipe_and_a_socket_are_refused_and_nobody_waits() {
        let root = folder(&[]);
        make_pipe(&root.path().join("a.yaml"));
        let _socket = std::os::unix::net::UnixListener::bind(root.path().join("b.yaml")).expect("a socket");
        let expected = [("not-a-regular-file", "a.yaml"), ("not-a-regular-file", "b.yaml")];
        assert_eq!(found(&read(root.path())), expected);
    }

    #[test]
    fn names_that_are_no_text_are_refused() {
        let root = folder(&[("a.yaml", b"")]);
        fs::write(root.path().join(OsStr::from_bytes(b"\xff.yaml")), b"").expect("it is writable");
        fs::create_dir(root.path().join(OsStr::from_bytes(b"\xfe"))).expect("a folder");
        fs::write(root.path().join(OsStr::from_bytes(b"\xfe")).join("b.yaml"), b"").expect("it is writable");
        let checked = read(root.path());
        assert_eq!(paths(&checked), ["a.yaml"]);
        assert_eq!(found(&checked).iter().map(|(rule, _)| *rule).collect::<Vec<_>>(), ["name-not-utf-8"; 2]);
    }

    fn make_pipe(path: &Path) {
        use rustix::fs::{CWD, FileType, Mode, mknodat};
        mknodat(CWD, path, FileType::Fifo, Mode::RUSR, 0).expect("a pipe");
    }
}
