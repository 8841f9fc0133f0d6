//! What the care agreement sets and asks: figures, spending, price, regions, capacity and aims.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::AgreementSubject as Subject;
use super::answer::told;
use super::ask::{AgreementRequest, GrowthRow};
use super::contracts::agreed_place;
use super::form::{self, AnswerReach, AnswerShape, Answerer, FormPlace, to_judge};
use super::held::Holds;
use super::{Answer, AnswerItem, RequestKind};
use crate::contracting::agreed::{AgreedReview, RegionalRelation};
use crate::contracting::capacity::{CapacityBudget, CapacityLack, CapacityReview, Distribution};
use crate::contracting::frame::{ContractGrowth, FrameSector, FrameSpending, FrameStanding, MacroFrames};
use crate::contracting::price::PriceReview;
use crate::contracting::targets::{TargetLack, TargetReading, TargetReview};
use crate::formats::{InputError, refusals};
use crate::judgement::Judgement;
use crate::messages::messages;
use crate::money::Euro;
use crate::source::Edition;
use crate::time::Year;
use crate::transformation::plan::{Plan, RegionalDocument};
use crate::words::words;

words!(
    /// What a request on the care agreement can be about (*onderwerp*).
    AgreementSubject {
        /// The frames of a year, and the growth that is available.
        Figures = "figures", "kaders en groeiruimte", "frames and growth";
        /// The growth of volume in one contract.
        Growth = "growth", "volumegroei in een contract", "growth of volume in a contract";
        /// A year of spending against the frames.
        Spending = "spending", "uitgaven tegenover het kader", "spending against the frame";
        /// An offer of price in one contract.
        Price = "price", "prijsvoorstel", "offer of price";
        /// What is asked of a contract, an insurer, a provider or a region.
        Facts = "facts", "wat het akkoord vraagt", "what the agreement asks";
        /// What a plan says of the documents of its region.
        Relation = "relation", "plan naast de regio", "plan beside the region";
        /// A budget of production and capacity.
        Capacity = "capacity", "productie en capaciteit", "production and capacity";
        /// Money that specialists divide.
        Distribution = "distribution", "verdeling onder specialisten", "division among specialists";
        /// A measured value against an aim.
        Target = "target", "doel uit het akkoord", "aim of the agreement";
    }
);

pub(super) fn answer(asked: &AgreementRequest) -> Result<Answer, InputError> {
    let mut answer = Answer::new(RequestKind::Agreement);
    answer.on = Some(asked.on);
    hold(asked, asked.on, &mut answer)?;
    if answer.items.is_empty() {
        return Err(Refused::Nothing.into());
    }
    answer.notices = told(&odd(asked));
    answer.notices.extend(form::left_to_write(asked, "/agreement"));
    Ok(answer)
}

/// What may not be what was meant: figures of a year that is not over, growth that is more than all there
/// was.
fn odd(asked: &AgreementRequest) -> Vec<Odd> {
    let years = asked.targets.iter().filter_map(|reading| reading.year);
    let years = asked.spending.iter().map(|facts| facts.year).chain(years);
    let not_over: BTreeSet<Year> = years.filter(|year| year.number() >= asked.on.year()).collect();
    let not_over = not_over.into_iter().map(|year| Odd::Year { year, on: asked.on });
    let growth = asked.growth.iter().filter(|row| row.share.abs() > Decimal::ONE);
    not_over.chain(growth.map(|row| Odd::Growth { share: row.share })).collect()
}

