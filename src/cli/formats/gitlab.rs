//! A report to GitLab's Code Quality: a list of issues, each at a file and line, with a fingerprint that stays the same.

use super::super::talk::Talk;
use super::remark::{Remark, Report, Weight};
use super::sarif::fingerprints;
use serde_json::{Value, json};

/// The report as one JSON array.
pub(super) fn written(report: &Report, talk: &Talk) -> String {
    let prints = fingerprints(&report.remarks);
    let mut issues: Vec<Value> =
        report.remarks.iter().zip(&prints).map(|(remark, print)| issue(remark, print, talk)).collect();
    if let Some(failure) = &report.failure {
        issues.push(json!({
            "description": failure, "check_name": "could-not-run", "severity": "blocker",
            "fingerprint": "could-not-run", "location": location(&talk.somewhere(), 1),
        }));
    }
    format!("{:#}", Value::from(issues))
}

fn issue(remark: &Remark, fingerprint: &str, talk: &Talk) -> Value {
    let severity = match remark.weight {
        Weight::Note => "info",
        Weight::Warning => "minor",
        Weight::Error => "critical",
    };
    // It has no place without a file: what has none is shown at the site's settings.
    let location = match &remark.place {
        Some(place) => location(&place.file, place.line),
        None => location(&talk.somewhere(), 1),
    };
    json!({
        "description": remark.message, "check_name": remark.rule, "severity": severity,
        "fingerprint": fingerprint, "location": location,
    })
}

fn location(path: &str, line: usize) -> Value {
    json!({ "path": path, "lines": { "begin": line } })
}
