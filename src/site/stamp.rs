//! A seal to its stamp: the first eight hex digits in two lines of four, with the whole seal beside it.

use super::markup::Markup;
use super::voice::{Arg, Voice};
use super::{Edition, path};
use serde::Serialize;

/// What a page prints of a version: its name, its dates, its stamp.
#[derive(Serialize)]
pub(crate) struct Imprint {
    /// "Version 2026.11".
    pub(crate) title: Markup,
    pub(crate) published: Markup,
    pub(crate) effective: Markup,
    pub(crate) stamp: Option<Stamp>,
}

/// The stamp.
#[derive(Serialize)]
pub(crate) struct Stamp {
    upper: String,
    lower: String,
    seal: String,
}

/// The imprint of an edition.
pub(crate) fn imprint(voice: &Voice<'_>, edition: &Edition) -> Imprint {
    let seal = edition.seal.as_ref().map(|seal| seal.seal.as_str());
    Imprint {
        title: voice.say_with("version", &[("version", Arg::Is(version_name(voice, edition)))]),
        published: voice.on_day("published-on", &edition.version.published),
        effective: voice.on_day("effective-from", &edition.version.effective),
        stamp: seal.map(stamp),
    }
}

/// A version with its whole seal, as plain text.
pub(crate) fn sealed_as(imprint: &Imprint) -> String {
    let seal = imprint.stamp.as_ref().map(|stamp| format!("sha256:{}", stamp.seal));
    [imprint.title.plain()].into_iter().chain(seal).collect::<Vec<_>>().join(" · ")
}

fn stamp(seal: &str) -> Stamp {
    let digits = |from: usize| seal.chars().skip(from).take(4).collect();
    Stamp { upper: digits(0), lower: digits(4), seal: seal.to_owned() }
}

/// The name of a version; a working copy has none yet.
pub(crate) fn version_name(voice: &Voice<'_>, edition: &Edition) -> Markup {
    match edition.seal {
        Some(_) => Markup::text(&edition.name),
        None => voice.say("working-copy"),
    }
}

/// The name of a version, leading to its sealed pages from the page at `from`.
pub(crate) fn version_link(voice: &Voice<'_>, from: &str, edition: &Edition) -> Markup {
    let name = version_name(voice, edition);
    let home = format!("{}/versions/{}/index.html", voice.language, edition.name);
    if edition.seal.is_some() { name.linked(&path::relative(from, &home)) } else { name }
}

/// What must be said of an edition before anything else: that it isn't sealed, or that it no longer counts.
pub(crate) fn warnings<'p>(
    voice: &Voice<'_>,
    edition: &Edition,
    later: impl Iterator<Item = &'p Edition>,
) -> Vec<Markup> {
    let mut warnings = Vec::new();
    if edition.seal.is_none() {
        warnings.push(voice.say("banner-not-sealed"));
    }
    for by in later {
        for withdrawal in by.version.withdraws.iter().filter(|withdrawal| *withdrawal.version == *edition.name) {
            let args = [
                ("version", Arg::Is(Markup::text(&edition.name))),
                ("by", Arg::Is(Markup::text(&by.name))),
                ("day", Arg::Is(voice.day(&by.version.published))),
                ("reason", Arg::Is(voice.text(&withdrawal.reason))),
            ];
            warnings.push(voice.say_with("banner-withdrawn", &args));
        }
    }
    warnings
}
