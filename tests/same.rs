//! The same facts give the same bytes: again, elsewhere, at another time of the world, in another order, on more CPUs.

use crate::faults::{evenly, is_long};
use crate::run::{ended, executable, files, program, write};
use crate::site::two_versions;
use candor::model::canonical;
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

/// A file system in memory, where there is one.
const MEMORY: &str = "/dev/shm";

/// What differs between two runs and must make no difference: how the program is started, and where the content lies.
#[derive(Debug, Clone, Default)]
struct Surroundings {
    environment: Vec<(&'static str, &'static str)>,
    /// Before the program: what limits it.
    through: Vec<&'static str>,
    /// In which order the files of the content were made.
    order: usize,
    /// In which folder, from a temporary one.
    within: &'static str,
    /// On another file system.
    in_memory: bool,
}

fn surroundings() -> Vec<Surroundings> {
    let plain = Surroundings::default;
    let environment = |name, value| Surroundings { environment: vec![(name, value)], ..plain() };
    let mut all = vec![plain(), plain()];
    let zones = ["UTC", "Asia/Shanghai", "America/St_Johns", "Pacific/Kiritimati", "XYZ-14:30"];
    all.extend(zones.map(|zone| environment("TZ", zone)));
    for name in ["LC_ALL", "LANG"] {
        all.extend(
            ["C", "C.UTF-8", "tr_TR.UTF-8", "ar_EG.UTF-8", "de_DE@euro", "no such locale"]
                .map(|it| environment(name, it)),
        );
    }
    all.extend((1..=20).map(|order| Surroundings { order, in_memory: order % 2 == 0, ..plain() }));
    let elsewhere = ["another path", "a/b/c/d/e/f/g", "一个文件夹", "public/content"];
    all.extend(elsewhere.map(|within| Surroundings { within, ..plain() }));
    all.extend(["1", "2", "7"].map(|threads| environment("RAYON_NUM_THREADS", threads)));
    all.push(Surroundings { through: vec!["taskset", "-c", "0"], ..plain() });
    all.push(Surroundings { through: vec!["nice"], in_memory: true, ..plain() });
    all.push(environment("SOURCE_DATE_EPOCH", "1"));
    all.push(environment("HOME", "/nowhere"));
    if is_long() {
        all.extend(std::iter::repeat_n(plain(), 50));
    }
    all
}

/// Copies content file by file in an order of its own, so that the folder lists them in another one.
fn copied(content: &BTreeMap<String, Vec<u8>>, to: &Path, order: usize) {
    let mut paths: Vec<&String> = content.keys().collect();
    let key = |path: &&String| canonical::sha256(format!("{order} {path}").as_bytes());
    if order > 0 {
        paths.sort_by_cached_key(key);
    }
    paths.iter().for_each(|path| write(to, path, &content[*path]));
}

/// One hash of all that was asked for: the site, a version, and what is printed for machines.
fn hash(content: &BTreeMap<String, Vec<u8>>, surroundings: &Surroundings) -> (String, Vec<String>) {
    let in_memory = surroundings.in_memory && Path::new(MEMORY).is_dir();
    let top = if in_memory { TempDir::new_in(MEMORY) } else { TempDir::new() };
    let top = top.expect("a folder");
    let folder = top.path().join(surroundings.within);
    copied(content, &folder.join("content"), surroundings.order);
    let listed =
        |entry: std::io::Result<std::fs::DirEntry>| entry.expect("an entry").file_name().to_string_lossy().into_owned();
    let list = std::fs::read_dir(folder.join("content/sdks")).expect("it is there").map(listed).collect();
    let run = |arguments: &[&str], code: i32| {
        let mut command = match surroundings.through.split_first() {
            None => program(&folder),
            Some((through, rest)) => {
                let mut command = Command::new(through);
                command.args(rest).arg(executable()).current_dir(&folder);
                command
            }
        };
        let environment = surroundings.environment.iter().copied();
        ended(command.envs(environment).args(arguments)).ends(code).stdout
    };
    let mut printed = run(&["--lang", "en", "check", "--format", "json"], 0);
    printed += &run(&["--lang", "en", "diff", "--format", "json"], 0);
    printed += &run(&["--lang", "en", "diff", "2026.05", "2026.11", "--format", "json"], 0);
    run(&["build"], 0);
    run(&["release", "2027.01", "--published", "2027-01-01", "--effective", "2027-02-01"], 0);
    // Once more, now on top of what stands there.
    run(&["build"], 0);
    let made = (files(&folder.join("public")), files(&folder.join("content")));
    (canonical::of(&(printed, hashes(&made.0), hashes(&made.1))), list)
}

fn hashes(files: &BTreeMap<String, Vec<u8>>) -> BTreeMap<&str, String> {
    files.iter().map(|(path, bytes)| (path.as_str(), canonical::sha256(bytes))).collect()
}

#[test]
fn the_same_content_gives_the_same_bytes_everywhere() {
    let sealed = two_versions();
    write(sealed.path(), "content/next.yaml", "note: { zh-CN: 再来一次。, en: Once more. }\n");
    let content = files(&sealed.path().join("content"));
    let mut all = evenly(&surroundings(), 6);
    // In memory, a folder lists its files in the order in which they were made; on a disk, by their hashes.
    all.push(Surroundings { order: 2, in_memory: true, ..Surroundings::default() });
    let (mut hashes, mut orders) = (BTreeMap::new(), std::collections::BTreeSet::new());
    for surroundings in &all {
        let (hash, order) = hash(&content, surroundings);
        hashes.entry(hash).or_insert_with(Vec::new).push(surroundings.clone());
        orders.insert(order);
    }
    assert_eq!(hashes.len(), 1, "{hashes:#?}");
    assert!(orders.len() > 1 || !Path::new(MEMORY).is_dir(), "no folder was listed in another order");
    crate::faults::figure("surroundings, orders of a folder, hashes", (all.len(), orders.len(), hashes.len()));
}