/// Holds every subject of a request against the agreement on a day.
pub(super) fn hold(asked: &AgreementRequest, on: NaiveDate, into: &mut impl Holds) -> Result<(), InputError> {
    let edition = asked.edition.unwrap_or(Edition::Final);
    if let Some(year) = asked.year {
        figures(MacroFrames::of(edition), year, into);
    }
    for (at, row) in asked.growth.iter().enumerate() {
        growth(edition, (at, row), into);
    }
    if let Some(facts) = &asked.spending {
        let standing = FrameStanding::try_new(edition, facts).map_err(|error| error.within("spending"))?;
        into.hold([("subject", Subject::Spending.code())], &standing);
        into.beside(|answer| of_spending(answer, &standing, facts));
    }
    if let Some(offer) = &asked.price {
        let review = PriceReview::try_new(edition, offer).map_err(|error| error.within("price"))?.as_of(on);
        into.hold([("subject", Subject::Price.code())], &review);
        into.beside(|answer| of_price(answer, &review, on));
    }
    match (&asked.facts, &asked.plan) {
        (Some(facts), plan) => {
            let review = AgreedReview::try_new(edition, facts, on).map_err(|error| error.within("facts"))?;
            let plan = plan.as_deref().map(|plan| (plan, &asked.judged));
            region(review, plan, on, into).map_err(|error| error.within("facts"))?;
        }
        (None, Some(_)) => return Err(Refused::PlanAlone.into()),
        (None, None) => {}
    }
    if asked.plan.is_none() && !asked.judged.is_empty() {
        return Err(Refused::JudgedAlone.into());
    }
    if let Some(budget) = &asked.capacity {
        let review = CapacityReview::try_new(budget).map_err(|error| error.within("capacity"))?;
        into.hold([("subject", Subject::Capacity.code())], &review);
        into.beside(|answer| of_capacity(answer, review, budget));
    }
    if let Some(model) = &asked.distribution {
        let division = Distribution::try_new(model).map_err(|error| error.within("distribution"))?;
        into.hold([("subject", Subject::Distribution.code())], &division);
        into.beside(|answer| of_division(answer, &division));
    }
    for (at, reading) in asked.targets.iter().enumerate() {
        let review = TargetReview::try_new(edition, reading);
        let review = review.map_err(|error| error.within(format_args!("targets[{at}]")))?;
        let of_reading = at.to_string();
        let about = [
            ("subject", Subject::Target.code()),
            ("target", reading.target.name()),
            ("reading", &of_reading),
        ];
        into.hold(about, &review);
        into.beside(|answer| of_target(answer, &review, reading, at));
    }
    Ok(())
}

/// The frames of a year, and each sector with every line that is printed.
fn figures(frames: MacroFrames, year: Year, into: &mut impl Holds) {
    let subject = ("subject", Subject::Figures.code());
    into.hold([subject], &frames.in_year(year));
    into.beside(|answer| {
        answer.titled(Subject::Figures.text());
        answer.value("total-euro", frames.total(year).map(|total| total.value().amount()));
        for sector in FrameSector::ALL.iter().filter(|sector| frames.frame(**sector, year).is_some()) {
            let item = AnswerItem::bare([subject, ("sector", sector.code())]);
            answer.part(Subject::Figures.text(), of_sector(item, *sector));
            for (line, amount) in frames.lines(*sector, year) {
                answer.value(&format!("{}-euro", line.code()), Some(amount.amount()));
            }
            answer.value("growth-share", frames.growth(*sector, year).map(|growth| growth.value()));
        }
    });
}

fn of_sector(item: AnswerItem, sector: FrameSector) -> AnswerItem {
    item.titled("sector", |language| sector.in_language(language).to_owned())
}

/// The growth of a contract, by its place in the list.
fn growth(edition: Edition, (at, row): (usize, &GrowthRow), into: &mut impl Holds) {
    let of_row = at.to_string();
    let growth = ContractGrowth::new(edition, row.sector, row.year, row.share);
    let about = [("subject", Subject::Growth.code()), ("sector", row.sector.code()), ("growth", &of_row)];
    into.hold(about, &growth);
    into.beside(|answer| {
        answer.titled(Subject::Growth.text());
        answer.value("share", Some(row.share));
        answer.value("national-maximum-share", growth.national_maximum());
        if let Some(last) = answer.items.pop() {
            answer.items.push(of_sector(last, row.sector));
        }
    });
}

fn of_spending(answer: &mut Answer, standing: &FrameStanding<'_>, facts: &FrameSpending) {
    answer.titled(Subject::Spending.text());
    answer.value("correction-euro", standing.correction().map(Euro::amount));
    answer.value("remainder-euro", standing.remainder().map(Euro::amount));
    for sector in FrameSector::ALL {
        let over = standing.overshoot(*sector).map(Euro::amount);
        answer.value(&format!("{}-over-euro", sector.code()), over);
    }
    for (question, sector) in standing.unknown() {
        let lists = [("spent", &facts.spent), ("available", &facts.available)];
        let missing = lists.into_iter().filter(|(_, amounts)| !amounts.contains_key(&sector));
        let places = missing.map(|(list, _)| {
            let pointer = format!("/agreement/spending/{list}/{}", sector.code());
            FormPlace::new(pointer, AnswerShape::Decimal, json!("…"))
        });
        answer.ask(&question, Answerer::Registry, places.collect());
        // Whether a sector stays within its frame decides what follows, also where another does not.
        if let Some(asked) = answer.questions.last_mut() {
            asked.changes = AnswerReach::Part;
        }
    }
}

