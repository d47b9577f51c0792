//! One command on one small site, run with a fault at one call to the system; and what then stands on the disk.

use crate::run::{Run, candor, copy, edit, ended, executable, write};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// Every file and folder below a folder, by path; a folder ends in `/`.
pub(crate) type World = BTreeMap<String, Vec<u8>>;

/// Calls that change what stands on a disk.
pub(crate) const CHANGING: [&str; 18] = [
    "openat",
    "write",
    "mkdir",
    "mkdirat",
    "rename",
    "renameat",
    "renameat2",
    "link",
    "linkat",
    "unlink",
    "unlinkat",
    "rmdir",
    "fsync",
    "fdatasync",
    "chmod",
    "fchmod",
    "fchmodat",
    "ftruncate",
];

/// A command, the folder in which it is run, and what stands there before and after it.
pub(crate) struct Trial {
    pub(crate) name: &'static str,
    pub(crate) arguments: &'static [&'static str],
    /// What the command makes, in the order in which it does.
    units: &'static [&'static str],
    template: TempDir,
    pub(crate) old: World,
    pub(crate) new: World,
}

const RELEASE: [&str; 6] = ["release", "2026.11", "--published", "2026-11-01", "--effective", "2026-11-01"];

/// A small site in one language, with one sealed version and a note for the next.
fn small() -> TempDir {
    let folder = TempDir::new().expect("a folder");
    let put = |path: &str, text: &str| write(folder.path(), &format!("content/{path}"), text);
    put("site.yaml", "title: Harbour\nlanguages: [en]\npublisher: harbour\n");
    let contact = "country: SG\n  contact: { email: privacy@harbour.example }\n";
    put("organisations.yaml", &format!("harbour:\n  name: Harbour\n  {contact}beacon:\n  name: Beacon\n  {contact}"));
    let head = "name: Push\nprovider: beacon\nplatforms: { android: {} }\nfeatures:\n  deliver:\n    name: Deliver\n";
    let rest = "    purposes: [service.push]\n    collects:\n      - fields: [app.push-token]\n";
    put("sdks/push.yaml", &format!("{head}{rest}"));
    put("policies/privacy.en.md", "---\ntitle: Privacy\n---\n# Who we are\n\nHarbour.\n");
    put("static/old.txt", "old\n");
    put("next.yaml", "note: The first.\n");
    candor(folder.path(), &["release", "2026.05", "--published", "2026-05-01", "--effective", "2026-05-01"]).ends(0);
    edit(folder.path(), "content/sdks/push.yaml", "[app.push-token]", "[app.push-token, network.ip]");
    put("next.yaml", "note: Addresses too.\n");
    folder
}

/// A release where one version is sealed already.
pub(crate) fn release() -> Trial {
    Trial::new("release", &RELEASE, &["content/versions/2026.11", "content/next.yaml"], small())
}

/// A build where no site stands yet.
pub(crate) fn cold_build() -> Trial {
    Trial::new("build", &["build"], &["public"], small())
}

/// A build where a site stands that is under version control, after a release and an edit.
pub(crate) fn rebuild() -> Trial {
    let folder = small();
    candor(folder.path(), &["build"]).ends(0);
    write(folder.path(), "public/.git/HEAD", "ref: refs/heads/pages\n");
    candor(folder.path(), &RELEASE).ends(0);
    std::fs::remove_file(folder.path().join("content/static/old.txt")).expect("it was there");
    write(folder.path(), "content/static/new/file.txt", "new\n");
    Trial::new("rebuild", &["build"], &["public"], folder)
}

/// A mend of two policies.
pub(crate) fn mend() -> Trial {
    let folder = small();
    for policy in ["privacy", "terms"] {
        let text = format!("---\ntitle: The {policy}\n---\n# Who we are\n\nHarbour. \n");
        write(folder.path(), &format!("content/policies/{policy}.en.md"), text);
    }
    let units = &["content/policies/privacy.en.md", "content/policies/terms.en.md"];
    Trial::new("mend", &["check", "--fix"], units, folder)
}

