//! The only reader and writer of files: sources in, a site or a sealed version out.
//!
//! It judges no content; what it hands on is bytes by path.