fn of_price(answer: &mut Answer, review: &PriceReview<'_>, on: NaiveDate) {
    answer.titled(Subject::Price.text());
    answer.value("net-change-share", review.net_change());
    for (question, fields) in review.unknown() {
        let places = fields.iter().map(|field| {
            let (shape, example) = match field.rsplit('/').next() {
                Some("on-pay") => (AnswerShape::YesNo, Value::Bool(false)),
                Some("scope") => (AnswerShape::Code, Value::Null),
                Some("reasoning") => (AnswerShape::Record, json!({"given": "…"})),
                Some("price-judged") => (AnswerShape::Record, to_judge(on)),
                _ => (AnswerShape::Decimal, json!("…")),
            };
            FormPlace::new(format!("/agreement/price/{field}"), shape, example)
        });
        let is_to_judge = fields.iter().any(|field| field == "price-judged");
        let by = if is_to_judge { Answerer::Assessor } else { Answerer::ContractParty };
        answer.ask(&question, by, places.collect());
    }
}

/// What is asked of a side, and what a plan says of the documents of its region.
fn region(
    review: AgreedReview<'_>,
    plan: Option<(&Plan, &BTreeMap<RegionalDocument, Judgement>)>,
    on: NaiveDate,
    into: &mut impl Holds,
) -> Result<(), InputError> {
    let facts = review.facts();
    let [of, name] = [("of", facts.of.code()), ("name", facts.name.as_str())];
    into.hold([("subject", Subject::Facts.code()), of, name], &review);
    into.beside(|answer| {
        answer.titled(Subject::Facts.text());
        for (question, unknown) in review.unknown() {
            let (by, place) = agreed_place(unknown, ("/agreement/facts", facts.of), on);
            answer.ask(&question, by, vec![place]);
        }
    });
    if let Some((plan, judged)) = plan {
        let relation = RegionalRelation::try_new(review, plan)?.with_judgements(judged);
        into.hold([("subject", Subject::Relation.code()), of, name], &relation);
        into.beside(|answer| of_relation(answer, &relation, on));
    }
    Ok(())
}

fn of_relation(answer: &mut Answer, relation: &RegionalRelation<'_>, on: NaiveDate) {
    answer.titled(Subject::Relation.text());
    for (question, document, is_to_judge) in relation.unknown() {
        let (by, place) = match is_to_judge {
            Some(true) => {
                let pointer = format!("/agreement/judged/{}", document.code());
                (Answerer::Assessor, Some(FormPlace::new(pointer, AnswerShape::Record, to_judge(on))))
            }
            Some(false) => {
                let example = json!({"document": document.code(), "state": null});
                let pointer = "/agreement/plan/relations/-".to_owned();
                (Answerer::Applicant, Some(FormPlace::new(pointer, AnswerShape::Record, example)))
            }
            // Of the facts of the region it is asked already.
            None => (Answerer::RegionalParties, None),
        };
        answer.ask(&question, by, place.into_iter().collect());
    }
}

fn of_capacity(answer: &mut Answer, review: CapacityReview<'_>, budget: &CapacityBudget) {
    answer.titled(Subject::Capacity.text());
    answer.value("demand-count", budget.demand);
    answer.value("cost-euro", budget.cost.map(Euro::amount));
    answer.value("frame-euro", budget.frame.map(Euro::amount));
    let mut lacks = review.lacks();
    answer.ask_of_last([Answerer::Applicant, Answerer::Assessor], |_| {
        lacks.next().map_or_else(Vec::new, |lack| of_budget(budget, lack))
    });
    for department in &budget.departments {
        let about = [("subject", Subject::Capacity.code()), ("department", department.name.as_str())];
        answer.part(Subject::Capacity.text(), AnswerItem::bare(about));
        answer.value("needed-hours", review.hours_needed(department));
        answer.value("needed-full-time-equivalents", review.staff_needed(department));
        answer.value("full-time-equivalents", department.staff);
    }
}

