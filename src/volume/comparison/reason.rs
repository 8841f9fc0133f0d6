//! What is told of a difference: its reasons, and what makes two reports unlike.

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use crate::explanation::Measure;
use crate::messages::messages;
use crate::party::{Intervention, Unit, UnitKind};
use crate::quantity::CountRange;
use crate::time::Year;
use crate::volume::check::CountFact;
use crate::volume::norm::{Consequence, Demand, Stage, Window};
use crate::volume::notice::NamedNorm;
use crate::volume::table::Silence;

messages! {
    /// Something that differs between two checks of a unit, or of a norm (*reden van een verschil*).
    ///
    /// Serialised with its code and its sentence in both languages.
    #[derive(Debug, Clone, PartialEq, Eq)]
    #[non_exhaustive]
    pub enum ChangeReason {
        /// What the norm adds up comes to another number.
        Counted {
            /// The sum of the first check.
            before: CountRange,
            /// The sum of the second.
            after: CountRange,
        } = "change.counted":
            "geteld: {before}, daarna {after}", "counted: {before}, then {after}";
        /// One of the numbers that are added up is another.
        Number {
            /// What the number is of.
            fact: CountFact,
            /// The number of the first check.
            before: CountRange,
            /// The number of the second.
            after: CountRange,
        } = "change.number":
            "{fact}: {before}, daarna {after}", "{fact}: {before}, then {after}";
        /// A number is added up in the second check only.
        Entered {
            /// What the number is of.
            fact: CountFact,
            /// The number that it was counted as.
            count: CountRange,
        } = "change.entered":
            "nu meegeteld: {fact}: {count}", "now counted: {fact}: {count}";
        /// A number is added up in the first check only.
        Left {
            /// What the number is of.
            fact: CountFact,
            /// The number that it was counted as.
            count: CountRange,
        } = "change.left":
            "niet meer meegeteld: {fact}: {count}", "no longer counted: {fact}: {count}";
        /// The norm asks another number a year.
        Demand {
            /// The demand of the first check.
            before: Demand,
            /// The demand of the second.
            after: Demand,
        } = "change.demand":
            "de norm vraagt {before} per jaar, daarna {after}", "the norm asks {before} a year, then {after}";
        /// The norm counts over other years.
        Window {
            /// The years of the first check.
            before: Window,
            /// The years of the second.
            after: Window,
        } = "change.window":
            "de norm telt {before}, daarna {after}", "the norm counts {before}, then {after}";
        /// The total that is required over the years of the norm is another, since it counts over other years.
        Required {
            /// The total of the first check, or its bottom where it is a guideline.
            before: u64,
            /// The total of the second.
            after: u64,
        } = "change.required":
            "vereist over alle jaren samen: {before}, daarna {after}", "required over all years together: {before}, then {after}";
        /// Falling short is acted on from another day.
        Enforcement {
            /// The day of the first norm; nothing when it names none.
            before: Option<NaiveDate>,
            /// The day of the second.
            after: Option<NaiveDate>,
        } = "change.enforcement":
            if before.is_none() => "gehandhaafd vanaf {after}; eerst zonder dag", "enforced from {after}; at first without a day";
            if after.is_none() => "eerst gehandhaafd vanaf {before}, daarna zonder dag", "at first enforced from {before}, then without a day";
            "gehandhaafd vanaf {before}, daarna vanaf {after}", "enforced from {before}, then from {after}";
        /// The norm counts procedures and then patients, or the other way round.
        Measure {
            /// The measure of the first check.
            before: Measure,
            /// The measure of the second.
            after: Measure,
        } = "change.measure":
            "de norm telt {before}, daarna {after}", "the norm counts {before}, then {after}";
        /// Interventions that only the second norm counts.
        CountsMore {
            /// The interventions, in the order of the norm.
            interventions: Vec<Intervention>,
        } = "change.counts-more":
            "de norm telt ook mee: {interventions:?}", "the norm also counts: {interventions:?}";
        /// Interventions that only the first norm counts.
        CountsNoMore {
            /// The interventions, in the order of the norm.
            interventions: Vec<Intervention>,
        } = "change.counts-no-more":
            "de norm telt niet meer mee: {interventions:?}", "the norm no longer counts: {interventions:?}";
        /// An intervention weighs otherwise.
        Weight {
            /// The intervention that weighs otherwise.
            intervention: Intervention,
            /// How often it counts in the first norm.
            before: u32,
            /// How often it counts in the second.
            after: u32,
        } = "change.weight":
            "gewicht van {intervention}: {before}, daarna {after}", "weight of {intervention}: {before}, then {after}";
        /// The norm has reached another stage.
        Stage {
            /// The stage of the first check.
            before: Stage,
            /// The stage of the second.
            after: Stage,
        } = "change.stage":
            "de norm is {before}, daarna {after}", "the norm is {before}, then {after}";
        /// Falling short has another consequence.
        Consequence {
            /// What it means in the first check; nothing when the unit does not fall short of what binds.
            before: Option<Consequence>,
            /// What it means in the second.
            after: Option<Consequence>,
        } = "change.consequence":
            if before.is_none() => "gevolg: {after}", "consequence: {after}";
            if after.is_none() && *before == Some(Consequence::NotKnown) =>
                "geen gevolg; eerst was dat niet bekend", "no consequence; at first that was not known";
            if after.is_none() => "geen gevolg meer; eerst was dat: {before}", "no consequence any more; at first it was: {before}";
            "gevolg: {before}, daarna {after}", "consequence: {before}, then {after}";
        /// What is counted of a unit that one of the two checks has only.
        OneSided {
            /// The sum of that check.
            count: CountRange,
        } = "change.one-sided":
            "geteld: {count}", "counted: {count}";
        /// The unit has gone on in others by the second check, or a part of it.
        WentOn {
            /// The units in which it goes on.
            into: Vec<Unit>,
        } = "change.went-on":
            "gaat verder in {into:?}", "goes on in {into:?}";
        /// In the second check the unit stands under its own name, and in the first under that of others.
        StoodUnder {
            /// The units in which it had gone on in the first.
            unit: Vec<Unit>,
        } = "change.stood-under":
            "stond eerst onder {unit:?}", "stood under {unit:?} first";
        /// Units that stand apart in the first check went on in this one by the second.
        CameFrom {
            /// The units that went on in it.
            from: Vec<Unit>,
        } = "change.came-from":
            "ook van {from:?}", "also of {from:?}";
        /// Units that stand apart in the second check were counted with this one in the first.
        SetApart {
            /// The units that were counted with it.
            from: Vec<Unit>,
        } = "change.set-apart":
            "eerst ook van {from:?}", "first also of {from:?}";
        /// The counts of the second check do not name the unit.
        AbsentAfter = "change.absent-after":
            "komt daarna in de aantallen niet voor", "does not occur in the counts of the second";
        /// The counts of the first check do not name the unit.
        AbsentBefore = "change.absent-before":
            "kwam eerst in de aantallen niet voor", "did not occur in the counts of the first";
    }
}

