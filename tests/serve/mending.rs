//! What must be mended stands over the last good page, with its file and line, until it is mended.

use super::{PUSH, PUSH_PAGE, Preview, named, read, replace};
use crate::run::{candor, example, write};
use crate::site::two_versions;

#[test]
fn while_something_must_be_mended_the_last_good_page_stays_and_says_so() {
    let folder = example();
    let root = folder.path();
    let preview = Preview::of(root);
    let mut marks = preview.listen();
    let good = read(root, PUSH);
    replace(root, PUSH, &named(root, "Good before"));
    preview.follow(&mut marks, PUSH_PAGE, |page| page.contains("Good before"));
    replace(root, PUSH, &good.replace("provider: beacon-push", "provider: <b>nobody"));
    let page = preview.follow(&mut marks, PUSH_PAGE, |page| page.contains("sdks/beacon-push.yaml:"));
    assert!(page.contains("Good before"), "the page as it last was: {page}");
    assert!(page.contains("1 error must be mended") && page.contains("How to mend it"), "{page}");
    assert!(!page.contains("<b>nobody") && page.contains("&lt;b&gt;nobody"), "what a file says is only text: {page}");
    let chinese = preview.page("/zh-CN/sdks/beacon-push.html");
    assert!(chinese.contains("有 1 处错误需要改正") && chinese.contains("怎样改正"), "{chinese}");
    replace(root, PUSH, &good.replace("features:", "features: ["));
    replace(root, "content/apps/wallet.yaml", "name: [");
    preview.follow(&mut marks, "/en/index.html", |page| {
        page.contains("content/sdks/beacon-push.yaml:") && page.contains("content/apps/wallet.yaml:1:")
    });
    let missing = preview.get("/en/sdks/nobody.html");
    assert_eq!(missing.status, 404);
    assert!(missing.body.contains("content/apps/wallet.yaml:1:"), "a page that isn't there says so too: {missing:?}");
    std::fs::remove_file(root.join("content/apps/wallet.yaml")).expect("a file");
    crate::run::copy(&crate::run::repository("tests/example/content/apps"), &root.join("content/apps"));
    replace(root, PUSH, &good);
    preview.follow(&mut marks, PUSH_PAGE, |page| !page.contains("faults_") && !page.contains("Good before"));
}

#[test]
fn a_project_that_was_never_right_is_waited_for() {
    let folder = example();
    let root = folder.path();
    let good = read(root, "content/site.yaml");
    write(root, "content/site.yaml", "title: [");
    let preview = Preview::of(root);
    let mut marks = preview.listen();
    let answer = preview.get("/en/index.html");
    assert_eq!(answer.status, 404);
    assert!(answer.body.contains("content/site.yaml:1:") && answer.body.contains("preview.js"), "{answer:?}");
    assert_eq!(preview.get("/").status, 404);
    replace(root, "content/site.yaml", &good);
    let page = preview.follow(&mut marks, "/en/index.html", |page| page.contains("id=\"page_\""));
    assert!(!page.contains("faults_"), "{page}");
}

#[test]
fn a_team_s_templates_are_followed_and_a_broken_one_is_named() {
    let folder = two_versions();
    let root = folder.path();
    let preview = Preview::of(root);
    let mut marks = preview.listen();
    write(root, "templates/stamp.html", "<b>our own stamp</b>\n");
    let sealed = "/en/versions/2026.11/index.html";
    preview.follow(&mut marks, sealed, |page| page.contains("our own stamp"));
    for broken in ["{{ nothing.at.all }}\n", "{% if %}\n"] {
        replace(root, "templates/stamp.html", broken);
        let page = preview.follow(&mut marks, sealed, |page| page.contains("templates/stamp.html:1:"));
        assert!(page.contains("our own stamp"), "as it last was: {page}");
        replace(root, "templates/stamp.html", "<b>our own stamp</b>\n");
        preview.follow(&mut marks, sealed, |page| !page.contains("faults_"));
    }
    std::fs::remove_dir_all(root.join("templates")).expect("the folder");
    preview.follow(&mut marks, sealed, |page| !page.contains("our own stamp"));
}

#[test]
fn a_release_is_followed_and_altered_history_is_named() {
    let folder = two_versions();
    let root = folder.path();
    let preview = Preview::of(root);
    let mut marks = preview.listen();
    replace(root, PUSH, &named(root, "In the third version"));
    write(root, "content/next.yaml", "note: { zh-CN: 更名。, en: Another name. }\n");
    candor(root, &["release", "2026.12", "--published", "2026-12-01", "--effective", "2026-12-01"]).ends(0);
    preview.follow(&mut marks, PUSH_PAGE, |page| page.contains("changes/2026.12..draft.html"));
    assert_eq!(preview.get("/en/versions/2026.12/index.html").status, 200);
    let version = read(root, "content/versions/2026.12/version.yaml");
    write(root, "content/versions/2026.12/version.yaml", version.replace("Another name", "Quite another name"));
    preview.follow(&mut marks, PUSH_PAGE, |page| page.contains("versions/2026.12/version.yaml"));
    let refused = candor(root, &["serve", "--port", "0"]);
    assert_eq!(refused.code, 4, "{refused:?}");
}

#[test]
fn a_team_s_own_words_are_followed_and_broken_ones_are_named() {
    let folder = example();
    let root = folder.path();
    let preview = Preview::of(root);
    let mut marks = preview.listen();
    write(root, "templates/locale/en/ui.ftl", "banner-not-sealed = Only a sketch.\n");
    preview.follow(&mut marks, PUSH_PAGE, |page| page.contains("Only a sketch."));
    replace(root, "templates/locale/en/ui.ftl", "banner-not-sealed = { $x\n");
    preview.follow(&mut marks, PUSH_PAGE, |page| page.contains("templates/locale/en/ui.ftl:"));
    // What was read with other words is read again: also what is the same.
    replace(root, "templates/locale/en/ui.ftl", "banner-not-sealed = A second sketch.\n");
    preview.follow(&mut marks, PUSH_PAGE, |page| page.contains("A second sketch.") && !page.contains("faults_"));
}
