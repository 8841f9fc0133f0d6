//! Every sentence of what is told of counts.

use core::fmt;

use chrono::NaiveDate;

use super::{ChangedLevel, CountNotice, MissingIntervention, NameColumn};
use crate::language::{Describe, Language, Text, day_in_words, list_in_words, number_in_words};
use crate::party::UnitKind;

/// So many names stand in a sentence; of more, the first are named and the rest are counted.
const NAMED: usize = 10;

/// Names in a row, as far as a sentence bears them.
pub(in crate::volume) fn some<T: fmt::Display>(names: &[T], language: Language) -> String {
    let left = names.len().saturating_sub(NAMED);
    if left == 0 {
        return list_in_words(names, language).to_string();
    }
    let mut shown: Vec<String> = names.iter().take(NAMED).map(ToString::to_string).collect();
    let left = number_in_words(left, language);
    shown.push(match language {
        Language::Dutch => format!("nog {left}"),
        Language::English => format!("{left} more"),
    });
    list_in_words(&shown, language).to_string()
}

/// Units of a kind, as a word.
const fn plural(kind: UnitKind, language: Language) -> &'static str {
    match kind {
        UnitKind::Location => Text::new("locaties", "locations"),
        UnitKind::Institution => Text::new("instellingen", "institutions"),
        UnitKind::Network => Text::new("netwerken", "networks"),
        UnitKind::Team => Text::new("teams", "teams"),
        UnitKind::Specialist => Text::new("specialisten", "specialists"),
    }
    .get(language)
}

impl NameColumn {
    const fn one(self, language: Language) -> &'static str {
        match self {
            Self::Unit(kind) => kind.in_language(language),
            Self::Intervention => Text::new("ingreep", "intervention").get(language),
        }
    }

    const fn several(self, language: Language) -> &'static str {
        match self {
            Self::Unit(kind) => plural(kind, language),
            Self::Intervention => Text::new("ingrepen", "interventions").get(language),
        }
    }
}

impl MissingIntervention {
    fn in_language(&self, language: Language) -> String {
        let (care, norm) = (&self.intervention, self.norm.title(language));
        match (&self.alike, language) {
            (None, Language::Dutch | Language::English) => format!("{care} (norm {norm})"),
            (Some(alike), Language::Dutch) => format!("{care} (norm {norm}; wel {alike})"),
            (Some(alike), Language::English) => format!("{care} (norm {norm}; the counts have {alike})"),
        }
    }
}

impl Describe for CountNotice {
    fn code(&self) -> &'static str {
        match self {
            Self::YearNotOver { .. } => "counts.year-not-over",
            Self::LevelBeganAfter { .. } => "counts.level-began-after",
            Self::LevelBeganWithin { .. } => "counts.level-began-within",
            Self::CareNotReported { .. } => "counts.care-not-reported",
            Self::YearsAbsent { .. } => "counts.years-absent",
            Self::UnitsAbsent { .. } => "counts.units-absent",
            Self::IncompleteYearAbsent { .. } => "counts.incomplete-year-absent",
            Self::InterventionsWithoutCounts { .. } => "counts.interventions-without-counts",
            Self::InterventionsWithoutNorm { .. } => "counts.interventions-without-norm",
            Self::NamesLookAlike { .. } => "counts.names-look-alike",
            Self::PatientsLookAlike { .. } => "counts.patients-look-alike",
            Self::SumOfOthers { .. } => "counts.sum-of-others",
            Self::Succeeded { .. } => "counts.succeeded",
            Self::SuccessionLater { .. } => "counts.succession-later",
            Self::SuccessionUnknown { .. } => "counts.succession-unknown",
            Self::RowsAfterSuccession { .. } => "counts.rows-after-succession",
            Self::DuplicateRows { .. } => "counts.duplicate-rows",
            Self::RowsWithoutPatient { .. } => "counts.rows-without-patient",
            Self::SharedOperations { .. } => "counts.shared-operations",
        }
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match language {
            Language::Dutch => self.in_dutch(f),
            Language::English => self.in_english(f),
        }
    }
}

/// The levels of norms in a row.
fn levels(norms: &[ChangedLevel], language: Language) -> String {
    let norms: Vec<String> = norms.iter().map(|norm| norm.in_language(language)).collect();
    some(&norms, language)
}

fn missing(interventions: &[MissingIntervention], language: Language) -> String {
    let interventions: Vec<String> = interventions.iter().map(|one| one.in_language(language)).collect();
    some(&interventions, language)
}

