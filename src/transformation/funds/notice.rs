//! Notices of the funds and of the municipal track, and the judgements that count on a day.

use core::fmt;

use chrono::NaiveDate;
use serde::Serialize;

use crate::alike;
use crate::explanation::Explanation;
use crate::judgement::Judgement;
use crate::language::{Describe, Language, Message, Text};
use crate::messages::messages;
use crate::money::Euro;
use crate::rule::Rule;
use crate::time::Year;
use crate::transformation::funds::{Pot, Weight};
use crate::words::words;

words! {
    /// What a judgement about funds is about (*onderwerp van een oordeel*), in words as
    /// after *the judgement on*.
    JudgedMatter {
        /// The impact of a plan of a municipality.
        Impact = "impact", "de impact van het plan", "the impact of the plan";
        /// The assessment of such a plan under the framework.
        Framework = "framework", "de toets aan het beoordelingskader", "the assessment under the framework";
        /// Whether it aims at its transformation within five years.
        FiveYears = "five-years", "de vijf jaar", "the five years";
        /// Whether an application is for additional activities only.
        AdditionalOnly = "additional-only", "de additionele activiteiten", "the additional activities";
        /// Whether the amounts of the milestones fit the budget.
        MilestonesFit = "milestones-fit", "de bedragen van de mijlpalen", "the amounts of the milestones";
        /// Leaving provisions out of account.
        Hardship = "hardship", "de hardheidsclausule", "the hardship clause";
        /// Whether activities were carried out.
        Activities = "activities", "het verrichten van de activiteiten", "carrying out the activities";
        /// Whether obligations were met.
        Obligations = "obligations", "het nakomen van de verplichtingen", "meeting the obligations";
        /// Whether there is a concrete, temporary plan.
        ConcretePlan = "concrete-plan", "het plan", "the plan";
        /// Whether a plan is in line with the region.
        InLineWithRegion = "in-line-with-region", "de opgaven van de regio", "the challenges of the region";
        /// Whether spending centrally is necessary.
        CentrallyNecessary = "centrally-necessary", "de noodzaak van centrale besteding", "the need to spend centrally";
        /// Whether it is efficient and effective that funds stay available.
        EfficientAndEffective = "efficient-and-effective", "de doelmatigheid en doeltreffendheid", "efficiency and effectiveness";
        /// Whether funds outside the frame stay available.
        StaysAvailable = "stays-available", "het beschikbaar blijven van de middelen", "keeping the funds available";
    }
}

