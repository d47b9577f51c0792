//! Plain data: what people write, what it expands to, and the nature of every key.
//!
//! Nothing here reads a file, compares, judges or prints.

pub mod app;
pub mod block;
pub mod canonical;
pub mod catalog;
pub mod change;
pub mod checks;
pub mod cite;
pub mod file;
pub mod id;
pub mod inventory;
pub mod locale;
pub mod look;
pub mod markdown;
pub mod nature;
pub mod next;
pub mod organisation;
pub mod policy;
pub mod record;
pub mod reference;
pub mod route;
pub mod rule;
pub mod schema;
pub mod sdk;
pub mod site;
pub mod text;
pub mod topics;
pub mod tree;
pub mod version;
pub mod words;
