//! Cut off from power: what a release reported done is on the disk, and whatever a cut leaves, the next run is clean.
//!
//! The short form reads the order of the calls: every file on the disk before its folder gets its name, the name before
//! the report. The long form cuts a real file system off (ext4 in a file, `EXT4_IOC_SHUTDOWN`); it needs to be root.

use super::trial::{CHANGING, Trial, World, changed_paths, cold_build, names, points, rebuild, release, world};
use super::{figure, is_long, spread};
use crate::run::candor;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::Command;
use tempfile::TempDir;

#[test]
fn a_release_is_on_the_disk_before_it_is_reported() {
    let trial = release();
    let folder = trial.folder();
    let log = folder.path().join(".trace");
    let strace = ["-y", "-o", &log.display().to_string(), "--trace=fsync,fdatasync,rename,renameat,renameat2,write"];
    trial.traced(folder.path(), &strace.map(str::to_owned), "en").ends(0);
    let text = std::fs::read_to_string(log).expect("a trace");
    let lines: Vec<&str> = text.lines().collect();
    let place = folder.path().canonicalize().expect("it is there").display().to_string();
    let at = |what: &dyn Fn(&str) -> bool| lines.iter().position(|line| what(line));
    let synced = |path: &str, from: usize| {
        let file = format!("<{place}/{path}>)");
        let found = lines.iter().skip(from).position(|line| line.contains("sync(") && line.contains(&file));
        from + found.unwrap_or_else(|| panic!("{path} is not synced after line {from}: {text}"))
    };
    let named = |path: &str| {
        let ends = format!("/{path}\")");
        at(&|line| line.contains(" rename") && line.contains(&ends)).unwrap_or_else(|| panic!("no {path}: {text}"))
    };
    let sealed = named("content/versions/2026.11");
    let stage = "content/versions/.2026.11.candor-stage";
    let files: Vec<&String> = trial.new.keys().filter(|path| path.starts_with("content/versions/2026.11/")).collect();
    assert!(files.len() >= 6, "{files:?}");
    for path in files {
        let staged = path.replacen("content/versions/2026.11", stage, 1);
        assert!(synced(staged.trim_end_matches('/'), 0) < sealed, "{path} is on the disk before it has its name");
    }
    let list = synced("content/versions/.2026.11.candor-paths", 0);
    let first = at(&|line| line.contains("sync(") && line.contains(stage)).expect("the stage is synced");
    assert!(list < first, "the list of what may be removed is there before what it lists");
    let reported = at(&|line| line.contains("write(2<") && line.contains("2026.11")).expect("a report");
    let emptied = named("content/next.yaml");
    assert!(sealed < synced("content/versions", sealed) && synced("content/versions", sealed) < emptied);
    assert!(synced("content", sealed) < emptied, "versions/ itself may be new");
    assert!(emptied < synced("content", emptied) && synced("content", emptied) < reported, "{text}");
}

/// A file system in a file, mounted; gone with its end.
struct Disk {
    top: TempDir,
}

impl Disk {
    fn new() -> Disk {
        let disk = Disk { top: TempDir::new().expect("a folder") };
        let image = std::fs::File::create(disk.image()).expect("a file");
        image.set_len(64 << 20).expect("room for it");
        std::fs::create_dir(disk.place()).expect("a folder");
        done(Command::new("mkfs.ext4").args(["-q", "-F"]).arg(disk.image()));
        disk.mount();
        disk
    }

    fn image(&self) -> PathBuf {
        self.top.path().join("image")
    }

    fn place(&self) -> PathBuf {
        self.top.path().join("disk")
    }

    fn mount(&self) {
        done(Command::new("mount").args(["-o", "loop"]).arg(self.image()).arg(self.place()));
    }

    /// Power goes: nothing more reaches the disk, not even what its journal still holds in memory; and comes back.
    fn cut(&self) {
        let shutdown =
            "my $mode = pack 'L', 2; open my $top, '<', $ARGV[0] or die; ioctl $top, 0x8004587d, $mode or die $!";
        done(Command::new("perl").args(["-e", shutdown]).arg(self.place()));
        done(Command::new("umount").arg(self.place()));
        self.mount();
    }

    /// A folder with what stands before a trial, all of it on the disk.
    fn folder(&self, trial: &Trial) -> PathBuf {
        let folder = self.place().join("site");
        if folder.exists() {
            std::fs::remove_dir_all(&folder).expect("it can be removed");
        }
        trial.copy_to(&folder);
        done(Command::new("sync").arg("-f").arg(self.place()));
        folder
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        // What can't be unmounted now is nobody's any more.
        let _ = Command::new("umount").arg("-l").arg(self.place()).status();
    }
}

fn done(command: &mut Command) {
    let status = command.status().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    assert!(status.success(), "{command:?}");
}

/// The long form: after the report, and after each call that changes the disk.
#[test]
fn power_is_cut_at_any_call() {
    if !is_long() {
        return;
    }
    let disk = Disk::new();
    for trial in [release(), cold_build(), rebuild()] {
        let folder = disk.folder(&trial);
        trial.plain(&folder).ends(0);
        disk.cut();
        if trial.arguments[0] == "release" {
            assert!(world(&folder) == trial.new, "what was reported done is there");
            candor(&folder, &["verify"]).ends(0);
        } else {
            trial.plain(&folder).ends(0);
            assert!(world(&folder) == trial.new, "the next build mends what was lost");
        }
        let calls = trial.calls(&CHANGING, &changed_paths);
        let all = points(&calls);
        let tried = spread(&all, 0);
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        for (call, time) in &tried {
            let folder = disk.folder(&trial);
            let what = format!("{}: power cut at {call} {time}", trial.name);
            let strace = ["-o".to_owned(), "/dev/null".to_owned(), format!("--trace={}", names(&CHANGING))];
            let kill = [format!("--inject={call}:signal=KILL:when={time}")];
            trial.traced(&folder, &[&strace[..], &kill, &changed_paths(&trial, &folder)].concat(), "en");
            disk.cut();
            let found = world(&folder);
            *seen.entry(after_a_cut(&trial, &found)).or_default() += 1;
            trial.next_run_is_clean(&folder, &what);
        }
        figure(&format!("{}: power cut at {} calls of {}", trial.name, tried.len(), all.concat().len()), seen);
    }
}

/// What a cut leaves: of a release the old or the new; pages of a build may be empty, and the next build writes them.
fn after_a_cut(trial: &Trial, found: &World) -> String {
    match trial.made(found) {
        None if trial.arguments[0] == "release" => trial.state(found),
        None => "pages to be written again".to_owned(),
        Some(_) => trial.state(found),
    }
}
