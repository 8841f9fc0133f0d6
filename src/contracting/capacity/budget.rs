//! The budget of production and capacity, held against earlier years, staff and the insurer's agreement.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::contracting::rules;
use crate::explanation::{Explanation, OpenQuestion, Sign, assessed};
use crate::formats::{InputError, refusals};
use crate::language::{Message, Text};
use crate::messages::{Fixed, Known, messages};
use crate::money::Euro;
use crate::principle::Status;
use crate::record::record;
use crate::statement::Statement;

record! {
    /// An activity of a department, counted in a unit of its own (*activiteit*).
    CapacityActivity, "an activity: an object with `name`";
    has {
        /// The activity, once in a department.
        name: Statement,
    }
    may {
        /// How many were done in the year before.
        before: u32,
        /// How many are planned.
        planned: u32,
        /// How many the agreement with the insurer is for.
        agreed: u32,
        /// Where it is set down in writing that the two do not fit.
        recorded: Statement,
    }
    numbers {
        /// The norm time of one, in hours of staff.
        hours,
    }
}

record! {
    /// A department with its activities and its staff (*vakgroep*).
    CapacityDepartment, "a department: an object with `name`";
    has {
        /// The department, once in a budget.
        name: Statement,
    }
    numbers {
        /// Its staff, in full-time equivalents.
        staff,
    }
    lists {
        /// What it does.
        activities: CapacityActivity,
    }
}

record! {
    /// The budget of production and capacity of a year (*productie- en capaciteitsbegroting*). What is left
    /// out is not known.
    CapacityBudget, "a budget: an object with `departments`";
    may {
        /// The demand that is expected, in the unit of the activities together.
        demand: u32,
        /// The cost of the plan.
        cost: Euro,
        /// The money that there is.
        frame: Euro,
    }
    numbers {
        /// The hours that one full-time equivalent works on care in a year.
        hours_a_year,
    }
    lists {
        /// The departments.
        departments: CapacityDepartment,
    }
}

/// A budget of capacity held against earlier years, staff and the agreement with the insurer
/// (*capaciteitsmodel*): what grows and shrinks, the staff that it takes by your norm times, and what does
/// not fit the agreement, which the guide wants in writing. It ends in the three questions of the guide:
/// more demand, no more staff, within the money.
///
/// ```
/// use passende_zorg::contracting::capacity::{CapacityBudget, CapacityReview};
///
/// let budget: CapacityBudget = serde_json::from_str(r#"{
///     "hours-a-year": "1500", "departments": [{"name": "Cardiology", "staff": "4", "activities": [
///         {"name": "clinic visits", "before": 9000, "planned": 8000, "agreed": 9000, "hours": "0.5"},
///         {"name": "remote checks", "before": 0, "planned": 4000, "agreed": 4000, "hours": "0.25"}
///     ]}]
/// }"#)?;
/// let review = CapacityReview::try_new(&budget)?;
/// // 4,000 and 1,000 hours are 3.33 full-time equivalents.
/// assert_eq!(review.hours_needed(&budget.departments[0]), "5000".parse().ok());
/// let misfits: Vec<&str> = review.misfits().map(|(_, activity)| activity.name.as_str()).collect();
/// assert_eq!(misfits, ["clinic visits"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// *Source*: guide of the medical specialists (2023), handles, and on recording and testing.
#[derive(Debug, Clone, Copy)]
pub struct CapacityReview<'f>(&'f CapacityBudget);

impl<'f> CapacityReview<'f> {
    /// A budget.
    ///
    /// # Errors
    /// When a department or an activity is named twice, hours or staff are below zero, or a year has no
    /// hours.
    pub fn try_new(budget: &'f CapacityBudget) -> Result<Self, InputError> {
        if let Some(found) = budget.hours_a_year.filter(|hours| *hours <= Decimal::ZERO) {
            return Err(Refused::Year { found }.into());
        }
        let mut departments = BTreeSet::new();
        for (at, department) in budget.departments.iter().enumerate() {
            if !departments.insert(department.name.as_str()) {
                return Err(Refused::Department { at, found: department.name.to_string() }.into());
            }
            if let Some(found) = department.staff.filter(|staff| *staff < Decimal::ZERO) {
                return Err(Refused::Staff { at, found }.into());
            }
            let mut activities = BTreeSet::new();
            for (place, activity) in department.activities.iter().enumerate() {
                if !activities.insert(activity.name.as_str()) {
                    return Err(Refused::Activity { at, place, found: activity.name.to_string() }.into());
                }
                if let Some(found) = activity.hours.filter(|hours| *hours < Decimal::ZERO) {
                    return Err(Refused::Hours { at, place, found }.into());
                }
            }
        }
        Ok(Self(budget))
    }

