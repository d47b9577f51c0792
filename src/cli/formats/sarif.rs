//! A report to SARIF 2.1.0: the rules that were met with what their pages say, and each remark as a result at its place.

use super::super::outcome::Outcome;
use super::super::talk::Talk;
use super::remark::{Page, Remark, Report, Weight};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

/// The report as one log with one run.
pub(super) fn written(report: &Report, talk: &Talk) -> String {
    let rules: BTreeSet<&str> = report.remarks.iter().map(|remark| remark.rule.as_str()).collect();
    let rules: Vec<&str> = rules.into_iter().collect();
    let prints = fingerprints(&report.remarks);
    let result = |(remark, print): (&Remark, &String)| {
        let index = rules.iter().position(|rule| *rule == remark.rule);
        result(remark, index, print, talk)
    };
    let results: Vec<Value> = report.remarks.iter().zip(&prints).map(result).collect();
    let described: Vec<Value> = rules.iter().map(|rule| described(rule, report, talk)).collect();
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "candor",
                "version": env!("CARGO_PKG_VERSION"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "language": talk.language,
                "rules": described,
            } },
            "columnKind": "unicodeCodePoints",
            "invocations": [invocation(report)],
            "results": results,
        }],
    });
    format!("{log:#}")
}

/// Whether the run said all that there is to say; and why not, if it could not begin or end.
fn invocation(report: &Report) -> Value {
    let complete = matches!(report.outcome, Outcome::Clean | Outcome::Findings | Outcome::Altered);
    let mut value = json!({ "executionSuccessful": complete, "exitCode": report.outcome as u8 });
    if let Some(failure) = &report.failure {
        value["toolExecutionNotifications"] = json!([{ "level": "error", "message": { "text": failure } }]);
    }
    value
}

/// A rule with what its page says; a check without a page says why it matters.
fn described(rule: &str, report: &Report, talk: &Talk) -> Value {
    let met: Vec<&Remark> = report.remarks.iter().filter(|remark| remark.rule == rule).collect();
    let level = met.iter().map(|remark| remark.weight).max().unwrap_or(Weight::Note);
    let mut value = json!({ "id": rule, "defaultConfiguration": { "level": word(level) } });
    if let Some(page) = report.pages.get(rule) {
        help(&mut value, page);
    } else if let Some(why) = met.iter().find_map(|remark| remark.notes.first()) {
        value["fullDescription"] = json!({ "text": why.text });
        value["help"] = json!({ "text": why.text });
    }
    let of_change = || report.pages.contains_key(rule).then(|| talk.page_of(rule)).flatten();
    if let Some(page) = talk.page_of_check(rule).or_else(of_change) {
        value["helpUri"] = json!(page);
    }
    value
}

fn help(value: &mut Value, page: &Page) {
    let prose = page.prose.trim();
    value["shortDescription"] = json!({ "text": page.title });
    let first = prose.split("\n\n").find(|block| !block.starts_with('#')).unwrap_or(prose);
    value["fullDescription"] = json!({ "text": first });
    value["help"] = json!({ "text": prose, "markdown": prose });
}

fn result(remark: &Remark, index: Option<usize>, fingerprint: &str, talk: &Talk) -> Value {
    let notes = remark.notes.iter().map(|note| format!("\n{}: {}", note.name, note.text));
    let message: String = std::iter::once(remark.message.clone()).chain(notes).collect();
    // Code scanning shows no result without a place: what has none is shown at the site's settings.
    let (file, region) = match &remark.place {
        Some(place) => (
            place.file.to_string(),
            json!({
                "startLine": place.line, "startColumn": place.column,
                "endColumn": place.column + place.length.max(1),
            }),
        ),
        None => (talk.somewhere(), json!({ "startLine": 1 })),
    };
    json!({
        "ruleId": remark.rule,
        "ruleIndex": index,
        "level": word(remark.weight),
        "message": { "text": message },
        "locations": [{ "physicalLocation": {
            "artifactLocation": { "uri": uri(&file), "uriBaseId": "%SRCROOT%" }, "region": region,
        } }],
        "partialFingerprints": { "candor/v1": fingerprint },
        "properties": { "label": remark.label },
    })
}

fn word(weight: Weight) -> &'static str {
    match weight {
        Weight::Note => "note",
        Weight::Warning => "warning",
        Weight::Error => "error",
    }
}

/// A relative path as a URI: what stands for nothing in one is written by its bytes.
fn uri(path: &str) -> String {
    let letter = |byte: u8| match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => (byte as char).to_string(),
        byte => format!("%{byte:02X}"),
    };
    path.bytes().map(letter).collect()
}

/// What tells each remark from all others, and is the same in the next run; equal ones are counted.
pub(super) fn fingerprints(remarks: &[Remark]) -> Vec<String> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let print = |remark: &'_ Remark| {
        let count = seen.entry(remark.identity.clone()).or_default();
        *count += 1;
        let hash = Sha256::digest(format!("{}\n{count}", remark.identity));
        hash.iter().take(16).map(|byte| format!("{byte:02x}")).collect()
    };
    remarks.iter().map(print).collect()
}
