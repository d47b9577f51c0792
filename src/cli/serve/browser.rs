//! An address to the browser of whoever runs candor.

use std::process::{Command, Stdio};

/// Opens an address of the preview; says whether that could be tried.
#[allow(clippy::disallowed_methods, reason = "`--open` asks for a browser")]
pub(super) fn open(address: &str) -> bool {
    let (program, before): (&str, &[&str]) = match std::env::consts::OS {
        "macos" => ("open", &[]),
        "windows" => ("cmd", &["/C", "start", ""]),
        _ => ("xdg-open", &[]),
    };
    let mut command = Command::new(program);
    command.args(before).arg(address).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().is_ok()
}
