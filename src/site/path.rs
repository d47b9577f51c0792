//! The address of a page to the address of another, relatively: links work at any base path and from a folder.
//!
//! Every address names its file; none begins with `/`.

/// The link from the page at `from` to the file at `to`, both from the root of the site.
pub(crate) fn relative(from: &str, to: &str) -> String {
    let here: Vec<&str> = folders(from);
    let there: Vec<&str> = folders(to);
    let shared = here.iter().zip(&there).take_while(|(a, b)| a == b).count();
    let mut href = "../".repeat(here.len() - shared);
    for folder in &there[shared..] {
        href.push_str(folder);
        href.push('/');
    }
    href.push_str(to.rsplit('/').next().unwrap_or(to));
    href
}

fn folders(path: &str) -> Vec<&str> {
    let mut parts: Vec<&str> = path.split('/').collect();
    parts.pop();
    parts
}

#[cfg(test)]
mod tests {
    use super::relative;

    #[test]
    fn links_go_up_and_down() {
        assert_eq!(relative("en/index.html", "en/sdks/a.html"), "sdks/a.html");
        assert_eq!(relative("en/sdks/a.html", "en/fields/b.html"), "../fields/b.html");
        assert_eq!(relative("en/versions/1/sdks/a.html", "zh-CN/index.html"), "../../../../zh-CN/index.html");
        assert_eq!(relative("index.html", "en/index.html"), "en/index.html");
        assert_eq!(relative("en/a.html", "en/a.html"), "a.html");
    }
}
