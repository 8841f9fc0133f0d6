//! Open questions as a form: where the answer goes, what it looks like, who may give it, and what it decides.

use chrono::NaiveDate;
use serde_json::{Map, Value};

use super::AnswerItem;
use super::ask::{CountRow, PlanRequest, VolumeRequest};
use super::line::{AnswerLine, AnswerQuestion, Told};
use super::volumes::OfPlace as _;
use crate::Verdict;
use crate::explanation::QuestionKind;
use crate::messages::messages;
use crate::party::UnitKind;
use crate::principle::Appraisal;
use crate::record::record;
use crate::transformation::{PlanAssessment, PlanQuestion, Step, Topic};

use crate::words::words;

words!(
    /// Who may answer a question (*wie antwoordt*).
    Answerer {
        /// Who submits the plan, or gives the care.
        #[doc(alias = "indiener")]
        Applicant = "applicant", "indiener", "applicant";
        /// A person who weighs an open norm, and no party of what is judged.
        #[doc(alias = "beoordelaar")]
        Assessor = "assessor", "beoordelaar", "assessor";
        /// The insurer that leads in the region.
        #[doc(alias = "marktleider")]
        LeadingInsurer = "leading-insurer", "marktleider", "leading insurer";
        /// A registry of counts, or the institution that delivers to it.
        #[doc(alias = "kwaliteitsregistratie")]
        Registry = "registry", "kwaliteitsregistratie", "registry";
        /// Who asks: it is a choice and no fact.
        Caller = "caller", "gebruiker", "caller";
        /// The buyer or the provider of a contract, or of a link in a chain of contracts.
        #[doc(alias = "contractpartij")]
        ContractParty = "contract-party", "contractpartij", "party to the contract";
        /// The parties in a region together.
        #[doc(alias = "regiopartijen")]
        RegionalParties = "regional-parties", "partijen in de regio", "parties in the region";
        /// The Minister of Health, who decides on the grants of municipalities.
        #[doc(alias = "minister van VWS")]
        Minister = "minister", "minister", "Minister";
    }
);

words!(
    /// What an answer can still change (*reikwijdte van een antwoord*).
    AnswerReach {
        /// What the whole comes to.
        Whole = "whole", "de uitkomst als geheel", "the outcome as a whole";
        /// What a part comes to, and not the whole.
        Part = "part", "de uitkomst van een onderdeel", "the outcome of a part";
        /// Nothing any more: what asks it has been decided by something else.
        Nothing = "nothing", "niets meer", "nothing any more";
        /// What follows from falling short, and no verdict.
        Consequence = "consequence", "het gevolg", "the consequence";
    }
);

words!(
    /// What an answer looks like (*vorm van het antwoord*). What the words of a code are, and what a record
    /// has to have, the schema of its place says.
    AnswerShape {
        /// Words of their own.
        Text = "text", "tekst", "text";
        /// A day, as `YYYY-MM-DD`.
        Day = "day", "dag", "day";
        /// A decimal as a text.
        Decimal = "decimal", "getal met decimalen", "decimal";
        /// A whole number; of a count also bounds.
        Number = "number", "geheel getal", "whole number";
        /// Yes or no, as `true` or `false`.
        YesNo = "yes-no", "ja of nee", "yes or no";
        /// A word of a list of the field.
        Code = "code", "woord uit een lijst", "word of a list";
        /// Several values together.
        Record = "record", "meer gegevens samen", "several values together";
    }
);

record! {
    /// A question of a form.
    FormQuestion, "a question of a form: an object";
    has {
        /// The question, with the rule that asks it.
        question: AnswerQuestion,
        /// Who may answer it.
        by: Answerer,
        /// What an answer can still change.
        changes: AnswerReach,
    }
    lists {
        /// The conditions that a favourable answer to it alone settles.
        settles: String,
        /// Where an answer goes, and what it looks like: all places together are the answer, and the first is
        /// the main one. None where no place in the request is known.
        places: FormPlace,
    }
    maps {
        /// What it is about, as the items of the answer have it.
        about: String => String,
    }
}

