//! The program: arguments in, an exit code out.

use mimalloc::MiMalloc;
use std::process::ExitCode;

/// Building a site is mostly small texts made and dropped, from several threads.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    candor::cli::main()
}
