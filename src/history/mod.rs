//! Sealed versions: how one is sealed, how they form a chain, what tampering looks like, and which one is current.
//!
//! Bytes come in and go out as maps; nothing here reads a disk, a clock or the environment.

pub mod chain;
pub mod effective;
pub mod epochs;
pub mod folder;
pub mod inventory;
pub mod seal;
pub mod site;
pub mod verify;
pub mod write;
pub mod yaml;

#[cfg(test)]
mod trial;

pub use chain::{History, ParseYaml, Sealed};
pub use folder::Folder;
