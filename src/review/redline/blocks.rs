//! Markdown to its blocks: paragraphs, headings, items of lists, rows of tables, each as plain text with its styles.
//!
//! Nothing of the markup is left in the text. Where a block stands in the page is not kept, but how deep it is.

use super::words::{Word, words};
use crate::model::markdown::{BORDER, options, with_borders};
use crate::model::text::is_han;
use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A heading.
    Heading,
    /// A paragraph.
    Paragraph,
    /// An item of a list, with its number if the list has numbers.
    Item(Option<u64>),
    /// The head of a table.
    Head,
    /// A row of a table.
    Row,
    /// Text set as code.
    Code,
    /// What a list that is made from the inventory asks for.
    Listing,
}

/// How a piece of text is set.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Style {
    /// Bold.
    pub strong: bool,
    /// Emphasised.
    pub emphasis: bool,
    /// Struck through by the author.
    pub struck: bool,
    /// Set as code.
    pub code: bool,
    /// Where it leads, or the file of an image.
    pub target: Option<String>,
}

/// A text with its styles and words.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Line {
    pub(super) text: String,
    /// Where each style ends, in order.
    pub(super) styles: Vec<(usize, Style)>,
    pub(super) words: Vec<Word>,
}

/// A block.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Block {
    pub(super) kind: Kind,
    /// How many lists it stands in.
    pub(super) depth: u8,
    /// It stands in a quotation.
    pub(super) quoted: bool,
    /// Its text; of a row, that of each cell.
    pub(super) lines: Vec<Line>,
}

impl Line {
    /// The style of what is shown at a place.
    pub(super) fn style(&self, at: usize) -> &Style {
        const PLAIN: Style = Style { strong: false, emphasis: false, struck: false, code: false, target: None };
        let after = self.styles.partition_point(|(end, _)| *end <= at);
        self.styles.get(after).map_or(&PLAIN, |(_, style)| style)
    }

    fn push(&mut self, text: &str, style: &Style) {
        self.text.extend(text.chars().filter(|character| *character != BORDER));
        match self.styles.last_mut() {
            Some((end, known)) if known == style => *end = self.text.len(),
            _ => self.styles.push((self.text.len(), style.clone())),
        }
    }
}

/// The blocks of a text.
pub(super) fn blocks(markdown: &str) -> Vec<Block> {
    let text = with_borders(markdown);
    let mut reading = Reading::default();
    for event in Parser::new_ext(&text, options()) {
        reading.event(event);
    }
    reading.close();
    reading.blocks
}

#[derive(Default)]
struct Reading {
    blocks: Vec<Block>,
    open: Option<Block>,
    /// What the next text begins, if not a paragraph.
    next: Option<Kind>,
    lists: Vec<Option<u64>>,
    quotes: usize,
    style: Style,
    /// Links inside each other don't occur, but an image may stand in a link.
    targets: Vec<String>,
}

