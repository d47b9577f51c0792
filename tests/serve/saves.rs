//! Every way in which files are saved, come, go and are replaced, up to a watcher that lost what it was told.

use super::{Marks, PUSH, PUSH_PAGE, Preview, named, replace};
use crate::run::{example, write};
use std::io::Write;
use std::path::Path;
use std::process::Command;

#[test]
fn a_page_follows_every_kind_of_save() {
    let folder = example();
    let root = folder.path();
    let preview = Preview::of(root);
    let mut marks = preview.listen();
    let shows = |name: &'static str| move |page: &str| page.contains(name);
    std::fs::write(root.join(PUSH), named(root, "Written in place")).expect("a file");
    preview.follow(&mut marks, PUSH_PAGE, shows("Written in place"));
    for name in ["Renamed over", "And once more", "And again"] {
        replace(root, PUSH, &named(root, name));
        preview.follow(&mut marks, PUSH_PAGE, shows(name));
    }
    // As vim saves: the old file is moved away, a new one is written, the old one removed.
    let text = named(root, "Saved by vim");
    std::fs::write(root.join("content/sdks/.beacon-push.yaml.swp"), "x").expect("a file");
    std::fs::rename(root.join(PUSH), root.join(format!("{PUSH}~"))).expect("a rename");
    std::fs::write(root.join(PUSH), text).expect("a file");
    std::fs::remove_file(root.join(format!("{PUSH}~"))).expect("the backup");
    std::fs::remove_file(root.join("content/sdks/.beacon-push.yaml.swp")).expect("the swap file");
    preview.follow(&mut marks, PUSH_PAGE, shows("Saved by vim"));
    let sed = ["-i", "s/Saved by vim/Saved by sed/", PUSH];
    assert!(Command::new("sed").args(sed).current_dir(root).status().expect("sed").success());
    preview.follow(&mut marks, PUSH_PAGE, shows("Saved by sed"));
    // As VS Code saves: the file is emptied, then written; somebody may look in between.
    let text = named(root, "Saved by VS Code");
    let mut file = std::fs::File::create(root.join(PUSH)).expect("a file");
    preview.follow(&mut marks, PUSH_PAGE, |page| page.contains("Saved by sed") && page.contains("faults_"));
    file.write_all(text.as_bytes()).expect("its text");
    preview.follow(&mut marks, PUSH_PAGE, |page| page.contains("Saved by VS Code") && !page.contains("faults_"));
    std::fs::write(root.join("content/sdks/new.tmp.yaml.swp"), "x").expect("a leftover");
    std::fs::write(root.join("content/.hidden"), "x").expect("a leftover");
    let before = marks_of(&preview);
    replace(root, PUSH, &named(root, "After leftovers"));
    preview.follow(&mut marks, PUSH_PAGE, shows("After leftovers"));
    assert_eq!(marks_of(&preview), before + 1, "what editors leave behind is no change");
}

/// The number of the state that is shown.
fn marks_of(preview: &Preview) -> u64 {
    let page = preview.page("/index.html");
    let mark = page.split("data-mark=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a mark");
    mark.rsplit('-').next().and_then(|number| number.parse().ok()).expect("a number")
}

#[test]
fn what_comes_goes_and_is_replaced_is_followed() {
    let folder = example();
    let root = folder.path();
    let preview = Preview::of(root);
    let mut marks = preview.listen();
    let answers = |status: u16| move |preview: &Preview, path: &str| preview.get(path).status == status;
    let until = |marks: &mut Marks, path: &str, is: &dyn Fn(&Preview, &str) -> bool| {
        while !is(&preview, path) {
            marks.next();
        }
    };
    // Folders in folders, with a file in them at once: the system loses what is written before it watches them.
    write(root, "content/static/a/b/c/d.txt", "deep");
    until(&mut marks, "/a/b/c/d.txt", &answers(200));
    assert_eq!(preview.page("/a/b/c/d.txt"), "deep");
    write(root, "content/static/a/b/c/e.txt", "beside");
    until(&mut marks, "/a/b/c/e.txt", &answers(200));
    std::fs::remove_dir_all(root.join("content/static")).expect("the folder");
    until(&mut marks, "/a/b/c/d.txt", &answers(404));
    // The whole folder, moved away and put in place again.
    crate::run::copy(&root.join("content"), &root.join("other"));
    write(&root.join("other"), "sdks/beacon-push.yaml", named(root, "From the other folder"));
    std::fs::rename(root.join("content"), root.join("old")).expect("moved away");
    std::fs::rename(root.join("other"), root.join("content")).expect("put in place");
    preview.follow(&mut marks, PUSH_PAGE, |page| page.contains("From the other folder"));
    replace(root, PUSH, &named(root, "Edited after that"));
    preview.follow(&mut marks, PUSH_PAGE, |page| page.contains("Edited after that"));
}

