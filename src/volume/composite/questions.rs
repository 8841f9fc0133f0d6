//! What is still open of a unit, while it can change the verdict.

use chrono::NaiveDate;

use super::book::{IsThere, ShareIs};
use super::check::CompositeCheck;
use super::said::Question;
use super::standing::{Begin, Standing};
use super::tree::{CountNode, Node};
use super::window::Days;
use crate::Verdict;
use crate::explanation::OpenQuestion;
use crate::language::Message;
use crate::party::{Intervention, UnitKind};
use crate::quantity::CountRange;
use crate::statement::Statement;
use crate::time::Year;

/// What is not known of a unit, by where it would stand (*wat nog onbekend is*).
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum CompositeUnknown {
    /// How often a unit did some interventions over some days.
    Number {
        /// The kind of the unit that is counted.
        kind: UnitKind,
        /// The unit that is counted, by its name.
        unit: String,
        /// The interventions, any of which may not be known.
        interventions: Vec<Intervention>,
        /// The first and the last day.
        days: [NaiveDate; 2],
        /// The source that decides; nothing for the counts themselves.
        source: Option<Statement>,
    },
    /// Whether something is there at a unit.
    Fact {
        /// The unit, by its name.
        unit: String,
        /// The name by which the norm asks it.
        fact: Statement,
    },
    /// Whether what is there is enough, as a person judges it.
    Judgement {
        /// The unit, by its name.
        unit: String,
        /// The name by which the norm asks it.
        fact: Statement,
    },
    /// The part and the whole of a share, of some years.
    Share {
        /// The unit, by its name.
        unit: String,
        /// The name by which the norm asks it.
        measure: Statement,
        /// The calendar years of which it is not known.
        years: Vec<Year>,
    },
    /// The day on which a unit first did what is counted.
    FirstCase {
        /// The unit, by its name.
        unit: String,
    },
    /// A value that the text of the norm leaves open.
    Value,
    /// Whether something was there at a unit in an earlier year, where the consequence depends on that.
    FactThen {
        /// The unit, by its name.
        unit: String,
        /// The name by which the norm asks it.
        fact: Statement,
        /// The year; it is asked of its last day.
        year: Year,
    },
    /// Whether what was there in an earlier year was enough, as a person judges it.
    JudgementThen {
        /// The unit, by its name.
        unit: String,
        /// The name by which the norm asks it.
        fact: Statement,
        /// The year; it is asked of its last day.
        year: Year,
    },
}

