//! Tests of publishing: what is written, linked, removed, refused and left alone.

use super::super::error::Refusal;
use super::*;
use std::collections::BTreeMap;
use std::path::PathBuf;
use tempfile::TempDir;

/// A folder with a `content` folder in it, and `public` beside that, perhaps.
struct Trial {
    top: TempDir,
}

type Tree = BTreeMap<String, String>;

impl Trial {
    fn new() -> Trial {
        let top = tempfile::tempdir().expect("a folder");
        fs::create_dir(top.path().join("content")).expect("a folder");
        Trial { top }
    }

    fn public(&self) -> PathBuf {
        self.top.path().join("public")
    }

    fn put(&self, path: &str, text: &str) {
        let path = self.top.path().join(path);
        fs::create_dir_all(path.parent().expect("it has a parent")).expect("a folder");
        fs::write(path, text).expect("it is writable");
    }

    fn publish(&self, files: &[(&str, &str)]) -> Result<Counts, Stopped<String>> {
        let paths: Vec<String> = files.iter().map(|(path, _)| (*path).to_owned()).collect();
        let content = self.top.path().join("content");
        let output = Output { folder: &self.public(), content: &content, home: None };
        let render = |index: usize| match files[index].1 {
            "fails" => Err("it can't be rendered".to_owned()),
            text => Ok(text.as_bytes().to_vec()),
        };
        let none = BTreeMap::new();
        let plan = Plan { paths: &paths, keys: &none, key: &|_| None };
        let held = hold(&output, &mut || panic!("nobody else writes here"))?;
        publish(&held, &plan, render)
    }

    /// What stands in the top folder, but for manifests.
    fn tree(&self) -> Tree {
        let tree = ownership::tree(self.top.path(), false).expect("it can be listed");
        let text = |path: &PathBuf| fs::read_to_string(path).unwrap_or_default();
        let files = tree.files.iter().filter(|(name, _)| !name.ends_with(manifest::FILE));
        files.map(|(name, path)| (name.clone(), text(path))).collect()
    }
}

fn tree(files: &[(&str, &str)]) -> Tree {
    files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
}

fn counts(written: usize, unchanged: usize, removed: usize) -> Counts {
    Counts { written, unchanged, removed }
}