fn git(folder: &Path, arguments: &[&str]) {
    let mut command = Command::new("git");
    command.current_dir(folder).args(["-c", "user.name=A", "-c", "user.email=a@harbour.example"]).args(arguments);
    let output = command.env("GIT_CONFIG_GLOBAL", "/dev/null").output().expect("git");
    assert!(output.status.success(), "{arguments:?}: {output:?}");
}

#[test]
fn a_checkout_of_many_files_is_followed_there_and_back() {
    let folder = example();
    let root = folder.path();
    git(root, &["init", "--quiet", "--initial-branch=one"]);
    git(root, &["add", "."]);
    git(root, &["commit", "--quiet", "--message=One"]);
    git(root, &["checkout", "--quiet", "-b", "other"]);
    for number in 0..1_000 {
        write(root, &format!("content/static/many/{}/{number}.txt", number % 20), "one of many");
    }
    write(root, PUSH, named(root, "On the other branch"));
    write(root, "content/sdks/gull-map.yaml", named(root, "Gull map"));
    git(root, &["add", "."]);
    git(root, &["commit", "--quiet", "--message=Other"]);
    git(root, &["checkout", "--quiet", "one"]);
    let preview = Preview::of(root);
    let mut marks = preview.listen();
    let is_there = |number: u32| preview.get(&format!("/many/{}/{number}.txt", number % 20)).status == 200;
    for _ in 0..2 {
        git(root, &["checkout", "--quiet", "other"]);
        preview.follow(&mut marks, PUSH_PAGE, |page| page.contains("On the other branch") && is_there(999));
        assert!((0..1_000).all(is_there));
        assert!(preview.page("/en/sdks/gull-map.html").contains("Gull map"));
        git(root, &["checkout", "--quiet", "one"]);
        preview.follow(&mut marks, PUSH_PAGE, |page| !page.contains("On the other branch") && !is_there(999));
        assert!(!(0..1_000).any(is_there));
        assert_eq!(preview.get("/en/sdks/gull-map.html").status, 404);
    }
}

#[test]
#[cfg(target_os = "linux")]
fn what_the_system_had_no_room_to_tell_is_found() {
    let folder = example();
    let root = folder.path();
    let preview = Preview::of(root);
    let mut marks = preview.listen();
    let room = std::fs::read_to_string("/proc/sys/fs/inotify/max_queued_events").expect("a number");
    let state = format!("/proc/{}/stat", preview.child.id());
    preview.is_told("-STOP");
    while !std::fs::read_to_string(&state).expect("its state").contains(") T ") {
        std::thread::yield_now();
    }
    // Of two names that are nobody's content; what comes after them is lost.
    let names = [root.join("content/.one"), root.join("content/.other")];
    std::fs::write(&names[0], "x").expect("a file");
    for _ in 0..room.trim().parse().expect("a number") {
        std::fs::rename(&names[0], &names[1]).expect("a rename");
        std::fs::rename(&names[1], &names[0]).expect("a rename");
    }
    replace(root, PUSH, &named(root, "Lost in the crowd"));
    preview.is_told("-CONT");
    preview.follow(&mut marks, PUSH_PAGE, |page| page.contains("Lost in the crowd"));
    replace(root, PUSH, &named(root, "Told as ever"));
    preview.follow(&mut marks, PUSH_PAGE, |page| page.contains("Told as ever"));
}
