//! Tells cargo which folders are embedded in the binary, so that a file added to one of them is a change.

fn main() {
    for folder in ["src/review/rules", "src/model/catalog", "templates"] {
        println!("cargo:rerun-if-changed={folder}");
    }
}
