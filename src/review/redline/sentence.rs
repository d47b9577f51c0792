//! Two lines to the parts that they share and do not share: sentence by sentence, then word by word.
//!
//! Marks are merged until they can be read: a sentence that shares only scattered words is replaced whole.

use super::align::{Bag, Numbers, Pair, align, hunks, likeness};
use super::blocks::{Line, Style};
use super::words::Word;
use super::{Mark, Marked, Piece, Relinked};
use std::ops::Range;

/// Words in a row that have the same mark.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Part {
    pub(super) mark: Mark,
    /// The words: of the old line if they are gone, else of the new one.
    pub(super) words: Range<usize>,
    /// Where the same words begin in the old line.
    before: usize,
    /// It is a sentence.
    pub(super) whole: bool,
}

/// A change inside a sentence: words of the old line, and those of the new one in their place.
type Hunk = (Range<usize>, Range<usize>);

/// The parts of a line that was reworded; one of the two may be empty.
pub(super) fn mark(old: &Line, new: &Line) -> Vec<Part> {
    let (before, after) = (sentences(&old.words), sentences(&new.words));
    let mut numbers = Numbers::default();
    let old_bags: Vec<Bag> = before.iter().map(|range| numbers.bag(said(&old.words[range.clone()]))).collect();
    let new_bags: Vec<Bag> = after.iter().map(|range| numbers.bag(said(&new.words[range.clone()]))).collect();
    let pairs = align(
        before.iter().map(|range| keys(&old.words[range.clone()])),
        after.iter().map(|range| keys(&new.words[range.clone()])),
        |at, to| likeness(&old_bags[at], &new_bags[to]),
    );
    let mut parts = Vec::new();
    for pair in pairs {
        match pair {
            Pair::Equal(at, to) => parts.push(same(after[to].clone(), before[at].start)),
            Pair::Alike(at, to) => parts.extend(reworded(old, new, before[at].clone(), after[to].clone())),
            Pair::Old(at) => parts.push(part(Mark::Removed, before[at].clone(), true)),
            Pair::New(to) => parts.push(part(Mark::Added, after[to].clone(), true)),
        }
    }
    removed_first(parts)
}

fn keys(words: &[Word]) -> Vec<&str> {
    words.iter().map(|word| word.key.as_str()).collect()
}

fn said(words: &[Word]) -> impl Iterator<Item = &str> {
    words.iter().filter(|word| word.speaks).map(|word| word.key.as_str())
}

fn part(mark: Mark, words: Range<usize>, whole: bool) -> Part {
    Part { mark, words, before: 0, whole }
}

fn same(words: Range<usize>, before: usize) -> Part {
    Part { mark: Mark::Same, words, before, whole: false }
}

fn sentences(words: &[Word]) -> Vec<Range<usize>> {
    let mut starts: Vec<usize> = (0..words.len()).filter(|index| words[*index].begins).collect();
    starts.push(words.len());
    starts.windows(2).map(|pair| pair[0]..pair[1]).collect()
}

/// The parts of a sentence that was reworded.
fn reworded(old: &Line, new: &Line, before: Range<usize>, after: Range<usize>) -> Vec<Part> {
    let (gone, come) = (&old.words[before.clone()], &new.words[after.clone()]);
    let (found, _) = hunks(keys(gone).into_iter(), keys(come).into_iter());
    let merged = merged(found, gone, come);
    if is_scattered(&merged, gone, come) {
        return vec![part(Mark::Removed, before, true), part(Mark::Added, after, true)];
    }
    let mut parts = Vec::new();
    let (mut at, mut to) = (0, 0);
    for (removed, added) in merged {
        parts.push(same(after.start + to..after.start + added.start, before.start + at));
        (at, to) = (removed.end, added.end);
        let shift = |range: Range<usize>, by: usize| range.start + by..range.end + by;
        parts.push(part(Mark::Removed, shift(removed, before.start), false));
        parts.push(part(Mark::Added, shift(added, after.start), false));
    }
    parts.push(same(after.start + to..after.end, before.start + at));
    parts.retain(|part| !part.words.is_empty());
    parts
}

fn speaking(words: &[Word]) -> usize {
    said(words).count()
}

/// How many words that speak stand before each word: so that any stretch is weighed at once, however long it has grown.
struct Said(Vec<usize>);

impl Said {
    fn of(words: &[Word]) -> Said {
        let mut said = vec![0];
        said.extend(words.iter().scan(0, |sum, word| {
            *sum += usize::from(word.speaks);
            Some(*sum)
        }));
        Said(said)
    }

    fn within(&self, words: &Range<usize>) -> usize {
        self.0[words.end] - self.0[words.start]
    }
}