messages! {
    /// What a reader of a comparison has to know: in what the two reports are unlike besides the counts and
    /// the norms (*let op*).
    #[derive(Debug, Clone, PartialEq, Eq)]
    #[non_exhaustive]
    pub enum ReportNotice {
        /// A norm is in the first report only.
        NormOnlyBefore {
            /// The norm that is meant.
            norm: NamedNorm,
        } = "reports.norm-only-before":
            "{norm}: alleen in het eerste rapport; niet vergeleken.", "{norm}: in the first report only; not compared.";
        /// A norm is in the second report only.
        NormOnlyAfter {
            /// The norm that is meant.
            norm: NamedNorm,
        } = "reports.norm-only-after":
            "{norm}: alleen in het tweede rapport; niet vergeleken.", "{norm}: in the second report only; not compared.";
        /// A norm counts per two kinds of unit: no unit of the one is a unit of the other.
        OtherUnits {
            /// The norm that is meant.
            norm: NamedNorm,
            /// Per what the first counts.
            before: UnitKind,
            /// Per what the second counts.
            after: UnitKind,
        } = "reports.other-units":
            "{norm}: eerst per {before} geteld, daarna per {after}; die zijn niet naast elkaar te leggen.",
            "{norm}: counted per {before} first, then per {after}; these do not go side by side.";
        /// What is not in the counts means something else in each.
        OtherSilence {
            /// What it means in the first.
            before: Silence,
            /// What it means in the second.
            after: Silence,
        } = "reports.other-silence":
            "Wat niet in de aantallen staat, is in het eerste rapport: {before}; in het tweede: {after}.",
            "What the counts do not have is, in the first report: {before}; in the second: {after}.";
        /// Years that are complete in one of the two only.
        OtherYearsComplete {
            /// The years that this holds of.
            years: Vec<Year>,
        } = "reports.other-years-complete":
            "Van {years} zijn de aantallen in maar één van beide volledig: een verschil kan daaraan liggen.",
            "The counts of {years} are complete in one of the two only: a difference may lie in that.";
        /// The two take units to have been open on other days.
        OtherOpenings = "reports.other-openings":
            "In het ene rapport is van eenheden bekend wanneer zij open waren, in het andere niet of anders.",
            "In one of the two it is known of units when they were open, in the other not, or otherwise.";
        /// The counts of one of the two stand as they do on a day, after units went on in others.
        CarriedOver {
            /// The day of the first; nothing when its counts stand under the names of their year.
            before: Option<NaiveDate>,
            /// The day of the second.
            after: Option<NaiveDate>,
        } = "reports.carried-over":
            if before.is_none() =>
                "De aantallen van het tweede rapport zijn overgedragen aan wie op {after} verdergaat, die van het eerste niet.",
                "The counts of the second report are carried over to who goes on, on {after}; those of the first are not.";
            if after.is_none() =>
                "De aantallen van het eerste rapport zijn overgedragen aan wie op {before} verdergaat, die van het tweede niet.",
                "The counts of the first report are carried over to who goes on, on {before}; those of the second are not.";
            "De aantallen staan op naam van wie op {before}, en daarna van wie op {after} verdergaat.",
            "The counts stand under the names of who goes on, on {before} and then on {after}.";
    }
}

/// `{"code": …, "text": {"nl": …, "en": …}}`
impl Serialize for ChangeReason {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        crate::language::message(self, serializer)
    }
}

/// `{"code": …, "text": {"nl": …, "en": …}}`
impl Serialize for ReportNotice {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        crate::language::message(self, serializer)
    }
}