    /// How many more are planned than were done; below zero where it shrinks, none where one of them is not
    /// known.
    pub fn growth(activity: &CapacityActivity) -> Option<i64> {
        i64::from(activity.planned?).checked_sub(activity.before?.into())
    }

    /// The hours of staff that the plan of a department takes; none where a number or a norm time is not
    /// known.
    pub fn hours_needed(&self, department: &CapacityDepartment) -> Option<Decimal> {
        if department.activities.is_empty() {
            return None;
        }
        let hours = |activity: &CapacityActivity| activity.hours?.checked_mul(activity.planned?.into());
        department
            .activities
            .iter()
            .try_fold(Decimal::ZERO, |sum, activity| sum.checked_add(hours(activity)?))
    }

    /// The staff that the plan of a department takes, in full-time equivalents to four decimals.
    pub fn staff_needed(&self, department: &CapacityDepartment) -> Option<Decimal> {
        self.hours_needed(department)?.checked_div(self.0.hours_a_year?).map(|staff| staff.round_dp(4))
    }

    /// The activities of which more or fewer are planned than the agreement with the insurer is for.
    pub fn misfits(&self) -> impl Iterator<Item = (&'f CapacityDepartment, &'f CapacityActivity)> {
        let all = self
            .0
            .departments
            .iter()
            .flat_map(|department| department.activities.iter().map(move |it| (department, it)));
        all.filter(|(_, activity)| is_misfit(activity))
    }

    /// Those of them that are not set down in writing.
    pub fn unrecorded(&self) -> impl Iterator<Item = (&'f CapacityDepartment, &'f CapacityActivity)> {
        self.misfits().filter(|(_, activity)| activity.recorded.is_none())
    }

