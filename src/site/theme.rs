//! The built-in templates and the team's own to one set per language, with the words of that language.
//!
//! Everything that a template prints is escaped, but what the views mark as markup. There is no clock,
//! no environment and no chance in a template.

use super::Publication;
use super::frame::Frame;
use super::markup::Markup;
use crate::model::canonical;
use crate::model::locale::{Locales, Value};
use crate::model::look::Colours;
use serde::Serialize;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::sync::{Arc, RwLock};
use tera::{Context, Kwargs, State, Tera};

/// What is wrong with a template, with its file and line where there is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateError(pub String);

impl fmt::Display for TemplateError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::error::Error for TemplateError {}

impl From<tera::Error> for TemplateError {
    /// The error quotes the template, whose lines may be of any length.
    fn from(error: tera::Error) -> TemplateError {
        let error = error.to_string();
        let short = |line: &str| match line.char_indices().nth(LONGEST_LINE) {
            Some((end, _)) => format!("{}…", &line[..end]),
            None => line.to_owned(),
        };
        TemplateError(error.lines().map(short).collect::<Vec<_>>().join("\n"))
    }
}

/// How much of a line of a template is quoted at most.
const LONGEST_LINE: usize = 200;

/// Where the built-in templates stand, so that the team's own of the same name come first.
const BUILT_IN: &str = "builtin/";

/// The one style sheet.
const STYLE: &str = "candor.css";

/// The one script, without which every page is whole.
const SCRIPT: &str = "find.js";

macro_rules! templates {
    ($($name:literal),+ $(,)?) => { [$(($name, include_str!(concat!("../../templates/", $name)))),+] };
}

const TEMPLATES: &[(&str, &str)] = &templates![
    "app.html",
    "block.html",
    "change.html",
    "change-entry.html",
    "changes.html",
    "check.html",
    "facts.html",
    "faults.html",
    "feed.atom",
    "field.html",
    "field-rows.html",
    "find.html",
    "frame.html",
    "grid.html",
    "history.html",
    "home.html",
    "index.html",
    "languages.html",
    "line.html",
    "list.html",
    "listing.html",
    "listing-rows.html",
    "map.html",
    "missing.html",
    "moved.html",
    "names.html",
    "names-entry.html",
    "permission.html",
    "policies.html",
    "policy.html",
    "purpose.html",
    "redline.html",
    "reported.html",
    "rule-retired.html",
    "rule.html",
    "rules.html",
    "sdk.html",
    "sdks.html",
    "sdks-row.html",
    "stamp.html",
    "transfers.html",
    "versions.html",
    "whole.html",
];

/// The templates of one language.
pub(crate) struct Theme {
    tera: Tera,
    /// The most bytes that a body had so far, by template: the next will have about as many.
    longest: BTreeMap<&'static str, AtomicUsize>,
}

/// Reads the templates, with the words of `language`.
pub(crate) fn theme(publication: &Publication, language: &str) -> Result<Theme, TemplateError> {
    let mut tera = Tera::new();
    tera.autoescape_on(vec![""]);
    tera.set_fallback_prefixes([BUILT_IN])?;
    add_words(&mut tera, &publication.locales, language);
    let said = |text| with_words(text, &publication.locales, language);
    let built_in = TEMPLATES.iter().map(|(name, text)| (format!("{BUILT_IN}{name}"), Cow::Owned(said(text))));
    let own = publication.templates.iter().filter(|(name, _)| ![STYLE, SCRIPT].contains(&name.as_str()));
    let own = own.map(|(name, text)| (name.clone(), Cow::Borrowed(text.as_str())));
    tera.add_raw_templates(built_in.chain(own))?;
    Ok(Theme { tera, longest: TEMPLATES.iter().map(|(name, _)| (*name, AtomicUsize::default())).collect() })
}

/// The templates of the preview, which no team's own replace.
const PREVIEW: [(&str, &str); 2] = templates!["preview.html", "preview-page.html"];

/// A page of the preview's own templates, whatever the team's are.
pub(crate) fn alone<T: Serialize>(
    template: &str,
    locales: &Arc<Locales>,
    language: &str,
    page: &T,
) -> Result<String, TemplateError> {
    let mut tera = Tera::new();
    tera.autoescape_on(vec![""]);
    add_words(&mut tera, locales, language);
    tera.add_raw_templates(PREVIEW)?;
    let theme = Theme { tera, longest: BTreeMap::new() };
    theme.body(template, page)
}

impl Theme {
    /// A page without its frame.
    pub(crate) fn body<T: Serialize>(&self, template: &str, page: &T) -> Result<String, TemplateError> {
        let mut context = Context::new();
        context.insert("page", page);
        let longest = self.longest.get(template);
        let mut body = Vec::with_capacity(longest.map_or(0, |longest| longest.load(Relaxed)));
        self.tera.render_to(template, &context, &mut body)?;
        match longest.filter(|_| body.len() > LONG) {
            Some(longest) => drop(longest.fetch_max(body.len(), Relaxed)),
            // Many short bodies and rows are held until the whole site is made.
            None => body.shrink_to_fit(),
        }
        String::from_utf8(body).map_err(|error| TemplateError(error.to_string()))
    }

