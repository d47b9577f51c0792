//! Who is admitted, what is answered, and what a page is dressed with.

use super::*;
use crate::site::fixture::publication;
use crate::site::site;

fn request(target: &str, headers: &[(&str, &str)]) -> Request {
    let mut request = Request { method: "GET".into(), target: target.into(), headers: BTreeMap::new() };
    for (name, value) in headers {
        request.headers.entry((*name).to_owned()).or_default().push((*value).to_owned());
    }
    request
}

fn here(target: &str) -> Result<Wanted, Refusal> {
    admit(&request(target, &[("host", "localhost:4040")]), 4040)
}

fn file(path: &str) -> Result<Wanted, Refusal> {
    Ok(Wanted::File(path.to_owned()))
}

#[test]
fn a_target_is_a_path_of_the_site_or_refused() {
    assert_eq!(here("/en/index.html?x=1"), file("en/index.html"));
    assert_eq!(here("/a%20%E4%BD%A0.png"), file("a 你.png"));
    assert_eq!(here("/_candor/events"), Ok(Wanted::Events));
    for target in ["", "*", "http://localhost:4040/", "/%", "/%4", "/%zz", "/%+1", "/%ff", "/a%00", "/a%0d%0aX: y"] {
        assert_eq!(here(target), Err(Refusal::Target), "{target}");
    }
    assert_eq!(admit::encoded("a 你.png"), "a%20%E4%BD%A0.png");
}

#[test]
fn only_this_machine_s_own_names_are_answered() {
    let host = |host: &str, port| admit(&request("/", &[("host", host)]), port).map(|_| ());
    for own in ["localhost:4040", "LocalHost:4040", "127.0.0.1:4040", "[::1]:4040"] {
        assert_eq!(host(own, 4040), Ok(()), "{own}");
    }
    for other in ["localhost", "localhost:80", "evil.example:4040", "localhost.:4040", "127.0.0.2:4040", ":4040", ""] {
        assert_eq!(host(other, 4040), Err(Refusal::Host), "{other}");
    }
    assert_eq!(host("localhost", 80), Ok(()));
    let twice = request("/", &[("host", "localhost:4040"), ("host", "localhost:4040")]);
    assert_eq!(admit(&twice, 4040), Err(Refusal::Host));
}

/// A preview of the fixture, asked for a path.
fn asked(path: &str, faults: &BTreeMap<String, Vec<Fault>>, with_site: bool) -> (Response, String) {
    let publication = publication();
    let site = site(&publication).expect("the fixture's templates are right");
    let statics = BTreeMap::from([("CNAME".to_owned(), b"a.example".to_vec())]);
    let preview = Preview {
        site: Some(&site).filter(|_| with_site),
        statics: &statics,
        faults,
        mark: "1-2\"",
        locales: &publication.locales,
        language: "en",
    };
    let mut response = answer(path, &preview);
    let body = String::from_utf8_lossy(&std::mem::take(&mut response.body)).into_owned();
    (response, body)
}

fn faults() -> BTreeMap<String, Vec<Fault>> {
    let excerpt = Excerpt { before: "a: ".into(), marked: "<i>".into(), after: String::new() };
    let fault = |message: &str| Fault {
        rule: "wrong-type".into(),
        place: Some("content/site.yaml:3:4".into()),
        message: message.into(),
        why: Some("It `matters` <b>".into()),
        help: None,
        excerpt: Some(excerpt.clone()),
    };
    BTreeMap::from([("en".to_owned(), vec![fault("wrong")]), ("zh-CN".to_owned(), vec![fault("不对")])])
}

#[test]
fn a_page_gets_the_script_and_nothing_else_where_nothing_is_wrong() {
    let (response, page) = asked("en/versions/index.html", &BTreeMap::new(), true);
    assert_eq!(response.status, 200);
    assert!(page.contains("<script src=\"/_candor/preview.js\" data-mark=\"1-2&quot;\" defer></script>\n</head>"));
    assert!(!page.contains("faults_") && !page.contains("preview.css"));
    let policy = &response.headers[1];
    assert!(policy.1.contains("script-src 'self'; connect-src 'self'; frame-ancestors 'none'"), "{policy:?}");
    assert!(page.contains("script-src 'self'; connect-src 'self'\">"), "the page's own policy lets it in as well");
    let (plain, text) = asked("CNAME", &faults(), true);
    assert_eq!((plain.status, text.as_str()), (200, "a.example"));
    assert!(plain.headers[1].1.starts_with("default-src 'none'") && !plain.headers[1].1.contains("script"));
}

#[test]
fn what_must_be_mended_is_laid_over_the_page_in_its_language_and_is_only_text() {
    for (path, words, message) in [
        ("en/index.html", "1 error must be mended", "wrong"),
        ("zh-CN/index.html", "有 1 处错误需要改正", "不对"),
        ("index.html", "1 error must be mended", "wrong"),
        ("en/nothing.html", "1 error must be mended", "wrong"),
    ] {
        let (_, page) = asked(path, &faults(), true);
        for part in
            [words, message, "content/site.yaml:3:4", "<mark>&lt;i&gt;</mark>", "<code>matters</code> &lt;b&gt;"]
        {
            assert!(page.contains(part), "{path}: {part} in {page}");
        }
    }
    let (response, page) = asked("en/index.html", &faults(), false);
    assert_eq!(response.status, 404);
    assert!(page.contains("content/site.yaml:3:4") && page.contains("preview.js"), "{page}");
}

#[test]
fn a_template_that_fails_is_named_where_it_fails() {
    let text = "Field `x` is not defined.\n --> home.html:2:12\n  |\n".to_owned();
    let error = crate::site::TemplateError(text);
    let publication = publication();
    let fault = Fault::of_template(&error, &publication.locales, "en");
    assert_eq!(fault.place.as_deref(), Some("templates/home.html:2:12"));
}

#[test]
fn an_own_policy_of_a_team_is_kept() {
    let mut publication = publication();
    let own = "<html><head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'self'; script-src 'none'\">\
               </head><body>{{ body }}</body></html>";
    publication.templates.insert("frame.html".to_owned(), own.to_owned());
    let site = site(&publication).expect("a template");
    let preview = Preview {
        site: Some(&site),
        statics: &BTreeMap::new(),
        faults: &BTreeMap::new(),
        mark: "1",
        locales: &publication.locales,
        language: "en",
    };
    let policy = answer("en/index.html", &preview).headers.remove(1).1;
    assert_eq!(policy, "default-src 'self'; script-src 'none'; connect-src 'self'; frame-ancestors 'none'");
}
