//! What can be typed after `candor`.

use crate::model::schema::FILE_KINDS;
use crate::model::words::Level;
use clap::{Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Publishes what your SDKs collect, and what changed.
#[derive(Debug, Parser)]
#[command(version, about, disable_help_subcommand = true)]
pub(super) struct Arguments {
    /// The folder that holds `content/`.
    #[arg(short = 'C', long = "directory", value_name = "DIR", default_value = ".", global = true)]
    pub(super) directory: PathBuf,
    /// How findings and changes are printed.
    #[arg(long, value_enum, default_value = "text", global = true)]
    pub(super) format: Format,
    /// The language of messages: `en` or `zh-CN`; that of the environment if left out.
    #[arg(long, value_name = "LANGUAGE", global = true)]
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
    /// For machines.
    Json,
}

/// What candor can do.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Say everything that is wrong with the content, in one pass.
    Check,
    /// Say what changed between two versions, and what that asks for.
    Diff {
        /// A version, or a folder; the newest version if left out.
        old: Option<String>,
        /// A version, or a folder; the working copy if left out.
        new: Option<String>,
        /// Fail at this level and above; the site's gate if left out.
        #[arg(long, value_name = "LEVEL", value_parser = level)]
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
    /// Check the seals of all versions, or of a built site.
    Verify {
        /// The folder that holds `content/`, or a built site.
        folder: Option<PathBuf>,
        /// The seal that the newest version must have, noted down elsewhere.
        #[arg(long, value_name = "SEAL")]
        expect_head: Option<String>,
    },
    /// Print the JSON Schema of a kind of file.
    Schema {
        /// The kind; lists the kinds if left out.
        #[arg(value_parser = kinds_of_file())]
        name: Option<String>,
    },
}

fn kinds_of_file() -> clap::builder::PossibleValuesParser {
    FILE_KINDS.iter().map(|(_, name)| *name).chain(["inventory"]).into()
}

fn level(word: &str) -> Result<Level, String> {
    let known = || "editorial, notice, decide or consent".to_owned();
    serde_json::from_value(serde_json::Value::String(word.to_owned())).map_err(|_| known())
}

impl Arguments {
    /// The language of messages: as asked for, else the environment's, else English.
    pub(super) fn language(&self) -> String {
        let asked = self.lang.clone().or_else(super::clock::language_of_environment).unwrap_or_default();
        if asked.to_ascii_lowercase().starts_with("zh") { "zh-CN".to_owned() } else { "en".to_owned() }
    }
}
