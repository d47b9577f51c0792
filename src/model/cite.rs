//! What a rule cites, such as `PIPL 14(2); NDSR 22(4)`, to laws and their parts, and to the words of a language.
//!
//! Whether a law says what a rule takes from it is for people to judge; only its form is known here.

use super::locale::{Locales, Value};

/// A law, a regulation or a notice that rules rest on.
#[derive(Debug, PartialEq, Eq)]
pub struct Law {
    /// How rules name it; `law-…` in the words of the languages is its name.
    pub code: &'static str,
    /// Its official text.
    pub link: Option<&'static str>,
    parts: Parts,
}

/// How the parts of an article are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Parts {
    /// Paragraphs, and items inside them; in the articles listed, an item stands alone behind the article. The second
    /// number is that of the paragraph that holds the items, where there are several.
    Paragraphs(&'static [(u32, Option<u32>)]),
    /// Items alone.
    Items,
    /// Numbered sections with lettered parts, as American law has them.
    Sections,
}

/// Every law that the rule book rests on.
pub const LAWS: [Law; 7] = [
    Law {
        code: "PIPL",
        link: Some("https://www.cac.gov.cn/2021-08/20/c_1631050028355286.htm"),
        parts: Parts::Paragraphs(&[(55, None)]),
    },
    Law {
        code: "NDSR",
        link: Some("https://www.gov.cn/zhengce/content/202409/content_6977766.htm"),
        parts: Parts::Paragraphs(&[(21, Some(1)), (22, Some(1))]),
    },
    Law { code: "GDPR", link: Some("https://eur-lex.europa.eu/eli/reg/2016/679/oj"), parts: Parts::Paragraphs(&[]) },
    Law {
        code: "CAC 2019-191",
        link: Some("https://www.cac.gov.cn/2019-12/27/c_1578986455686625.htm"),
        parts: Parts::Items,
    },
    Law { code: "CCPA", link: None, parts: Parts::Sections },
    Law { code: "Apple ATT", link: None, parts: Parts::Items },
    Law { code: "MIIT 2021-292", link: None, parts: Parts::Items },
];

/// Some articles of one law.
#[derive(Debug, PartialEq, Eq)]
pub struct Cited {
    /// The law.
    pub law: &'static Law,
    articles: Vec<Article>,
}

/// An article, with the part of it that is meant.
#[derive(Debug, PartialEq, Eq)]
struct Article {
    number: u32,
    paragraph: Option<u32>,
    /// A number or a letter.
    item: Option<String>,
}

/// What a rule cites; nothing if some of it is of no known law, or has another form.
pub fn read(cite: &str) -> Option<Vec<Cited>> {
    cite.split(';').map(|group| cited(group.trim())).collect()
}

fn cited(group: &str) -> Option<Cited> {
    let of = |law: &'static Law| Some((law, group.strip_prefix(law.code)?));
    let (law, rest) = LAWS.iter().find_map(of)?;
    if rest.is_empty() {
        return Some(Cited { law, articles: Vec::new() });
    }
    let articles = rest.strip_prefix(' ')?.split(", ").map(|text| article(law, text));
    Some(Cited { law, articles: articles.collect::<Option<_>>()? })
}

/// `17(1)(3)`: an article, a paragraph, an item.
fn article(law: &Law, text: &str) -> Option<Article> {
    let (number, parts) = match text.split_once('(') {
        None => (text, Vec::new()),
        Some((number, parts)) => (number, parts.strip_suffix(')')?.split(")(").collect()),
    };
    let number = number.parse().ok()?;
    let (paragraph, item) = match (parts.as_slice(), law.parts) {
        ([], _) => (None, None),
        ([item], Parts::Items | Parts::Sections) => (None, Some(*item)),
        ([part], Parts::Paragraphs(alone)) => match alone.iter().find(|(article, _)| *article == number) {
            Some((_, paragraph)) => (*paragraph, Some(*part)),
            None => (Some(part.parse().ok()?), None),
        },
        ([paragraph, item], Parts::Paragraphs(_)) => (Some(paragraph.parse().ok()?), Some(*item)),
        _ => return None,
    };
    let is_item = |item: &str| !item.is_empty() && item.chars().all(|mark| mark.is_ascii_alphanumeric());
    (item.is_none_or(is_item)).then(|| Article { number, paragraph, item: item.map(str::to_owned) })
}

