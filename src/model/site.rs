//! `site.yaml`: who publishes, in which languages, and how strict candor is.

use super::app::Children;
use super::look::Look;
use super::record::Statement;
use super::reference::{Entries, Language, Offset, OrganisationId, RuleId, Url};
use super::text::Text;
use super::topics::Right;
use super::words::Level;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Who publishes, in which languages, and how strict candor is.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "The site")]
pub struct Site {
    /// The site's name.
    #[serde(default)]
    pub title: Option<Text>,
    /// The languages of the site; the first prevails.
    #[schemars(length(min = 1))]
    pub languages: Vec<Language>,
    /// Where the site will stand: for feeds, the site map and the page of missing addresses; pages link relatively.
    pub base_url: Option<Url>,
    /// Who publishes: an id of `organisations.yaml`.
    pub publisher: OrganisationId,
    /// The offset from UTC in which dates are dates.
    pub time_zone: Option<Offset>,
    /// `candor diff` fails at this level and above; `consent` if left out.
    pub gate: Option<Level>,
    /// How many days a version that needs consent is published before it takes effect.
    pub notice_days: Option<u32>,
    /// Which pairs of versions have a page of changes; all if left out.
    pub pairs: Option<Pairs>,
    /// What must be stated: its absence is an error, not a warning.
    pub require: Option<BTreeSet<Requirable>>,
    /// What holds wherever a file doesn't state otherwise; it is written into the inventory as if stated.
    pub unless_stated: Option<Statement>,
    /// Levels of rules and checks that differ from the rule book: raised freely, lowered only with a reason.
    pub levels: Option<Entries<RuleId, Setting>>,
    /// How people exercise their rights (PIPL 17(1)(3), 44-50).
    #[schemars(extend("x-protects" = true))]
    pub rights: Option<Entries<Right, Text>>,
    /// What concerns children (PIPL 31).
    pub children: Option<Children>,
    /// The logo and the colours.
    pub look: Option<Look>,
}

/// Which pairs of versions have a page of changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Pairs {
    /// Every pair
    All,
    /// Neighbours, and all that lead to the newest
    Adjacent,
}

/// What the law names but real lists leave out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Requirable {
    /// The recipient's role
    Role,
    /// The legal basis of each purpose
    Basis,
    /// How long it is kept
    Retention,
    /// The situation in which it is collected
    When,
    /// Where it is stored
    StoredIn,
    /// When the SDK begins to read
    Starts,
}

/// A level that the team sets for one rule or check.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct Setting {
    /// The level: of a change, or of a finding.
    pub level: SetLevel,
    /// Why; required where it is lowered.
    pub reason: Option<Text>,
}

/// The level of a change, or of a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SetLevel {
    /// A change: in the history only
    Editorial,
    /// A change: published, and people are pointed at it
    Notice,
    /// A change: a person decides
    Decide,
    /// A change: fresh consent
    Consent,
    /// A finding: an error
    Error,
    /// A finding: a warning
    Warning,
    /// A finding: a note
    Note,
}

impl SetLevel {
    /// The level of a change, if it is one.
    pub fn of_change(self) -> Option<Level> {
        match self {
            SetLevel::Editorial => Some(Level::Editorial),
            SetLevel::Notice => Some(Level::Notice),
            SetLevel::Decide => Some(Level::Decide),
            SetLevel::Consent => Some(Level::Consent),
            SetLevel::Error | SetLevel::Warning | SetLevel::Note => None,
        }
    }
}
