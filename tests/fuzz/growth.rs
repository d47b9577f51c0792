//! One kind of input at one size through what reads it, so that somebody outside can count the work: `growth NAME SIZE`.
//!
//! Without arguments it names every kind.

#[path = "targets/world.rs"]
#[allow(dead_code, reason = "the targets use the rest")]
mod world;

use candor::review::redline::redline;
use candor::review::review;
use candor::site::site;
use world::{folder, loaded, publication, side, terms};

/// A piece of input by its number.
type Piece = fn(usize) -> String;

/// What is repeated in the prose of a policy.
const PROSE: [(&str, Piece); 18] = [
    ("prose-same-headings", |_| "# x\n\n".to_owned()),
    ("prose-headings", |at| format!("# h{at}\n\n")),
    ("prose-footnotes", |at| format!("a[^{at}]\n\n[^{at}]: x\n\n")),
    ("prose-blocks", |_| "```candor\nlist: shared\n```\n\n".to_owned()),
    ("prose-brackets", |_| "[".to_owned()),
    ("prose-images", |_| "![".to_owned()),
    ("prose-links", |_| "[a](b) ".to_owned()),
    ("prose-open-links", |_| "[a](".to_owned()),
    ("prose-definitions", |at| format!("[{at}]: x\n")),
    ("prose-emphasis", |_| "*a_ **b".to_owned()),
    ("prose-code", |at| format!("{} ", "`".repeat(at % 40 + 1))),
    ("prose-quotes", |_| "> ".to_owned()),
    ("prose-lists", |at| format!("{}- a\n", "  ".repeat(at % 200))),
    ("prose-tables", |_| "|a|\n|-|\n|b|\n\n".to_owned()),
    ("prose-terms", |_| "a\n: b\n\n".to_owned()),
    ("prose-entities", |_| "&#&amp;<".to_owned()),
    ("prose-chinese", |_| "我们收集信息。**重要。**".to_owned()),
    ("prose-paragraphs", |_| "One two three.\n\n".to_owned()),
];

/// What is repeated below the head of an SDK.
const YAML: [(&str, Piece); 8] = [
    ("yaml-keys", |at| format!("k{at}: 1\n")),
    ("yaml-same-key", |_| "role: own\n".to_owned()),
    ("yaml-list", |at| format!("- a{at}\n")),
    ("yaml-flow", |_| "a: {b: [c, d]}\n".to_owned()),
    ("yaml-quotes", |_| "a: \"\\u0041\n".to_owned()),
    ("yaml-comments", |_| "# x\n".to_owned()),
    ("yaml-block", |at| if at == 0 { "a: |\n".to_owned() } else { "  x y z\n".to_owned() }),
    ("yaml-languages", |at| format!("n{at}: {{ en: x, zh-CN: y }}\n")),
];

/// What two policies are made of, before and after.
const STEPS: [(&str, Piece, Piece); 4] = [
    ("step-paragraphs", |at| format!("Text {at} is here.\n\n"), |at| format!("Text {} was here.\n\n", at + 1)),
    ("step-sections", |at| format!("# A {at}\n\nx\n\n"), |at| format!("# A {}\n\ny\n\n", at * 7 % 1_000)),
    ("step-one-paragraph", |at| format!("Sentence {at} says it. "), |at| format!("Sentence {at} said it. ")),
    ("step-same-words", |_| "a b ".to_owned(), |_| "b a c ".to_owned()),
];

fn repeated(piece: Piece, size: usize) -> String {
    let mut text = String::new();
    for at in 0.. {
        if text.len() >= size {
            break;
        }
        text.push_str(&piece(at));
    }
    text
}

fn policy(prose: &str) -> candor::load::Content {
    loaded(&folder("policies/p.en.md", format!("---\ntitle: P\n---\n{prose}").as_bytes())).0
}

/// Reads a policy and renders its page and the page of everything.
fn published(prose: &str) {
    let publication = publication(policy(prose)).expect("the folder states an inventory");
    let site = site(&publication).expect("the built-in templates are right");
    for (index, address) in site.routes().iter().enumerate() {
        if ["en/policies/p.html", "en/all.html"].contains(&address.path.as_str()) {
            site.render(index).expect("it renders");
        }
    }
}

fn main() {
    let mut arguments = std::env::args().skip(1);
    let names = PROSE.iter().chain(&YAML).map(|(name, _)| *name).chain(STEPS.iter().map(|(name, ..)| *name));
    let (Some(name), size) = (arguments.next(), arguments.next().and_then(|size| size.parse().ok()).unwrap_or(0))
    else {
        return names.for_each(|name| println!("{name}"));
    };
    if let Some((_, piece)) = PROSE.iter().find(|(known, _)| *known == name) {
        published(&repeated(*piece, size));
    } else if let Some((_, piece)) = YAML.iter().find(|(known, _)| *known == name) {
        loaded(&folder("sdks/push.yaml", repeated(*piece, size).as_bytes()));
    } else if let Some((_, before, after)) = STEPS.iter().find(|(known, ..)| *known == name) {
        let (before, after) = (repeated(*before, size), repeated(*after, size));
        redline(&before, &after);
        review(side(&policy(&before)), side(&policy(&after)), terms());
    } else {
        panic!("{name} is no kind of input");
    }
}