impl Cited {
    /// Its words in a language: the law by its name, then the articles.
    pub fn words(&self, locales: &Locales, language: &str) -> String {
        let name = locales.words(language, &format!("law-{}", self.law.code.to_lowercase().replace(' ', "-")), &[]);
        if self.articles.is_empty() {
            return name;
        }
        let sections = self.law.parts == Parts::Sections;
        let words = |article: &Article| match sections {
            true => article.section(locales, language),
            false => article.words(locales, language),
        };
        let articles: Vec<String> = self.articles.iter().map(words).collect();
        let count = Value::from(articles.len());
        let values =
            [("law", Value::from(name)), ("articles", locales.join(language, &articles).into()), ("count", count)];
        locales.words(language, if sections { "cite-sections" } else { "cite" }, &values)
    }
}

impl Article {
    fn section(&self, locales: &Locales, language: &str) -> String {
        let say = |id: &str, number: &str| locales.words(language, id, &[("number", Value::from(number))]);
        let part = self.item.as_ref().map(|item| say("cite-subsection", item));
        say("cite-section", &self.number.to_string()) + &part.unwrap_or_default()
    }

    fn words(&self, locales: &Locales, language: &str) -> String {
        let han = locales.words(language, "cite-numerals", &[]) == "han";
        let say = |id: &str, number: &str| locales.words(language, id, &[("number", Value::from(number))]);
        let number = |number: u32| if han { han_number(number) } else { number.to_string() };
        let mut words = say("cite-article", &number(self.number));
        words.extend(self.paragraph.map(|paragraph| say("cite-paragraph", &number(paragraph))));
        words.extend(self.item.as_ref().map(|item| match item.parse::<u32>() {
            Ok(counted) => say("cite-item", &number(counted)),
            Err(_) => say("cite-letter", item),
        }));
        words
    }
}

/// A number below ten thousand as Chinese laws write it: 十四, 五十五, 一百零八.
fn han_number(number: u32) -> String {
    const DIGITS: [char; 10] = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
    let mut words = String::new();
    let mut gap = false;
    for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
        let digit = number / unit % 10;
        if digit == 0 {
            gap = !words.is_empty();
            continue;
        }
        if gap {
            words.push(DIGITS[0]);
            gap = false;
        }
        // 十四, but 一百一十四.
        if !(unit == 10 && digit == 1 && words.is_empty()) {
            words.push(DIGITS[digit as usize]);
        }
        words.push_str(name);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::{article, han_number, read};

    #[test]
    fn numbers_are_written_as_in_laws() {
        let written: Vec<String> = [2, 10, 14, 20, 55, 100, 108, 110, 111, 1005].map(han_number).to_vec();
        assert_eq!(
            written,
            ["二", "十", "十四", "二十", "五十五", "一百", "一百零八", "一百一十", "一百一十一", "一千零五"]
        );
    }

    #[test]
    fn a_number_behind_an_article_is_a_paragraph_or_an_item_as_the_law_counts() {
        let part = |cite: &str| {
            let found = read(cite).unwrap_or_else(|| panic!("{cite}")).remove(0).articles.remove(0);
            (found.paragraph, found.item)
        };
        assert_eq!(part("PIPL 14(2)"), (Some(2), None));
        assert_eq!(part("PIPL 17(1)(3)"), (Some(1), Some("3".to_owned())));
        assert_eq!(part("PIPL 55(3)"), (None, Some("3".to_owned())));
        assert_eq!(part("NDSR 22(4)"), (Some(1), Some("4".to_owned())));
        assert_eq!(part("GDPR 13(1)(c)"), (Some(1), Some("c".to_owned())));
        assert_eq!(part("CAC 2019-191 2(3)"), (None, Some("3".to_owned())));
    }

    #[test]
    fn what_is_no_citation_is_none() {
        for cite in ["", "ABC 1", "PIPL x", "PIPL 1(", "PIPL 1()", "PIPL 1(1)(2)(3)", "PIPL 14(2), ", "PIPLX 1"] {
            assert!(read(cite).is_none(), "{cite}");
        }
        assert!(read("MIIT 2021-292").is_some());
        assert!(article(&super::LAWS[0], "1(<b>)").is_none());
    }
}
