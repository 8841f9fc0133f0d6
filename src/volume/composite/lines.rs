//! A unit held against a composite norm, as a tree that can be read.

use rust_decimal::Decimal;

use super::book::{IsThere, ShareIs};
use super::check::CompositeCheck;
use super::clause::{Counting, FactClause, ShareClause, Whom};
use super::consequence::Before;
use super::said::{CompositeChange, Said};
use super::standing::{Begin, Standing};
use super::tree::{CountNode, Node};
use crate::Verdict;
use crate::explanation::{Assessment, Explanation, Margin, Measure, OpenQuestion, Outcome, Way};
use crate::language::Message;
use crate::messages::{Known, Percent};
use crate::quantity::CountRange;
use crate::volume::check::set_by_round_table;
use crate::volume::norm::{Consequence, Stage};
use crate::volume::rules;

impl Assessment for CompositeCheck<'_> {
    type Change = CompositeChange;

    fn outcome(&self) -> Outcome {
        self.verdict().into()
    }

    fn margin(&self) -> Option<Margin> {
        match &self.report.root {
            Node::Count(count) if !self.is_exempt() && !self.did_none() => {
                count.margin(count.own(self.unit)?)
            }
            _ => None,
        }
    }

    fn open_questions(&self) -> Vec<OpenQuestion> {
        self.questions()
    }

    fn ways_to_pass(&self) -> Vec<Way<CompositeChange>> {
        self.ways()
    }

    fn explanation(&self) -> Explanation {
        let facts = self.report.norm.facts();
        let (title, unit, on) = (facts.title.clone(), self.unit.to_owned(), self.report.asked.on());
        let exemption = self.report.book.exemption(self.unit, [on, on]);
        let verdict = self.verdict();
        let told = match exemption.filter(|it| it.decided.verdict() == Verdict::Met) {
            Some(it) => Said::Exempt { title, unit, ground: it.ground.clone(), decided: it.decided.clone() },
            None if self.did_none() => Said::NoneDone { title, unit },
            None => Said::Norm { title, unit, on, stage: self.report.stage(), verdict },
        };
        let mut whole = Explanation::new(verdict, Message::new(told))
            .on_basis(self.report.basis())
            .with_margin(Assessment::margin(self))
            .with_questions(self.questions())
            .with_ways(self.ways());
        if let Some(refused) = exemption.filter(|it| it.decided.verdict() != Verdict::Met) {
            let (ground, decided) = (refused.ground.clone(), refused.decided.clone());
            whole = whole.with_note(Message::new(Said::NotExempt { ground, decided }));
        }
        if let Some(told) = self.consequence_told() {
            let is_guideline = matches!(told, Said::GuidelineAlone);
            // What was asked over what is counted, where that is what is broken or may be.
            let then = self.binding_then().filter(|_| self.rests_on_then());
            let then = then.map(|(tree, standing)| self.line(tree, standing));
            let told = Explanation::note(Message::new(told)).with_parts(then).with_parts(self.years_told());
            let by_rule = self.consequence() == Some(Consequence::Supervised)
                && self.existing() == Verdict::Met
                && self.report.stage() != Stage::Enforced;
            whole = whole.with_parts([if by_rule {
                told.on_basis(&rules::FINAL_EXISTING)
            } else if is_guideline {
                told.on_basis(&rules::FINAL_RANGE)
            } else {
                told
            }]);
        }
        let authority = facts.authority.clone();
        if facts.set_by.is_some() || authority.is_some() {
            let setter = facts.set_by.map(crate::volume::norm::Setter::text);
            whole = whole
                .with_note(Message::new(Said::SetBy { setter: Known(setter), authority: Known(authority) }));
        }
        if self.is_set_by_round_table() && verdict != Verdict::NotApplicable {
            whole = whole.with_parts([set_by_round_table(verdict, &rules::FINAL_BINDING)]);
        }
        if !self.did_none() {
            whole = whole.with_parts([self.line(&self.report.root, self.nothing_settled())]);
        }
        match self.report.stage() {
            Stage::Announced => whole.as_look_ahead(),
            Stage::Expired => whole.as_look_back(),
            Stage::Proposed | Stage::InForce | Stage::Enforced => whole,
        }
    }
}

