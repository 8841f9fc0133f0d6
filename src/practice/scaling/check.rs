//! The facts of scaling up held against each other, and its standing as a tree.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{ScaleFacts, ScaleStanding, ScaleStep};
use crate::Verdict;
use crate::alike::alike;
use crate::explanation::{Explanation, OpenQuestion, Sign, assessed};
use crate::formats::{Excerpt, InputError, refusals};
use crate::language::{Message, Text};
use crate::messages::messages;
use crate::party::Institution;
use crate::practice::rules;
use crate::rule::RuleId;
use crate::source::Citation;
use crate::statement::Statement;

type Checked = Result<(), InputError>;

/// The names of one kind of thing, each given once.
struct Names<'a> {
    list: &'static str,
    names: BTreeSet<&'a str>,
}

impl<'a> Names<'a> {
    fn of(
        what: Text,
        list: &'static str,
        field: &str,
        names: impl Iterator<Item = &'a str>,
    ) -> Result<Self, InputError> {
        let mut known = BTreeSet::new();
        for (at, name) in names.enumerate() {
            if !known.insert(name) {
                let path = format!("{list}[{at}].{field}");
                return Err(Refused::Twice { what, found: name.into() }.at(path));
            }
        }
        Ok(Self { list, names: known })
    }

    fn know(&self, name: &str, path: impl FnOnce() -> String) -> Checked {
        if self.names.contains(name) {
            return Ok(());
        }
        Err(Refused::Unknown { list: self.list, found: name.into() }.at(path()))
    }
}

fn in_order(from: NaiveDate, then: Option<NaiveDate>, path: impl FnOnce() -> String) -> Checked {
    match then.filter(|then| *then < from) {
        Some(found) => Err(Refused::DaysOutOfOrder { from, found }.at(path())),
        None => Ok(()),
    }
}

/// Names that look alike are of one party, and are written in one way: else one party would count as two.
fn one_spelling(file: &ScaleFacts) -> Checked {
    let named = |list: &'static str, field: &'static str| {
        move |(at, name)| (name, move || format!("{list}[{at}].{field}"))
    };
    let owners = file.actions.iter().enumerate();
    let owners = owners.filter_map(|(at, action)| Some((at, action.owner.as_ref()?.as_str())));
    let providers = file.providers.iter().map(|adopter| adopter.provider.as_str()).enumerate();
    let insurers = file.insurers.iter().map(|adoption| adoption.insurer.as_str()).enumerate();
    let mut spellings: BTreeMap<String, &str> = BTreeMap::new();
    let mut one = |name, path: &dyn Fn() -> String| {
        let known = *spellings.entry(alike(name)).or_insert(name);
        if known == name {
            return Ok(());
        }
        Err(Refused::Spelled { found: name.into(), known: known.into() }.at(path()))
    };
    for (name, path) in owners.map(named("actions", "owner")) {
        one(name, &path)?;
    }
    for (name, path) in providers.map(named("providers", "provider")) {
        one(name, &path)?;
    }
    for (name, path) in insurers.map(named("insurers", "insurer")) {
        one(name, &path)?;
    }
    Ok(())
}

pub(super) fn check(file: &ScaleFacts) -> Checked {
    check_facts(file)?;
    one_spelling(file)
}