    /// A body in its frame, as bytes.
    pub(crate) fn page(&self, frame: &Frame, body: &str) -> Result<Vec<u8>, TemplateError> {
        let mut context = Context::new();
        context.insert("frame", frame);
        context.insert_value("body", tera::Value::safe_string(body));
        let mut page = Vec::with_capacity(body.len() + FRAME);
        self.tera.render_to("frame.html", &context, &mut page)?;
        Ok(page)
    }
}

/// A body of more bytes is made for one page alone.
const LONG: usize = 1 << 16;

/// About how many bytes a frame has.
const FRAME: usize = 8192;

/// `t` says a message in markup, `label` says it as the plain text of an attribute.
fn add_words(tera: &mut Tera, locales: &Arc<Locales>, language: &str) {
    let (words, tag) = (Arc::clone(locales), language.to_owned());
    tera.register_function("label", move |values: Kwargs, _: &State<'_>| {
        say(&words, &tag, &values).map(|(text, _)| tera::Value::from(text))
    });
    let (words, tag) = (Arc::clone(locales), language.to_owned());
    // A message without values is always the same: it is formed once.
    let formed: RwLock<BTreeMap<String, tera::Value>> = RwLock::default();
    tera.register_function("t", move |values: Kwargs, _: &State<'_>| {
        let fixed = if values.iter().count() == 1 { values.get::<&str>("id")? } else { None };
        let known = fixed.and_then(|id| formed.read().ok()?.get(id).cloned());
        if let Some(value) = known {
            return Ok::<_, tera::Error>(value);
        }
        let value = tera::Value::safe_string(in_markup(say(&words, &tag, &values)?, &tag).as_str());
        if let (Some(id), Ok(mut formed)) = (fixed, formed.write()) {
            formed.insert(id.to_owned(), value.clone());
        }
        Ok(value)
    });
}

/// What was said as markup; marked where it is in another language than the page.
fn in_markup((text, spoken): (String, String), language: &str) -> Markup {
    let markup = Markup::text(&text);
    if spoken == language { markup } else { markup.in_language(&spoken) }
}

/// A template of candor's own with the words of a language where it says a message without values: they are the same on
/// every page. A team's templates stay as they are, so that an error quotes what was written.
fn with_words(template: &str, locales: &Locales, language: &str) -> String {
    const BEGIN: &str = "{{ t(id=\"";
    const END: &str = "\") }}";
    let mut pieces = template.split(BEGIN);
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let said = piece.split_once(END).and_then(|(id, rest)| Some((locales.say(language, id, &[])?, rest)));
        let said = said.map(|(said, rest)| (in_markup((said.text, said.language), language), rest));
        match said.filter(|(said, _)| !said.as_str().contains('{')) {
            Some((said, rest)) => text.extend([said.as_str(), rest]),
            None => text.extend([BEGIN, piece]),
        }
    }
    text
}

fn say(locales: &Locales, language: &str, values: &Kwargs) -> Result<(String, String), tera::Error> {
    let id: String = values.must_get("id")?;
    let args: Vec<(&str, Value<'_>)> = values
        .iter()
        .filter_map(|(name, given)| {
            let number = given.as_i64().map(Value::from);
            Some((name.as_str()?, number.or_else(|| given.as_str().map(Value::from))?))
        })
        .collect();
    match locales.say(language, &id, &args) {
        Some(said) => Ok((said.text, said.language)),
        None => Err(tera::Error::message(format!("no language has the message `{id}`"))),
    }
}

/// The style sheet: the team's own, or the built-in one; then the site's own colours.
pub(crate) fn style(publication: &Publication) -> String {
    let sheet = publication.templates.get(STYLE).map_or(include_str!("../../templates/candor.css"), String::as_str);
    let look = publication.look.as_ref();
    let light = look.and_then(|look| look.light.as_ref()).map(properties).unwrap_or_default();
    let dark = look.and_then(|look| look.dark.as_ref()).map(properties).unwrap_or_default();
    let mut own = String::new();
    if !light.is_empty() {
        own.push_str(&format!("\n@media screen and (prefers-color-scheme: light) {{ :root {{{light}}} }}\n"));
    }
    if !dark.is_empty() {
        own.push_str(&format!("\n@media screen and (prefers-color-scheme: dark) {{ :root {{{dark}}} }}\n"));
    }
    sheet.to_owned() + &own
}

fn properties(colours: &Colours) -> String {
    colours.stated().map(|(name, colour)| format!(" --{name}: {colour};")).collect::<String>()
}

/// Its address, which changes with its content.
pub(crate) fn style_address(publication: &Publication) -> String {
    let hash = canonical::sha256(style(publication).as_bytes());
    format!("assets/candor.{}.css", &hash[..8])
}

/// The script: the team's own, or the built-in one.
pub(crate) fn script(templates: &BTreeMap<String, String>) -> &str {
    templates.get(SCRIPT).map_or(include_str!("../../templates/find.js"), String::as_str)
}

/// Its address, which changes with its content.
pub(crate) fn script_address(templates: &BTreeMap<String, String>) -> String {
    let hash = canonical::sha256(script(templates).as_bytes());
    format!("assets/find.{}.js", &hash[..8])
}
