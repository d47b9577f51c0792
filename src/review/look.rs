//! The colours of a site to findings: what can't be read on its paper.
//!
//! Contrast is that of WCAG 2.2, 1.4.3: text on its ground has at least 4.5.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::look::{Colours, DARK, LIGHT};
use crate::model::route::route;
use crate::model::site::Site;
use std::collections::BTreeMap;

/// The least contrast of text.
const LEAST: f64 = 4.5;

/// A finding for each stated colour that can't be read, by day and where it is dark.
pub fn check(site: &Site) -> Vec<Diagnostic> {
    let Some(look) = &site.look else { return Vec::new() };
    let themes = [("light", &look.light, LIGHT), ("dark", &look.dark, DARK)];
    themes.into_iter().flat_map(|(theme, stated, built_in)| of_theme(theme, stated.as_ref(), built_in)).collect()
}

fn of_theme(theme: &str, stated: Option<&Colours>, built_in: [(&str, &str); 6]) -> Vec<Diagnostic> {
    let own: BTreeMap<&str, &str> = stated.into_iter().flat_map(Colours::stated).collect();
    let colours: BTreeMap<&str, &str> =
        built_in.into_iter().chain(own.iter().map(|(name, hex)| (*name, *hex))).collect();
    let paper = colours["paper"];
    let read =
        ["ink", "muted", "link", "seal"].into_iter().filter(|name| own.contains_key(name) || own.contains_key("paper"));
    let low = read.map(|name| (name, contrast(colours[name], paper))).filter(|(_, contrast)| *contrast < LEAST);
    let finding = |(name, contrast): (&str, f64)| {
        let place = route(["look", theme, if own.contains_key(name) { name } else { "paper" }]);
        let finding = Diagnostic::new("contrast-low", Severity::Warning).with("name", name).on(&place);
        // Cut, not rounded: 4.49 isn't 4.5.
        finding.with("theme", theme).with("contrast", format!("{:.1}", (contrast * 10.0).floor() / 10.0))
    };
    low.map(finding).collect()
}

/// The contrast of two colours, from 1 to 21.
fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The relative luminance of `#rrggbb`.
fn luminance(colour: &str) -> f64 {
    let part = |from: usize| {
        let byte =
            colour.get(from..from + 2).and_then(|digits| u8::from_str_radix(digits, 16).ok()).unwrap_or_default();
        let share = f64::from(byte) / 255.0;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::look::Look;
    use crate::model::reference::Colour;

    #[test]
    fn contrast_is_that_of_wcag() {
        assert!((contrast("#000000", "#ffffff") - 21.0).abs() < 0.001);
        assert!((contrast("#777777", "#ffffff") - 4.478).abs() < 0.001);
    }

    #[test]
    fn the_built_in_colours_can_be_read_and_a_pale_link_is_found() {
        let all = |colours: [(&str, &str); 6]| {
            let paper = colours[0].1;
            colours
                .into_iter()
                .filter(|(name, _)| !["paper", "line"].contains(name))
                .all(|(_, hex)| contrast(hex, paper) >= LEAST)
        };
        assert!(all(LIGHT) && all(DARK));
        let light = Colours { link: Some(Colour("#9fc5e8".into())), ..Colours::default() };
        let look = Look { light: Some(light), ..Look::default() };
        let found = check(&Site { look: Some(look), ..Site::default() });
        assert_eq!(found.iter().map(|finding| finding.rule).collect::<Vec<_>>(), ["contrast-low"]);
    }
}