/// Changes with little between them as one. One word for another, such as a number, stands for itself.
fn merged(found: Vec<Hunk>, old: &[Word], new: &[Word]) -> Vec<Hunk> {
    let (old, new) = (Said::of(old), Said::of(new));
    let weight = |hunk: &Hunk| old.within(&hunk.0).max(new.within(&hunk.1));
    let single = |hunk: &Hunk| hunk.0.len() == 1 && hunk.1.len() == 1;
    let mut merged: Vec<Hunk> = Vec::new();
    for mut hunk in found {
        while let Some(last) = merged.last() {
            let between = last.1.end..hunk.1.start;
            let (said, lighter) = (new.within(&between), weight(last).min(weight(&hunk)));
            let close = match single(last) && single(&hunk) {
                true => between.is_empty(),
                false => said == 0 && between.len() <= 1 || 2 * said <= lighter.min(6),
            };
            if !close {
                break;
            }
            hunk = (last.0.start..hunk.0.end, last.1.start..hunk.1.end);
            merged.pop();
        }
        merged.push(hunk);
    }
    merged
}

/// Whether two sentences share so little that marks in them would not be read.
fn is_scattered(found: &[Hunk], old: &[Word], new: &[Word]) -> bool {
    let changed = found.iter().map(|hunk| speaking(&old[hunk.0.clone()])).sum::<usize>();
    let shared = speaking(old).saturating_sub(changed);
    match found.len() {
        0 | 1 => shared == 0,
        many => shared < 2 * many || many > 2 && 4 * shared < speaking(old) + speaking(new),
    }
}

/// Between what stayed, what is gone comes before what is new.
fn removed_first(parts: Vec<Part>) -> Vec<Part> {
    let mut ordered: Vec<Part> = Vec::with_capacity(parts.len());
    let mut new = Vec::new();
    for part in parts {
        match part.mark {
            Mark::Added => new.push(part),
            Mark::Same => {
                ordered.append(&mut new);
                ordered.push(part);
            }
            _ => ordered.push(part),
        }
    }
    ordered.append(&mut new);
    ordered
}

/// The text of a line with its marks.
pub(super) fn pieces(old: &Line, new: &Line, parts: &[Part]) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for part in parts {
        let is_old = matches!(part.mark, Mark::Removed | Mark::MovedAway);
        let line = if is_old { old } else { new };
        let (Some(first), Some(last)) = (line.words.get(part.words.start), line.words.get(part.words.end - 1)) else {
            continue;
        };
        let mut from = first.shown.start;
        let spaced = pieces.last().is_none_or(|piece| piece.text.ends_with(' '));
        // The space before it may have gone with it.
        if is_old && !spaced && line.text[..from].ends_with(' ') {
            from -= 1;
        }
        while from < last.shown.end {
            let after = line.styles.partition_point(|(end, _)| *end <= from);
            let end = line.styles.get(after).map_or(last.shown.end, |(end, _)| (*end).min(last.shown.end));
            push(&mut pieces, part.mark, &line.text[from..end], line.style(from));
            from = end;
        }
    }
    pieces
}

fn push(pieces: &mut Vec<Piece>, mark: Mark, text: &str, style: &Style) {
    match pieces.last_mut() {
        Some(last) if last.mark == mark && last.style == *style => last.text.push_str(text),
        _ => pieces.push(Piece { mark, text: text.to_owned(), style: style.clone() }),
    }
}

/// What leads elsewhere, or is emphasised otherwise, of the words that stayed.
pub(super) fn notes(old: &Line, new: &Line, parts: &[Part], block: &mut Marked) {
    for part in parts.iter().filter(|part| part.mark == Mark::Same) {
        let mut going = (false, false);
        for (index, word) in part.words.clone().zip(&new.words[part.words.clone()]) {
            let was = &old.words[part.before + index - part.words.start];
            let text = &new.text[word.shown.clone()];
            let (before, after) = (old.style(was.shown.start), new.style(word.shown.start));
            let (leads, otherwise) = (leads_elsewhere(before, after), is_restyled(before, after));
            if leads {
                let told =
                    Relinked { text: text.to_owned(), before: before.target.clone(), after: after.target.clone() };
                match block.relinked.last_mut().filter(|_| going.0) {
                    Some(last) if last.before == told.before && last.after == told.after => last.text.push_str(text),
                    _ => block.relinked.push(told),
                }
            }
            if otherwise {
                match block.restyled.last_mut().filter(|_| going.1) {
                    Some(last) => last.push_str(text),
                    None => block.restyled.push(text.to_owned()),
                }
            }
            going = (leads, otherwise);
        }
    }
    let texts = block.relinked.iter_mut().map(|link| &mut link.text).chain(&mut block.restyled);
    texts.for_each(|text| text.truncate(text.trim_end().len()));
}

/// Whether a link has another target; places inside the page follow its headings.
fn leads_elsewhere(before: &Style, after: &Style) -> bool {
    let targets = [&before.target, &after.target];
    before.target != after.target && !targets.into_iter().flatten().all(|target| target.starts_with('#'))
}

fn is_restyled(before: &Style, after: &Style) -> bool {
    let set = |style: &Style| (style.strong, style.emphasis, style.struck, style.code);
    set(before) != set(after)
}
