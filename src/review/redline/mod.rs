//! Two wordings of a text to the one text that shows what became of each part: same, added, removed, moved.
//!
//! Blocks are paired, then sentences, then words. What only typesetting decides is nothing; nothing of the markup is left.

mod across;
mod align;
mod blocks;
mod moves;
mod sentence;
mod words;

pub use across::Moved;
pub use blocks::{Kind, Style};

use align::{Bag, Numbers, Pair, align, likeness};
use blocks::{Block, Line, blocks};
use sentence::{Part, mark};
use std::collections::BTreeMap;

/// What became of a piece of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// It stands in both.
    Same,
    /// Only the new text has it.
    Added,
    /// Only the old text has it.
    Removed,
    /// It stands here in the new text, and stood elsewhere in the old one.
    MovedHere,
    /// It stood here in the old text, and stands elsewhere in the new one.
    MovedAway,
}

/// What became of a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// It reads as it did.
    Same,
    /// It is reworded, or leads elsewhere, or is emphasised otherwise.
    Changed,
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It stands here now.
    MovedHere,
    /// It stood here.
    MovedAway,
}

/// A stretch of text with one mark and one style.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// What became of it.
    pub mark: Mark,
    /// The text.
    pub text: String,
    /// How it is set.
    pub style: Style,
}

/// Words that stayed and lead elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relinked {
    /// The words.
    pub text: String,
    /// Where they led.
    pub before: Option<String>,
    /// Where they lead.
    pub after: Option<String>,
}

/// A block of the marked text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marked {
    /// What it is.
    pub kind: Kind,
    /// How many lists it stands in.
    pub depth: u8,
    /// It stands in a quotation.
    pub quoted: bool,
    /// What became of it.
    pub fate: Fate,
    /// Its text; of a row, that of each cell.
    pub lines: Vec<Vec<Piece>>,
    /// What leads elsewhere.
    pub relinked: Vec<Relinked>,
    /// Words that stayed and are emphasised otherwise.
    pub restyled: Vec<String>,
}

/// The marked text of two wordings in Markdown.
pub fn redline(old: &str, new: &str) -> Vec<Marked> {
    let (old, new) = (blocks(old), blocks(new));
    let mut numbers = Numbers::default();
    let before: Vec<Bags> = old.iter().map(|block| Bags::of(block, &mut numbers)).collect();
    let after: Vec<Bags> = new.iter().map(|block| Bags::of(block, &mut numbers)).collect();
    let alike = |at: usize, to: usize| alike((&old[at], &before[at]), (&new[to], &after[to]));
    let pairs = align(old.iter().map(keys), new.iter().map(keys), alike);
    let of = |pair: &Pair| match *pair {
        Pair::Equal(at, to) | Pair::Alike(at, to) => Told::of(Some(&old[at]), Some(&new[to])),
        Pair::Old(at) => Told::of(Some(&old[at]), None),
        Pair::New(to) => Told::of(None, Some(&new[to])),
    };
    let mut told: Vec<Told<'_>> = pairs.iter().map(of).collect();
    moves::find(&mut told);
    told.iter().map(Told::marked).collect()
}

/// Whether two wordings say the same, emphasise the same, and lead to the same places.
pub fn same(old: &str, new: &str) -> bool {
    old == new || redline(old, new).iter().all(|block| block.fate == Fate::Same)
}

/// How often each word occurs in a text; its headings left out.
pub fn vocabulary(text: &str) -> BTreeMap<String, u32> {
    let mut vocabulary = BTreeMap::new();
    for block in blocks(text).iter().filter(|block| block.kind != Kind::Heading) {
        for word in speaking(block) {
            *vocabulary.entry(word.to_owned()).or_default() += 1;
        }
    }
    vocabulary
}

/// How much of two vocabularies is shared, of a thousand.
pub fn overlap(old: &BTreeMap<String, u32>, new: &BTreeMap<String, u32>) -> u32 {
    let shared: u32 = old.iter().map(|(word, count)| new.get(word).map_or(0, |times| *times.min(count))).sum();
    let all: u32 = old.values().chain(new.values()).sum();
    2000 * shared / all.max(1)
}

/// What is compared of a block.
fn keys(block: &Block) -> Vec<Vec<&str>> {
    block.lines.iter().map(|line| line.words.iter().map(|word| word.key.as_str()).collect()).collect()
}

fn speaking(block: &Block) -> impl Iterator<Item = &str> {
    block.lines.iter().flat_map(line_speaking)
}

fn line_speaking(line: &Line) -> impl Iterator<Item = &str> {
    line.words.iter().filter(|word| word.speaks).map(|word| word.key.as_str())
}

/// The words of a block, and those of its first cell if it is a row.
struct Bags {
    all: Bag,
    first: Option<Bag>,
}

