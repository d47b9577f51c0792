//! The checks of one inventory that a team can set to another level: their names and how serious each is.
//!
//! Errors of structure, such as an unknown key, are not here: nothing lowers them.

use crate::diagnostic::Severity;

/// The checks that only `check --online` makes: whether an exception from one of them is idle, nobody else can know.
pub const ONLINE: [&str; 4] = ["address-gone", "address-moved", "address-unasked", "address-untrusted"];

/// Every check, with its level unless `site.yaml` sets another.
pub const CHECKS: [(&str, Severity); 41] = [
    ("address-gone", Severity::Warning),
    ("address-moved", Severity::Note),
    ("address-unasked", Severity::Note),
    ("address-untrusted", Severity::Warning),
    ("anchor-names-nothing", Severity::Warning),
    ("basis-not-stated", Severity::Warning),
    ("category-not-field", Severity::Warning),
    ("contrast-low", Severity::Warning),
    ("decision-late", Severity::Error),
    ("decision-names-nothing", Severity::Warning),
    ("exception-names-nothing", Severity::Warning),
    ("exception-without-reason", Severity::Warning),
    ("fault-names-nothing", Severity::Warning),
    ("feature-missing", Severity::Error),
    ("feature-name-missing", Severity::Warning),
    ("fields-missing", Severity::Error),
    ("half-width-punctuation", Severity::Note),
    ("impact-missing", Severity::Error),
    ("list-is-open", Severity::Warning),
    ("name-missing", Severity::Error),
    ("necessity-missing", Severity::Error),
    ("nested-in-circle", Severity::Error),
    ("other-app-named", Severity::Warning),
    ("platform-missing", Severity::Error),
    ("provider-missing", Severity::Error),
    ("purpose-missing", Severity::Error),
    ("retention-not-stated", Severity::Warning),
    ("role-not-stated", Severity::Warning),
    ("sdk-not-in-inventory", Severity::Warning),
    ("sdk-not-in-policy", Severity::Warning),
    ("sdk-not-shipped", Severity::Warning),
    ("sensitive-not-told", Severity::Warning),
    ("ship-names-nothing", Severity::Error),
    ("starts-not-stated", Severity::Warning),
    ("stored-in-not-stated", Severity::Warning),
    ("title-missing", Severity::Error),
    ("trailing-space", Severity::Note),
    ("transfer-missing", Severity::Error),
    ("translation-behind", Severity::Warning),
    ("vague-wording", Severity::Warning),
    ("when-not-stated", Severity::Warning),
];
