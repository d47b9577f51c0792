//! Two sequences to their pairs: first what is equal, then, between that, what is alike.
//!
//! Equal parts are found by imara-diff in near-linear time. What is alike is sought near the diagonal alone where much
//! stands between two equal parts, so that no text takes long.

use imara_diff::{Algorithm, Diff, InternedInput};
use std::collections::BTreeMap;
use std::hash::Hash;
use std::ops::Range;

/// What became of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pair {
    /// It is the same.
    Equal(usize, usize),
    /// It is reworded.
    Alike(usize, usize),
    /// Only the old text has it.
    Old(usize),
    /// Only the new text has it.
    New(usize),
}

/// Up to how many comparisons all are made.
const ALL: usize = 4096;

/// How far from the diagonal what is alike is sought among more.
const NEAR: usize = 16;

/// The pairs of two sequences, in order. `likeness` is nought for what is not alike, and at most a thousand.
pub(super) fn align<T: Default + Eq + Hash>(
    old: impl Iterator<Item = T>,
    new: impl Iterator<Item = T>,
    likeness: impl Fn(usize, usize) -> u32,
) -> Vec<Pair> {
    let mut pairs = Vec::new();
    let (mut before, mut after) = (0, 0);
    let (hunks, length) = hunks(old, new);
    let end = (length.0..length.0, length.1..length.1);
    for (gone, come) in hunks.into_iter().chain([end]) {
        pairs.extend((before..gone.start).zip(after..come.start).map(|(old, new)| Pair::Equal(old, new)));
        between(gone.clone(), come.clone(), &likeness, &mut pairs);
        (before, after) = (gone.end, come.end);
    }
    pairs
}

type Hunks = Vec<(Range<usize>, Range<usize>)>;

/// What differs between two sequences, and how long they are.
pub(super) fn hunks<T: Default + Eq + Hash>(
    old: impl Iterator<Item = T>,
    new: impl Iterator<Item = T>,
) -> (Hunks, (usize, usize)) {
    let mut input = InternedInput::default();
    input.update_before(old);
    input.update_after(new);
    let length = (input.before.len(), input.after.len());
    if repeats_itself(&input) {
        return (vec![(0..length.0, 0..length.1)], length);
    }
    let mut diff = Diff::compute(Algorithm::Histogram, &input);
    diff.postprocess_no_heuristic(&input);
    let range = |range: Range<u32>| range.start as usize..range.end as usize;
    let hunks = diff.hunks().map(|hunk| (range(hunk.before), range(hunk.after))).collect();
    (hunks, length)
}

/// From how many occurrences on a part is a common one, and how many such parts imara-diff is given: among many of them it
/// looks back from each to the first.
const COMMON: u32 = 64;
const MOST_COMMON: usize = 4096;

/// Whether two sequences are made of so many common parts that what is equal in them says nothing.
fn repeats_itself<T: Eq + Hash>(input: &InternedInput<T>) -> bool {
    let all = || input.before.iter().chain(&input.after).map(|token| token.0 as usize);
    let mut counts = vec![0; input.interner.num_tokens() as usize];
    all().for_each(|token| counts[token] += 1_u32);
    all().filter(|token| counts[*token] >= COMMON).count() > MOST_COMMON
}

/// The pairs of what differs: those that are most alike together, in order.
fn between(old: Range<usize>, new: Range<usize>, likeness: &impl Fn(usize, usize) -> u32, pairs: &mut Vec<Pair>) {
    let (height, width) = (old.len(), new.len());
    if height == 0 || width == 0 {
        pairs.extend(old.map(Pair::Old).chain(new.map(Pair::New)));
        return;
    }
    // The columns in which a row is compared.
    let columns = |row: usize| match height * width <= ALL {
        true => 0..width,
        false => {
            let middle = row * width / height;
            middle.saturating_sub(NEAR)..(middle + width.div_ceil(height) + NEAR).min(width)
        }
    };
    let best = best(height, &columns, |row, column| likeness(old.start + row, new.start + column));
    let (mut row, mut column) = (0, 0);
    while row < height && column < width {
        let here = best.at(row, column);
        if here == 0 {
            break;
        }
        if best.at(row + 1, column) == here {
            pairs.push(Pair::Old(old.start + row));
            row += 1;
        } else if best.at(row, column + 1) == here {
            pairs.push(Pair::New(new.start + column));
            column += 1;
        } else {
            pairs.push(Pair::Alike(old.start + row, new.start + column));
            (row, column) = (row + 1, column + 1);
        }
    }
    pairs.extend((old.start + row..old.end).map(Pair::Old).chain((new.start + column..new.end).map(Pair::New)));
}