impl Bags {
    fn of<'w>(block: &'w Block, numbers: &mut Numbers<'w>) -> Bags {
        let is_row = matches!(block.kind, Kind::Row | Kind::Head);
        let first = block.lines.first().filter(|_| is_row).map(|line| numbers.bag(line_speaking(line)));
        Bags { all: numbers.bag(speaking(block)), first }
    }
}

/// From how much on two rows are about the same thing: "Foo, Inc." and "Bar, Inc." are not.
const NAMED: u32 = 600;

/// How alike two blocks are: a row is the row of what its first cell names.
fn alike((old, before): (&Block, &Bags), (new, after): (&Block, &Bags)) -> u32 {
    let code = |block: &Block| matches!(block.kind, Kind::Listing | Kind::Code);
    match (&before.first, &after.first) {
        (Some(one), Some(other)) if one.is_empty() && other.is_empty() => likeness(&before.all, &after.all),
        (Some(one), Some(other)) => Some(likeness(one, other)).filter(|alike| *alike >= NAMED).unwrap_or_default(),
        (None, None) if code(old) == code(new) => likeness(&before.all, &after.all),
        _ => 0,
    }
}

/// A block of one side or both, with the parts of its lines.
struct Told<'b> {
    block: &'b Block,
    sides: (bool, bool),
    moved: bool,
    lines: Vec<ToldLine<'b>>,
}

/// A line of one side or both, cut into parts.
struct ToldLine<'b> {
    old: &'b Line,
    new: &'b Line,
    parts: Vec<Part>,
}

const NOTHING: &Line = &Line { text: String::new(), styles: Vec::new(), words: Vec::new() };

impl<'b> Told<'b> {
    fn of(old: Option<&'b Block>, new: Option<&'b Block>) -> Told<'b> {
        let sides = (old.is_some(), new.is_some());
        let lines = |block: Option<&'b Block>| block.map_or(&[][..], |block| &block.lines[..]);
        let line = |(old, new)| ToldLine { old, new, parts: mark(old, new) };
        let lines = paired(lines(old), lines(new)).into_iter().map(line).collect();
        // A block of neither side is never asked for.
        Told { block: new.or(old).unwrap_or(&EMPTY), sides, moved: false, lines }
    }

    fn marked(&self) -> Marked {
        let Block { kind, depth, quoted, .. } = *self.block;
        let mut block = Marked {
            kind,
            depth,
            quoted,
            fate: Fate::Same,
            lines: Vec::new(),
            relinked: Vec::new(),
            restyled: Vec::new(),
        };
        for line in &self.lines {
            block.lines.push(sentence::pieces(line.old, line.new, &line.parts));
            sentence::notes(line.old, line.new, &line.parts, &mut block);
        }
        block.fate = self.fate(&block);
        block
    }

    fn fate(&self, block: &Marked) -> Fate {
        let marks = || block.lines.iter().flatten().map(|piece| piece.mark);
        match self.sides {
            (false, _) if marks().all(|mark| mark == Mark::MovedHere) => Fate::MovedHere,
            (_, false) if marks().all(|mark| mark == Mark::MovedAway) => Fate::MovedAway,
            (false, _) => Fate::Added,
            (_, false) => Fate::Removed,
            _ if !block.relinked.is_empty() || !block.restyled.is_empty() => Fate::Changed,
            _ if marks().any(|mark| mark != Mark::Same) => Fate::Changed,
            _ => Fate::Same,
        }
    }
}

static EMPTY: Block = Block { kind: Kind::Paragraph, depth: 0, quoted: false, lines: Vec::new() };

/// The lines of two blocks in pairs: cell by cell, or, where columns came or went, by what they say.
fn paired<'b>(old: &'b [Line], new: &'b [Line]) -> Vec<(&'b Line, &'b Line)> {
    if old.len() == new.len() {
        return old.iter().zip(new).collect();
    }
    if old.is_empty() || new.is_empty() {
        return old.iter().map(|line| (line, NOTHING)).chain(new.iter().map(|line| (NOTHING, line))).collect();
    }
    let keys = |line: &'b Line| line.words.iter().map(|word| word.key.as_str()).collect::<Vec<_>>();
    let mut numbers = Numbers::default();
    let before: Vec<Bag> = old.iter().map(|line| numbers.bag(line_speaking(line))).collect();
    let after: Vec<Bag> = new.iter().map(|line| numbers.bag(line_speaking(line))).collect();
    let pairs = align(old.iter().map(keys), new.iter().map(keys), |at, to| likeness(&before[at], &after[to]));
    let pair = |pair: Pair| match pair {
        Pair::Equal(at, to) | Pair::Alike(at, to) => (&old[at], &new[to]),
        Pair::Old(at) => (&old[at], NOTHING),
        Pair::New(to) => (NOTHING, &new[to]),
    };
    pairs.into_iter().map(pair).collect()
}
