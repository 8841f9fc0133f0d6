//! What a request comes to on every day of a stretch: what changes when, why, and from which day something
//! fails.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::answer::told;
use super::ask::{AppraisalRequest, DatesRequest};
use super::held::Holds as _;
use super::line::Told;
use super::stand::{About, Found, Stand};
use super::volumes::Given;
use super::{Request, RequestKind};
use super::{agreement, appraisal, contracts, dates, funds, plans, practice};
use crate::Verdict;
use crate::contracting::chain::{ChainAlignment, ChainPart};
use crate::explanation::{Assessment, LineChange};
use crate::formats::{InputError, refusals};
use crate::messages::messages;
use crate::principle::{Appraisal, GateOutcome};
use crate::record::record;
use crate::transformation::{Judgements, PlanAssessment, Step};
use crate::volume::norm::{Consequence, Stage};

record! {
    /// What a request comes to over a stretch of days (*verloop in de tijd*).
    OverTime, "a course over time: an object";
    has {
        /// The family of the request.
        asked: RequestKind,
    }
    on {
        /// The first day of the stretch.
        from,
        /// The last day of the stretch.
        through,
    }
    lists {
        /// The whole, where there is one, and each thing that was held against something.
        items: ItemOverTime,
    }
}

record! {
    /// One thing over a stretch of days.
    ItemOverTime, "an item over time: an object";
    lists {
        /// How it stands, from one day to the next: the first from the first day of the stretch. A subject
        /// that stands by itself, such as a practice, also stands anew where a line below it comes out
        /// otherwise.
        stands: StandsFrom,
    }
    maps {
        /// What it is about, as the items of an answer have it; of the whole nothing.
        about: String => String,
    }
}

record! {
    /// How something stands from a day.
    StandsFrom, "how something stands from a day: an object";
    on {
        /// The first day.
        from,
    }
    may {
        /// The verdict.
        verdict: Verdict,
        /// What falling short comes to.
        consequence: Consequence,
        /// The stage of the norm: of one that is announced or has expired the verdict is a look ahead or a
        /// look back.
        stage: Stage,
        /// How it stands where nothing is passed or failed; nothing of either while it is not there.
        status: String,
    }
    lists {
        /// Why it stands otherwise than before; on the first day, how it stands.
        reasons: Told,
    }
}

impl ItemOverTime {
    /// The first day on which it is not met, where there is one: of a norm a day on which it has force.
    pub fn fails_from(&self) -> Option<NaiveDate> {
        self.stands.iter().find(|stand| stand.fails()).map(|stand| stand.from)
    }

    /// How it stands on a day; nothing before the first.
    pub fn on(&self, day: NaiveDate) -> Option<&StandsFrom> {
        self.stands.iter().take_while(|stand| stand.from <= day).last()
    }
}

impl StandsFrom {
    /// Whether it is not met, and that has force.
    fn fails(&self) -> bool {
        self.verdict == Some(Verdict::NotMet) && self.stage.is_none_or(Stage::has_force)
    }
}

impl OverTime {
    /// The whole, where there is one.
    pub fn whole(&self) -> Option<&ItemOverTime> {
        self.items.iter().find(|item| item.about.is_empty())
    }

    /// The items that stand otherwise on some day than on the first.
    pub fn changed(&self) -> impl Iterator<Item = &ItemOverTime> {
        self.items.iter().filter(|item| item.stands.len() > 1)
    }

    /// The first day on which the whole fails; where there is no whole, on which something does.
    pub fn fails_from(&self) -> Option<NaiveDate> {
        match self.whole() {
            Some(whole) => whole.fails_from(),
            None => self.items.iter().filter_map(ItemOverTime::fails_from).min(),
        }
    }
}

