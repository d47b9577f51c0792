//! Whole under faults: killed, refused by the disk or cut off from power, at each call to the system in turn.
//!
//! The short form takes a few calls of each kind, the first, the last or one between; `LONG=1` takes every call, and
//! `LONG=20` every twentieth.

mod killed;
mod power;
mod refused;
mod trial;
mod writers;

/// The long form: every how-manieth call is taken.
fn stride() -> Option<usize> {
    std::env::var("LONG").ok()?.parse().ok().filter(|stride| *stride > 0)
}

/// Whether this is the long form.
pub(crate) fn is_long() -> bool {
    stride().is_some()
}

/// Some of a list at even distances, the first and the last among them; in the long form all, or every so manieth.
pub(crate) fn evenly<T: Clone>(all: &[T], most: usize) -> Vec<T> {
    let most = stride().map_or(most, |stride| all.len().div_ceil(stride).max(2));
    if all.len() <= most {
        return all.to_vec();
    }
    (0..most).map(|index| all[index * (all.len() - 1) / (most - 1)].clone()).collect()
}

/// Of each group the first, the last or one between in turn, or several at even distances; in the long form all.
pub(crate) fn spread<T: Clone>(groups: &[Vec<T>], each: usize) -> Vec<T> {
    if is_long() {
        return evenly(&groups.concat(), 0);
    }
    let one = |(index, group): (usize, &Vec<T>)| match each {
        1 => vec![group[[0, group.len() - 1, group.len() / 2][index % 3]].clone()],
        _ => evenly(group, each),
    };
    groups.iter().enumerate().flat_map(one).collect()
}

/// A figure for whoever reads the long form; shown with `--nocapture`.
pub(crate) fn figure(what: &str, figures: impl std::fmt::Debug) {
    println!("{what}: {figures:?}");
}