impl Reading {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => self.text(&text),
            Event::InlineMath(text) | Event::DisplayMath(text) => self.text(&text),
            Event::Code(text) => {
                self.style.code = true;
                self.text(&text);
                self.style.code = false;
            }
            Event::SoftBreak | Event::HardBreak => self.line_break(),
            Event::FootnoteReference(name) => self.text(&format!("[{name}]")),
            Event::TaskListMarker(done) => self.text(if done { "☑ " } else { "☐ " }),
            Event::Rule => self.close(),
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Heading { .. } => self.begin(Kind::Heading),
            Tag::Item => {
                self.begin(Kind::Item(None));
                let number = self.lists.last_mut().and_then(|number| {
                    let own = *number;
                    *number = number.map(|number| number + 1);
                    own
                });
                self.next = Some(Kind::Item(number));
            }
            Tag::List(first) => {
                self.close();
                self.lists.push(first);
            }
            Tag::BlockQuote(_) => {
                self.close();
                self.quotes += 1;
            }
            Tag::CodeBlock(CodeBlockKind::Fenced(info)) if &*info == "candor" => self.begin(Kind::Listing),
            Tag::CodeBlock(_) => self.begin(Kind::Code),
            Tag::TableHead => self.row(Kind::Head),
            Tag::TableRow => self.row(Kind::Row),
            Tag::TableCell => self.open.iter_mut().for_each(|row| row.lines.push(Line::default())),
            Tag::FootnoteDefinition(name) => {
                self.close();
                self.text(&format!("[{name}] "));
            }
            Tag::Strong => self.style.strong = true,
            Tag::Emphasis => self.style.emphasis = true,
            Tag::Strikethrough => self.style.struck = true,
            Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. } => {
                self.targets.push(dest_url.into_string());
                self.style.target = self.targets.last().cloned();
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Strong => self.style.strong = false,
            TagEnd::Emphasis => self.style.emphasis = false,
            TagEnd::Strikethrough => self.style.struck = false,
            TagEnd::Link | TagEnd::Image => {
                self.targets.pop();
                self.style.target = self.targets.last().cloned();
            }
            TagEnd::TableCell => {}
            TagEnd::List(_) => {
                self.close();
                self.lists.pop();
            }
            TagEnd::BlockQuote(_) => {
                self.close();
                self.quotes = self.quotes.saturating_sub(1);
            }
            _ => self.close(),
        }
    }

    /// What comes next begins a block of this kind.
    fn begin(&mut self, kind: Kind) {
        self.close();
        self.next = Some(kind);
    }

    fn row(&mut self, kind: Kind) {
        self.begin(kind);
        let row = self.block();
        self.open = Some(Block { lines: Vec::new(), ..row });
    }

    fn block(&mut self) -> Block {
        let kind = self.next.take().unwrap_or(Kind::Paragraph);
        let depth = self.lists.len().min(6) as u8;
        Block { kind, depth, quoted: self.quotes > 0, lines: vec![Line::default()] }
    }

    fn text(&mut self, text: &str) {
        if self.open.is_none() {
            self.open = Some(self.block());
        }
        if let Some(line) = self.open.as_mut().and_then(|open| open.lines.last_mut()) {
            line.push(text, &self.style);
        }
    }

    /// A line goes on: with a space, but in Chinese without one.
    fn line_break(&mut self) {
        let before = self.open.as_ref().and_then(|open| open.lines.last()?.text.chars().last());
        if !before.is_some_and(is_han) {
            self.text(" ");
        }
    }

    fn close(&mut self) {
        self.next = None;
        let Some(mut block) = self.open.take() else { return };
        for line in &mut block.lines {
            line.words = words(&line.text);
        }
        if block.lines.iter().any(|line| !line.words.is_empty()) {
            self.blocks.push(block);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Kind, blocks};

    fn told(markdown: &str) -> Vec<(Kind, u8, String)> {
        let line = |block: super::Block| {
            let cells: Vec<&str> = block.lines.iter().map(|line| line.text.as_str()).collect();
            (block.kind, block.depth, cells.join(" | "))
        };
        blocks(markdown).into_iter().map(line).collect()
    }

    #[test]
    fn markup_leaves_no_trace() {
        let text = "## 保存 {#kept}\n\n**重要。**请看[这里](https://a.example/)。\n下一行\n\n- one `two`\n  - three\n\n  more\n- four\n\n3. five\n\n| a | b |\n|---|:-:|\n| 1 | 2 |\n";
        let expected = [
            (Kind::Heading, 0, "保存"),
            (Kind::Paragraph, 0, "重要。请看这里。下一行"),
            (Kind::Item(None), 1, "one two"),
            (Kind::Item(None), 2, "three"),
            (Kind::Paragraph, 1, "more"),
            (Kind::Item(None), 1, "four"),
            (Kind::Item(Some(3)), 1, "five"),
            (Kind::Head, 0, "a | b"),
            (Kind::Row, 0, "1 | 2"),
        ];
        assert_eq!(told(text), expected.map(|(kind, depth, text)| (kind, depth, text.to_owned())));
    }
}
