//! Where scaling up stands, as sentences.

use chrono::NaiveDate;

use super::{ScaleStanding, ScaleStep};
use crate::explanation::assessed;
use crate::explanation::{Explanation, OpenQuestion, Sign};
use crate::language::{Message, Text};
use crate::messages::messages;
use crate::party::Institution;
use crate::practice::rules;
use crate::rule::RuleId;
use crate::source::Citation;
use crate::statement::Statement;

impl ScaleStanding<'_> {
    /// Where it stands as a tree: the step, what stands in the way and what would resolve it, and
    /// who has taken it up.
    pub fn explanation(&self) -> Explanation {
        const FINDING: Sign = Sign::new("finding", Text::new("bevinding", "finding"));
        const NOT_COLLECTED: Sign =
            Sign::new("not-collected", Text::new("nog niet opgehaald", "not collected yet"));
        let (practice, on) = (self.file().facts().practice.clone(), self.on());
        let next = self.next_step().map(ScaleStep::to_do);
        let (sign, whole) = match self.step() {
            None => (NOT_COLLECTED, Message::new(Said::NotCollected { practice, on })),
            Some(step) => {
                let told = Message::new(Said::Step { practice, on, step, next });
                (Sign::new(step.code(), step.text()), told)
            }
        };
        let findings = self.findings().into_iter().map(|finding| {
            let resolved = Message::new(Said::Resolved { by: finding.resolved_by() });
            let mut rules = finding.rules();
            let (first, others) = (rules.next(), rules);
            let tree = Explanation::new(FINDING, Message::new(finding)).with_note(resolved);
            let tree = tree.with_parts(others.map(|rule| {
                let also = Said::Also { citation: rule.citation(), rule: rule.id() };
                Explanation::note(Message::new(also)).on_basis(rule)
            }));
            match first {
                Some(rule) => tree.on_basis(rule),
                None => tree,
            }
        });
        let explanation = Explanation::new(sign, whole).on_basis(&rules::PRAC_CYCLE);
        let taken_up =
            self.providers().map(|(provider, since)| Said::TakenUp { provider: provider.clone(), since });
        let asked = self.waits_unjudged().filter_map(|action| {
            let because = action.waits_for.as_ref()?.because.clone()?;
            let asked = Message::new(Said::AskedWaiting { what: action.what.clone(), because });
            Some(OpenQuestion::judgement(asked, &crate::contracting::rules::PRAC_NOWAIT))
        });
        let explanation = explanation.with_questions(asked.collect());
        let put_off = self.actions().flat_map(|action| {
            action.put_off_by(on).map(|(was, new)| {
                let (what, on, due) = (action.what.clone(), new.on, new.due);
                if on > was {
                    Said::PutOffLate { what, was, on, due }
                } else {
                    Said::PutOff { what, was, on, due }
                }
            })
        });
        let notes = put_off.chain(taken_up).map(Message::new);
        let notes = notes.chain(self.notices().into_iter().map(Message::new));
        notes.fold(explanation.with_parts(findings), Explanation::with_note)
    }
}

assessed!(ScaleStanding<'_>);

messages! {
    /// A line of the explanation.
    #[derive(Debug)]
    enum Said {
        NotCollected { practice: Statement, on: NaiveDate } = "not-collected":
            "{practice}, {on}: nog niet opgehaald.", "{practice}, {on}: not collected yet.";
        Step { practice: Statement, on: NaiveDate, step: ScaleStep, next: Option<Text> } = { step.code() }:
            if next.is_none() => "{practice}, {on}: {step}.", "{practice}, {on}: {step}.";
            "{practice}, {on}: {step}; volgende stap: {next}.", "{practice}, {on}: {step}; next step: {next}.";
        Resolved { by: Text } = "scale.resolved-by": "wat zou helpen: {by}", "what would help: {by}";
        AskedWaiting { what: Statement, because: Statement } = "scale.waiting-unjudged":
            "een oordeel, van wie er geen belang bij heeft, of ‘{what}’ moet wachten (opgegeven reden: {because})",
            "a judgement, by someone without a stake, whether “{what}” has to wait (reason given: {because})";
        PutOff { what: Statement, was: NaiveDate, on: NaiveDate, due: NaiveDate } = "scale.put-off":
            "{what}: de uiterste dag {was} is op {on} verzet naar {due}", "{what}: its last day, {was}, was put off to {due} on {on}";
        PutOffLate { what: Statement, was: NaiveDate, on: NaiveDate, due: NaiveDate } = "scale.put-off-late":
            "{what}: de uiterste dag {was} was al verstreken toen die op {on} werd verzet naar {due}",
            "{what}: its last day, {was}, was over already when it was put off to {due} on {on}";
        Also { citation: Citation, rule: RuleId } = "scale.also": "ook: {citation} ({rule})", "also: {citation} ({rule})";
        TakenUp { provider: Institution, since: NaiveDate } = "scale.taken-up":
            "{provider} heeft de praktijk overgenomen sinds {since}", "{provider} has taken it up since {since}";
    }
}
