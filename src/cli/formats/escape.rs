//! Text to Markdown that says that text and does nothing else: no link, no picture, no mention of anybody.
//!
//! Words of candor put what they quote between backticks; these stay code as long as they come in pairs.

/// Text as it stands in a line of Markdown.
pub(super) fn markdown(text: &str) -> String {
    let line: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let pieces: Vec<&str> = line.split('`').collect();
    // A backtick that stands alone would make code of what follows.
    if pieces.len().is_multiple_of(2) {
        return plain(&line);
    }
    let piece = |(index, piece): (usize, &&str)| match index % 2 {
        0 => plain(piece),
        _ if piece.is_empty() => String::new(),
        _ => format!("`{piece}`"),
    };
    pieces.iter().enumerate().map(piece).collect()
}

/// Text as code in a line of Markdown.
pub(super) fn code(text: &str) -> String {
    format!("`{}`", text.replace(['`', '\n', '\r'], "'"))
}

fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            // Hosts turn `@name` and `#12` into mentions, whether escaped or not.
            '@' | '#' => out.extend([letter, '\u{2060}']),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '$' => {
                out.extend(['\\', letter]);
            }
            // An address would become a link.
            ':' if out.ends_with("http") || out.ends_with("https") => out.push_str("\u{2060}:"),
            letter => out.push(letter),
        }
    }
    out.replace("www.", "www\u{2060}.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quoted_code_stays_code_and_all_else_is_text() {
        assert_eq!(markdown("`a|b` can't be *an* id"), "`a|b` can't be \\*an\\* id");
        assert_eq!(markdown("![x](https://a.b) <b>"), "!\\[x\\](https\u{2060}://a.b) &lt;b&gt;");
        assert_eq!(markdown("one ` alone *x*"), "one \\` alone \\*x\\*");
        assert_eq!(markdown("@team\n#12"), "@\u{2060}team #\u{2060}12");
        assert_eq!(code("a`b\nc"), "`a'b'c`");
    }
}