impl Trial {
    fn new(
        name: &'static str,
        arguments: &'static [&'static str],
        units: &'static [&'static str],
        template: TempDir,
    ) -> Trial {
        let mut trial = Trial { name, arguments, units, template, old: World::new(), new: World::new() };
        let folder = trial.folder();
        trial.old = world(folder.path());
        trial.plain(folder.path()).ends(0);
        trial.new = world(folder.path());
        assert_eq!(litter(&trial.new), [""; 0]);
        trial
    }

    /// The site before the command, in a folder of its own.
    pub(crate) fn folder(&self) -> TempDir {
        let folder = TempDir::new().expect("a folder");
        self.copy_to(folder.path());
        folder
    }

    pub(crate) fn copy_to(&self, folder: &Path) {
        copy(self.template.path(), folder);
    }

    /// The command without a fault.
    pub(crate) fn plain(&self, folder: &Path) -> Run {
        candor(folder, self.arguments)
    }

    /// The command under strace. Paths are absolute, since strace compares them as the program writes them.
    pub(crate) fn traced(&self, folder: &Path, strace: &[String], language: &str) -> Run {
        // One worker, so that the same number is the same call in every run.
        let mut command = Command::new("strace");
        command.env("RAYON_NUM_THREADS", "1").args(["-f", "-qq"]).args(strace).arg(executable());
        ended(command.arg("-C").arg(folder).args(["--lang", language]).args(self.arguments))
    }

    /// How often one thread makes each of these calls on these paths at most.
    pub(crate) fn calls(
        &self,
        calls: &[&str],
        paths: &dyn Fn(&Trial, &Path) -> Vec<String>,
    ) -> BTreeMap<String, usize> {
        let folder = self.folder();
        let log = folder.path().join(".trace");
        let log_to = ["-o".to_owned(), log.display().to_string(), format!("--trace={}", names(calls))];
        let filter = paths(self, folder.path());
        self.traced(folder.path(), &[&log_to[..], &filter].concat(), "en").ends(0);
        let mut by_thread: BTreeMap<(String, String), usize> = BTreeMap::new();
        for line in std::fs::read_to_string(log).expect("a trace").lines() {
            let Some((thread, rest)) = line.split_once(' ') else { continue };
            let call = rest.trim_start().split('(').next().unwrap_or_default();
            if calls.contains(&call) {
                *by_thread.entry((call.to_owned(), thread.to_owned())).or_default() += 1;
            }
        }
        let mut most = BTreeMap::new();
        for ((call, _), count) in by_thread {
            let known: &mut usize = most.entry(call).or_default();
            *known = count.max(*known);
        }
        most
    }

    /// How many units are as they are to be, in order; none where anything is neither the old nor the new.
    pub(crate) fn made(&self, found: &World) -> Option<usize> {
        let found = without_litter(found);
        (0..=self.units.len()).find(|made| found == self.expected(*made))
    }

    /// What stands there once so many units are made.
    fn expected(&self, made: usize) -> World {
        let is_made = |path: &str| {
            self.units[..made]
                .iter()
                .any(|unit| path.strip_prefix(unit).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')))
        };
        let old = self.old.iter().filter(|(path, _)| !is_made(path));
        let new = self.new.iter().filter(|(path, _)| is_made(path));
        without_litter(&old.chain(new).map(|(path, bytes)| (path.clone(), bytes.clone())).collect())
    }

    /// A word for a state: what was seen, for the figures.
    pub(crate) fn state(&self, found: &World) -> String {
        let litter = if litter(found).is_empty() { "" } else { ", with a stage to tidy away" };
        match self.made(found) {
            None => panic!("{}: neither the old nor the new: {:?}", self.name, self.difference(found)),
            Some(0) => format!("old{litter}"),
            Some(made) if made == self.units.len() => format!("new{litter}"),
            Some(made) => format!("{made} of {} steps{litter}", self.units.len()),
        }
    }

    fn difference(&self, found: &World) -> Vec<String> {
        let found = without_litter(found);
        let (old, new) = (self.expected(0), self.expected(self.units.len()));
        let paths: BTreeSet<&String> = found.keys().chain(old.keys()).chain(new.keys()).collect();
        let differs = |path: &&&String| found.get(**path) != old.get(**path) || found.get(**path) != new.get(**path);
        paths.iter().filter(differs).take(20).map(|path| (*path).clone()).collect()
    }

    /// What is true after the next run, whatever happened before: all is new, and nothing is left of any stage.
    pub(crate) fn next_run_is_clean(&self, folder: &Path, what: &str) {
        let found = world(folder);
        if found == self.old {
            // Nothing happened, and what the command does then is known.
            return;
        }
        let made = self.made(&found).unwrap_or_default();
        let next = self.plain(folder);
        // A version that is there already is not sealed a second time; that its note still stands harms nothing.
        let expected = if self.arguments[0] == "release" && made > 0 { 2 } else { 0 };
        assert_eq!(next.code, expected, "{what}: the next run: {next:?}");
        let found = world(folder);
        assert_eq!(litter(&found), [""; 0], "{what}: after the next run");
        let all =
            self.made(&found).unwrap_or_else(|| panic!("{what}: after the next run: {:?}", self.difference(&found)));
        assert!(all == self.units.len() || expected == 2 && all == made, "{what}: {all} steps after the next run");
        assert_eq!(carried(&found), carried(&self.old), "{what}: what is nobody's");
        if self.arguments[0] == "release" {
            candor(folder, &["verify"]).ends(0);
        }
    }
}

