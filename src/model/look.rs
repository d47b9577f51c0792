//! The look of a site: the company's logo, and its colours in the place of the built-in ones.
//!
//! Names are those of the style sheet's custom properties. Colours carry no facts: they are neither sealed nor compared.

use super::reference::{Colour, StaticFile};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What `site.yaml` says of the look.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Look {
    /// A picture in `static/` that stands before the site's name: `logo.svg`.
    #[serde(default)]
    pub logo: Option<StaticFile>,
    /// Colours by day.
    #[serde(default)]
    pub light: Option<Colours>,
    /// Colours where the reader's device is dark.
    #[serde(default)]
    pub dark: Option<Colours>,
}

/// Colours, each as `#rrggbb`; what is left out stays as it is built in.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Colours {
    /// The ground.
    #[serde(default)]
    pub paper: Option<Colour>,
    /// The text.
    #[serde(default)]
    pub ink: Option<Colour>,
    /// Dates, ids and captions.
    #[serde(default)]
    pub muted: Option<Colour>,
    /// Hairlines between rows.
    #[serde(default)]
    pub line: Option<Colour>,
    /// Links and what has the focus.
    #[serde(default)]
    pub link: Option<Colour>,
    /// The stamp, "sensitive" and "needs consent".
    #[serde(default)]
    pub seal: Option<Colour>,
}

/// The built-in colours by day, as they stand in `templates/candor.css`.
pub const LIGHT: [(&str, &str); 6] = [
    ("paper", "#fbfaf6"),
    ("ink", "#1b1a17"),
    ("muted", "#5d5b53"),
    ("line", "#d8d4c8"),
    ("link", "#0b5563"),
    ("seal", "#a8281f"),
];

/// The built-in colours where it is dark.
pub const DARK: [(&str, &str); 6] = [
    ("paper", "#161513"),
    ("ink", "#eceae3"),
    ("muted", "#a9a69b"),
    ("line", "#3b3933"),
    ("link", "#84c9d6"),
    ("seal", "#f2907f"),
];

impl Colours {
    /// The colours that are stated, by name.
    pub fn stated(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let all = [
            ("paper", &self.paper),
            ("ink", &self.ink),
            ("muted", &self.muted),
            ("line", &self.line),
            ("link", &self.link),
            ("seal", &self.seal),
        ];
        all.into_iter().filter_map(|(name, colour)| Some((name, colour.as_ref()?.0.as_str())))
    }
}