/// Asks a request on every day of a stretch, its first and its last day included.
///
/// The facts stay as they are; the day asked about goes by: of counts against norms, of a plan under one
/// edition, of a procedure, of a practice and its scaling up, of a chain, of the contracts of a buyer, of
/// dates, of what the agreement asks and of an application of a municipality. It takes as long as so many
/// answers without their reasons.
///
/// ```
/// use passende_zorg::request::{Request, over_time};
///
/// let request: Request = passende_zorg::from_json(br#"{"volumes": {
///     "norms": {"norms": [{
///         "id": "lung", "title": {"nl": "Longresecties", "en": "Lung resections"}, "per": "location",
///         "basket": [{"intervention": "lung-resection"}], "window": {"kind": "calendar-year"},
///         "levels": [{"from": "2020-01-01", "minimum": 50, "status": "adopted"},
///                    {"from": "2024-07-01", "minimum": 60, "status": "adopted"}],
///         "source": {"title": "an example", "section": "1", "consulted": "2026-11-29"}}]},
///     "year": 2023, "counts": [{"location": "A1", "intervention": "lung-resection", "year": 2023, "count": 58}]
/// }}"#)?;
/// let course = over_time(&request, "2024-01-01".parse()?, "2024-12-31".parse()?)?;
/// assert_eq!(course.fails_from(), Some("2024-07-01".parse()?));
/// assert_eq!(course.items[0].stands.len(), 2);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// When the days are not in order, the family knows no day, or the request cannot be answered on one of them.
pub fn over_time(request: &Request, from: NaiveDate, through: NaiveDate) -> Result<OverTime, InputError> {
    if through < from {
        return Err(Refused::Days { from, through }.into());
    }
    let kind = request.kind();
    let within = |error: InputError| error.within(kind.code());
    let mut items: BTreeMap<About, ItemOverTime> = BTreeMap::new();
    let mut order: Vec<About> = Vec::new();
    let mut counts: Option<Given<'_>> = None;
    let mut before: Option<(NaiveDate, Vec<Stand>)> = None;
    for day in from.iter_days().take_while(|day| *day <= through) {
        let now = stands(request, &mut counts, day, false).map_err(within)?;
        let changed = before.as_ref().is_none_or(|(_, before)| *before != now);
        if let (true, Some((then, before))) = (changed, &before) {
            let reasons = reasons(request, &mut counts, *then, day).map_err(within)?;
            let old: BTreeMap<&About, &Stand> = before.iter().map(|stand| (&stand.about, stand)).collect();
            let there: BTreeSet<&About> = now.iter().map(|stand| &stand.about).collect();
            for stand in now.iter().filter(|stand| old.get(&stand.about) != Some(stand)) {
                let told = reasons.get(&stand.about).cloned().unwrap_or_default();
                add(&mut items, &mut order, &stand.about, StandsFrom::of(day, Some(stand), told));
            }
            for about in old.into_keys().filter(|about| !there.contains(about)) {
                add(&mut items, &mut order, about, StandsFrom::of(day, None, Vec::new()));
            }
        } else if changed {
            for stand in stands(request, &mut counts, day, true).map_err(within)? {
                let told = stand.explanation.iter().map(|tree| Told::of(tree.message())).collect();
                add(&mut items, &mut order, &stand.about, StandsFrom::of(day, Some(&stand), told));
            }
        }
        before = Some((day, now));
    }
    let mut course = OverTime::new(kind, from, through);
    course.items = order.iter().filter_map(|about| items.remove(about)).collect();
    Ok(course)
}

fn add(items: &mut BTreeMap<About, ItemOverTime>, order: &mut Vec<About>, about: &About, stand: StandsFrom) {
    let item = items.entry(about.clone()).or_insert_with(|| {
        order.push(about.clone());
        let mut item = ItemOverTime::new();
        item.about = about.iter().map(|(kind, name)| ((*kind).to_owned(), name.clone())).collect();
        item
    });
    item.stands.push(stand);
}

