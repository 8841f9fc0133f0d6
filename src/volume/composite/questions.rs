//! What is still open of a unit, while it can change the verdict.

use super::book::{IsThere, ShareIs};
use super::check::CompositeCheck;
use super::said::Question;
use super::tree::{Begin, CountNode, Node, Standing};
use crate::Verdict;
use crate::explanation::OpenQuestion;
use crate::language::Message;
use crate::quantity::CountRange;

impl CompositeCheck<'_> {
    pub(super) fn questions(&self) -> Vec<OpenQuestion> {
        let mut questions = Vec::new();
        if self.verdict().is_undetermined() {
            self.ask(&self.report.root, self.nothing_settled(), &mut questions);
        }
        // What is asked in two places is one question.
        let mut asked: Vec<OpenQuestion> = Vec::new();
        for question in questions {
            if !asked.contains(&question) {
                asked.push(question);
            }
        }
        asked
    }

    /// The questions of what is undetermined below a clause that is.
    fn ask(&self, node: &Node<'_>, standing: Standing<'_>, into: &mut Vec<OpenQuestion>) {
        if !node.verdict(self.unit, standing).is_undetermined() {
            return;
        }
        let (unit, basis) = (self.unit.to_owned(), self.report.basis());
        let fact = |question| OpenQuestion::fact(Message::new(question), basis.clone());
        let judgement = |question| OpenQuestion::judgement(Message::new(question), basis.clone());
        match node {
            Node::Count(count) => self.ask_numbers(count, into),
            Node::Fact(_, asked) => {
                let title = asked.title.clone();
                into.push(match standing.fact(self.unit, asked) {
                    IsThere::Unknown => fact(Question::IsThere { title, unit }),
                    _ => judgement(Question::IsEnough { title, unit }),
                });
            }
            Node::Share(_, asked) => {
                let last = standing.asked.year();
                let years = match standing.book.share(self.unit, asked, last) {
                    ShareIs::Unknown(years) => years,
                    _ => asked.over(last),
                };
                into.push(fact(Question::HowMuch { title: asked.title.clone(), unit, years }));
            }
            Node::Open(title) => into.push(judgement(Question::Value { title: (*title).clone() })),
            Node::All(nodes) | Node::Any(nodes) => {
                for node in nodes {
                    self.ask(node, standing, into);
                }
            }
            Node::Where(both) => {
                for node in &**both {
                    self.ask(node, standing, into);
                }
            }
            Node::Since(_, node) | Node::Presumed(_, _, node) => self.ask(node, standing, into),
            Node::StartUp(start, begun, both) => {
                let [first, then] = &**both;
                match Begin::of(start, begun.get(self.unit).copied(), standing.asked.on()) {
                    Begin::Unknown => {
                        into.push(fact(Question::FirstCase { unit }));
                        self.ask(first, standing, into);
                        self.ask(then, standing, into);
                    }
                    Begin::Starting(_) => self.ask(first, standing, into),
                    Begin::Over => self.ask(then, standing, into),
                    Begin::NotYet(_) => {}
                }
            }
            Node::NotBegun(_) => {}
        }
    }

    /// The numbers that are not known exactly, of each unit that is counted.
    fn ask_numbers(&self, count: &CountNode<'_>, into: &mut Vec<OpenQuestion>) {
        let basis = self.report.basis();
        let own = count.members.is_none().then(|| count.place(self.unit)).flatten();
        let places = own.into_iter().chain(count.members_of(self.unit).iter().copied());
        if own.is_none() && count.members.is_none() {
            let unit = self.unit.to_owned();
            let known = count.amount(CountRange::UNKNOWN);
            for (days, _) in &count.parts {
                let (what, unit) = (count.what(), unit.clone());
                let question = Question::HowMany { what, unit, days: *days, known };
                into.push(OpenQuestion::fact(Message::new(question), basis.clone()));
            }
        }
        for at in places.filter(|at| count.hold(count.observed(*at)).is_undetermined()) {
            let name = count.units.get(at).map_or_else(String::new, ToString::to_string);
            if count.parts.is_empty() && !count.begun.contains_key(&at) {
                let question = Question::FirstCase { unit: name };
                into.push(OpenQuestion::fact(Message::new(question), basis.clone()));
                continue;
            }
            let begun = count.begun.get(&at).map(|days| (*days, count.observed(at)));
            let parts = count.parts.iter().filter_map(|(days, column)| Some((*days, column.get(at)?)));
            for (days, known) in parts.chain(begun).filter(|(_, known)| !known.is_exact()) {
                let known = count.amount(known);
                let question = Question::HowMany { what: count.what(), unit: name.clone(), days, known };
                into.push(OpenQuestion::fact(Message::new(question), basis.clone()));
            }
            if count.clause.low.is_some() {
                let question = Question::Within { what: count.what() };
                into.push(OpenQuestion::judgement(Message::new(question), basis.clone()));
            }
        }
    }
}

/// Whether something is still missing of a clause.
pub(super) const fn is_wanting(verdict: Verdict) -> bool {
    matches!(verdict, Verdict::NotMet | Verdict::Undetermined)
}