record! {
    /// A place of a request that an answer goes to.
    FormPlace, "a place of a form: an object";
    has {
        /// The place as a JSON pointer into the request; `-` at its end adds to a list.
        pointer: String,
        /// What an answer looks like.
        shape: AnswerShape,
        /// A favourable answer as it could stand there: what it has is assumed and not known, and `…` and
        /// `null`, which stands for every verdict, are to be filled in.
        example: Value,
    }
}

/// The questions of a plan.
pub(super) fn of_plan(asked: &PlanRequest, assessment: &PlanAssessment<'_>, step: Step) -> Vec<FormQuestion> {
    let before = serde_json::to_value(asked).unwrap_or_default();
    let form = assessment.form();
    form.iter().map(|open| plan_question(open, &before, step)).collect()
}

fn plan_question(open: &PlanQuestion, before: &Value, step: Step) -> FormQuestion {
    let by = match open.question().kind() {
        _ if open.is_for_the_caller() => Answerer::Caller,
        QuestionKind::Judgement => Answerer::Assessor,
        QuestionKind::Fact => Answerer::Applicant,
    };
    let changes = match (open.can_change_whole(), open.can_change_a_condition()) {
        (true, _) => AnswerReach::Whole,
        (false, true) => AnswerReach::Part,
        (false, false) => AnswerReach::Nothing,
    };
    let mut asked = FormQuestion::new(AnswerQuestion::of(open.question()), by, changes);
    asked.about.insert("step".to_owned(), step.code().to_owned());
    if let Some(condition) = open.conditions().first() {
        asked.about.insert("condition".to_owned(), condition.code().to_owned());
    }
    asked.settles = open.settles().iter().map(|condition| condition.code().to_owned()).collect();
    if let Some((plan, judgements)) = open.filled() {
        let mut after = before.clone();
        for (key, value) in
            [("plan", serde_json::to_value(plan)), ("judgements", serde_json::to_value(judgements))]
        {
            if let (Value::Object(fields), Ok(value)) = (&mut after, value) {
                let is_empty = value.as_object().is_some_and(Map::is_empty);
                if !is_empty || fields.contains_key(key) {
                    fields.insert(key.to_owned(), value);
                }
            }
        }
        differences(before, &after, "/plan", &mut asked.places);
    } else if open.is_for_the_caller() {
        let place = if open.topic() == Topic::TermStart { "five-years" } else { "horizon" };
        let example = match place {
            "five-years" => serde_json::json!({"from": "submission", "on": "…"}),
            _ => serde_json::json!({"first": null, "years": null, "rate": "…"}),
        };
        asked.places.push(FormPlace::new(format!("/plan/terms/{place}"), AnswerShape::Record, example));
    }
    asked
}

/// The place of a key below another, as a pointer.
fn step(at: &str, key: &str) -> String {
    format!("{at}/{}", key.replace('~', "~0").replace('/', "~1"))
}

/// Where two values differ, each place as high as all of it is new.
fn differences(before: &Value, after: &Value, at: &str, places: &mut Vec<FormPlace>) {
    match (before, after) {
        // Who judges anew gives a verdict of their own.
        (Value::Object(_), Value::Object(new)) if is_judgement(new) && before != after => {
            places.push(FormPlace::of(at.to_owned(), after));
        }
        (Value::Object(old), Value::Object(new)) => {
            for (key, value) in new {
                let at = step(at, key);
                match old.get(key) {
                    Some(old) => differences(old, value, &at, places),
                    None => absent(&at, value, places),
                }
            }
        }
        (Value::Array(old), Value::Array(new)) if old.len() <= new.len() => {
            for (place, value) in new.iter().enumerate() {
                match old.get(place) {
                    Some(old) => differences(old, value, &format!("{at}/{place}"), places),
                    None => places.push(FormPlace::of(format!("{at}/-"), value)),
                }
            }
        }
        _ if before == after => {}
        _ => places.push(FormPlace::of(at.to_owned(), after)),
    }
}

