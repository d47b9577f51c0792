//! The only reader and writer of files: sources in, a site or a sealed version out.
//!
//! It judges no content; what it hands on is bytes by path. Nothing that candor did not write is ever deleted here.

#![allow(clippy::disallowed_methods, reason = "this is where files are read and written")]

pub mod built;
pub mod durable;
pub mod error;
pub mod fresh;
pub mod glance;
pub mod lock;
pub mod publish;
pub mod revision;
pub mod source;
pub mod standing;
pub mod version_folder;
pub mod watch;

mod hash;
mod inside;
mod manifest;
mod ownership;
mod place;
mod regular;
mod stage;
mod swap;

pub use error::Error;