    fn activities(&self) -> impl Iterator<Item = &'f CapacityActivity> {
        self.0.departments.iter().flat_map(|department| &department.activities)
    }

    /// Whether as much is planned as the demand that is expected.
    pub fn demand_met(&self) -> Status {
        let sum = |sum: u64, it: &CapacityActivity| sum.checked_add(it.planned?.into());
        let planned = self.activities().try_fold(0_u64, sum);
        let known =
            !self.0.departments.is_empty() && self.0.departments.iter().all(|it| !it.activities.is_empty());
        let met =
            planned.filter(|_| known).zip(self.0.demand).map(|(planned, demand)| planned >= demand.into());
        met.map_or(Status::Unknown, |met| Status::of(met, !met))
    }

    /// Whether the plan takes no more staff than there is, over all departments together.
    pub fn no_more_staff(&self) -> Status {
        if self.0.departments.is_empty() {
            return Status::Unknown;
        }
        let departments = self.0.departments.iter();
        let add = |sum: Decimal, more: Option<Decimal>| sum.checked_add(more?);
        let hours = departments.clone().try_fold(Decimal::ZERO, |sum, it| add(sum, self.hours_needed(it)));
        let staff = departments.clone().try_fold(Decimal::ZERO, |sum, it| add(sum, it.staff));
        let there = staff.zip(self.0.hours_a_year).and_then(|(staff, year)| staff.checked_mul(year));
        let enough = hours.zip(there).map(|(hours, there)| hours <= there);
        enough.map_or(Status::Unknown, |enough| Status::of(enough, !enough))
    }

    /// The departments of which the plan takes more staff than they have.
    pub fn short_of_staff(&self) -> impl Iterator<Item = &'f CapacityDepartment> {
        let review = *self;
        let is_short = move |department: &&CapacityDepartment| {
            let needed = review.staff_needed(department).zip(department.staff);
            needed.is_some_and(|(needed, there)| needed > there)
        };
        self.0.departments.iter().filter(is_short)
    }

    /// Whether the cost is within the money that there is.
    pub fn within_frame(&self) -> Status {
        let within = self.0.cost.zip(self.0.frame).map(|(cost, frame)| cost <= frame);
        within.map_or(Status::Unknown, |within| Status::of(within, !within))
    }

    /// What is asked of a budget, and how each stands.
    const ASKED: [CapacityLack; 3] = [CapacityLack::Demand, CapacityLack::Staff, CapacityLack::Frame];

    fn asked(self) -> [(Status, CapacityLack); 3] {
        Self::ASKED.map(|lack| {
            let status = match lack {
                CapacityLack::Demand => self.demand_met(),
                CapacityLack::Staff => self.no_more_staff(),
                CapacityLack::Frame => self.within_frame(),
            };
            (status, lack)
        })
    }

    /// What is open, in the order of its questions.
    #[cfg(feature = "formats")]
    pub(crate) fn lacks(self) -> impl Iterator<Item = CapacityLack> {
        let open = self.asked().into_iter().filter(|(status, _)| *status == Status::Unknown);
        open.map(|(_, lack)| lack)
    }

    /// The answer as a tree.
    pub fn explanation(&self) -> Explanation {
        let (misfits, unrecorded) = (self.misfits().count(), self.unrecorded().count());
        let departments = self.0.departments.iter().map(|department| {
            let name = department.name.clone();
            let (needed, there) = (Known(self.staff_needed(department)), Known(department.staff));
            let activities = department.activities.iter().map(|activity| {
                let (name, growth) = (activity.name.clone(), Known(Self::growth(activity)));
                let counts = [activity.before, activity.planned, activity.agreed].map(Known);
                let [before, planned, agreed] = counts;
                let line =
                    Explanation::note(Message::new(Said::Activity { name, before, planned, growth, agreed }));
                match (is_misfit(activity), &activity.recorded) {
                    (true, Some(text)) => line.with_note(Message::new(Said::Recorded { text: text.clone() })),
                    (true, None) => line.with_note(Message::new(Said::Unrecorded)),
                    _ => line,
                }
            });
            Explanation::note(Message::new(Said::Department { name, needed, there })).with_parts(activities)
        });
        let misfit = Explanation::note(Message::new(Said::Misfits { misfits, unrecorded }))
            .on_basis(&rules::FMS_CAP_4);
        let asked = self.asked().map(|(status, lack)| {
            let (text, question) = match lack {
                CapacityLack::Demand => (DEMAND, Said::AskDemand),
                CapacityLack::Staff => (STAFF, Said::AskStaff),
                CapacityLack::Frame => (FRAME, Said::AskFrame),
            };
            let question = (status == Status::Unknown)
                .then(|| OpenQuestion::fact(Message::new(question), &rules::FMS_CAP_1));
            Explanation::new(status, Message::new(Fixed("capacity.asked", text)))
                .on_basis(&rules::FMS_CAP_1)
                .with_questions(question.into_iter().collect())
        });
        // Over all departments there may be enough, while one has too little.
        let short: Vec<Statement> = self.short_of_staff().map(|it| it.name.clone()).collect();
        let short = (!short.is_empty()).then(|| Explanation::note(Message::new(Said::Short { short })));
        let whole = Said::Whole { departments: self.0.departments.len() };
        Explanation::new(CAPACITY, Message::new(whole))
            .on_basis(&rules::FMS_CAP_1)
            .with_parts(departments)
            .with_parts([misfit])
            .with_parts(asked)
            .with_parts(short)
    }
}

assessed!(CapacityReview<'_>);

/// What an open question on a budget is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CapacityLack {
    Demand,
    Staff,
    Frame,
}

/// Whether more or fewer are planned than the agreement with the insurer is for.
fn is_misfit(activity: &CapacityActivity) -> bool {
    activity.planned.zip(activity.agreed).is_some_and(|(planned, agreed)| planned != agreed)
}