impl CompositeCheck<'_> {
    fn consequence_told(&self) -> Option<Said> {
        let facts = self.report.norm.facts();
        let late = facts.from > self.report.last_counted() && self.binds();
        if late && self.verdict() == Verdict::NotMet {
            return Some(Said::NotYetAsked { from: facts.from });
        }
        if self.verdict() == Verdict::NotMet && self.binds() {
            match (self.kept(), self.later_step()) {
                (Verdict::NotMet | Verdict::Undetermined, _) => {}
                _ if self.was_exempt() => return Some(Said::ExemptThen),
                (_, Some(from)) => return Some(Said::StepNotYetAsked { from }),
                (_, None) if self.report.root.has_guideline() => return Some(Said::GuidelineAlone),
                (_, None) => return Some(Said::NothingBroken),
            }
        }
        let consequence = self.consequence()?;
        let years = facts.remedy_after.map_or(1, core::num::NonZeroU16::get);
        Some(match consequence {
            Consequence::NoneYet if self.short_before() == Verdict::NotMet => Said::After { years },
            Consequence::NotKnown if self.short_before().is_undetermined() => Said::AfterUnknown { years },
            Consequence::NotKnown => Said::ConsequenceUnknown,
            _ => match self.broken_step() {
                Some(from) => Said::ConsequenceOfStep { consequence, from },
                None if years > 1 && consequence != Consequence::NoneYet => {
                    Said::ConsequenceAfter { consequence, years }
                }
                None => Said::Consequence { consequence },
            },
        })
    }

    /// The years before that count too, each with how it stood in it.
    fn years_told(&self) -> Vec<Explanation> {
        if self.verdict() != Verdict::NotMet {
            return Vec::new();
        }
        let years = self.years_before().map(|before| {
            let (root, standing) = before.held;
            let told = Said::YearBefore { year: standing.asked.year(), was: before.was };
            let told = Explanation::note(Message::new(told));
            match before.was {
                Before::Kept | Before::Short | Before::Unknown => {
                    told.with_parts([self.line(root, standing)])
                }
                Before::Exempt | Before::NoneDone | Before::NotAsked => told,
            }
        });
        years.collect()
    }

    /// The line of a clause, with those below it.
    fn line(&self, node: &Node<'_>, standing: Standing<'_>) -> Explanation {
        let verdict = node.verdict(self.unit, standing);
        let of = |said| Explanation::new(verdict, Message::new(said));
        match node {
            Node::Count(count) => self.number(count, verdict),
            Node::Fact(_, asked) => of(fact(asked, standing.fact(self.unit, asked))),
            Node::Share(_, asked) => of(share(asked, &standing.share(self.unit, asked), standing)),
            Node::Open(title) => of(Said::Open { title: (*title).clone() }),
            Node::All(nodes) => {
                let parts = nodes.iter().map(|node| self.line(node, standing));
                of(Said::AllOf).with_parts(parts)
            }
            Node::Any(nodes) => {
                let parts = nodes.iter().map(|node| self.line(node, standing));
                of(Said::AnyOf).with_parts(parts)
            }
            Node::Where(both) => {
                let [holds, asks] = &**both;
                let told = Explanation::note(Message::new(Said::Condition));
                let told = told.with_parts([self.line(holds, standing)]);
                of(Said::Where).with_parts([told, self.line(asks, standing)])
            }
            Node::NotBegun(from) => of(Said::NotBegun { from: *from }),
            Node::Since(from, node) => {
                let line = of(Said::Since { from: *from }).with_parts([self.line(node, standing)]);
                let within = node
                    .first_counted()
                    .is_some_and(|first| first < *from && *from <= self.report.last_counted());
                if within { line.with_note(Message::new(Said::BeganWithin { from: *from })) } else { line }
            }
            Node::StartUp(start, begun, both) => {
                let [first, then] = &**both;
                match Begin::of(start, begun.get(self.unit).copied(), standing.begins_on(then)) {
                    Begin::NotYet(from) => of(Said::NotBegun { from }),
                    Begin::Starting(days) => {
                        of(Said::Started { days }).with_parts([self.line(first, standing)])
                    }
                    Begin::Over(days) => {
                        let is_counted = standing.asked.year().first_day() <= days.last;
                        let then = self.line(then, standing.after(days));
                        of(Said::StartOver { days, is_counted }).with_parts([then])
                    }
                    Begin::Unknown => {
                        let both = [self.line(first, standing), self.line(then, standing)];
                        of(Said::StartUnknown).with_parts(both)
                    }
                }
            }
            Node::Presumed(_, presumed, node) => {
                let title = presumed.title.clone();
                let rebutted = standing.rebuttal(self.unit);
                let told = match rebutted {
                    Some(judged) if judged.verdict() == node.verdict(self.unit, standing) => {
                        Said::NotRebutted { title, judged: judged.clone() }
                    }
                    Some(judged) => Said::Rebutted { title, judged: judged.clone() },
                    None => Said::Presumed { title },
                };
                of(told).with_parts([self.line(node, standing)])
            }
        }
    }

    /// The line of a number: of the unit itself, or of each unit that is counted for it.
    fn number(&self, count: &CountNode<'_>, verdict: Verdict) -> Explanation {
        let Some((of, _)) = &count.members else {
            let own = count.own(self.unit).unwrap_or(CountRange::NONE);
            return count.line(self.unit, own, count.hold_own(own));
        };
        let members = count.members_of(self.unit);
        let met = members.iter().filter(|at| count.hold_member(count.observed(**at)) == Verdict::Met).count();
        let (what, all) = (count.what(), members.len());
        let told = match of {
            Whom::Each => Said::Each { what, met, all },
            Whom::AtLeast(least) => Said::AtLeast { what, met, all, least: least.get() },
            Whom::Its => Said::Its { what },
        };
        let lines = members.iter().filter_map(|at| {
            let name = count.units.get(*at)?;
            let observed = count.observed(*at);
            Some(count.line(name, observed, count.hold_member(observed)).about(name))
        });
        let line = Explanation::new(verdict, Message::new(told)).with_parts(lines);
        if count.is_told(self.unit) {
            line
        } else {
            line.with_note(Message::new(Said::Untold { unit: self.unit.to_owned() }))
        }
    }
}

