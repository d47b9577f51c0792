//! What is promised of any bytes, over seeds and what chance makes of them: the same each time, from a printed seed.
//!
//! The short form of `tests/long fuzz`, in which libFuzzer looks for what is new with the same targets.

pub(crate) mod page;
mod targets;

use crate::laws::OF_YAML;
use crate::run::repository;
use std::panic::{AssertUnwindSafe, catch_unwind};
use targets::{TARGETS, Target};

/// How many inputs each target is given beside its seeds, where `FUZZ_CASES` asks for no other number.
const CASES: usize = 120;

/// Where chance begins, where `FUZZ_SEED` names no other number.
const SEED: u64 = 7;

/// The longest input that chance makes.
const LONGEST: usize = 4_000;

/// Pieces of which hostile input is made, beside those of which YAML is.
const PIECES: [&str; 32] = [
    "\n\n",
    "\r\n",
    "  ",
    "\u{1B}[2J",
    "\u{202E}",
    "\u{200B}",
    "\u{FFFF}",
    "<",
    ">",
    "&",
    "&#9;",
    "<script>",
    "<!--",
    "](",
    "![",
    "[^1]",
    "[^1]: ",
    "```",
    "~~~",
    "> ",
    "|",
    "javascript:",
    "//",
    "..",
    "%2e",
    "`",
    "*",
    "_",
    "**",
    "=\n",
    "    ",
    "\"",
];

/// Numbers by chance, the same for the same seed (xorshift64*).
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let number = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33;
        usize::try_from(number).unwrap_or(0) % limit.max(1)
    }

    /// A seed with a few changes: pieces put in, cut out, said twice, or taken from another seed.
    fn changed(&mut self, seeds: &[(String, Vec<u8>)]) -> Vec<u8> {
        let mut bytes = seeds[self.below(seeds.len())].1.clone();
        for _ in 0..=self.below(6) {
            let start = self.below(bytes.len() + 1);
            let end = (start + self.below(24)).min(bytes.len());
            let piece = match self.below(6) {
                0 => Vec::new(),
                1 => bytes[start..end].repeat(2 + self.below(3)),
                2 => {
                    let other = &seeds[self.below(seeds.len())].1;
                    let from = self.below(other.len() + 1);
                    other[from..(from + self.below(60)).min(other.len())].to_vec()
                }
                3 => vec![u8::try_from(self.below(256)).unwrap_or(0)],
                4 => PIECES[self.below(PIECES.len())].into(),
                _ => OF_YAML[self.below(OF_YAML.len())].into(),
            };
            bytes.splice(start..end, piece);
        }
        bytes.truncate(LONGEST);
        bytes
    }
}

fn number(variable: &str, usual: u64) -> u64 {
    std::env::var(variable).ok().and_then(|number| number.parse().ok()).unwrap_or(usual)
}

/// The seeds of a target, in the order of their names.
fn seeds(target: &str) -> Vec<(String, Vec<u8>)> {
    crate::run::files(&repository(&format!("tests/fuzz/seeds/{target}"))).into_iter().collect()
}

/// Runs a target; where it breaks its promise, says for which bytes.
fn holds(name: &str, target: Target, bytes: &[u8], of: &str) {
    if catch_unwind(AssertUnwindSafe(|| target(bytes))).is_err() {
        panic!("{name}, {of}: {:?}", String::from_utf8_lossy(bytes));
    }
}

fn fuzz(name: &str) {
    let (_, target) = TARGETS.iter().find(|(known, _)| *known == name).expect("a target");
    let (seeds, first) = (seeds(name), number("FUZZ_SEED", SEED));
    assert!(seeds.len() >= 20, "{name} has {} seeds", seeds.len());
    for (seed, bytes) in &seeds {
        holds(name, *target, bytes, seed);
    }
    for case in 0..number("FUZZ_CASES", CASES as u64) {
        let mut chance = Chance((first ^ (case << 20)).max(1));
        chance.below(1);
        holds(name, *target, &chance.changed(&seeds), &format!("FUZZ_SEED={first}, case {case}"));
    }
}

#[test]
fn any_yaml_ends_in_findings() {
    fuzz("yaml");
}

#[test]
fn any_markdown_ends_in_a_page_that_harms_nobody() {
    fuzz("markdown");
}

#[test]
fn any_names_and_headings_have_addresses_of_their_own() {
    fuzz("anchors");
}

#[test]
fn any_change_to_what_is_sealed_is_found() {
    fuzz("seals");
}

#[test]
fn any_two_states_are_compared() {
    fuzz("compare");
}

#[test]
fn any_request_is_answered_or_refused() {
    fuzz("request");
}