impl CompositeCheck<'_> {
    /// The open questions, each with what is not known: all of it together answers the question. They are of
    /// the verdict; where that is decided, and it is not known whether something follows from it, of that.
    ///
    /// ```
    /// use passende_zorg::volume::composite::{CompositeUnknown, Held, NormSet};
    /// use passende_zorg::volume::{Asked, CountTable};
    ///
    /// let set = NormSet::from_json(br#"{"norms": [{"id": "team", "title": {"nl": "Team", "en": "Team"},
    ///     "per": "location", "from": "2020-01-01", "asks": {"all-of": [
    ///         {"count": {"basket": [{"intervention": "lung"}], "minimum": 20}},
    ///         {"fact": {"fact": "meeting", "title": {"nl": "MDO", "en": "team meeting"}}}]},
    ///     "source": {"title": "an example", "section": "1", "consulted": "2026-11-29"}}]}"#)?;
    /// let table = CountTable::from_csv(b"location,intervention,year,count\nA,lung,2024,15..25\n")?;
    /// let report = set.composite()[0].check(&Held::counts(&table), Asked::about(table.last_year().unwrap()))?;
    /// let open = report.row("A").unwrap().unknown();
    /// let [(_, number), (_, fact)] = &open[..] else { panic!() };
    /// assert!(matches!(&number[..], [CompositeUnknown::Number { unit, .. }] if unit == "A"));
    /// assert!(matches!(&fact[..], [CompositeUnknown::Fact { fact, .. }] if fact.as_str() == "meeting"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn unknown(&self) -> Vec<(OpenQuestion, Vec<CompositeUnknown>)> {
        let mut found = Vec::new();
        for (tree, standing) in self.left_open() {
            if tree.verdict(self.unit, standing).is_undetermined() {
                self.ask(tree, standing, &mut found);
            } else {
                // It fell short, unless it did none.
                let mut counts = Vec::new();
                tree.counts(&mut counts);
                for count in counts {
                    self.ask_numbers(count, |_| true, &mut found);
                    self.ask_whether_any(count, standing.asked.year(), &mut found);
                }
            }
        }
        // What is asked in two places is one question.
        let mut asked: Vec<(OpenQuestion, Vec<CompositeUnknown>)> = Vec::new();
        for (question, unknown) in found {
            match asked.iter_mut().find(|(earlier, _)| *earlier == question) {
                Some((_, of_it)) if of_it.contains(&unknown) => {}
                Some((_, of_it)) => of_it.push(unknown),
                None => asked.push((question, vec![unknown])),
            }
        }
        asked
    }

    pub(super) fn questions(&self) -> Vec<OpenQuestion> {
        self.unknown().into_iter().map(|(question, _)| question).collect()
    }

    /// The questions of what is undetermined below a clause that is.
    fn ask(&self, node: &Node<'_>, standing: Standing<'_>, into: &mut Vec<(OpenQuestion, CompositeUnknown)>) {
        if !node.verdict(self.unit, standing).is_undetermined() {
            return;
        }
        let (unit, basis) = (self.unit.to_owned(), self.report.basis());
        let fact = |question| OpenQuestion::fact(Message::new(question), basis.clone());
        let judgement = |question| OpenQuestion::judgement(Message::new(question), basis.clone());
        match node {
            Node::Count(count) => self.ask_numbers(count, Verdict::is_undetermined, into),
            Node::Fact(_, asked) => {
                let (title, name, at) = (asked.title.clone(), asked.fact.clone(), unit.clone());
                let (year, on) = (standing.asked.year(), standing.asked.on());
                let is_unknown = matches!(standing.fact(self.unit, asked), IsThere::Unknown);
                into.push(if is_unknown && year != self.report.asked.year() {
                    let unknown = CompositeUnknown::FactThen { unit: at, fact: name, year };
                    (fact(Question::WasThere { title, unit, on }), unknown)
                } else if is_unknown {
                    let unknown = CompositeUnknown::Fact { unit: at, fact: name };
                    (fact(Question::IsThere { title, unit }), unknown)
                } else if year != self.report.asked.year() {
                    let unknown = CompositeUnknown::JudgementThen { unit: at, fact: name, year };
                    (judgement(Question::WasEnough { title, unit, on }), unknown)
                } else {
                    let unknown = CompositeUnknown::Judgement { unit: at, fact: name };
                    (judgement(Question::IsEnough { title, unit }), unknown)
                });
            }
            Node::Share(_, asked) => {
                let last = standing.asked.year();
                let years = match standing.share(self.unit, asked) {
                    ShareIs::Unknown(years) | ShareIs::SoFar { years, .. } => years,
                    _ => asked.over(last),
                };
                let (measure, at) = (asked.measure.clone(), unit.clone());
                let unknown = CompositeUnknown::Share { unit: at, measure, years: years.clone() };
                into.push((fact(Question::HowMuch { title: asked.title.clone(), unit, years }), unknown));
            }
            Node::Open(title) => {
                into.push((judgement(Question::Value { title: (*title).clone() }), CompositeUnknown::Value));
            }
            Node::All(nodes) | Node::Any(nodes) => {
                for node in nodes {
                    self.ask(node, standing, into);
                }
            }
            Node::Where(both) => {
                let [holds, asks] = &**both;
                self.ask(holds, standing.of_condition(), into);
                self.ask(asks, standing, into);
            }
            Node::Since(from, node) => self.ask(node, standing.in_step(*from), into),
            Node::Presumed(_, _, node) => self.ask(node, standing, into),
            Node::StartUp(start, begun, both) => {
                let [first, then] = &**both;
                match Begin::of(start, begun.get(self.unit).copied(), standing.begins_on(then)) {
                    Begin::Unknown => {
                        let unknown = CompositeUnknown::FirstCase { unit: unit.clone() };
                        into.push((fact(Question::FirstCase { unit }), unknown));
                        self.ask(first, standing, into);
                        self.ask(then, standing, into);
                    }
                    Begin::Starting(_) => self.ask(first, standing, into),
                    Begin::Over(days) => self.ask(then, standing.after(days), into),
                    Begin::NotYet(_) => {}
                }
            }
            Node::NotBegun(_) => {}
        }
    }

    /// How often a unit did it in a year of which the window is another, where it may be none.
    fn ask_whether_any(
        &self,
        count: &CountNode<'_>,
        year: Year,
        into: &mut Vec<(OpenQuestion, CompositeUnknown)>,
    ) {
        let now = count.now.as_ref().zip(count.place(self.unit)).and_then(|(now, at)| now.get(at));
        let Some(known) = now.filter(|now| count.members.is_none() && !now.is_exact()) else { return };
        let (unit, days) = (self.unit.to_owned(), Days { first: year.first_day(), last: year.last_day() });
        let kind = count.clause.per.unwrap_or(self.report.norm.facts().per);
        let unknown = unknown_number(count, kind, unit.clone(), days);
        let question = Question::HowMany { what: count.what(), unit, days, known: count.amount(known) };
        into.push((OpenQuestion::fact(Message::new(question), self.report.basis()), unknown));
    }

    /// The numbers that are not known exactly, of each unit that is counted and of which the verdict asks it; and
    /// where it is not known which these are, who they are.
    fn ask_numbers(
        &self,
        count: &CountNode<'_>,
        is_asked: impl Fn(Verdict) -> bool,
        into: &mut Vec<(OpenQuestion, CompositeUnknown)>,
    ) {
        let basis = self.report.basis();
        let own = count.members.is_none().then(|| count.place(self.unit)).flatten();
        let places = own.into_iter().chain(count.members_of(self.unit).iter().copied());
        let norm_per = self.report.norm.facts().per;
        let number = |kind, unit, days| unknown_number(count, kind, unit, days);
        let fact = |question| OpenQuestion::fact(Message::new(question), basis.clone());
        let how_many = |unit: String, days: Days, known: CountRange| {
            let unknown = number(count.clause.per.unwrap_or(norm_per), unit.clone(), days);
            (fact(Question::HowMany { what: count.what(), unit, days, known: count.amount(known) }), unknown)
        };
        if own.is_none() && count.members.is_none() {
            let parts = count.parts.iter();
            into.extend(parts.map(|(days, _)| how_many(self.unit.to_owned(), *days, CountRange::UNKNOWN)));
        }
        if !count.is_told(self.unit) {
            let who = |(days, _): &(Days, _)| {
                let unit = self.unit.to_owned();
                let question = fact(Question::Who { what: count.what(), unit: unit.clone(), days: *days });
                (question, number(norm_per, unit, *days))
            };
            into.extend(count.parts.iter().map(who));
        }
        let hold = |at: &usize| {
            let observed = count.observed(*at);
            if count.members.is_some() { count.hold_member(observed) } else { count.hold(observed) }
        };
        for at in places.filter(|at| is_asked(hold(at))) {
            let name = count.units.get(at).map_or_else(String::new, ToString::to_string);
            if count.parts.is_empty() && !count.begun.contains_key(&at) {
                let unknown = CompositeUnknown::FirstCase { unit: name.clone() };
                into.push((fact(Question::FirstCase { unit: name }), unknown));
                continue;
            }
            let begun = count.begun.get(&at).map(|days| (*days, count.observed(at)));
            let parts = count.parts.iter().filter_map(|(days, column)| Some((*days, column.get(at)?)));
            let open = parts.chain(begun).filter(|(_, known)| !known.is_exact());
            into.extend(open.map(|(days, known)| how_many(name.clone(), days, known)));
            if count.clause.low.is_some() {
                let question = Message::new(Question::Within { what: count.what() });
                into.push((OpenQuestion::judgement(question, basis.clone()), CompositeUnknown::Value));
            }
        }
    }
}

/// A number of a unit, as what is not known.
fn unknown_number(count: &CountNode<'_>, kind: UnitKind, unit: String, days: Days) -> CompositeUnknown {
    CompositeUnknown::Number {
        kind,
        unit,
        interventions: count.clause.basket.iter().map(|item| item.intervention.clone()).collect(),
        days: [days.first, days.last],
        source: count.clause.source.clone(),
    }
}

/// Whether something is still missing of a clause.
pub(super) const fn is_wanting(verdict: Verdict) -> bool {
    matches!(verdict, Verdict::NotMet | Verdict::Undetermined)
}