/// Each kind of call, for the first time, the second time and so on.
pub(crate) fn points(calls: &BTreeMap<String, usize>) -> Vec<Vec<(String, usize)>> {
    calls.iter().map(|(call, count)| (1..=*count).map(|time| (call.clone(), time)).collect()).collect()
}

/// Every file and folder below a folder.
pub(crate) fn world(folder: &Path) -> World {
    let mut world = World::new();
    for entry in walkdir::WalkDir::new(folder).min_depth(1) {
        let entry = entry.expect("an entry");
        let path = entry.path().strip_prefix(folder).expect("inside").to_string_lossy().into_owned();
        if entry.file_type().is_dir() {
            world.insert(format!("{path}/"), Vec::new());
        } else {
            world.insert(path, std::fs::read(entry.path()).expect("a file"));
        }
    }
    world.retain(|path, _| path != ".trace");
    world
}

/// What candor has beside what it makes while it makes it.
pub(crate) fn litter(world: &World) -> Vec<String> {
    world.keys().filter(|path| path.contains(".candor-")).cloned().collect()
}

fn is_carried(path: &str) -> bool {
    path.split('/').any(|part| part == ".git")
}

fn carried(world: &World) -> World {
    world.iter().filter(|(path, _)| is_carried(path)).map(|(path, bytes)| (path.clone(), bytes.clone())).collect()
}

fn without_litter(world: &World) -> World {
    let kept = world.iter().filter(|(path, _)| !path.contains(".candor-") && !is_carried(path));
    kept.map(|(path, bytes)| (path.clone(), bytes.clone())).collect()
}

/// Calls as strace takes them, known to this machine or not.
pub(crate) fn names(calls: &[&str]) -> String {
    calls.iter().map(|call| format!("?{call}")).collect::<Vec<_>>().join(",")
}

/// The paths that the command may change, as filters for strace.
pub(crate) fn changed_paths(trial: &Trial, folder: &Path) -> Vec<String> {
    let mut paths = BTreeSet::new();
    for unit in trial.units {
        let unit = Path::new(unit);
        let (parent, name) = (unit.parent().expect("a parent"), unit.file_name().expect("a name").to_string_lossy());
        let beside = |end: &str| parent.join(format!(".{name}.candor-{end}"));
        let places = [unit.to_owned(), beside("stage"), beside("old"), beside("paths"), beside("new")];
        for place in &places {
            let within = |path: &String| Some(place.join(Path::new(path).strip_prefix(unit).ok()?));
            paths.extend(trial.old.keys().chain(trial.new.keys()).filter_map(within));
        }
        paths.extend(places);
        paths.insert(parent.to_owned());
    }
    filters(folder, paths)
}

/// Every path of the site, as filters for strace.
pub(crate) fn all_paths(trial: &Trial, folder: &Path) -> Vec<String> {
    let known = trial.old.keys().chain(trial.new.keys()).map(PathBuf::from).collect();
    [changed_paths(trial, folder), filters(folder, known)].concat()
}

fn filters(folder: &Path, paths: BTreeSet<PathBuf>) -> Vec<String> {
    let folder = folder.canonicalize().expect("it is there");
    // Once without an end, as the program names folders.
    let named: BTreeSet<String> =
        paths.iter().map(|path| folder.join(path).components().collect::<PathBuf>().display().to_string()).collect();
    named.into_iter().flat_map(|path| ["-P".to_owned(), path]).collect()
}