/// The place of something that is not there: as deep as it is one thing, so that what else goes beside it can
/// stay.
fn absent(at: &str, value: &Value, places: &mut Vec<FormPlace>) {
    match value {
        Value::Object(fields) if fields.len() == 1 => {
            for (key, value) in fields {
                absent(&step(at, key), value, places);
            }
        }
        Value::Array(items) => {
            for item in items {
                places.push(FormPlace::of(format!("{at}/-"), item));
            }
        }
        _ => places.push(FormPlace::of(at.to_owned(), value)),
    }
}

impl FormPlace {
    /// A place with a value that would settle the question; what a person has to judge is left to the person.
    pub(super) fn of(pointer: String, value: &Value) -> Self {
        let (shape, mut example) = (shape(value), value.clone());
        unjudged(&mut example);
        Self::new(pointer, shape, example)
    }
}

/// A judgement that a person has to give.
pub(super) fn to_judge(on: NaiveDate) -> Value {
    serde_json::json!({"by": "…", "on": on, "verdict": null, "reason": "…"})
}

fn is_judgement(fields: &Map<String, Value>) -> bool {
    fields.contains_key("by") && fields.contains_key("reason")
}

/// Takes the verdicts out of judgements.
fn unjudged(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            if is_judgement(fields) {
                fields.entry("verdict").and_modify(|verdict| *verdict = Value::Null);
            }
            fields.values_mut().for_each(unjudged);
        }
        Value::Array(items) => items.iter_mut().for_each(unjudged),
        _ => {}
    }
}

/// What is told of facts in which something was left as the form has it, or in which a text says nothing.
/// Places are given as pointers into the request.
pub(super) fn left_to_write(asked: &impl serde::Serialize, at: &str) -> Vec<Told> {
    fn visit(value: &Value, at: &str, found: &mut Left) {
        match value {
            Value::String(text) if text.starts_with('…') => found.left = found.left.saturating_add(1),
            Value::String(text) if says_nothing(text) => {
                found.empty.push(format!("{at}: \u{2018}{}\u{2019}", text.trim()));
            }
            Value::Array(items) => {
                let places = items.iter().enumerate();
                places.for_each(|(place, item)| visit(item, &format!("{at}/{place}"), found));
            }
            Value::Object(fields) => {
                fields.iter().for_each(|(key, field)| visit(field, &step(at, key), found));
            }
            _ => {}
        }
    }
    let mut found = Left::default();
    visit(&serde_json::to_value(asked).unwrap_or_default(), at, &mut found);
    let texts = found.empty.len();
    found.empty.truncate(3);
    let shown = found.empty.join("; ");
    let says_nothing = (texts > 0).then(|| Told::of(&LeftToWrite::SaysNothing { texts, shown }));
    texts_left(found.left).into_iter().chain(says_nothing).collect()
}

#[derive(Default)]
struct Left {
    left: usize,
    empty: Vec<String>,
}

/// Whether a text stands for one that is not there: dashes, dots and question marks alone, or one of the
/// words that people write for it. `PM` is a word of its own, for an amount that is not known.
fn says_nothing(text: &str) -> bool {
    let words = [
        "nvt",
        "nietvantoepassing",
        "ntb",
        "nogtebepalen",
        "nadertebepalen",
        "nogintevullen",
        "volgt",
        "volgtnog",
        "tbd",
        "tobedetermined",
        "todo",
        "notapplicable",
    ];
    // What is a code says something.
    if text == Verdict::NotApplicable.code() {
        return false;
    }
    let is_bare =
        text.chars().all(|char| matches!(char, '-' | '\u{2013}' | '\u{2014}' | '.' | '?' | '_' | ' '));
    let letters = text.chars().filter(|char| char.is_alphanumeric());
    let letters: String = letters.flat_map(char::to_lowercase).collect();
    is_bare || words.contains(&letters.as_str()) || text.trim().eq_ignore_ascii_case("n/a")
}

/// The same of counts: of rows in which a name was left as the form has it.
pub(super) fn names_left(asked: &VolumeRequest) -> Option<Told> {
    let is_left = |row: &&CountRow| {
        let named = UnitKind::ALL.iter().filter_map(|kind| row.name(*kind));
        named.chain([row.intervention.as_str()]).any(|name| name.starts_with('…'))
    };
    let of_sources = asked.sources.iter().flat_map(|source| &source.counts);
    texts_left(asked.counts.iter().chain(of_sources).filter(is_left).count())
}