fn check_facts(file: &ScaleFacts) -> Checked {
    in_order(file.collected, file.published, || "published".to_owned())?;
    let ids = file.mechanisms.iter().map(|mechanism| mechanism.id.as_str());
    let mechanisms = Names::of(Text::new("elk mechanisme", "mechanism"), "mechanisms", "id", ids)?;
    let barriers = Names::of(
        Text::new("elke belemmering", "barrier"),
        "barriers",
        "id",
        file.barriers.iter().map(|barrier| barrier.id.as_str()),
    )?;
    let ids = file.conditions.iter().map(|condition| condition.id.as_str());
    let conditions = Names::of(Text::new("elke voorwaarde", "condition"), "conditions", "id", ids)?;
    let actions = Names::of(
        Text::new("elke actie", "action"),
        "actions",
        "id",
        file.actions.iter().map(|action| action.id.as_str()),
    )?;
    Names::of(
        Text::new("elke aanbieder", "provider"),
        "providers",
        "provider",
        file.providers.iter().map(|adopter| adopter.provider.as_str()),
    )?;
    Names::of(
        Text::new("elke verzekeraar", "insurer"),
        "insurers",
        "insurer",
        file.insurers.iter().map(|adoption| adoption.insurer.as_str()),
    )?;
    for (at, barrier) in file.barriers.iter().enumerate() {
        in_order(barrier.found, barrier.gone, || format!("barriers[{at}].gone"))?;
    }
    if let Some(judged) = file.no_barriers.as_ref().filter(|judged| judged.verdict() == Verdict::Met) {
        let on = judged.on();
        let met = |gone: Option<NaiveDate>| gone.is_none_or(|gone| gone > on);
        if let Some(barrier) = file.barriers.iter().find(|barrier| barrier.found <= on && met(barrier.gone)) {
            let found = barrier.id.to_string();
            return Err(Refused::BarrierAfterAll { on, found: found.into() }.at("no-barriers".to_owned()));
        }
    }
    for (at, condition) in file.conditions.iter().enumerate() {
        in_order(condition.set, condition.fulfilled, || format!("conditions[{at}].fulfilled"))?;
        for (number, mechanism) in condition.mechanisms.iter().enumerate() {
            mechanisms.know(mechanism.as_str(), || format!("conditions[{at}].mechanisms[{number}]"))?;
        }
    }
    for (at, action) in file.actions.iter().enumerate() {
        in_order(action.agreed, action.due, || format!("actions[{at}].due"))?;
        in_order(action.agreed, action.done, || format!("actions[{at}].done"))?;
        let mut last = action.agreed;
        for (number, new) in action.postponed.iter().enumerate() {
            in_order(last, Some(new.on), || format!("actions[{at}].postponed[{number}].on"))?;
            in_order(new.on, Some(new.due), || format!("actions[{at}].postponed[{number}].due"))?;
            last = new.on;
        }
        for (number, barrier) in action.barriers.iter().enumerate() {
            barriers.know(barrier.as_str(), || format!("actions[{at}].barriers[{number}]"))?;
        }
        for (number, condition) in action.conditions.iter().enumerate() {
            conditions.know(condition.as_str(), || format!("actions[{at}].conditions[{number}]"))?;
        }
        let Some(waiting) = &action.waits_for else { continue };
        let checked = waiting.check(&action.id, |other| actions.know(other.as_str(), || "action".to_owned()));
        checked.map_err(|error| error.within(format_args!("actions[{at}].waits-for")))?;
    }
    Ok(())
}

refusals! {
    /// The reasons for which a file on scaling up is refused.
    pub(super) enum Refused {
        Twice { what: Text, found: Excerpt } = "scale.twice":
            "verwacht: {what} één keer; gevonden: {found} nogmaals",
            "expected each {what} once, found {found} again";
        Spelled { found: Excerpt, known: Excerpt } = "scale.two-spellings":
            "verwacht: één schrijfwijze per partij; gevonden: {found} naast {known}",
            "expected one spelling of each party, found {found} beside {known}";
        Unknown { list: &'static str, found: Excerpt } = "scale.unknown-name":
            "verwacht: de id van een van de {list}; gevonden: {found}",
            "expected the id of one of the {list}, found {found}";
        DaysOutOfOrder { from: NaiveDate, found: NaiveDate } = "scale.out-of-order":
            "verwacht: een dag niet vóór {from}; gevonden: {found}",
            "expected a day not before {from}, found {found}";
        BarrierAfterAll { on: NaiveDate, found: Excerpt } = "scale.barrier-after-all":
            "verwacht: geen belemmering op {on}; gevonden: {found}",
            "expected no barrier on {on}, found {found}";
    }
}

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
            let tree = Explanation::new(FINDING, Message::new(finding.clone())).with_note(resolved);
            let tree = match finding.about() {
                Some(name) => tree.about(name),
                None => tree,
            };
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