impl CountNode<'_> {
    /// The margin of a number, in whole counts; none where it does not apply.
    fn margin(&self, observed: CountRange) -> Option<Margin> {
        let measure = match self.clause.counts.unwrap_or(Counting::Procedures) {
            Counting::Procedures => Measure::Procedures,
            Counting::Patients => Measure::Patients,
        };
        let applies = !self.is_left_out && self.clause.maximum.is_none();
        let required = self.required().0;
        applies.then(|| {
            Margin::of_weighted(
                self.amount(observed).least,
                self.amount(observed).most,
                self.whole(required),
                measure,
            )
        })
    }

    fn line(&self, unit: &str, observed: CountRange, verdict: Verdict) -> Explanation {
        let (what, (low, high)) = (self.what(), self.required());
        if self.is_left_out {
            return Explanation::new(verdict, Message::new(Said::LeftOut { what }));
        }
        let days = self.days(self.place(unit).unwrap_or(usize::MAX));
        let (unit_name, amount) = (unit.to_owned(), self.amount(observed));
        let [low, high] = [low, high].map(|number| self.whole(number));
        let told = match (self.clause.maximum, self.clause.low) {
            (Some(_), _) => Said::Maximum { what, unit: unit_name, days, observed: amount, required: high },
            (None, Some(_)) => Said::Guideline { what, unit: unit_name, days, observed: amount, low, high },
            (None, None) => Said::Minimum { what, unit: unit_name, days, observed: amount, required: low },
        };
        let mut line = Explanation::new(verdict, Message::new(told)).with_margin(self.margin(observed));
        if let Some(source) = self.clause.source.clone().filter(|_| self.is_without_source) {
            line = line.with_note(Message::new(Said::NoSource { source }));
        }
        if verdict.is_undetermined() && self.hold(observed) == Verdict::NotMet {
            line = line.with_note(Message::new(Said::MayBeNobody));
        }
        for (source, units, column) in &self.others {
            let at = units.binary_search_by(|name| (**name).cmp(unit)).ok();
            let Some(other) = at.and_then(|at| column.get(at)) else { continue };
            let by_other =
                if self.members.is_some() { self.hold_member(other) } else { self.hold_own(other) };
            if by_other != verdict {
                let (source, observed) = (Known(source.clone()), self.amount(other));
                let told = Said::OtherSource { source, observed, verdict: by_other };
                line = line.with_note(Message::new(told));
            }
        }
        line
    }
}

fn fact(asked: &FactClause, found: IsThere<'_>) -> Said {
    let title = asked.title.clone();
    match found {
        IsThere::Judged(judged) => Said::FactJudged { title, judged: judged.clone() },
        IsThere::There(stated) | IsThere::Absent(stated) | IsThere::ToJudge(stated) => {
            match stated.text.clone() {
                Some(text) => Said::Fact { title, text },
                None => Said::FactBare { title },
            }
        }
        IsThere::OtherDays(stated) => {
            Said::FactOtherDays { title, from: Known(stated.from), until: Known(stated.until) }
        }
        IsThere::Unknown => Said::FactBare { title },
    }
}

fn share(asked: &ShareClause, found: &ShareIs, standing: Standing<'_>) -> Said {
    let title = asked.title.clone();
    match found {
        ShareIs::Between { part, at_most, whole } => {
            let bound = Percent(asked.at_most.or(asked.at_least).unwrap_or(Decimal::ZERO));
            let (part, at_most, whole) = (*part, *at_most, *whole);
            Said::Share { title, part, at_most, whole, bound, is_most: asked.at_most.is_some() }
        }
        ShareIs::SoFar { part, at_most, whole, years } => {
            let (part, at_most, whole, years) = (*part, *at_most, *whole, years.clone());
            Said::ShareSoFar { title, part, at_most, whole, years }
        }
        ShareIs::OfNothing => Said::ShareOfNothing { title, years: asked.over(standing.asked.year()) },
        ShareIs::Unknown(years) => Said::ShareUnknown { title, years: years.clone() },
    }
}