impl CountNotice {
    #[allow(clippy::too_many_lines, reason = "a sentence per notice")]
    fn in_dutch(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const LANGUAGE: Language = Language::Dutch;
        let day = |day: &NaiveDate| day_in_words(*day, LANGUAGE);
        let number = |number: usize| number_in_words(number, LANGUAGE).to_string();
        match self {
            Self::YearNotOver { year, on } => {
                write!(f, "Het getelde jaar {year} was op de peildatum {} nog niet voorbij.", day(on))
            }
            Self::LevelBeganAfter { from, year, norms } => write!(
                f,
                "Deze normen gelden pas sinds {}, na het getelde jaar {year}; ze werden toen nog niet gevraagd, en aan een tekort zit geen gevolg: {}.",
                day(from),
                levels(norms, LANGUAGE)
            ),
            Self::LevelBeganWithin { from, norms } => write!(
                f,
                "Deze normen gelden sinds {}, binnen de getelde jaren; een deel van de aantallen is van daarvoor: {}.",
                day(from),
                levels(norms, LANGUAGE)
            ),
            Self::CareNotReported { intervention, years } => write!(
                f,
                "Niemand heeft {intervention} gerapporteerd over {}: hoeveel er toen is gedaan, is onbekend.",
                some(years, LANGUAGE)
            ),
            Self::YearsAbsent { years } => write!(
                f,
                "De aantallen hebben geen enkele regel over {}: wat er toen is gedaan, is onbekend.",
                some(years, LANGUAGE)
            ),
            Self::UnitsAbsent { kind, year, units } => write!(
                f,
                "Deze {} komen over {year} in de aantallen niet voor; wat zij toen deden is onbekend, en niet nul: {}.",
                plural(*kind, LANGUAGE),
                some(units, LANGUAGE)
            ),
            Self::IncompleteYearAbsent { year } => {
                write!(f, "Het jaar {year} is als onvolledig opgegeven en komt in de aantallen niet voor.")
            }
            Self::InterventionsWithoutCounts { interventions } => write!(
                f,
                "Ingrepen die een norm telt en die in de aantallen niet voorkomen: {}.",
                missing(interventions, LANGUAGE)
            ),
            Self::InterventionsWithoutNorm { interventions } => {
                write!(f, "Geen norm telt {}.", some(interventions, LANGUAGE))
            }
            Self::NamesLookAlike { column, names } => write!(
                f,
                "Deze {} lijken op elkaar en zijn misschien één: {} (nullen, hoofdletters, spaties of accenten anders geschreven).",
                column.several(LANGUAGE),
                some(names, LANGUAGE)
            ),
            Self::PatientsLookAlike { names } => write!(
                f,
                "Namen van patiënten die op een andere lijken (nullen, hoofdletters, spaties of accenten anders geschreven): {}; wie twee namen heeft, telt dubbel.",
                number(*names)
            ),
            Self::SumOfOthers { column, name, within: None, numbers } => write!(
                f,
                "Alle aantallen ({}) van {} {name} zijn de som van alle andere {}; is {name} een totaal, dan telt alles dubbel.",
                number(*numbers),
                column.one(LANGUAGE),
                column.several(LANGUAGE)
            ),
            Self::SumOfOthers { column, name, within: Some(kind), numbers } => write!(
                f,
                "Alle aantallen ({}) van {} {name} zijn de som van alle andere {} bij {}; is {name} een totaal, dan telt alles dubbel.",
                number(*numbers),
                column.one(LANGUAGE),
                column.several(LANGUAGE),
                match kind {
                    UnitKind::Network => "hetzelfde netwerk",
                    UnitKind::Team => "hetzelfde team",
                    UnitKind::Location => "dezelfde locatie",
                    UnitKind::Institution => "dezelfde instelling",
                    UnitKind::Specialist => "dezelfde specialist",
                }
            ),
            Self::Succeeded { kind, from, to, day: since } => write!(
                f,
                "{from} is sinds {} opgegaan in {} {to}; de aantallen van {from} tellen daar mee.",
                day(since),
                kind.in_language(LANGUAGE)
            ),
            Self::SuccessionLater { kind, from, to, day: since, on } => write!(
                f,
                "{from} gaat pas op {} op in {} {to}, na de peildatum {}; dat telt nog niet.",
                day(since),
                kind.in_language(LANGUAGE),
                day(on)
            ),
            Self::SuccessionUnknown { kind, from, to } => write!(
                f,
                "{from}, opgegaan in {} {to}, komt in de aantallen niet voor.",
                kind.in_language(LANGUAGE)
            ),
            Self::RowsAfterSuccession { kind, unit, day: since, years } => write!(
                f,
                "{unit} ({}), opgegaan in een andere op {}, heeft nog regels over {}; die zijn bij {unit} gelaten.",
                kind.in_language(LANGUAGE),
                day(since),
                some(years, LANGUAGE)
            ),
            Self::DuplicateRows { rows } => write!(
                f,
                "Dubbele regels, in alles gelijk aan een eerdere en daarom niet meegeteld: {}.",
                number_in_words(*rows, LANGUAGE)
            ),
            Self::RowsWithoutPatient { rows } => write!(
                f,
                "Regels zonder patiënt: {}. Of zij dezelfde ingreep of dezelfde patiënt betreffen, is niet te zien; het aantal ligt tussen twee grenzen.",
                number(*rows)
            ),
            Self::SharedOperations { operations, rows } => write!(
                f,
                "Ingrepen met regels van meer specialisten of teams: {} (samen {} regels). Zo'n ingreep telt voor de locatie één keer, en voor ieder van hen één keer.",
                number(*operations),
                number(*rows)
            ),
        }
    }

