//! Killed at a call that changes the disk, or at any moment: what stands is whole, and the next run is clean.

use super::trial::{CHANGING, Trial, changed_paths, cold_build, mend, names, points, rebuild, release, world};
use super::{figure, is_long, spread};
use crate::run::{ended, executable, program};
use std::collections::BTreeMap;
use std::process::{Command, Stdio};
use std::time::Instant;

/// Kills the command at calls that change the disk; `beside` is done to each run as well.
fn at_calls(trial: &Trial, each: usize, beside: Option<&str>) {
    let all = points(&trial.calls(&CHANGING, &changed_paths));
    let tried = spread(&all, each);
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut killed = 0;
    for (call, time) in &tried {
        let folder = trial.folder();
        let what = format!("{} killed at {call} {time}", trial.name);
        let mut strace = ["-o", "/dev/null", &format!("--trace={}", names(&CHANGING))].map(str::to_owned).to_vec();
        strace.extend(beside.map(str::to_owned));
        strace.push(format!("--inject={call}:signal=KILL:when={time}"));
        strace.extend(changed_paths(trial, folder.path()));
        let run = trial.traced(folder.path(), &strace, "en");
        killed += usize::from(run.code == -1);
        // Where no two folders can be exchanged, there is a moment at which neither has the name.
        let is_between = beside.is_some() && !folder.path().join("public").exists();
        let state = || trial.state(&world(folder.path()));
        *seen.entry(if is_between { "between two renames".to_owned() } else { state() }).or_default() += 1;
        trial.next_run_is_clean(folder.path(), &what);
    }
    // Threads do not always come to the same call first.
    assert!(killed * 10 >= tried.len() * 9, "{}: {killed} of {} runs were killed", trial.name, tried.len());
    figure(
        &format!(
            "{}: {} of {} calls that change the disk, {killed} killed",
            trial.name,
            tried.len(),
            all.concat().len()
        ),
        seen,
    );
}

#[test]
fn a_first_build_killed_at_any_call() {
    at_calls(&cold_build(), 1, None);
}

#[test]
fn a_rebuild_killed_at_any_call() {
    at_calls(&rebuild(), 1, None);
}

#[test]
fn a_rebuild_killed_where_folders_cannot_be_exchanged() {
    at_calls(&rebuild(), 1, Some("--inject=renameat2:error=EINVAL"));
}

#[test]
fn a_release_killed_at_any_call() {
    at_calls(&release(), 2, None);
}

#[test]
fn a_mend_killed_at_any_call() {
    at_calls(&mend(), 2, None);
}

/// A limit on the size of a file ends whoever writes beyond it (SIGXFSZ); what is written up to there stays behind.
#[test]
fn any_command_ended_by_a_limit_on_its_files() {
    for trial in [cold_build(), rebuild(), release(), mend()] {
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        for blocks in if is_long() { (0..=64).collect::<Vec<u32>>() } else { vec![0, 2, 16] } {
            let folder = trial.folder();
            let limited = format!("ulimit -c 0; ulimit -f {blocks}; exec \"$@\"");
            let mut command = Command::new("/bin/sh");
            command.args(["-c", &limited, "sh"]).arg(executable()).args(trial.arguments);
            let run = ended(command.current_dir(folder.path()).env_clear());
            let found = world(folder.path());
            let ends = if run.code == -1 { "ended" } else { "done" };
            assert!(run.code == -1 || run.code == 0 && found == trial.new, "{blocks}: {run:#?}");
            *seen.entry(format!("{ends}, {}", trial.state(&found))).or_default() += 1;
            trial.next_run_is_clean(folder.path(), &format!("{}, files of {blocks} blocks at most", trial.name));
        }
        assert!(seen.keys().any(|state| state.starts_with("ended")), "{}: {seen:?}", trial.name);
        figure(&format!("{}: limits on the size of a file", trial.name), seen);
    }
}

/// Kills commands at moments that nothing but a seed decides.
#[test]
fn any_command_killed_at_any_moment() {
    let times = if is_long() { 100 } else { 3 };
    let mut seed: u64 = std::env::var("SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(20_261_101);
    for trial in [cold_build(), rebuild(), release(), mend()] {
        let folder = trial.folder();
        let start = Instant::now();
        trial.plain(folder.path()).ends(0);
        let takes = start.elapsed();
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        for time in 0..times {
            let what = format!("{}, seed {seed}, the {time}th time", trial.name);
            // xorshift: any moment will do, if only it can be found again.
            seed ^= seed << 13;
            seed ^= seed >> 7;
            seed ^= seed << 17;
            let moment = takes.mul_f64((seed % 1000) as f64 / 1000.0);
            let folder = trial.folder();
            let mut child = program(folder.path());
            let mut child = child.args(trial.arguments).stderr(Stdio::null()).spawn().expect("it starts");
            std::thread::sleep(moment);
            // It may have ended already.
            let _ = child.kill();
            child.wait().expect("it ends");
            *seen.entry(trial.state(&world(folder.path()))).or_default() += 1;
            trial.next_run_is_clean(folder.path(), &what);
        }
        figure(&format!("{}: {times} moments of {takes:?}", trial.name), seen);
    }
}
