//! Reads and writes portfolios as tables, with errors that name the line.

use core::fmt::Write as _;
use std::collections::BTreeMap;

use super::{Portfolio, PortfolioContract, PortfolioReview};
use crate::Verdict;
use crate::contracting::agreed::{AgreedAnswer, AgreedFacts, AlignmentGround, AskedOf, Undertaking};
use crate::contracting::chain::{CareCategory, Incentive};
use crate::contracting::frame::FrameSector;
use crate::formats::csv::{Column, Header, Line, Rows};
use crate::formats::{InputError, wanted};
use crate::judgement::Judgement;
use crate::language::Text;
use crate::statement::Statement;
use crate::wire::parse_day;

const fn column(name: &'static str) -> Column {
    Column::new(name, "portfolio.cell")
}

const CONTRACT: Column = column("contract");
const PROVIDER: Column = column("provider");
const SECTOR: Column = column("sector");
const ACUTE: Column = column("acute");
const INDEPENDENT: Column = column("independent");
const CATEGORY: Column = column("category");
const PAYMENT: Column = column("payment");
const TURNOVER: Column = column("turnover");
const FROM: Column = column("from");
const UNTIL: Column = column("until");
const ALIGNED: Column = column("aligned");
const GROUND: Column = column("ground");
const ASKED: Column = column("asked");
const TEXT: Column = column("text");
const ABSENT: Column = column("absent");
const ON: Column = column("on");
const JUDGED: Column = column("judged");
const BY: Column = column("by");
const JUDGED_ON: Column = column("judged-on");
const REASON: Column = column("reason");

pub(crate) const CONTRACTS: [Column; 2] = [CONTRACT, PROVIDER];
pub(crate) const CONTRACTS_MAY: [Column; 10] =
    [SECTOR, ACUTE, INDEPENDENT, CATEGORY, PAYMENT, TURNOVER, FROM, UNTIL, ALIGNED, GROUND];
pub(crate) const ANSWERS: [Column; 2] = [CONTRACT, ASKED];
pub(crate) const ANSWERS_MAY: [Column; 7] = [TEXT, ABSENT, ON, JUDGED, BY, JUDGED_ON, REASON];

/// A cell that may be empty, read by something that may not take it.
fn read<T>(
    (header, record, line): (&Header, &::csv::StringRecord, Line),
    column: Column,
    expected: Text,
    reader: impl FnOnce(&str) -> Option<T>,
) -> Result<Option<T>, InputError> {
    match header.cell(record, column) {
        "" => Ok(None),
        cell => reader(cell).map(Some).ok_or_else(|| line.refuse(column, expected, cell)),
    }
}

/// A word of a list, by its code.
fn word<T: Copy>(all: &[T], code: fn(T) -> &'static str) -> impl FnOnce(&str) -> Option<T> {
    let all = all.to_vec();
    move |cell| all.into_iter().find(|one| code(*one) == cell)
}

