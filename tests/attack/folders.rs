//! Folders that lead out, never end, or have names that nobody expects.