/// For each row and column compared, how much likeness is found from there on at best.
struct Best(Vec<(usize, Vec<u32>)>);

impl Best {
    fn at(&self, row: usize, column: usize) -> u32 {
        // What lies beyond a row's columns was compared further down, if at all.
        let here = self.0[row.min(self.0.len())..].iter().find(|(from, found)| column < from + found.len());
        here.map_or(0, |(from, found)| found[column.saturating_sub(*from)])
    }
}

fn best(height: usize, columns: &impl Fn(usize) -> Range<usize>, likeness: impl Fn(usize, usize) -> u32) -> Best {
    let mut best = Best((0..height).map(|row| (columns(row).start, Vec::new())).collect());
    for row in (0..height).rev() {
        let columns = columns(row);
        let mut found = vec![0; columns.len()];
        for column in columns.clone().rev() {
            let right = found.get(column + 1 - columns.start).copied().unwrap_or_default();
            let like = likeness(row, column);
            let paired = if like > 0 { like + best.at(row + 1, column + 1) } else { 0 };
            found[column - columns.start] = paired.max(right).max(best.at(row + 1, column));
        }
        best.0[row].1 = found;
    }
    best
}

/// How often each word occurs, by its number; the words that say nothing left out.
pub(super) type Bag = Vec<(u32, u32)>;

/// Words to numbers, the same in both texts.
#[derive(Default)]
pub(super) struct Numbers<'w>(BTreeMap<&'w str, u32>);

impl<'w> Numbers<'w> {
    /// The bag of some words.
    pub(super) fn bag(&mut self, words: impl IntoIterator<Item = &'w str>) -> Bag {
        let mut counts: BTreeMap<u32, u32> = BTreeMap::new();
        for word in words {
            let next = self.0.len() as u32;
            *counts.entry(*self.0.entry(word).or_insert(next)).or_default() += 1;
        }
        counts.into_iter().collect()
    }
}

/// From how much on two parts are the same one, reworded.
const ALIKE: u32 = 400;

/// From how many words on a part that stands inside a longer one is that part.
const TELLING: u32 = 6;

/// How alike two bags are, of a thousand; nought where most is not shared. A part that is whole inside a longer one is alike.
pub(super) fn likeness(old: &Bag, new: &Bag) -> u32 {
    let (before, after) = (size(old), size(new));
    if before + after == 0 {
        return 0;
    }
    let shared = shared(old, new);
    let smaller = before.min(after);
    let overlap = 2000 * shared / (before + after);
    let inside = if smaller >= TELLING && shared * 5 >= smaller * 4 { 500 * shared / smaller } else { 0 };
    let alike = overlap.max(inside);
    if alike >= ALIKE { alike } else { 0 }
}

fn size(bag: &Bag) -> u32 {
    bag.iter().map(|(_, count)| count).sum()
}

fn shared(old: &Bag, new: &Bag) -> u32 {
    let (mut old, mut new) = (old.iter().peekable(), new.iter().peekable());
    let mut shared = 0;
    while let (Some((word, count)), Some((other, times))) = (old.peek(), new.peek()) {
        match word.cmp(other) {
            std::cmp::Ordering::Less => drop(old.next()),
            std::cmp::Ordering::Greater => drop(new.next()),
            std::cmp::Ordering::Equal => {
                shared += (*count).min(*times);
                old.next();
                new.next();
            }
        }
    }
    shared
}

#[cfg(test)]
mod tests {
    use super::{Numbers, Pair, align, likeness};

    #[test]
    fn what_is_alike_is_paired_between_what_is_equal() {
        let (old, new) = (["a", "one two three", "b", "gone"], ["new here", "a", "one two four", "b"]);
        let mut numbers = Numbers::default();
        let before: Vec<_> = old.iter().map(|text| numbers.bag(text.split(' '))).collect();
        let after: Vec<_> = new.iter().map(|text| numbers.bag(text.split(' '))).collect();
        let pairs = align(old.into_iter(), new.into_iter(), |old, new| likeness(&before[old], &after[new]));
        assert_eq!(pairs, [Pair::New(0), Pair::Equal(0, 1), Pair::Alike(1, 2), Pair::Equal(2, 3), Pair::Old(3)]);
    }
}