const CAPACITY: Sign = Sign::new("capacity", Text::new("capaciteit", "capacity"));
const DEMAND: Text = Text::new("aan de verwachte vraag wordt voldaan", "the demand that is expected is met");
const STAFF: Text = Text::new("zonder meer personeel", "with no more staff");
const FRAME: Text = Text::new("binnen het geld dat er is", "within the money that there is");

refusals! {
    /// The reasons for which a budget is refused.
    enum Refused {
        Year { found: Decimal } = "capacity.year" at "hours-a-year":
            "verwacht: uren, meer dan nul; gevonden: {found}",
            "expected hours above zero, found {found}";
        Department { at: usize, found: String } = "capacity.department" at "departments[{at}].name":
            "verwacht: elke afdeling één keer; gevonden: `{found}` nogmaals",
            "expected each department once, found `{found}` again";
        Staff { at: usize, found: Decimal } = "capacity.staff" at "departments[{at}].staff":
            "verwacht: geen getal onder nul; gevonden: {found}",
            "expected no number below zero, found {found}";
        Activity { at: usize, place: usize, found: String } = "capacity.activity" at "departments[{at}].activities[{place}].name":
            "verwacht: elke activiteit één keer; gevonden: `{found}` nogmaals",
            "expected each activity once, found `{found}` again";
        Hours { at: usize, place: usize, found: Decimal } = "capacity.hours" at "departments[{at}].activities[{place}].hours":
            "verwacht: geen getal onder nul; gevonden: {found}",
            "expected no number below zero, found {found}";
    }
}

messages! {
    /// The lines of the answer.
    #[derive(Debug)]
    enum Said {
        Whole { departments: usize } = "capacity.whole":
            if *departments == 1 => "Begroting van productie en capaciteit van één vakgroep.", "Budget of production and capacity of one department.";
            "Begroting van productie en capaciteit van {departments} vakgroepen.", "Budget of production and capacity of {departments} departments.";
        Department { name: Statement, needed: Known<Decimal>, there: Known<Decimal> } = "capacity.department":
            "{name}: fte nodig: {needed}; beschikbaar: {there}", "{name}: FTE needed: {needed}; there: {there}";
        Activity { name: Statement, before: Known<u32>, planned: Known<u32>, growth: Known<i64>, agreed: Known<u32> } = "capacity.activity":
            "{name}: vorig jaar {before}, gepland {planned} (verschil {growth}), afgesproken met de verzekeraar {agreed}",
            "{name}: year before {before}, planned {planned} (difference {growth}), agreed with the insurer {agreed}";
        AskDemand = "capacity.ask-demand":
            "Hoe groot is de verwachte vraag, en hoeveel is van elke activiteit gepland?",
            "How large is the demand that is expected, and how much of each activity is planned?";
        AskStaff = "capacity.ask-staff":
            "Hoeveel fte heeft elke vakgroep, hoeveel uur kost elke activiteit, en hoeveel uur telt een jaar?",
            "How many FTE does each department have, how many hours does each activity take, and how many hours has a year?";
        AskFrame = "capacity.ask-frame":
            "Wat kost het, en hoeveel geld is er?", "What does it cost, and how much money is there?";
        Short { short: Vec<Statement> } = "capacity.short":
            "Meer fte nodig dan beschikbaar: {short}.", "More FTE needed than there are: {short}.";
        Recorded { text: Statement } = "capacity.recorded": "past niet bij de afspraak; vastgelegd: {text}", "does not fit the agreement; set down: {text}";
        Unrecorded = "capacity.unrecorded": "past niet bij de afspraak, en dat is niet schriftelijk vastgelegd", "does not fit the agreement, which is not set down in writing";
        Misfits { misfits: usize, unrecorded: usize } = "capacity.misfits":
            "Past niet bij de afspraken met de verzekeraar: {misfits}; daarvan niet schriftelijk vastgelegd: {unrecorded}.",
            "Does not fit the agreements with the insurer: {misfits}; of these not set down in writing: {unrecorded}.";
    }
}
