//! Options for tables that were delivered in another form.

use std::path::Path;

use passende_zorg::formats::{DayForm, NumberForm, TableForm};
use passende_zorg::language::Describe as _;

use super::{Common, Failure, expected, in_file, one_of, value};

/// What `--help` says of them.
pub(crate) const HELP: &str = "
A table of another form is taken when it is said in which; what is not said is refused, and what was changed is told on standard error:

  --separator SIGN    between cells: ';' or tab, say
  --title-lines N     lines above the header
  --column KNOWN=NAME a column has another name in the file: count=Aantal (may be repeated)
  --constant KNOWN=V  a column that the file lacks, the same in every row: year=2024 (may be repeated)
  --leave-out NAME    a column of the file that is not read (may be repeated)
  --numbers FORM      whole (12.0), dutch (1.234,5) or english (1,234.5)
  --days FORM         day-first (31-12-2024, 31/12/2024) or with-time (2024-12-31T08:30)
  --sign SIGN=COUNT   a sign in the place of a number, and what it means: '*=1..9', '<=10=0..10', 'n.b.=' (may be repeated)
  --encoding NAME     windows-1252, instead of UTF-8
  --drop-empty-rows   leave out rows at the end in which every cell is empty
";

/// Takes an option if the example reads a table and it is one of them.
pub(crate) fn taken(common: &mut Common, name: &str, parser: &mut lexopt::Parser) -> Result<bool, Failure> {
    common.form.as_mut().map_or(Ok(false), |form| take(form, name, parser))
}

fn take(form: &mut TableForm, name: &str, parser: &mut lexopt::Parser) -> Result<bool, Failure> {
    let pair = |option: &str, parser: &mut lexopt::Parser| -> Result<(String, String), Failure> {
        let found = value(parser)?;
        // A sign may have an equals sign in it, and what it means has none.
        let pair = if option == "--sign" { found.rsplit_once('=') } else { found.split_once('=') };
        let (one, other) = pair.ok_or_else(|| expected(option, "two texts with = between them", &found))?;
        Ok((one.to_owned(), other.to_owned()))
    };
    let before = core::mem::take(form);
    *form = match name {
        "separator" => {
            let found = value(parser)?;
            let mut signs = found.chars();
            match (found.as_str(), signs.next(), signs.next()) {
                ("tab", ..) => before.separated_by('\t'),
                (_, Some(sign), None) => before.separated_by(sign),
                _ => return Err(expected("--separator", "one sign, or tab", &found)),
            }
        }
        "title-lines" => {
            let found = value(parser)?;
            let lines = found.parse().map_err(|_| expected("--title-lines", "a number of lines", &found))?;
            before.title_lines(lines)
        }
        "column" => {
            let (known, found) = pair("--column", parser)?;
            before.column(&known, &found)
        }
        "constant" => {
            let (known, same) = pair("--constant", parser)?;
            before.constant(&known, &same)
        }
        "leave-out" => before.without(&value(parser)?),
        "numbers" => before.numbers(one_of("--numbers", NumberForm::ALL, NumberForm::code, parser)?),
        "days" => before.days(one_of("--days", DayForm::ALL, DayForm::code, parser)?),
        "sign" => {
            let (sign, means) = pair("--sign", parser)?;
            before.sign(&sign, &means)
        }
        "encoding" => match value(parser)?.as_str() {
            "windows-1252" => before.in_windows_1252(),
            found => return Err(expected("--encoding", "windows-1252", found)),
        },
        "drop-empty-rows" => before.without_empty_rows(),
        _ => {
            *form = before;
            return Ok(false);
        }
    };
    Ok(true)
}

/// The text of a table, in the form that the readers take.
pub(crate) fn tidy(common: &Common, path: &Path, text: Vec<u8>) -> Result<Vec<u8>, Failure> {
    let Some(form) = common.form.as_ref().filter(|form| !form.is_plain()) else { return Ok(text) };
    let tidy = form.tidy(&text).map_err(in_file(path))?;
    for notice in tidy.notices() {
        eprintln!("{}: {}", path.display(), notice.in_language(common.language));
    }
    Ok(tidy.text().to_vec())
}
