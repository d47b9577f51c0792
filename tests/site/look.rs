//! The company's own look: its colours and logo on every page, and what is found where they can't be read.

use super::{attributes, build, pages, two_versions};
use crate::run::{candor, edit, files, write};

const LOOK: &str = "look:\n  logo: logo.svg\n  light: { link: \"#7a0f5c\" }\n  dark: { link: \"#f0a8dc\" }\n";

fn with_look(look: &str) -> tempfile::TempDir {
    let folder = two_versions();
    write(folder.path(), "content/static/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    edit(folder.path(), "content/site.yaml", "languages:", &format!("{look}languages:"));
    folder
}

#[test]
fn colours_and_logo_stand_on_every_page() {
    let folder = with_look(LOOK);
    build(folder.path());
    let site = folder.path().join("public");
    let all = files(&site);
    let (_, style) = all.iter().find(|(path, _)| path.ends_with(".css")).expect("a style sheet");
    let style = String::from_utf8_lossy(style);
    for own in ["(prefers-color-scheme: light) { :root { --link: #7a0f5c;} }", "dark) { :root { --link: #f0a8dc;} }"] {
        assert!(style.contains(own), "{own}");
    }
    for (path, page) in pages(&site) {
        let framed = page.contains("class=\"mast\"");
        let logo = attributes(&page, "src").into_iter().find(|source| source.ends_with("logo.svg"));
        assert_eq!(logo.is_some(), framed, "{path}");
        let up = "../".repeat(path.matches('/').count());
        assert!(logo.is_none_or(|logo| logo == format!("{up}logo.svg")), "{path}");
    }
}

#[test]
fn a_colour_that_can_t_be_read_is_found_and_one_that_is_none_is_an_error() {
    let folder = with_look(&LOOK.replace("#7a0f5c", "#e6b3d9"));
    let run = candor(folder.path(), &["check"]).ends(0);
    assert!(run.stdout.contains("contrast-low") && run.stdout.contains("content/site.yaml:"), "{run:#?}");
    let folder = with_look(&LOOK.replace("\"#7a0f5c\"", "\"red; } body { display: none\""));
    let run = candor(folder.path(), &["check"]).ends(1);
    assert!(run.stdout.contains("colour-form"), "{run:#?}");
    let folder = with_look(&LOOK.replace("logo.svg", "../logo.svg"));
    let run = candor(folder.path(), &["check"]).ends(1);
    assert!(run.stdout.contains("unknown-reference"), "{run:#?}");
}
