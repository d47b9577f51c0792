//! What went in one place and came in another, unaltered: it moved.
//!
//! Blocks of any length, but sentences only of some: a short one may stand in two places by chance.

use super::sentence::Part;
use super::{Mark, Told, keys};
use std::collections::BTreeMap;

/// From how many words on a sentence is known again.
const KNOWN: usize = 4;

/// Marks what moved.
pub(super) fn find(told: &mut [Told<'_>]) {
    let mut gone: BTreeMap<Vec<Vec<&str>>, Vec<usize>> = BTreeMap::new();
    let mut pairs = Vec::new();
    for (index, one) in told.iter().enumerate().filter(|(_, one)| one.sides == (true, false)) {
        gone.entry(keys(one.block)).or_default().push(index);
    }
    // The first is taken first, from the end.
    gone.values_mut().for_each(|places| places.reverse());
    for (index, one) in told.iter().enumerate().filter(|(_, one)| one.sides == (false, true)) {
        pairs.extend(gone.get_mut(&keys(one.block)).and_then(Vec::pop).map(|known| (known, index)));
    }
    for (from, to) in pairs {
        for (index, mark) in [(from, Mark::MovedAway), (to, Mark::MovedHere)] {
            told[index].moved = true;
            told[index].lines.iter_mut().flat_map(|line| &mut line.parts).for_each(|part| part.mark = mark);
        }
    }
    sentences(told);
}

/// Where a part stands: block, line, part.
type Place = (usize, usize, usize);

fn sentences(told: &mut [Told<'_>]) {
    let mut gone: BTreeMap<Vec<String>, Vec<Place>> = BTreeMap::new();
    let mut pairs: Vec<(Place, Place)> = Vec::new();
    for (key, place, _) in whole(told, Mark::Removed) {
        gone.entry(key).or_default().push(place);
    }
    gone.values_mut().for_each(|places| places.reverse());
    for (key, place, _) in whole(told, Mark::Added) {
        pairs.extend(gone.get_mut(&key).and_then(Vec::pop).map(|known| (known, place)));
    }
    for (from, to) in pairs {
        for ((block, line, part), mark) in [(from, Mark::MovedAway), (to, Mark::MovedHere)] {
            told[block].lines[line].parts[part].mark = mark;
        }
    }
}

/// The whole sentences with a mark, by what they say.
fn whole<'t>(told: &'t [Told<'_>], mark: Mark) -> impl Iterator<Item = (Vec<String>, Place, &'t Part)> {
    let still = told.iter().enumerate().filter(|(_, one)| !one.moved);
    let lines = still.flat_map(|(block, one)| one.lines.iter().enumerate().map(move |(line, of)| (block, line, of)));
    let parts = lines.flat_map(move |(block, line, of)| {
        let told = of.parts.iter().enumerate().filter(move |(_, part)| part.whole && part.mark == mark);
        told.map(move |(index, part)| {
            let words = if mark == Mark::Removed { &of.old.words } else { &of.new.words };
            (&words[part.words.clone()], (block, line, index), part)
        })
    });
    let known = parts.filter(|(words, ..)| words.iter().filter(|word| word.speaks).count() >= KNOWN);
    known.map(|(words, place, part)| (words.iter().map(|word| word.key.clone()).collect(), place, part))
}