messages! {
    /// Something to know about what was given on funds, and that an answer does not tell by itself
    /// (*melding*).
    ///
    /// ```
    /// use passende_zorg::{Language, language::Describe, transformation::funds::FundsNotice};
    /// let notice = FundsNotice::NotTheMinister { by: "Voorbeeldstad".to_owned() };
    /// assert_eq!(notice.code(), "funds.not-the-minister");
    /// assert_eq!(
    ///     notice.in_language(Language::English).to_string(),
    ///     "Only the Minister can leave provisions out of account: \
    ///      the decision of Voorbeeldstad does not count.",
    /// );
    /// ```
    #[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
    #[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case", tag = "notice")]
    #[non_exhaustive]
    pub enum FundsNotice {
        /// A judgement is of a later day than it may be, and does not count.
        JudgedLater {
            /// The matter that was judged.
            about: JudgedMatter,
            /// The name of the one who judged.
            by: String,
            /// The day of the judgement.
            on: NaiveDate,
            /// The last day on which it would count.
            until: NaiveDate,
        } = "funds.judged-later":
            "Het oordeel van {by} over {about} is van {on}, na {until}, en telt niet mee.",
            "The judgement of {by} on {about} is of {on}, after {until}, and does not count.";
        /// A judgement is of an earlier day than it can be, and does not count.
        JudgedEarly {
            /// The matter that was judged.
            about: JudgedMatter,
            /// The name of the one who judged.
            by: String,
            /// The day of the judgement.
            on: NaiveDate,
            /// The day after which it would count.
            after: NaiveDate,
        } = "funds.judged-early":
            "Het oordeel van {by} over {about} is van {on}; pas na {after} kan daarover worden geoordeeld, en het telt niet mee.",
            "The judgement of {by} on {about} is of {on}; that can be judged only after {after}, and it does not count.";
        /// A judgement was given by one who has a stake in it, and does not count.
        JudgedByParty {
            /// The matter that was judged.
            about: JudgedMatter,
            /// The name of the one who judged.
            by: String,
            /// The party that has a stake in the matter.
            party: String,
        } = "funds.judged-by-party":
            "Het oordeel van {by} over {about} telt niet mee: {party} is belanghebbende.",
            "The judgement of {by} on {about} does not count: {party} has a stake in it.";
        /// A decision on hardship is not of the Minister, and does not count.
        NotTheMinister {
            /// The name of the one who took the decision.
            by: String,
        } = "funds.not-the-minister":
            "Alleen de Minister kan bepalingen buiten toepassing laten: het besluit van {by} telt niet mee.",
            "Only the Minister can leave provisions out of account: the decision of {by} does not count.";
        /// An application is dated after the day asked about: it was not there yet.
        SubmittedLater {
            /// The day of submission.
            submitted: NaiveDate,
            /// The day asked about.
            on: NaiveDate,
        } = "funds.submitted-later":
            "De aanvraag is van {submitted}: op {on} was zij nog niet ingediend.",
            "The application is of {submitted}: on {on} it had not been submitted yet.";
        /// A decision is dated after the day asked about: it had not been taken yet.
        DecidedLater {
            /// The day of the decision.
            decided: NaiveDate,
            /// The day asked about.
            on: NaiveDate,
        } = "funds.decided-later":
            "De beslissing is van {decided}: op {on} was zij nog niet genomen.",
            "The decision is of {decided}: on {on} it had not been taken yet.";
        /// A decision is dated before what it decides on was received, and does not count.
        DecidedBeforeReceipt {
            /// The day of the decision.
            decided: NaiveDate,
            /// The day on which the application was received.
            received: NaiveDate,
        } = "funds.decided-before-receipt":
            "De beslissing van {decided} is van voor de ontvangst op {received} en telt niet mee.",
            "The decision of {decided} is of before the receipt on {received} and does not count.";
        /// Accountability information is dated after the day asked about: it was not there yet.
        ReceivedLater {
            /// The day on which the information was received.
            received: NaiveDate,
            /// The day asked about.
            on: NaiveDate,
        } = "funds.received-later":
            "De verantwoordingsinformatie is van {received}: op {on} was zij er nog niet.",
            "The accountability information is of {received}: on {on} it was not there yet.";
        /// More is asked than can be granted in all: what exceeds the ceiling is refused.
        AboveCeiling {
            /// The amount that the application asks for.
            asked: Euro,
            /// The ceiling of the regulation.
            ceiling: Euro,
        } = "funds.above-ceiling":
            "Er wordt {asked} gevraagd, meer dan het uitkeringsplafond van {ceiling}: wat daarboven komt, wordt geweigerd.",
            "The application asks for {asked}, more than the ceiling of {ceiling}: what exceeds it is refused.";
        /// Names look alike and count as different ones.
        NamesLookAlike {
            /// The names that look alike.
            names: Vec<String>,
        } = "funds.names-look-alike":
            "Deze namen lijken op elkaar en tellen als verschillende: {names}.",
            "These names look alike and count as different ones: {names}.";
        /// A plan ends before it begins.
        PlanReversed {
            /// The first day of the plan.
            from: NaiveDate,
            /// The last day of the plan.
            until: NaiveDate,
        } = "funds.plan-reversed":
            "Het plan eindigt op {until}, voordat het op {from} begint.",
            "The plan ends on {until}, before it begins on {from}.";
        /// The weights of a split are not the whole: it goes by their proportion.
        WeightsNotWhole {
            /// What they are together.
            sum: Weight,
        } = "funds.weights-not-whole":
            "De gewichten zijn samen {sum} en niet 1: naar die verhouding is verdeeld, over alleen deze verzekeraars.",
            "The weights are {sum} together and not 1: it was split by their proportion, among these insurers alone.";
        /// An entry of a ledger is the same as one before it in everything, and counts beside it.
        EntryTwice {
            /// The number of the one before, where the first entry is 1.
            first: usize,
            /// The number of the entry.
            again: usize,
        } = "funds.entry-twice":
            "Boeking {again} is in alles gelijk aan boeking {first}; beide tellen mee.",
            "Entry {again} is the same as entry {first} in everything; both count.";
        /// Funds that were not spent in a year stay available: the ledger is as it was.
        StaysAvailable {
            /// The part of the funds that they belong to.
            pot: Pot,
            /// The year in which they were not spent.
            year: Year,
            /// The amount that stays available.
            amount: Euro,
        } = "funds.stays-available":
            "Van {year} blijft {amount} beschikbaar ({pot}); de standen veranderen daardoor niet.",
            "Of {year} {amount} stays available ({pot}), which changes none of the balances.";
    }
}

