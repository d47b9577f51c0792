//! The redlines of several sections to what left one of them and stands, unaltered, in another: it moved.
//!
//! Only blocks of some length, and no headings: a short one may stand in two places by chance.

use super::{Fate, Kind, Mark, Marked};
use std::collections::BTreeSet;

/// From how many letters on a block is known again.
const KNOWN: usize = 12;

/// What left one section and came to another.
#[derive(Debug, Default)]
pub struct Moved(BTreeSet<Vec<String>>);

impl Moved {
    /// What moved between these sections.
    pub fn between(sections: &[Vec<Marked>]) -> Moved {
        let of = |fate: Fate| sections.iter().flatten().filter(move |block| block.fate == fate).filter_map(key);
        let gone: BTreeSet<Vec<String>> = of(Fate::Removed).collect();
        Moved(of(Fate::Added).filter(|key| gone.contains(key)).collect())
    }

    /// Marks what moved to this section or from it.
    pub fn mark(&self, blocks: &mut [Marked]) {
        for block in blocks.iter_mut().filter(|block| key(block).is_some_and(|key| self.0.contains(&key))) {
            let (fate, mark) = match block.fate {
                Fate::Removed => (Fate::MovedAway, Mark::MovedAway),
                Fate::Added => (Fate::MovedHere, Mark::MovedHere),
                _ => continue,
            };
            block.fate = fate;
            block.lines.iter_mut().flatten().for_each(|piece| piece.mark = mark);
        }
    }
}

/// What a block says, without the space that only typesetting decides; nothing where that is too little.
fn key(block: &Marked) -> Option<Vec<String>> {
    let line = |pieces: &Vec<super::Piece>| -> String {
        pieces.iter().flat_map(|piece| piece.text.chars()).filter(|letter| !letter.is_whitespace()).collect()
    };
    let lines: Vec<String> = block.lines.iter().map(line).collect();
    let letters: usize = lines.iter().map(|line| line.chars().count()).sum();
    (block.kind != Kind::Heading && letters >= KNOWN).then_some(lines)
}
