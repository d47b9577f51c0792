//! Names to the order in which a person of a language looks for them: Chinese by pinyin, letters without regard to accents.
//!
//! The rules are Unicode's (CLDR), compiled in: the order of a page depends on its language, never on the machine.

use icu_collator::options::CollatorOptions;
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_locale_core::Locale;
use std::cmp::Ordering;

/// The order of one language.
pub(crate) struct Order(Option<CollatorBorrowed<'static>>);

impl Order {
    /// The order of `language`; that of all languages where it has none of its own.
    pub(crate) fn of(language: &str) -> Order {
        let locale = language.parse::<Locale>().unwrap_or(Locale::UNKNOWN);
        Order(CollatorBorrowed::try_new(CollatorPreferences::from(&locale), CollatorOptions::default()).ok())
    }

    /// The items by their names; what has the same name stays as it was.
    pub(crate) fn sorted<T>(&self, items: impl IntoIterator<Item = T>, name: impl Fn(&T) -> String) -> Vec<T> {
        let mut named: Vec<(String, T)> = items.into_iter().map(|item| (name(&item), item)).collect();
        named.sort_by(|(a, _), (b, _)| self.compare(a, b));
        named.into_iter().map(|(_, item)| item).collect()
    }

    fn compare(&self, a: &str, b: &str) -> Ordering {
        let spoken = self.0.as_ref().map_or(Ordering::Equal, |collator| collator.compare(a, b));
        spoken.then_with(|| a.cmp(b))
    }
}

#[cfg(test)]
mod tests {
    use super::Order;

    fn sorted(language: &str, names: &[&str]) -> Vec<String> {
        Order::of(language).sorted(names.iter().map(|name| (*name).to_owned()), String::clone)
    }

    #[test]
    fn each_language_has_its_own_order() {
        let names = ["华为", "重庆", "高德", "阿里云", "百度"];
        assert_eq!(sorted("zh-CN", &names), ["阿里云", "百度", "重庆", "高德", "华为"]);
        assert_eq!(
            sorted("en", &["zinc", "Élan", "apple", "elbow", "Zeta"]),
            ["apple", "Élan", "elbow", "Zeta", "zinc"]
        );
        assert_eq!(sorted("sv", &["ö", "z", "a"]), ["a", "z", "ö"]);
        assert_eq!(sorted("no language", &["b", "a"]), ["a", "b"]);
    }
}
