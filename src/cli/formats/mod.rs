//! Findings and changes to the forms that other programs read: one list of remarks, written in each form.
//!
//! What people read on a terminal is made in `report.rs` and `diff.rs`; nothing here decides how serious something is.

mod escape;
mod github;
mod gitlab;
pub(super) mod json;
mod markdown;
pub(super) mod remark;
mod sarif;

use super::arguments::Format;
use super::talk::Talk;
use remark::Report;

/// A report in the form that was asked for; nothing where that form has nothing to say. Text and JSON are made elsewhere.
pub(super) fn written(report: &Report, talk: &Talk) -> String {
    match talk.format {
        Format::Github => github::written(report, talk),
        Format::Gitlab => gitlab::written(report, talk),
        Format::Sarif => sarif::written(report, talk),
        Format::Markdown => markdown::written(report, talk),
        Format::Text | Format::Json => String::new(),
    }
}
