//! What can be typed after `candor`.

use crate::model::schema::FILE_KINDS;
use crate::model::words::Level;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Publishes what your SDKs collect, and what changed.
#[derive(Debug, Parser)]
#[command(version, about, disable_help_subcommand = true)]
pub(super) struct Arguments {
    /// The folder that holds `content/`.
    #[arg(
        short = 'C',
        long = "directory",
        value_name = "DIR",
        default_value = ".",
        global = true,
        display_order = 100
    )]
    pub(super) directory: PathBuf,
    /// How findings and changes are printed.
    #[arg(long, value_enum, default_value = "text", global = true, display_order = 101)]
    pub(super) format: Format,
    /// The language of messages; that of the terminal if left out, or else of the site.
    #[arg(long, value_name = "LANGUAGE", global = true, display_order = 102, value_parser = spoken())]
    lang: Option<String>,
    /// What to do.
    #[command(subcommand)]
    pub(super) command: Command,
}

/// How findings and changes are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For people.
    Text,
    /// For programs; `candor schema report` prints its schema.
    Json,
    /// Annotations of GitHub Actions: the worst ten, and all in the log.
    Github,
    /// Code Quality of GitLab.
    Gitlab,
    /// SARIF 2.1.0.
    Sarif,
    /// A comment, or a step's summary; nothing where nothing was found or changed.
    Markdown,
}

/// Of what a new file can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Kind {
    /// A recipient, and what it collects.
    Sdk,
    /// A product, and which SDKs it ships.
    App,
    /// Prose, in each language of the site.
    Policy,
}

/// What candor can do.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Make a working site: two SDKs, an app, a policy, settings of editors, CI files.
    Init {
        /// The folder; this one if left out.
        folder: Option<PathBuf>,
    },
    /// Make the file of another SDK, app or policy, with comments.
    New {
        /// Of what.
        kind: Kind,
        /// Its permanent id, such as beacon-push.
        id: String,
    },
    /// Say everything that is wrong with the content, in one pass.
    Check {
        /// First mend what can be mended with certainty: half-width punctuation in Chinese, white space at
        /// the end of a line, schemas of editors that lack ids of the content.
        #[arg(long)]
        fix: bool,
        /// Also ask whether the web addresses answer that the content states; each at most once a day.
        #[arg(long)]
        online: bool,
        /// With `--online`, ask addresses in private networks too, which are refused otherwise.
        #[arg(long, requires = "online")]
        online_private: bool,
    },
    /// Say what changed between two versions, folders or git revisions, and what that asks for.
    Diff {
        /// A version, a folder, or a git revision; the newest version if left out.
        ///
        /// A name is tried in this order; `version:NAME`, `folder:PATH` and `git:REVISION` say which is meant.
        old: Option<String>,
        /// A version, a folder, or a git revision; the working copy if left out.
        new: Option<String>,
        /// Fail at this level and above; the site's gate if left out.
        #[arg(long, value_name = "LEVEL", value_parser = level())]
        fail_on: Option<Level>,
    },
    /// Seal the working copy as a version.
    Release {
        /// Its name, such as 2026.11.
        version: String,
        /// The day on which it is published; today if left out.
        #[arg(long, value_name = "DATE")]
        published: Option<String>,
        /// The day from which it is in effect.
        #[arg(long, value_name = "DATE")]
        effective: String,
    },
    /// Render the site.
    Build {
        /// The output folder; it belongs to candor.
        #[arg(long, value_name = "DIR", default_value = "public")]
        out: PathBuf,
        /// The day on which the site is looked at; the day of the newest publication if left out.
        #[arg(long, value_name = "DATE")]
        as_of: Option<String>,
    },
    /// Preview the working copy on this machine; pages follow each save.
    Serve {
        /// The port; 0 lets the system choose.
        #[arg(long, value_name = "N", default_value_t = 4040)]
        port: u16,
        /// Open it in the browser.
        #[arg(long)]
        open: bool,
        /// The day on which the published site is looked at; the working copy then stands beside it, under `draft/`.
        #[arg(long, value_name = "DATE")]
        as_of: Option<String>,
    },
    /// Say what is there, what is in effect and when that changes, what is old, untranslated or not stated.
    Status {
        /// The day on which it is looked at; today if left out.
        #[arg(long, value_name = "DATE")]
        as_of: Option<String>,
        /// Print only the day that it is in the site's time zone, for `build --as-of`.
        #[arg(long, conflicts_with_all = ["next_effective", "ask"])]
        today: bool,
        /// Print only the next day on which another version takes effect, for a scheduler; nothing if there is none.
        #[arg(long)]
        next_effective: bool,
        /// After how many days a review and what was read elsewhere count as old.
        #[arg(long, value_name = "DAYS", default_value_t = 180)]
        stale_after: u32,
        /// Print only the letter that asks this organisation what it has not stated, in every language of candor.
        #[arg(long, value_name = "ORGANISATION", conflicts_with = "next_effective")]
        ask: Option<String>,
    },
    /// Print what a shell needs to complete candor's commands and options.
    Completions {
        /// The shell.
        shell: clap_complete::Shell,
    },
    /// Check the seals of all versions, or of a built or published site.
    Verify {
        /// The folder that holds `content/`, a built site, or the address of a published one.
        #[arg(value_name = "DIR or URL")]
        folder: Option<PathBuf>,
        /// The seal that the newest version must have, noted down elsewhere.
        #[arg(long, value_name = "SEAL")]
        expect_head: Option<String>,
    },
    /// Say what a rule or a check means, why, and how to mend what it finds.
    Explain {
        /// Its name, as findings and changes give it; lists all if left out.
        #[arg(value_name = "RULE")]
        name: Option<String>,
    },
    /// Print the JSON Schema of a kind of file, or of what candor prints.
    Schema {
        /// The kind; lists the kinds if left out.
        #[arg(value_parser = kinds_of_file())]
        name: Option<String>,
        /// Write those of all kinds into this folder instead, for editors.
        #[arg(long, value_name = "DIR", conflicts_with = "name")]
        out: Option<PathBuf>,
    },
}

/// What candor itself writes: the inventory of a version; with `--format json`, the report of a run and the status.
pub(super) const PRINTED: [&str; 3] = ["inventory", "report", "status"];

fn kinds_of_file() -> PossibleValuesParser {
    FILE_KINDS.iter().map(|(_, name)| *name).chain(PRINTED).into()
}

/// The languages that candor speaks, in any spelling of their tags.
fn spoken() -> PossibleValuesParser {
    let chinese = ["zh", "zh-cn", "zh_CN", "zh_CN.UTF-8", "zh-Hans", "zh-Hans-CN"];
    let english = ["en-GB", "en_GB", "en-US", "en_US", "en_GB.UTF-8", "en_US.UTF-8"];
    PossibleValuesParser::new([PossibleValue::new("en").aliases(english), PossibleValue::new("zh-CN").aliases(chinese)])
}

fn level() -> impl TypedValueParser<Value = Level> {
    let words = ["editorial", "notice", "decide", "consent"];
    PossibleValuesParser::new(words).try_map(|word| serde_json::from_value(serde_json::Value::String(word)))
}

impl Arguments {
    /// The language that was asked for, if one was.
    pub(super) fn asked_language(&self) -> Option<&str> {
        self.lang.as_deref()
    }
}