/// Of each thing why it stands otherwise on a day than on the day before: the lines that come out otherwise,
/// or where none does, those that say something else.
fn reasons<'q>(
    request: &'q Request,
    counts: &mut Option<Given<'q>>,
    before: NaiveDate,
    after: NaiveDate,
) -> Result<BTreeMap<About, Vec<Told>>, InputError> {
    let old = stands(request, counts, before, true)?;
    let old: BTreeMap<&About, &Stand> = old.iter().map(|stand| (&stand.about, stand)).collect();
    let of = |stand: Stand| {
        let before = old.get(&stand.about);
        let then = before.and_then(|then| then.explanation.as_ref());
        let changes = then.zip(stand.explanation.as_ref()).map(|(then, now)| then.changes_to(now));
        let changes = changes.unwrap_or_default();
        let (other, same): (Vec<_>, Vec<_>) = changes.into_iter().partition(LineChange::is_another_outcome);
        // Of the whole the items tell what changed, where no line of its own does.
        let is_whole = stand.about.is_empty();
        let reasons = if other.is_empty() && !is_whole { same } else { other };
        let mut reasons = told(&reasons);
        // The facts and the lines may be the same, and the norm in another stage.
        if let (true, Some(stage)) = (reasons.is_empty(), stand.stage)
            && before.is_some_and(|before| before.comes_to() != stand.comes_to())
        {
            reasons.push(Told::of(&Stood::Now { stage, consequence: stand.consequence }));
        }
        (stand.about, reasons)
    };
    Ok(stands(request, counts, after, true)?.into_iter().map(of).collect())
}

messages! {
    /// Why something stands otherwise where no line of it does.
    #[derive(Debug)]
    enum Stood {
        Now { stage: Stage, consequence: Option<Consequence> } = "over-time.stage":
            let follows = consequence.unwrap_or(Consequence::NoneYet);
            if consequence.is_some() => "De norm is nu: {stage}; gevolg van het tekort: {follows}.", "The norm is now: {stage}; what follows of falling short: {follows}.";
            "De norm is nu: {stage}.", "The norm is now: {stage}.";
    }
}

/// How everything in a request stands on a day.
fn stands<'q>(
    request: &'q Request,
    counts: &mut Option<Given<'q>>,
    day: NaiveDate,
    explains: bool,
) -> Result<Vec<Stand>, InputError> {
    let mut found = Found { stands: Vec::new(), explains };
    match request {
        Request::Volumes(asked) => {
            // Counts are put in a table once; who goes on in another by a day depends on the day.
            let given = match counts.take().filter(|_| asked.successions.is_empty()) {
                Some(given) => counts.insert(given.asked_on(day)),
                None => counts.insert(Given::on(asked, day)?),
            };
            for row in given.simple()?.rows() {
                let (norm, per) = (row.norm().id().as_str(), row.unit_kind().code());
                found.hold([("norm", norm), ("per", per), ("unit", row.unit_name())], &row);
                found.comes_to(row.consequence(), row.standing().stage());
            }
            for report in given.composite()? {
                let facts = report.norm().facts();
                for row in report.rows() {
                    let (norm, per) = (facts.id.as_str(), facts.per.code());
                    found.hold([("norm", norm), ("per", per), ("unit", row.unit())], &row);
                    found.comes_to(row.consequence(), report.stage());
                }
            }
        }
        Request::Plan(asked) => {
            plans::has_scenario(asked)?;
            let (nothing, terms) = (Judgements::default(), asked.terms.clone().on_day(day));
            let judgements = asked.judgements.as_ref().unwrap_or(&nothing);
            let at = |step| PlanAssessment::new(&asked.plan, judgements, &terms, step);
            let standing = at(Step::Full).standing();
            let steps = asked.step.as_slice();
            match asked.step {
                Some(step) => found.hold([], &at(step)),
                // The steps together have no tree of their own: that of the assessment tells what changed.
                None => found.stands.push(Stand {
                    about: Vec::new(),
                    outcome: standing.verdict().into(),
                    consequence: None,
                    stage: None,
                    lines: Vec::new(),
                    explanation: explains.then(|| at(Step::Full).explanation()),
                }),
            }
            for step in if steps.is_empty() { standing.steps() } else { steps } {
                let assessment = at(*step);
                for condition in assessment.conditions() {
                    let about = [("step", step.code()), ("condition", condition.code())];
                    found.hold(about, &assessment.of(*condition));
                }
            }
        }
        Request::Procedure(asked) => found.hold_whole([], &asked.procedure.as_of(day).on(day)),
        Request::Chain(asked) => {
            let alignment = ChainAlignment::of(&asked.chain, day);
            found.hold([], &alignment);
            for part in ChainPart::ALL {
                let (about, outcome) = (vec![("part", part.code().to_owned())], alignment.part(*part).into());
                found.stands.push(Stand {
                    about,
                    outcome,
                    consequence: None,
                    stage: None,
                    lines: Vec::new(),
                    explanation: None,
                });
            }
        }
        Request::Contracts(asked) => {
            contracts::reviewed(asked, day, |review, _| {
                found.hold([], review);
                for page in review.pages() {
                    found.hold_whole([("provider", page.provider())], &page);
                }
            })?;
        }
        Request::Appraisal(asked) => of_practice(asked, day, &mut found)?,
        Request::Dates(asked) => of_dates(asked, day, &mut found)?,
        Request::Agreement(asked) => agreement::hold(asked, day, &mut found)?,
        Request::Practice(asked) => practice::hold(asked, &asked.policy.clone().on_day(day), &mut found)?,
        Request::Funds(asked) => funds::hold(asked, Some(day), &mut found)?,
        Request::Redistribution(_) | Request::Sites(_) | Request::Comparison(_) | Request::RaisedNorm(_) => {
            return Err(Refused::NoDay { found: request.kind().code() }.into());
        }
    }
    Ok(found.stands)
}

