//! Rows of text to a file that a spreadsheet opens: CSV (RFC 4180), or a workbook of texts.
//!
//! Nothing in either is a formula, a number or a time: the same rows are the same bytes on every machine and day.

use super::TemplateError;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};
use std::borrow::Cow;
use std::sync::Arc;

/// A table of texts: its head, then its rows.
pub(crate) struct Sheet {
    pub(crate) name: String,
    pub(crate) head: Vec<String>,
    pub(crate) rows: Vec<Arc<Vec<String>>>,
}

/// What a cell of a workbook can hold, in UTF-16 units.
const LONGEST: usize = 32_767;

/// As comma-separated values: UTF-8 with the mark by which a spreadsheet knows it, lines ended by CR LF.
pub(crate) fn csv(sheet: &Sheet) -> Result<Vec<u8>, TemplateError> {
    let rows = lines(sheet.rows.iter().map(|row| row.as_slice()))?;
    Ok(of_lines(&lines([sheet.head.as_slice()])?, [rows.as_str()]))
}

/// Rows as lines of comma-separated values.
pub(crate) fn lines<'r>(rows: impl IntoIterator<Item = &'r [String]>) -> Result<String, TemplateError> {
    let wrong = |error: &dyn ToString| TemplateError(error.to_string());
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    for row in rows {
        for cell in row {
            writer.write_field(whole(harmless(cell)).as_bytes()).map_err(|error| wrong(&error))?;
        }
        writer.write_record(None::<&[u8]>).map_err(|error| wrong(&error))?;
    }
    String::from_utf8(writer.into_inner().map_err(|error| wrong(&error))?).map_err(|error| wrong(&error))
}

/// A file of lines, the head first.
pub(crate) fn of_lines<'l>(head: &'l str, lines: impl IntoIterator<Item = &'l str>) -> Vec<u8> {
    ["\u{FEFF}", head].into_iter().chain(lines).collect::<Vec<_>>().concat().into_bytes()
}

/// As a workbook with one sheet.
pub(crate) fn workbook(sheet: &Sheet) -> Result<Vec<u8>, TemplateError> {
    write(sheet).map_err(|error| TemplateError(error.to_string()))
}

fn write(sheet: &Sheet) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // The moment of the build would make each build's bytes its own.
    book.set_properties(&DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?));
    let (bold, wrapped) = (Format::new().set_bold().set_text_wrap(), Format::new().set_text_wrap());
    let page = book.add_worksheet();
    page.set_name(sheet_name(&sheet.name))?;
    for (column, cell) in (0..).zip(&sheet.head) {
        page.write_string_with_format(0, column, harmless(cell), &bold)?;
        page.set_column_width(column, 24)?;
    }
    for (line, row) in (1..).zip(&sheet.rows) {
        for (column, cell) in (0..).zip(row.iter()).filter(|(_, cell)| !cell.is_empty()) {
            page.write_string_with_format(line, column, shortened(harmless(cell)), &wrapped)?;
        }
    }
    page.set_freeze_panes(1, 1)?;
    book.save_to_buffer()
}

/// What a formula begins with, the full-width signs of East Asian spreadsheets included.
const FORMULA: &str = "=+-@＝＋－＠";

/// A cell that no spreadsheet takes for a formula (OWASP ASVS 1.2.10).
fn harmless(cell: &str) -> Cow<'_, str> {
    let begins = |sign| FORMULA.contains(sign) || "\t\r\n\0".contains(sign);
    let quote = if cell.trim_start_matches(' ').starts_with(begins) { "'" } else { "" };
    if quote.is_empty() && !cell.contains('\0') {
        return Cow::Borrowed(cell);
    }
    Cow::Owned(format!("{quote}{cell}").replace('\0', ""))
}

/// The same for a program that cuts lines at other signs than commas, as spreadsheets do in much of Europe: what stands
/// behind such a sign would be a cell of its own.
fn whole(cell: Cow<'_, str>) -> Cow<'_, str> {
    if !cell.contains([';', '\t', '\n', '\r']) {
        return cell;
    }
    let mut whole = String::with_capacity(cell.len());
    let mut cut = false;
    for sign in cell.chars() {
        if cut && FORMULA.contains(sign) {
            whole.push('\'');
        }
        cut = matches!(sign, ';' | '\t' | '\n' | '\r') || cut && matches!(sign, ' ' | '"');
        whole.push(sign);
    }
    Cow::Owned(whole)
}

fn shortened(cell: Cow<'_, str>) -> Cow<'_, str> {
    // No character has more units than bytes.
    if cell.len() <= LONGEST || cell.encode_utf16().count() <= LONGEST {
        return cell;
    }
    // A character takes two units at most.
    cell.chars().take(LONGEST / 2 - 1).chain(['…']).collect()
}

/// A name that a sheet may have: 31 characters, none of those that addresses of cells are made of.
fn sheet_name(name: &str) -> String {
    let plain: String = name.chars().map(|letter| if "[]:*?/\\'".contains(letter) { ' ' } else { letter }).collect();
    plain.trim().chars().take(31).collect()
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, Sheet, csv, harmless, sheet_name, shortened, whole, workbook};
    use std::sync::Arc;

    fn sheet(cell: &str) -> Sheet {
        Sheet {
            name: "SDK".to_owned(),
            head: vec!["a".to_owned(), "b".to_owned()],
            rows: vec![Arc::new(vec![cell.to_owned(), String::new()])],
        }
    }

    #[test]
    fn no_cell_is_a_formula() {
        for cell in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "  =1", "\0=1"] {
            assert!(harmless(cell).starts_with('\''), "{cell:?}");
        }
        for cell in ["", "Wi-Fi", "a=b", "'x", "（-1）"] {
            assert_eq!(harmless(cell), cell);
        }
        assert!(!harmless("\0=1").contains('\0'));
    }

    #[test]
    fn no_part_of_a_cell_is_a_formula_where_lines_are_cut_at_other_signs() {
        assert_eq!(whole("a;=1;\n\"+1\";b-1\t @x; c".into()), "a;'=1;\n\"'+1\";b-1\t '@x; c");
        let bytes = csv(&sheet("a;=1+1")).expect("CSV");
        assert!(String::from_utf8_lossy(&bytes).contains("a;'=1+1"));
    }

    #[test]
    fn a_cell_with_everything_in_it_comes_back_whole() {
        let text = "a \"b\", c\r\nd";
        let bytes = csv(&sheet(text)).expect("CSV");
        assert_eq!(bytes, "\u{FEFF}a,b\r\n\"a \"\"b\"\", c\r\nd\",\r\n".as_bytes());
    }

    #[test]
    fn a_workbook_is_the_same_each_time_and_never_fails_on_a_text() {
        let long = "字".repeat(LONGEST * 2);
        assert!(workbook(&sheet(&long)).expect("a workbook") == workbook(&sheet(&long)).expect("a workbook"));
        assert!(shortened(long.into()).encode_utf16().count() <= LONGEST);
        assert_eq!(sheet_name("[a]: b/c"), "a   b c");
    }
}
