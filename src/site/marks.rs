//! A line of a redline to markup: what is gone in `del`, what is new in `ins`, each word in its style.

use super::markup::Markup;
use crate::model::text::is_han;
use crate::review::redline::{Mark, Piece};

/// A line with its marks; a space at the end of a mark stands behind it.
pub(crate) fn marked(line: &[Piece]) -> Markup {
    let mut parts = Vec::new();
    let mut rest = line;
    while let Some(first) = rest.first() {
        let length = rest.iter().take_while(|piece| piece.mark == first.mark).count();
        let (run, after) = rest.split_at(length);
        let (before, mut inner, behind) = trimmed(run);
        // What is gone and what stands in its place read as two words.
        if first.mark == Mark::Removed && behind == Markup::default() && apart(run, after) {
            inner.push(Piece { mark: first.mark, text: " ".to_owned(), style: Default::default() });
        }
        let inner = Markup::joined(&inner.iter().map(set).collect::<Vec<_>>(), &Markup::default());
        parts.push(before);
        parts.push(match first.mark {
            Mark::Same => inner,
            Mark::Added => inner.tagged("ins"),
            Mark::Removed => inner.tagged("del"),
            Mark::MovedHere => inner.classed("ins", "moved"),
            Mark::MovedAway => inner.classed("del", "moved"),
        });
        parts.push(behind);
        rest = after;
    }
    Markup::joined(&parts, &Markup::default())
}

/// Whether two runs are of a script that sets words apart.
fn apart(gone: &[Piece], come: &[Piece]) -> bool {
    let last = gone.last().and_then(|piece| piece.text.chars().last());
    let first = come.first().filter(|piece| piece.mark == Mark::Added).and_then(|piece| piece.text.chars().next());
    [last, first].iter().all(|letter| letter.is_some_and(|letter| letter.is_alphanumeric() && !is_han(letter)))
}

/// A run without the spaces around it, and these.
fn trimmed(run: &[Piece]) -> (Markup, Vec<Piece>, Markup) {
    let mut run = run.to_vec();
    let mut spaces = [Markup::default(), Markup::default()];
    if let Some(first) = run.first_mut().filter(|piece| piece.text.starts_with(' ')) {
        first.text = first.text.trim_start().to_owned();
        spaces[0] = Markup::text(" ");
    }
    if let Some(last) = run.last_mut().filter(|piece| piece.text.ends_with(' ')) {
        last.text = last.text.trim_end().to_owned();
        spaces[1] = Markup::text(" ");
    }
    let [before, after] = spaces;
    (before, run, after)
}

/// A text in its style, without the links: they are as they were on that day.
fn set(piece: &Piece) -> Markup {
    let style = &piece.style;
    let elements = [("code", style.code), ("s", style.struck), ("em", style.emphasis), ("strong", style.strong)];
    let set = elements.into_iter().filter(|(_, is_set)| *is_set);
    set.fold(Markup::text(&piece.text), |text, (element, _)| text.tagged(element))
}