/// How a practice stands on a day: what is known of it by then.
fn of_practice(asked: &AppraisalRequest, day: NaiveDate, found: &mut Found) -> Result<(), InputError> {
    let policy = asked.policy.clone().on_day(day);
    let appraisal = Appraisal::new(&asked.dossier, asked.set, &policy);
    found.hold([], &appraisal);
    let principles = appraisal::principles(&appraisal);
    for profile in appraisal.elements().chain(appraisal.bound_elsewhere()) {
        let principle = principles.get(&profile.element()).map(|code| ("principle", (*code).to_owned()));
        let mut about = vec![("element", profile.element().code().to_owned())];
        about.extend(principle);
        found.add_line(about, profile.status().into(), || profile.explanation());
    }
    if let Some(policy) = &asked.gate {
        let gate = GateOutcome::try_new(&appraisal, policy).map_err(|error| error.within("gate"))?;
        found.hold([("gate", policy.by().as_str())], &gate);
    }
    Ok(())
}

/// How the points of an agreement stand on a day.
fn of_dates(asked: &DatesRequest, day: NaiveDate, found: &mut Found) -> Result<(), InputError> {
    let review = dates::review(asked, day)?;
    found.hold([], &review);
    for (point, status) in review.points() {
        let line = review.standing(point, status);
        let about = vec![("point", point.name().to_owned()), ("theme", point.theme().code().to_owned())];
        found.add_line(about, line.outcome(), || line);
    }
    Ok(())
}

refusals! {
    /// The reasons for which a request is not followed over time.
    enum Refused {
        Days { from: NaiveDate, through: NaiveDate } = "over-time.days" at "through":
            "verwacht: een dag niet vóór {from}; gevonden: {through}",
            "expected a day not before {from}, found {through}";
        NoDay { found: &'static str } = "over-time.no-day":
            "verwacht: een vraag over een dag (volumes, plan, procedure, appraisal, chain, contracts, dates, agreement, practice of funds); gevonden: {found}",
            "expected a request that is asked about a day (volumes, plan, procedure, appraisal, chain, contracts, dates, agreement, practice or funds), found {found}";
    }
}
