//! What organisations have not stated of their SDKs, to a letter that asks each of them: in every language of candor.

use super::super::project::Project;
use crate::diagnostic::Diagnostic;
use crate::model::inventory::Inventory;
use crate::model::locale::Value as Said;
use crate::model::reference::OrganisationId;
use crate::model::route::Route;
use crate::model::text::Text;
use crate::review::checks;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// The checks whose answer only the provider knows, in the order in which it is asked.
const ASKED: [&str; 8] = [
    "category-not-field",
    "list-is-open",
    "when-not-stated",
    "starts-not-stated",
    "basis-not-stated",
    "retention-not-stated",
    "stored-in-not-stated",
    "role-not-stated",
];

/// What an organisation has not stated, and a letter that asks it.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::cli) struct Ask {
    /// The organisation, by id.
    pub(in crate::cli) organisation: String,
    /// Its name.
    pub(in crate::cli) name: String,
    /// Where to write to, if that is stated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::cli) email: Option<String>,
    /// What is not stated.
    pub(in crate::cli) questions: Vec<Question>,
    /// A letter by language, ready to be sent.
    pub(in crate::cli) letters: BTreeMap<String, String>,
}

/// Something that is not stated of an SDK.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::cli) struct Question {
    /// The SDK, by id.
    pub(in crate::cli) sdk: String,
    /// The check that misses it.
    pub(in crate::cli) check: String,
    /// The fields of which it is not stated; none where it is about the whole SDK.
    pub(in crate::cli) fields: Vec<String>,
}

/// By SDK and check: the fields.
type Open<'a> = BTreeMap<(&'a str, usize), BTreeSet<String>>;

/// What each organisation but the publisher has not stated.
pub(super) fn asks(project: &Project, inventory: &Inventory) -> Vec<Ask> {
    let findings = checks::check(inventory, &project.working.site);
    let mut by_organisation: BTreeMap<&OrganisationId, Open<'_>> = BTreeMap::new();
    for finding in &findings {
        let Some((sdk, check)) = asked(finding) else { continue };
        let Some((id, stated)) = inventory.sdks.get_key_value(sdk.as_str()) else { continue };
        let fields = finding.values.get("fields").map_or("", String::as_str);
        let fields = fields.split(", ").filter(|field| !field.is_empty()).map(str::to_owned);
        let providers = stated.head.provider.iter().flatten().filter(|provider| **provider != inventory.publisher);
        for provider in providers {
            let open = by_organisation.entry(provider).or_default();
            open.entry((id, check)).or_default().extend(fields.clone());
        }
    }
    by_organisation.into_iter().map(|(id, open)| ask(id, &open, project, inventory)).collect()
}

/// The SDK that a finding is about, and which of the checks it is.
fn asked(finding: &Diagnostic) -> Option<(String, usize)> {
    let check = ASKED.iter().position(|check| *check == finding.rule)?;
    let route = Route::parse(finding.route.as_deref()?);
    (route.key(0) == Some("sdks")).then(|| Some((route.key(1)?.to_owned(), check)))?
}

fn ask(id: &OrganisationId, open: &Open<'_>, project: &Project, inventory: &Inventory) -> Ask {
    let organisation = inventory.organisations.get(id);
    let prevailing = inventory.languages.first().map_or("", |language| language);
    let name = organisation.and_then(|organisation| organisation.name.as_ref());
    let email = organisation.and_then(|organisation| organisation.contact.as_ref()?.email.clone());
    let question = |((sdk, check), fields): (&(&str, usize), &BTreeSet<String>)| Question {
        sdk: (*sdk).to_owned(),
        check: ASKED[*check].to_owned(),
        fields: fields.iter().cloned().collect(),
    };
    let letter = |language: &str| {
        let letter = Letter { project, inventory, language, prevailing };
        (language.to_owned(), letter.written(&shown(name, language, prevailing, id), open))
    };
    Ask {
        organisation: id.0.clone(),
        name: shown(name, prevailing, prevailing, id),
        email,
        questions: open.iter().map(question).collect(),
        letters: ["zh-CN", "en"].map(letter).into_iter().collect(),
    }
}

fn shown(text: Option<&Text>, language: &str, prevailing: &str, id: &str) -> String {
    text.and_then(|text| text.shown(language, prevailing)).map_or(id, |(words, _)| words).to_owned()
}

/// A letter in the making.
struct Letter<'a> {
    project: &'a Project,
    inventory: &'a Inventory,
    language: &'a str,
    prevailing: &'a str,
}

impl Letter<'_> {
    fn written(&self, vendor: &str, open: &Open<'_>) -> String {
        let publisher = self.inventory.organisations.get(&self.inventory.publisher);
        let publisher = publisher.and_then(|publisher| publisher.name.as_ref());
        let publisher = shown(publisher, self.language, self.prevailing, &self.inventory.publisher);
        let mut paragraphs = vec![self.say("letter-opening", &[("vendor", vendor), ("publisher", &publisher)])];
        let sdks: BTreeSet<&str> = open.keys().map(|(sdk, _)| *sdk).collect();
        for sdk in sdks {
            paragraphs.push(self.of_sdk(sdk, open));
        }
        paragraphs.push(self.say("letter-closing", &[("publisher", &publisher)]));
        paragraphs.join("\n\n")
    }

    /// What is asked of one SDK: the information that it is about once, then question by question.
    fn of_sdk(&self, sdk: &str, open: &Open<'_>) -> String {
        let name = self.inventory.sdks.get(sdk).and_then(|sdk| sdk.head.name.as_ref());
        let mut lines = vec![shown(name, self.language, self.prevailing, sdk)];
        let questions: Vec<(usize, &BTreeSet<String>)> =
            open.iter().filter(|((of, _), _)| *of == sdk).map(|((_, check), fields)| (*check, fields)).collect();
        let all: BTreeSet<String> = questions.iter().flat_map(|(_, fields)| (*fields).clone()).collect();
        if !all.is_empty() {
            lines.push(self.say("letter-information", &[("fields", &self.fields(&all))]));
        }
        for (index, (check, fields)) in questions.into_iter().enumerate() {
            let mut line = format!("{}. {}", index + 1, self.say(&format!("letter-{}", ASKED[check]), &[]));
            if !fields.is_empty() && *fields != all {
                line.push_str(&self.say("letter-only", &[("fields", &self.fields(fields))]));
            }
            lines.push(line);
        }
        lines.join("\n")
    }

    fn fields(&self, ids: &BTreeSet<String>) -> String {
        let name = |id: &String| {
            let field = self.project.working.catalog.fields.get(id.as_str()).and_then(|field| field.name.as_ref());
            // The catalog of the site speaks its languages alone; the built-in one speaks all of candor's.
            let built_in = || self.project.built_in.names.get(self.language)?["fields"][id]["name"].as_str();
            let own = field.and_then(|text| text.0.get(self.language)).map(String::as_str);
            own.or_else(built_in).map_or_else(|| shown(field, self.language, self.prevailing, id), str::to_owned)
        };
        self.project.built_in.locales.join(self.language, &ids.iter().map(name).collect::<Vec<_>>())
    }

    fn say(&self, id: &str, values: &[(&str, &str)]) -> String {
        let values: Vec<(&str, Said<'_>)> = values.iter().map(|(name, value)| (*name, Said::from(*value))).collect();
        self.project.built_in.locales.words(self.language, id, &values)
    }
}