fn yes(cell: &str) -> Option<bool> {
    match cell {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

fn statement(cell: &str) -> Option<Statement> {
    Statement::try_new(cell).ok()
}

impl Portfolio {
    /// Reads a portfolio from two tables with headers: its contracts, and the answers to what is asked of
    /// them.
    ///
    /// Contracts: `contract` and `provider`; optional `sector`, `acute`, `independent`, `category`,
    /// `payment`, `turnover` (euros, as `1250000.50`), `from`, `until` (the first day on which it no longer
    /// holds), `aligned`, `ground`. Answers: `contract`, `asked` (the name of an [`Undertaking`]); optional
    /// `text`, `absent`, `on`, and of a judgement `judged` (`met`, `not-met` or `not-applicable`), `by`,
    /// `judged-on`, `reason`. What is empty is not known; `yes` and `no` are the words of a choice.
    ///
    /// ```
    /// use passende_zorg::contracting::portfolio::Portfolio;
    /// use passende_zorg::statement::Statement;
    ///
    /// let portfolio = Portfolio::from_csv(
    ///     Statement::try_new("Insurer A")?,
    ///     b"contract,provider,payment,from\nB 2026,Hospital B,bundle,2026-01-01\n",
    ///     b"contract,asked,text,absent\nB 2026,hybrid-offer,article 4,\nB 2026,acute-plan,,not agreed\n",
    /// )?;
    /// assert_eq!(portfolio.contracts[0].terms.answers.len(), 2);
    /// # Ok::<(), passende_zorg::InputError>(())
    /// ```
    ///
    /// # Errors
    /// As for [counts](crate::volume::CountTable::from_csv); when a contract is named twice, an answer is to
    /// a contract that is not in the first table, or two answers are to the same; and as for
    /// [`AgreedReview`](crate::contracting::agreed::AgreedReview), with the line.
    #[cfg_attr(docsrs, doc(cfg(feature = "formats")))]
    pub fn from_csv(buyer: Statement, contracts: &[u8], answers: &[u8]) -> Result<Self, InputError> {
        Self::from_rows(buyer, Rows::of(contracts)?, Rows::of(answers)?)
    }

    pub(crate) fn from_rows(
        buyer: Statement,
        mut contracts: Rows<'_>,
        mut answers: Rows<'_>,
    ) -> Result<Self, InputError> {
        let mut portfolio = Self::new(buyer);
        let mut places: BTreeMap<String, usize> = BTreeMap::new();
        let rows = &mut contracts;
        let header = Header::read(rows, &CONTRACTS, &CONTRACTS_MAY)?;
        while let Some((line, record)) = rows.next()? {
            let cells = (&header, record, Line(line));
            let needed = |column: Column| {
                read(cells, column, wanted::A_NAME, statement)?
                    .ok_or_else(|| cells.2.refuse(column, wanted::A_NAME, ""))
            };
            let (name, provider) = (needed(CONTRACT)?, needed(PROVIDER)?);
            if places.insert(name.to_string(), portfolio.contracts.len()).is_some() {
                return Err(cells.2.twice(Text::new("elk contract", "contract"), name.as_str()));
            }
            let mut terms = AgreedFacts::new(AskedOf::Contract, name);
            terms.sector = read(cells, SECTOR, wanted::A_SECTOR, word(FrameSector::ALL, FrameSector::code))?;
            terms.acute = read(cells, ACUTE, wanted::YES_OR_NO, yes)?;
            terms.independent = read(cells, INDEPENDENT, wanted::YES_OR_NO, yes)?;
            terms.aligned = read(cells, ALIGNED, wanted::YES_OR_NO, yes)?;
            terms.ground =
                read(cells, GROUND, wanted::A_GROUND, word(AlignmentGround::ALL, AlignmentGround::code))?;
            terms.from = read(cells, FROM, wanted::A_DAY, parse_day)?;
            terms.until = read(cells, UNTIL, wanted::A_DAY, parse_day)?;
            let mut contract = PortfolioContract::new(provider, terms);
            contract.category =
                read(cells, CATEGORY, wanted::A_CATEGORY, word(CareCategory::ALL, CareCategory::code))?;
            contract.payment =
                read(cells, PAYMENT, wanted::A_PAYMENT, word(Incentive::ALL, Incentive::code))?;
            contract.turnover = read(cells, TURNOVER, wanted::AN_AMOUNT, |cell| cell.parse().ok())?;
            contract.terms.check().and_then(|()| contract.check()).map_err(|error| error.in_line(line))?;
            portfolio.contracts.push(contract);
        }
        let rows = &mut answers;
        let header = Header::read(rows, &ANSWERS, &ANSWERS_MAY)?;
        while let Some((line, record)) = rows.next()? {
            let cells = (&header, record, Line(line));
            let found = header.cell(record, CONTRACT);
            let contract = places.get(found).and_then(|at| portfolio.contracts.get_mut(*at));
            let contract = contract.ok_or_else(|| cells.2.refuse(CONTRACT, wanted::A_CONTRACT, found))?;
            let asked = header.cell(record, ASKED);
            let asked = Undertaking::named(asked)
                .ok_or_else(|| cells.2.refuse(ASKED, wanted::SOMETHING_ASKED, asked))?;
            let mut answer = AgreedAnswer::new();
            answer.text = read(cells, TEXT, wanted::A_TEXT, statement)?;
            answer.absent = read(cells, ABSENT, wanted::A_TEXT, statement)?;
            answer.on = read(cells, ON, wanted::A_DAY, parse_day)?;
            let verdicts = [Verdict::Met, Verdict::NotMet, Verdict::NotApplicable];
            let judged = read(cells, JUDGED, wanted::A_VERDICT, word(&verdicts, Verdict::code))?;
            let on = read(cells, JUDGED_ON, wanted::A_DAY, parse_day)?;
            let (by, reason) = (header.cell(record, BY), header.cell(record, REASON));
            answer.judged = match (judged, on) {
                (None, None) if by.is_empty() && reason.is_empty() => None,
                (None, _) => {
                    return Err(cells.2.refuse(JUDGED, wanted::A_WHOLE_JUDGEMENT, ""));
                }
                (Some(_), None) => return Err(cells.2.refuse(JUDGED_ON, wanted::A_DAY_OF_JUDGEMENT, "")),
                (Some(verdict), Some(on)) => {
                    let judgement = Judgement::try_new(by, on, reason, verdict);
                    Some(judgement.map_err(|error| cells.2.refuse_for(JUDGED, "portfolio.cell", error))?)
                }
            };
            // A row that says nothing leaves it not known.
            if answer == AgreedAnswer::new() {
                continue;
            }
            contract.terms.check_answer(asked, &answer).map_err(|error| error.in_line(line))?;
            if contract.terms.answers.insert(asked, answer).is_some() {
                return Err(cells.2.twice(Text::new("elk antwoord", "answer"), asked.name()));
            }
        }
        Ok(portfolio)
    }
}

impl PortfolioReview<'_> {
    /// The contracts as a table: of each its verdict, that of its price, how many contracts for care below
    /// a norm, and perhaps below one, its provider has, and the names of what is missing and of what is
    /// open. A name that a spreadsheet would take for a formula has an apostrophe before it.
    #[cfg_attr(docsrs, doc(cfg(feature = "formats")))]
    pub fn to_csv(&self) -> String {
        let mut table = ::csv::Writer::from_writer(Vec::new());
        // Writing to memory does not fail.
        let columns =
            ["contract", "provider", "verdict", "price", "below-norm", "perhaps-below", "lacking", "open"];
        let _ = table.write_record(columns);
        for row in self.rows() {
            let names = |asked: &mut dyn Iterator<Item = Undertaking>| {
                let mut names = String::new();
                for (at, asked) in asked.enumerate() {
                    let _ = write!(names, "{}{}", if at > 0 { " " } else { "" }, asked.name());
                }
                names
            };
            let (lacking, open) = (names(&mut row.terms.lacking()), names(&mut row.terms.open()));
            let [name, provider] = [&row.contract.terms.name, &row.contract.provider].map(guarded);
            let (verdict, price) = (row.verdict.code(), row.price.code());
            let [below, perhaps] = [row.below_norm, row.perhaps_below].map(|count| count.to_string());
            let _ = table.write_record([&name, &provider, verdict, price, &below, &perhaps, &lacking, &open]);
        }
        table.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
    }
}

/// A text that no spreadsheet takes for a formula.
fn guarded(text: &Statement) -> String {
    let formula = text.as_str().starts_with(['=', '+', '-', '@', '\t', '\r']);
    format!("{}{}", if formula { "'" } else { "" }, text.as_str())
}