/// Where what is missing of a budget goes.
fn of_budget(budget: &CapacityBudget, lack: CapacityLack) -> Vec<FormPlace> {
    let place = |key: String, shape| {
        let example = if shape == AnswerShape::Number { Value::Null } else { json!("…") };
        FormPlace::new(format!("/agreement/capacity/{key}"), shape, example)
    };
    let (number, decimal) = (AnswerShape::Number, AnswerShape::Decimal);
    let mut places = Vec::new();
    let mut missing = |is_missing: bool, key: String, shape| {
        if is_missing {
            places.push(place(key, shape));
        }
    };
    let (of_demand, of_staff) = (lack == CapacityLack::Demand, lack == CapacityLack::Staff);
    if lack == CapacityLack::Frame {
        missing(budget.cost.is_none(), "cost".to_owned(), decimal);
        missing(budget.frame.is_none(), "frame".to_owned(), decimal);
    }
    missing(of_demand && budget.demand.is_none(), "demand".to_owned(), number);
    missing(of_staff && budget.hours_a_year.is_none(), "hours-a-year".to_owned(), decimal);
    for (at, department) in budget.departments.iter().enumerate() {
        missing(of_staff && department.staff.is_none(), format!("departments/{at}/staff"), decimal);
        for (nth, activity) in department.activities.iter().enumerate() {
            let of = format!("departments/{at}/activities/{nth}");
            missing((of_demand || of_staff) && activity.planned.is_none(), format!("{of}/planned"), number);
            missing(of_staff && activity.hours.is_none(), format!("{of}/hours"), decimal);
        }
    }
    places
}

fn of_division(answer: &mut Answer, division: &Distribution<'_>) {
    answer.titled(Subject::Distribution.text());
    for (group, share) in division.shares() {
        let about = [("subject", Subject::Distribution.code()), ("group", group.as_str())];
        answer.part(Subject::Distribution.text(), AnswerItem::bare(about));
        answer.value("amount-euro", Some(share.amount()));
    }
}

fn of_target(answer: &mut Answer, review: &TargetReview<'_>, reading: &TargetReading, at: usize) {
    let target = reading.target;
    answer.titled(Subject::Target.text());
    answer.value("year", reading.year);
    answer.value(&format!("value-{}", target.unit_code()), reading.value);
    answer.value(&format!("baseline-{}", target.unit_code()), reading.baseline);
    for (name, value) in
        [("wanted", review.wanted()), ("line", review.line()), ("distance", review.distance())]
    {
        let value = value.map(|value| value.round_dp(6).normalize());
        answer.value(&format!("{name}-{}", target.unit_code()), value);
    }
    if let Some(last) = answer.items.pop() {
        answer.items.push(last.titled("target", |language| target.text().get(language).to_owned()));
    }
    let place = review.lack().map(|lack| {
        let (key, shape, example) = match lack {
            // Of a share the count is what is not known.
            TargetLack::Value if reading.part.is_some() => {
                ("part", AnswerShape::Number, serde_json::to_value(reading.part).unwrap_or_default())
            }
            TargetLack::Value => ("value", AnswerShape::Decimal, json!("…")),
            TargetLack::Year => ("year", AnswerShape::Number, Value::Null),
            TargetLack::Baseline => ("baseline", AnswerShape::Decimal, json!("…")),
            TargetLack::Agreed => ("agreed", AnswerShape::Decimal, json!("…")),
        };
        FormPlace::new(format!("/agreement/targets/{at}/{key}"), shape, example)
    });
    answer.ask_of_last([Answerer::Registry, Answerer::Assessor], |_| place.iter().cloned().collect());
}

messages! {
    /// What may not be what was meant.
    #[derive(Debug)]
    enum Odd {
        Year { year: Year, on: NaiveDate } = "agreement.year-not-over":
            "Op {on} is {year} nog niet voorbij: cijfers over dat jaar zijn een raming.",
            "On {on} the year {year} is not over: figures of it are an estimate.";
        Growth { share: Decimal } = "agreement.growth-large":
            "Een groei van {share} is meer dan een verdubbeling; 0.02 staat voor 2 %.",
            "Growth of {share} is more than twice as much; 0.02 stands for 2 %.";
    }
}

refusals! {
    /// The reasons for which a request on the agreement is refused.
    enum Refused {
        Nothing = "request.nothing":
            "verwacht: een jaar, uitgaven, een voorstel of andere gegevens; gevonden: geen",
            "expected a year, spending, an offer or other facts, found none";
        JudgedAlone = "request.judged-alone" at "judged":
            "verwacht: geen oordelen, want er is geen plan; gevonden: wel oordelen",
            "expected no judgements, as there is no plan, found some";
        PlanAlone = "request.plan-alone" at "facts":
            "verwacht: de gegevens van een regio, want er is een plan; gevonden: geen",
            "expected the facts of a region, as there is a plan, found none";
    }
}