    #[allow(clippy::too_many_lines, reason = "a sentence per notice")]
    fn in_english(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const LANGUAGE: Language = Language::English;
        let day = |day: &NaiveDate| day_in_words(*day, LANGUAGE);
        let number = |number: usize| number_in_words(number, LANGUAGE).to_string();
        match self {
            Self::YearNotOver { year, on } => {
                write!(f, "The counted year {year} was not over on the day asked about, {}.", day(on))
            }
            Self::LevelBeganAfter { from, year, norms } => write!(
                f,
                "These norms began on {}, after the counted year {year}; they were not asked of it, and falling short has no consequence: {}.",
                day(from),
                levels(norms, LANGUAGE)
            ),
            Self::LevelBeganWithin { from, norms } => write!(
                f,
                "These norms began on {}, within the counted years; a part of the counts is from before that day: {}.",
                day(from),
                levels(norms, LANGUAGE)
            ),
            Self::CareNotReported { intervention, years } => write!(
                f,
                "Nobody reported {intervention} for {}: how much of it was done then is unknown.",
                some(years, LANGUAGE)
            ),
            Self::YearsAbsent { years } => write!(
                f,
                "The counts have no row at all of {}: what was done then is unknown.",
                some(years, LANGUAGE)
            ),
            Self::UnitsAbsent { kind, year, units } => write!(
                f,
                "These {} do not occur in the counts of {year}; what they did then is unknown, and not none: {}.",
                plural(*kind, LANGUAGE),
                some(units, LANGUAGE)
            ),
            Self::IncompleteYearAbsent { year } => {
                write!(f, "The year {year} is declared incomplete and does not occur in the counts.")
            }
            Self::InterventionsWithoutCounts { interventions } => write!(
                f,
                "Interventions that a norm counts and that do not occur in the counts: {}.",
                missing(interventions, LANGUAGE)
            ),
            Self::InterventionsWithoutNorm { interventions } => {
                write!(f, "No norm counts {}.", some(interventions, LANGUAGE))
            }
            Self::NamesLookAlike { column, names } => write!(
                f,
                "These {} look alike and may be one: {} (zeros, capitals, blanks or accents written otherwise).",
                column.several(LANGUAGE),
                some(names, LANGUAGE)
            ),
            Self::PatientsLookAlike { names } => write!(
                f,
                "Names of patients that look like another (zeros, capitals, blanks or accents written otherwise): {}; whoever has two names counts twice.",
                number(*names)
            ),
            Self::SumOfOthers { column, name, within: None, numbers } => write!(
                f,
                "All numbers ({}) of {} {name} are the sum of all other {}; if {name} is a total, everything counts twice.",
                number(*numbers),
                column.one(LANGUAGE),
                column.several(LANGUAGE)
            ),
            Self::SumOfOthers { column, name, within: Some(kind), numbers } => write!(
                f,
                "All numbers ({}) of {} {name} are the sum of all other {} of the same {}; if {name} is a total, everything counts twice.",
                number(*numbers),
                column.one(LANGUAGE),
                column.several(LANGUAGE),
                kind.in_language(LANGUAGE)
            ),
            Self::Succeeded { kind, from, to, day: since } => write!(
                f,
                "{from} has gone on in {} {to} since {}; what {from} did counts there.",
                kind.in_language(LANGUAGE),
                day(since)
            ),
            Self::SuccessionLater { kind, from, to, day: since, on } => write!(
                f,
                "{from} goes on in {} {to} on {}, after the day asked about, {}; it does not count yet.",
                kind.in_language(LANGUAGE),
                day(since),
                day(on)
            ),
            Self::SuccessionUnknown { kind, from, to } => write!(
                f,
                "{from}, which went on in {} {to}, does not occur in the counts.",
                kind.in_language(LANGUAGE)
            ),
            Self::RowsAfterSuccession { kind, unit, day: since, years } => write!(
                f,
                "The {} {unit}, which went on in another on {}, still has rows of {}; they were left with {unit}.",
                kind.in_language(LANGUAGE),
                day(since),
                some(years, LANGUAGE)
            ),
            Self::DuplicateRows { rows } => write!(
                f,
                "Rows that repeat an earlier one in every respect, and so were not counted: {}.",
                number_in_words(*rows, LANGUAGE)
            ),
            Self::RowsWithoutPatient { rows } => write!(
                f,
                "Rows without a patient: {}. Whether they are about the same operation or patient cannot be seen; the count lies between bounds.",
                number(*rows)
            ),
            Self::SharedOperations { operations, rows } => write!(
                f,
                "Operations with rows of several specialists or teams: {} ({} rows together). Such an operation counts once for the location, and once for each of them.",
                number(*operations),
                number(*rows)
            ),
        }
    }
}