impl FundsNotice {
    /// The sentence of the notice, in a language.
    pub fn in_language(&self, language: Language) -> impl fmt::Display + '_ {
        fmt::from_fn(move |f| self.describe(language, f))
    }

    /// The notices on names that look alike, one for each group of them.
    pub(in crate::transformation) fn of_names<'n>(
        names: impl IntoIterator<Item = &'n str>,
    ) -> impl Iterator<Item = Self> {
        alike::groups(names)
            .into_iter()
            .map(|names| Self::NamesLookAlike { names: names.into_iter().map(str::to_owned).collect() })
    }
}

/// The judgements that count: of the day asked about or before, of people who have no stake.
#[derive(Debug)]
pub(in crate::transformation) struct Bench<'a> {
    until: NaiveDate,
    parties: Vec<&'a str>,
    notices: Vec<FundsNotice>,
}

impl<'a> Bench<'a> {
    /// Judgements up to and including a day; not those in the name of these parties.
    pub(in crate::transformation) fn new(
        until: NaiveDate,
        parties: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        Self { until, parties: parties.into_iter().collect(), notices: Vec::new() }
    }

    /// The judgement, if it counts; why it does not becomes a notice.
    pub(in crate::transformation) fn counts<'j>(
        &mut self,
        about: JudgedMatter,
        judgement: Option<&'j Judgement>,
    ) -> Option<&'j Judgement> {
        let judgement = judgement?;
        let by = || judgement.by().to_owned();
        if judgement.on() > self.until {
            let (on, until) = (judgement.on(), self.until);
            self.notices.push(FundsNotice::JudgedLater { about, by: by(), on, until });
            return None;
        }
        if let Some(party) = self.parties.iter().find(|party| judgement.is_in_the_name_of(party)) {
            let party = (*party).to_owned();
            self.notices.push(FundsNotice::JudgedByParty { about, by: by(), party });
            return None;
        }
        Some(judgement)
    }

    pub(in crate::transformation) fn tell(&mut self, notice: FundsNotice) {
        self.notices.push(notice);
    }

    pub(in crate::transformation) fn into_notices(self) -> Vec<FundsNotice> {
        self.notices
    }
}

/// A rule that says the same elsewhere, or that governs what is answered.
pub(in crate::transformation) fn also(rule: &'static Rule) -> Explanation {
    Explanation::note(Message::new(Governs::Rule { title: rule.title() })).on_basis(rule)
}

messages! {
    #[derive(Debug)]
    enum Governs {
        Rule { title: Text } = "funds.rule": "{title}.", "{title}.";
    }
}
