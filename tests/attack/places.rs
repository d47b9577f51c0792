//! A content folder in which every text that people can write is one of a list: written as JSON, which YAML can read.

use crate::run::write;
use serde_json::{Value, json};
use std::path::Path;

/// Where texts come from, one for each place; each ends in a mark by which it is found again.
pub(crate) struct Texts<'t> {
    list: &'t [String],
    given: usize,
}

impl<'t> Texts<'t> {
    /// Texts from a list, from its beginning again once it is used up; from none, only marks.
    pub(crate) fn of(list: &'t [String]) -> Texts<'t> {
        Texts { list, given: 0 }
    }

    /// How many were given.
    pub(crate) fn given(&self) -> usize {
        self.given
    }

    /// The text that was or will be given as the `number`th.
    pub(crate) fn at(&self, number: usize) -> String {
        match self.list {
            [] => mark(number),
            list => format!("{} {}", list[number % list.len()], mark(number)),
        }
    }

    fn one(&mut self) -> String {
        self.given += 1;
        self.at(self.given - 1)
    }

    /// The same words in both languages.
    fn text(&mut self) -> Value {
        let text = self.one();
        json!({ "zh-CN": text, "en": text })
    }

    /// A name: it sorts by what stands before the text.
    fn name(&mut self) -> Value {
        let number = self.given;
        let text = format!("N{number:05} {}", self.one());
        json!({ "zh-CN": text, "en": text })
    }
}

/// What every text ends in.
pub(crate) fn mark(number: usize) -> String {
    format!("T{number:05}")
}

fn file(folder: &Path, path: &str, value: &Value) {
    write(folder, &format!("content/{path}"), format!("{value}\n"));
}

/// Writes the folder, with as many SDKs.
pub(crate) fn folder(root: &Path, sdks: usize, texts: &mut Texts<'_>) {
    file(
        root,
        "site.yaml",
        &json!({
            "title": texts.text(), "languages": ["zh-CN", "en"], "publisher": "harbour",
            "base_url": "https://privacy.harbour.example/a/",
            "rights": { "access": texts.text(), "delete": texts.text() },
            "children": { "directed": true, "rules": texts.text(), "guardian": texts.text() },
            "levels": { "sdk-renamed": { "level": "editorial", "reason": texts.text() } },
        }),
    );
    file(root, "organisations.yaml", &json!({ "harbour": organisation(texts), "beacon": organisation(texts) }));
    let ids: Vec<String> = (0..sdks).map(|number| format!("sdk-{number:03}")).collect();
    let ships: Vec<Value> = ids.iter().map(|id| json!({ "sdk": id, "where": texts.text() })).collect();
    file(
        root,
        "apps/wallet.yaml",
        &json!({
            "name": texts.name(), "ships": ships,
            "platforms": { "android": { "package": texts.one(), "version": texts.one() } },
        }),
    );
    for id in &ids {
        file(root, &format!("sdks/{id}.yaml"), &sdk(texts));
    }
    file(
        root,
        "catalog/fields.yaml",
        &json!({ "own.field": { "name": texts.name(), "what": texts.text(), "group": "account", "aliases": [texts.one()] } }),
    );
    file(root, "catalog/purposes.yaml", &json!({ "own.purpose": { "name": texts.name(), "what": texts.text() } }));
    let own = json!({ "name": texts.name(), "what": texts.text(), "platform": "android", "opens": ["own.field"], "turn_off": texts.text() });
    file(root, "catalog/permissions.yaml", &json!({ "android:OWN": own }));
    file(root, "next.yaml", &json!({ "note": texts.text() }));
    for language in ["zh-CN", "en"] {
        let matter = json!({ "title": texts.one() });
        write(root, &format!("content/policies/p.{language}.md"), format!("---\n{matter}\n---\n## A\n\nText.\n"));
    }
    let (message, title) = (json!(texts.one()), json!({ "on": "sdks/* added", "level": "notice" }));
    let page = format!("---\n{}\n", title.to_string().replace('}', &format!(", \"message\": {message}}}")));
    write(root, "content/rules/own.md", format!("{page}---\n# Own rule\n\nWhy.\n"));
}

fn organisation(texts: &mut Texts<'_>) -> Value {
    json!({
        "name": texts.name(), "country": "CN", "address": texts.text(), "owner": texts.text(),
        "contact": { "email": "dpo@harbour.example", "phone": texts.one() },
        "officer": { "name": texts.text() }, "committees": [texts.text()], "formerly_named": [texts.text()],
    })
}

fn sdk(texts: &mut Texts<'_>) -> Value {
    let collects = json!({
        "fields": ["own.field", "device.oaid"], "required": false, "if_refused": texts.text(),
        "necessity": texts.text(), "impact": texts.text(), "safeguards": texts.text(),
        "condition": { "text": texts.text() },
    });
    json!({
        "name": texts.name(), "provider": "beacon", "role": "processor", "starts": "on-use",
        "platforms": { "android": { "package": texts.one(), "version": texts.one() } },
        "opt_out": texts.text(), "included_when": texts.text(),
        "permissions": { "android:OWN": { "required": true, "why": texts.text() } },
        "retention": { "until": texts.text() }, "stored_in": ["SG"],
        "transfer": { "recipient": "beacon", "method": texts.text(), "rights": texts.text(), "mechanism": "exempt" },
        "features": { "push": {
            "name": texts.text(), "when": texts.text(), "refuse": texts.text(),
            "purposes": { "own.purpose": { "basis": "consent", "text": texts.text() } },
            "decides": { "logic": texts.text(), "effect": texts.text() },
            "collects": [collects],
        } },
    })
}