fn foreign(result: Result<Counts, Stopped<String>>) -> Vec<String> {
    match result {
        Err(Stopped::Disk(Error::Foreign { offending, .. })) => offending,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_site_is_published_and_then_only_what_changed() {
    let trial = Trial::new();
    let first = [("en/a.html", "a"), ("en/sdks/b.html", "b"), ("index.html", "i")];
    assert_eq!(trial.publish(&first).expect("the first"), counts(3, 0, 0));
    assert_eq!(trial.publish(&first).expect("the same"), counts(0, 3, 0));
    let second = [("en/a.html", "a2"), ("index.html", "i"), ("zh-CN/a.html", "a")];
    assert_eq!(trial.publish(&second).expect("another"), counts(2, 1, 2 - 1));
    let expected = [("public/en/a.html", "a2"), ("public/index.html", "i"), ("public/zh-CN/a.html", "a")];
    assert_eq!(trial.tree(), tree(&expected));
    assert!(!trial.public().join("en/sdks").exists(), "folders that are left empty go");
    let manifest = fs::read_to_string(trial.public().join(manifest::FILE)).expect("it is there");
    let value: serde_json::Value = serde_json::from_str(&manifest).expect("it is JSON");
    assert_eq!(value["generator"], "candor");
    assert_eq!(value["files"]["index.html"], sha256(b"i"));
    assert_eq!(value["files"].as_object().map(serde_json::Map::len), Some(3));
}

#[cfg(unix)]
#[test]
fn what_is_unchanged_is_the_same_file_and_a_hand_edit_is_put_right() {
    use std::os::unix::fs::MetadataExt;
    let trial = Trial::new();
    let file = |path: &str| fs::metadata(trial.public().join(path)).expect("it is there").ino();
    let folder = || fs::metadata(trial.public()).expect("it is there").ino();
    trial.publish(&[("a", "a"), ("b", "b")]).expect("the first");
    let (a, b, top) = (file("a"), file("b"), folder());
    trial.publish(&[("a", "a"), ("b", "b")]).expect("the same");
    assert_eq!(folder(), top, "nothing changed, so nothing is swapped");
    trial.publish(&[("a", "a"), ("b", "c")]).expect("another");
    assert_eq!(file("a"), a);
    assert_ne!((file("b"), folder()), (b, top));
    trial.put("public/a", "x");
    assert_eq!(trial.publish(&[("a", "a"), ("b", "c")]).expect("the same"), counts(1, 1, 0));
    assert_eq!(trial.tree(), tree(&[("public/a", "a"), ("public/b", "c")]));
}

#[test]
fn a_folder_of_somebody_elses_is_refused_and_untouched() {
    let trial = Trial::new();
    trial.put("public/notes.txt", "mine");
    fs::create_dir(trial.public().join("empty")).expect("a folder");
    assert_eq!(foreign(trial.publish(&[("a", "a")])), ["notes.txt", "empty/"]);
    assert_eq!(trial.tree(), tree(&[("public/notes.txt", "mine")]));
    let trial = Trial::new();
    trial.put("public/manifest.json", "{\"name\": \"a web app\"}");
    assert_eq!(foreign(trial.publish(&[("a", "a")])), ["manifest.json"]);
}

#[test]
fn a_file_of_somebody_elses_among_candors_is_refused_and_kept() {
    let trial = Trial::new();
    trial.publish(&[("en/a", "a")]).expect("the first");
    trial.put("public/en/mine.txt", "mine");
    assert_eq!(foreign(trial.publish(&[("en/a", "b")])), ["en/mine.txt"]);
    assert_eq!(trial.tree(), tree(&[("public/en/a", "a"), ("public/en/mine.txt", "mine")]));
}

#[test]
fn git_is_carried_over() {
    let trial = Trial::new();
    trial.put("public/.gitignore", "*");
    trial.put("public/.git/config", "[core]");
    trial.publish(&[("a", "a")]).expect("what is nobody's is no hindrance");
    trial.publish(&[("a", "b")]).expect("another");
    let expected = [("public/.git/config", "[core]"), ("public/.gitignore", "*"), ("public/a", "b")];
    assert_eq!(trial.tree(), tree(&expected));
}

#[test]
fn an_error_leaves_the_old_site_whole() {
    let trial = Trial::new();
    trial.put("public/.git/config", "[core]");
    trial.publish(&[("a", "a"), ("b", "b")]).expect("the first");
    let before = trial.tree();
    let failed = trial.publish(&[("a", "new"), ("c/d", "new"), ("e", "fails")]);
    assert!(matches!(failed, Err(Stopped::Render { path, .. }) if path == "e"));
    assert_eq!(trial.tree(), before);
}

#[test]
fn hostile_paths_and_places_are_refused_before_anything_is_written() {
    let trial = Trial::new();
    for bad in ["../a", "/a", "a//b", "", "a/../../b", ".git/config", "manifest.json"] {
        assert!(matches!(trial.publish(&[("a", "a"), (bad, "x")]), Err(Stopped::Disk(_))), "{bad}");
    }
    let content = trial.top.path().join("content");
    let output = Output { folder: &content, content: &content, home: None };
    let refused = hold(&output, &mut || ());
    assert!(matches!(refused, Err(Error::Output { why: Refusal::Content, .. })));
    assert_eq!(trial.tree(), tree(&[]));
}

#[test]
fn a_hostile_manifest_removes_nothing_outside() {
    let trial = Trial::new();
    trial.put("mine.txt", "mine");
    let named = ["../mine.txt", "../content/site.yaml", "/etc/hostname"];
    trial.put("content/site.yaml", "mine");
    let files = named.iter().map(|path| ((*path).to_owned(), String::new())).collect();
    trial.put("public/manifest.json", &String::from_utf8_lossy(&Manifest::of(files).bytes()));
    trial.publish(&[("a", "a")]).expect("it holds nothing");
    assert_eq!(trial.tree(), tree(&[("content/site.yaml", "mine"), ("mine.txt", "mine"), ("public/a", "a")]));
}

/// Where a killed run can have left its things, and that the next run mends it.
mod killed {
    use super::*;

    fn place(trial: &Trial) -> Place {
        Place::of(&trial.public()).expect("it has a parent")
    }

    #[test]
    fn while_staging() {
        let trial = Trial::new();
        trial.publish(&[("a", "a")]).expect("the first");
        stage::begin(&place(&trial), all(&["b".to_owned(), "c/d".to_owned()])).expect("it is new");
        trial.put("public/.git/config", "[core]");
        stage::carry(&trial.public(), &place(&trial).stage).expect("it can be moved");
        trial.put(".public.candor-stage/c/d", "half");
        trial.put(".public.candor-stage/manifest.json", "{\"gen");
        assert_eq!(trial.publish(&[("a", "a")]).expect("the same"), counts(0, 1, 0));
        assert_eq!(trial.tree(), tree(&[("public/.git/config", "[core]"), ("public/a", "a")]));
    }

    #[test]
    fn after_the_swap() {
        let trial = Trial::new();
        trial.publish(&[("a", "old"), ("b/c", "old")]).expect("the first");
        fs::rename(trial.public(), place(&trial).stage).expect("it can be moved");
        fs::remove_file(place(&trial).stage.join("a")).expect("it was being removed");
        trial.put("public/d", "new");
        let files = BTreeMap::from([("d".to_owned(), sha256(b"new"))]);
        trial.put("public/manifest.json", &String::from_utf8_lossy(&Manifest::of(files).bytes()));
        assert_eq!(trial.publish(&[("d", "new")]).expect("the same"), counts(0, 1, 0));
        assert_eq!(trial.tree(), tree(&[("public/d", "new")]));
    }

    #[test]
    fn but_what_somebody_else_put_there_is_kept() {
        let trial = Trial::new();
        trial.put(".public.candor-stage/mine.txt", "mine");
        assert_eq!(foreign(trial.publish(&[("a", "a")])), ["mine.txt"]);
        assert_eq!(trial.tree(), tree(&[(".public.candor-stage/mine.txt", "mine")]));
    }
}

#[cfg(unix)]
#[test]
fn a_link_under_a_name_of_candors_is_refused_and_not_followed() {
    for name in [".public.candor-stage", ".public.candor-old", ".public.candor-paths"] {
        let trial = Trial::new();
        trial.put(".git/config", "[core]");
        std::os::unix::fs::symlink(".", trial.top.path().join(name)).expect("a link");
        assert_eq!(foreign(trial.publish(&[("a", "a")])), [name]);
        assert!(trial.top.path().join(".git/config").exists());
    }
}

#[cfg(unix)]
#[test]
fn a_link_among_candors_files_is_replaced_not_followed() {
    let trial = Trial::new();
    trial.put("secret", "a");
    trial.publish(&[("a", "a")]).expect("the first");
    fs::remove_file(trial.public().join("a")).expect("it is there");
    std::os::unix::fs::symlink("../secret", trial.public().join("a")).expect("a link");
    assert_eq!(trial.publish(&[("a", "a")]).expect("the same"), counts(1, 0, 0));
    assert!(!trial.public().join("a").is_symlink());
    assert_eq!(trial.tree(), tree(&[("public/a", "a"), ("secret", "a")]));
}
