//! What must be mended to a panel over the page, and to the preview's own pages: in the language of the page.
//!
//! Made of built-in templates alone: a team's own may be what must be mended.

use crate::model::locale::Locales;
use crate::site::markup::Markup;
use crate::site::theme::{self, TemplateError};
use serde::Serialize;
use std::sync::Arc;

/// Something that must be mended, in the words of one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fault {
    /// The rule that it breaks.
    pub rule: String,
    /// Where it is: file, line and column.
    pub place: Option<String>,
    /// What is wrong.
    pub message: String,
    /// Why that matters.
    pub why: Option<String>,
    /// How to mend it.
    pub help: Option<String>,
    /// The line that it is about.
    pub excerpt: Option<Excerpt>,
}

/// A line of a file, in three parts: the middle one is what is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Excerpt {
    /// What stands before it.
    pub before: String,
    /// What is wrong.
    pub marked: String,
    /// What stands behind it.
    pub after: String,
}

/// What the panel and the preview's own pages are made of.
#[derive(Serialize)]
struct Page<'a> {
    language: &'a str,
    /// The message that is its title, and says more as its attribute.
    message: &'a str,
    more: String,
    count: usize,
    faults: Vec<Shown<'a>>,
    home: Option<&'a str>,
    style: &'a str,
}

#[derive(Serialize)]
struct Shown<'a> {
    rule: &'a str,
    place: &'a Option<String>,
    message: Markup,
    why: Option<Markup>,
    help: Option<Markup>,
    excerpt: &'a Option<Excerpt>,
}

/// A page of the preview's own.
pub(super) struct Bare<'a> {
    /// The message that is its title, and says more as its attribute.
    pub(super) message: &'a str,
    /// What must be mended.
    pub(super) faults: &'a [Fault],
    /// Where its link leads.
    pub(super) home: Option<&'a str>,
    /// Its style.
    pub(super) style: String,
}

impl Fault {
    /// A template that can't be rendered.
    pub fn of_template(error: &TemplateError, locales: &Locales, language: &str) -> Fault {
        let text = &error.0;
        let place = text.split_once("--> ").and_then(|(_, rest)| rest.split_whitespace().next());
        Fault {
            rule: "template".to_owned(),
            place: place.map(|place| format!("templates/{place}")),
            message: locales.words(language, "preview-template", &[]),
            why: None,
            help: locales.say(language, "preview-template.help", &[]).map(|said| said.text),
            excerpt: Some(Excerpt { before: text.clone(), marked: String::new(), after: String::new() }),
        }
    }
}

/// The panel over a page.
pub(super) fn over(faults: &[Fault], locales: &Arc<Locales>, language: &str) -> String {
    let bare = Bare { message: "preview-last-good", faults, home: None, style: String::new() };
    made("preview.html", &bare, locales, language)
}

/// A page of the preview's own.
pub(super) fn bare(bare: &Bare<'_>, locales: &Arc<Locales>, language: &str) -> String {
    made("preview-page.html", bare, locales, language)
}

fn made(template: &str, bare: &Bare<'_>, locales: &Arc<Locales>, language: &str) -> String {
    let page = Page {
        language,
        message: bare.message,
        more: format!("{}.more", bare.message),
        count: bare.faults.len(),
        faults: bare.faults.iter().map(shown).collect(),
        home: bare.home,
        style: &bare.style,
    };
    // Built-in templates with words that every language has: a test renders both.
    theme::alone(template, locales, language, &page).unwrap_or_else(|error| Markup::text(&error.0).as_str().to_owned())
}

fn shown(fault: &Fault) -> Shown<'_> {
    Shown {
        rule: &fault.rule,
        place: &fault.place,
        message: words(&fault.message),
        why: fault.why.as_deref().map(words),
        help: fault.help.as_deref().map(words),
        excerpt: &fault.excerpt,
    }
}

/// Text in which what stands between `` ` `` is code.
fn words(text: &str) -> Markup {
    let parts: Vec<&str> = text.split('`').collect();
    if parts.len().is_multiple_of(2) {
        return Markup::text(text);
    }
    let part = |(index, part): (usize, &&str)| match index % 2 {
        0 => Markup::text(part),
        _ => Markup::text(part).tagged("code"),
    };
    Markup::joined(&parts.iter().enumerate().map(part).collect::<Vec<_>>(), &Markup::default())
}