fn texts_left(texts: usize) -> Option<Told> {
    (texts > 0).then(|| Told::of(&LeftToWrite::Texts { texts }))
}

messages! {
    /// What a form left open.
    #[derive(Debug)]
    enum LeftToWrite {
        Texts { texts: usize } = "request.left-to-write":
            "{texts} keer begint een tekst met ‘…’: daar moet nog iets worden ingevuld, en het oordeel rekent erop dat dat gebeurt.",
            "{texts} texts begin with ‘…’: something is still to be filled in there, and the verdict counts on it.";
        SaysNothing { texts: usize, shown: String } = "request.says-nothing":
            if *texts == 1 => "Een tekst zegt niets ({shown}); het oordeel telt hem als tekst.",
                "A text says nothing ({shown}); the verdict counts it as a text.";
            "{texts} teksten zeggen niets ({shown}); het oordeel telt ze als tekst.",
            "{texts} texts say nothing ({shown}); the verdict counts them as texts.";
    }
}

/// What a value looks like.
fn shape(value: &Value) -> AnswerShape {
    match value {
        Value::Bool(_) => AnswerShape::YesNo,
        Value::Number(_) | Value::Null => AnswerShape::Number,
        Value::Object(_) | Value::Array(_) => AnswerShape::Record,
        Value::String(text) if crate::wire::parse_day(text).is_some() => AnswerShape::Day,
        Value::String(text) if crate::wire::parse_decimal(text).is_some() => AnswerShape::Decimal,
        Value::String(text) if is_code(text) => AnswerShape::Code,
        Value::String(_) => AnswerShape::Text,
    }
}

fn is_code(text: &str) -> bool {
    !text.is_empty()
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

/// The questions of a line and of its parts, each once, of which no place is known: `by` of a fact, and of a
/// judgement.
pub(super) fn of_line(
    line: Option<&AnswerLine>,
    by: [Answerer; 2],
    changes: AnswerReach,
) -> Vec<FormQuestion> {
    fn gather<'l>(line: &'l AnswerLine, into: &mut Vec<&'l AnswerQuestion>) {
        for question in &line.open_questions {
            if !into.contains(&question) {
                into.push(question);
            }
        }
        line.parts.iter().for_each(|part| gather(part, into));
    }
    let mut questions = Vec::new();
    if let Some(line) = line {
        gather(line, &mut questions);
    }
    let [fact, judgement] = by;
    let asked = questions.into_iter().map(|question| {
        let by = if question.kind == QuestionKind::Judgement { judgement } else { fact };
        FormQuestion::new(question.clone(), by, changes)
    });
    asked.collect()
}

/// The questions of an item.
pub(super) fn of_item(item: &AnswerItem, by: [Answerer; 2]) -> Vec<FormQuestion> {
    let mut asked = of_line(item.explanation.as_ref(), by, AnswerReach::Part);
    for question in &mut asked {
        question.about.clone_from(&item.about);
    }
    asked
}

/// What nobody has shown of a practice: evidence answers it, in the dossier at a pointer.
pub(super) fn of_appraisal(appraisal: &Appraisal<'_>, dossier: &str) -> Vec<FormQuestion> {
    let asked = appraisal.elements().chain(appraisal.bound_elsewhere()).flat_map(move |profile| {
        let element = profile.element().code();
        let line = AnswerLine::of(&profile.explanation());
        let mut asked = of_line(Some(&line), [Answerer::Applicant, Answerer::Assessor], AnswerReach::Part);
        for question in &mut asked {
            question.about.insert("element".to_owned(), element.to_owned());
            let example = serde_json::json!({"id": "…", "element": element, "claim": "…", "kind": null,
                "finding": null, "dated": null, "documented": null});
            let pointer = format!("{dossier}/evidence/-");
            question.places.push(FormPlace::new(pointer, AnswerShape::Record, example));
        }
        asked
    });
    asked.collect()
}
