//! The lines of an answer, its questions, its changes and its notices.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::clause::{BothWords, Counting};
use super::consequence::Before;
use super::window::Days;
use crate::Verdict;
use crate::judgement::Judgement;
use crate::language::{Language, Text};
use crate::messages::{Known, Percent, Say, described_by, messages};
use crate::statement::Statement;
use crate::time::Year;
use crate::volume::norm::{Consequence, NormId, Stage};
use crate::words::words;

impl Say for BothWords {
    fn say(&self, language: Language, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(language.pick(self.nl.as_str(), self.en.as_str()))
    }
}

impl Say for Before {
    fn say(&self, language: Language, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(match self {
            Self::Exempt => language.pick("er gold een ontheffing", "an exemption held"),
            Self::NoneDone => language.pick("niet uitgevoerd", "none done"),
            Self::NotAsked => language.pick("de norm was nog niet gevraagd", "the norm was not asked yet"),
            Self::Short => language.pick("onder de norm", "below the norm"),
            Self::Unknown => language
                .pick("niet bekend of het onder de norm was", "not known whether it was below the norm"),
            Self::Kept => language.pick("niet onder de norm", "not below the norm"),
        })
    }
}

/// At least and at most so many, which weights may make no whole number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Amount {
    pub(super) least: Decimal,
    pub(super) most: Option<Decimal>,
}

impl Amount {
    const fn is_unknown(self) -> bool {
        self.most.is_none() && self.least.is_zero()
    }
}

impl Say for Amount {
    fn say(&self, language: Language, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self.most {
            Some(most) if most == self.least => most.say(language, f),
            Some(most) => {
                self.least.say(language, f)?;
                f.write_str(language.pick(" tot en met ", " to "))?;
                most.say(language, f)
            }
            None if self.is_unknown() => f.write_str(language.pick("onbekend", "unknown")),
            None => {
                f.write_str(language.pick("minstens ", "at least "))?;
                self.least.say(language, f)
            }
        }
    }
}

words!(
    /// A list of facts of units.
    FactList {
        /// What is there and what is not.
        Facts = "facts", "feiten", "facts";
        /// Parts of wholes, by unit and year.
        Shares = "shares", "aandelen", "shares";
        /// First cases of units that begin.
        FirstCases = "first-cases", "eerste gevallen", "first cases";
        /// Exemptions of units from norms.
        Exemptions = "exemptions", "ontheffingen", "exemptions";
        /// Rebuttals of what is presumed.
        Rebuttals = "rebuttals", "weerleggingen", "rebuttals";
    }
);

messages! {
    #[derive(Debug)]
    pub(super) enum Said {
        Norm { title: BothWords, unit: String, on: NaiveDate, stage: Stage, verdict: Verdict } = "composite.norm":
            "{title}, {unit} op {on} ({stage}): {verdict}.", "{title}, {unit} on {on} ({stage}): {verdict}.";
        NoneDone { title: BothWords, unit: String } = "composite.none-done":
            "{title}, {unit}: niet uitgevoerd, dus niets gevraagd.", "{title}, {unit}: none done, so nothing is asked.";
        Exempt { title: BothWords, unit: String, ground: Statement, decided: Judgement } = "composite.exempt":
            "{title}, {unit}: ontheffing ({ground}; {decided:#}).", "{title}, {unit}: exempt ({ground}; {decided:#}).";
        NotExempt { ground: Statement, decided: Judgement } = "composite.not-exempt":
            "Ontheffing geweigerd: {ground} ({decided:#}).", "Exemption refused: {ground} ({decided:#}).";
        Consequence { consequence: Consequence } = "composite.consequence":
            if *consequence == Consequence::NoneYet => "Vooralsnog zonder gevolg.", "No consequence yet.";
            "Gevolg: {consequence}.", "What follows: {consequence}.";
        ConsequenceAfter { consequence: Consequence, years: u16 } = "composite.consequence":
            "Gevolg, na {years} jaar op rij onder de norm: {consequence}.", "What follows after {years} years in a row below the norm: {consequence}.";
        YearBefore { year: Year, was: Before } = "composite.year-before":
            "{year}: {was}", "{year}: {was}";
        After { years: u16 } = "composite.after":
            "Gevolg pas na {years} jaar op rij onder de norm; zover is het niet.", "It follows after {years} years in a row below the norm, which it has not come to.";
        AfterUnknown { years: u16 } = "composite.after-unknown":
            "Gevolg pas na {years} jaar op rij onder de norm; of de eerdere jaren eronder lagen, is niet bekend.",
            "It follows after {years} years in a row below the norm; whether the earlier years were below it is not known.";
        NotYetAsked { from: NaiveDate } = "composite.not-yet-asked":
            "De norm geldt sinds {from} en was over wat is geteld nog niet gevraagd.", "The norm holds since {from} and was not asked yet over what is counted.";
        SetBy { setter: Known<Text>, authority: Known<Statement> } = "composite.set-by":
            if authority.0.is_none() => "Vastgesteld door {setter}.", "Set by {setter}.";
            if setter.0.is_none() => "Vastgesteld door {authority}.", "Set by {authority}.";
            "Vastgesteld door {setter} ({authority}).", "Set by {setter} ({authority}).";
        StepNotYetAsked { from: NaiveDate } = "composite.step-not-yet-asked":
            "Wat sinds {from} wordt gevraagd, was over wat is geteld nog niet gevraagd: aan dit tekort zit geen gevolg.", "What is asked since {from} was not asked yet over what is counted: falling short of it has no consequence.";
        ConsequenceOfStep { consequence: Consequence, from: NaiveDate } = "composite.consequence":
            "Gevolg van wat sinds {from} werd gevraagd: {consequence}.", "What follows of what was asked since {from}: {consequence}.";
        ExemptThen = "composite.exempt-then":
            "Over wat is geteld gold een ontheffing: aan dit tekort zit geen gevolg.", "An exemption held over what is counted: falling short has no consequence.";
        BeganWithin { from: NaiveDate } = "composite.began-within":
            "Een deel van wat is geteld, is van voor {from}.", "A part of what is counted is from before {from}.";
        GuidelineAlone = "composite.guideline-alone":
            "Een richtgetal bindt niet: aan dit tekort zit geen gevolg.", "A guideline is not binding: falling short of it has no consequence.";
        NothingBroken = "composite.nothing-broken":
            "Wat over de getelde dagen bindend werd gevraagd, is niet geschonden: aan dit tekort zit geen gevolg.", "Nothing that was asked and bound over the counted days was broken: falling short has no consequence.";
        MayBeNobody = "composite.may-be-nobody":
            "Wie er geen deed, telt hier niet mee, en of dat zo is, is niet bekend.", "Whoever did none does not count here, and whether that is so is not known.";
        ConsequenceUnknown = "composite.consequence-unknown":
            "Of aan dit tekort een gevolg zit, is niet bekend.", "Whether falling short has a consequence is not known.";
        Minimum { what: What, unit: String, days: Vec<Days>, observed: Amount, required: Decimal } = "composite.minimum":
            if days.is_empty() => "{what}, {unit}: eerste geval niet bekend; minstens {required} nodig", "{what}, {unit}: first case not known; at least {required} needed";
            "{what}, {unit}, {days}: {observed}; minstens {required} nodig", "{what}, {unit}, {days}: {observed}; at least {required} needed";
        Maximum { what: What, unit: String, days: Vec<Days>, observed: Amount, required: Decimal } = "composite.maximum":
            "{what}, {unit}, {days}: {observed}; hoogstens {required}", "{what}, {unit}, {days}: {observed}; {required} at most";
        Guideline { what: What, unit: String, days: Vec<Days>, observed: Amount, low: Decimal, high: Decimal } = "composite.guideline":
            "{what}, {unit}, {days}: {observed}; richtinggevend {low} tot en met {high}", "{what}, {unit}, {days}: {observed}; guideline {low} to {high}";
        LeftOut { what: What } = "composite.left-out": "{what}: elk jaar van de meetperiode is uitgezonderd", "{what}: every year of the window is left out";
        Each { what: What, met: usize, all: usize } = "composite.each":
            "{what}: gehaald door {met} van de {all}; allemaal nodig", "{what}: {met} of {all} reach it; each is needed";
        AtLeast { what: What, met: usize, all: usize, least: u32 } = "composite.at-least":
            "{what}: gehaald door {met} van de {all}; minstens {least} nodig", "{what}: {met} of {all} reach it; at least {least} needed";
        Untold { unit: String } = "composite.untold":
            "Wie er bij {unit} meetellen, zeggen de aantallen niet voor alle getelde jaren.", "The counts do not say of every counted year who counts for {unit}.";
        Its { what: What } = "composite.its": "{what}, van het geheel waar de eenheid deel van is", "{what}, of the whole that the unit is a part of";
        OtherSource { source: Known<Statement>, observed: Amount, verdict: Verdict } = "composite.other-source":
            if source.0.is_none() => "Volgens de andere telling: {observed}, {verdict}; die is hier niet beslissend.", "By the other count: {observed}, {verdict}; it does not decide here.";
            "Volgens een andere bron ({source}): {observed}, {verdict}; die is hier niet beslissend.", "By another source ({source}): {observed}, {verdict}; it does not decide here.";
        NoSource { source: Statement } = "composite.no-source": "De tellingen van {source} beslissen, en zijn er niet.", "The counts of {source} decide, and are not there.";
        Fact { title: BothWords, text: Statement } = "composite.fact": "{title}: {text}", "{title}: {text}";
        FactBare { title: BothWords } = "composite.fact": "{title}", "{title}";
        FactOtherDays { title: BothWords, from: Known<NaiveDate>, until: Known<NaiveDate> } = "composite.fact-other-days":
            if from.0.is_none() => "{title}: er tot {until}, niet meer op deze dag", "{title}: there until {until}, no longer on this day";
            if until.0.is_none() => "{title}: er vanaf {from}, nog niet op deze dag", "{title}: there from {from}, not yet on this day";
            "{title}: er van {from} tot {until}, niet op deze dag", "{title}: there from {from} until {until}, not on this day";
        FactJudged { title: BothWords, judged: Judgement } = "composite.fact": "{title} ({judged:#})", "{title} ({judged:#})";
        Share { title: BothWords, part: u64, at_most: u64, whole: u64, bound: Percent, is_most: bool } = "composite.share":
            let is_one = part == at_most;
            if *is_most && is_one => "{title}: {part} van {whole}; hoogstens {bound}", "{title}: {part} of {whole}; {bound} at most";
            if *is_most => "{title}: {part} tot en met {at_most} van {whole}; hoogstens {bound}", "{title}: {part} to {at_most} of {whole}; {bound} at most";
            if is_one => "{title}: {part} van {whole}; minstens {bound}", "{title}: {part} of {whole}; at least {bound}";
            "{title}: {part} tot en met {at_most} van {whole}; minstens {bound}", "{title}: {part} to {at_most} of {whole}; at least {bound}";
        ShareOfNothing { title: BothWords, years: Vec<Year> } = "composite.share-of-nothing":
            "{title}, {years}: er viel niets te meten", "{title}, {years}: there was nothing to measure";
        ShareSoFar { title: BothWords, part: u64, at_most: u64, whole: u64, years: Vec<Year> } = "composite.share-so-far":
            if part == at_most => "{title}: {part} van {whole} tot nu toe; nog niet om: {years}", "{title}: {part} of {whole} so far; not over yet: {years}";
            "{title}: {part} tot en met {at_most} van {whole} tot nu toe; nog niet om: {years}", "{title}: {part} to {at_most} of {whole} so far; not over yet: {years}";
        ShareUnknown { title: BothWords, years: Vec<Year> } = "composite.share-unknown": "{title}, {years}: onbekend", "{title}, {years}: unknown";
        Open { title: BothWords } = "composite.open": "{title}: nog zonder waarde", "{title}: without a value yet";
        AllOf = "composite.all-of": "al deze zijn nodig", "all of these are needed";
        AnyOf = "composite.any-of": "een van deze is genoeg", "one of these is enough";
        Where = "composite.where": "alleen gevraagd waar de voorwaarde geldt", "asked only where the condition holds";
        Condition = "composite.condition": "de voorwaarde:", "the condition:";
        Since { from: NaiveDate } = "composite.since": "gevraagd sinds {from}", "asked since {from}";
        NotBegun { from: NaiveDate } = "composite.not-begun": "gevraagd vanaf {from}", "asked from {from}";
        Started { days: Days } = "composite.started": "in de startperiode ({days})", "in the start period ({days})";
        StartOver { days: Days, is_counted: bool } = "composite.start-over":
            if *is_counted => "na de startperiode ({days}), waarin ook dagen van het getelde jaar vielen", "after the start period ({days}), in which days of the counted year fell too";
            "na de startperiode ({days})", "after the start period ({days})";
        StartUnknown = "composite.start-unknown":
            "wanneer de eenheid begon is onbekend, en dus ook of de startperiode nog loopt", "when the unit began is not known, and so whether it is still starting";
        Presumed { title: BothWords } = "composite.presumed": "{title}, vermoed op grond van de telling", "{title}, presumed from the count";
        NotRebutted { title: BothWords, judged: Judgement } = "composite.not-rebutted":
            "{title}; het vermoeden blijft staan ({judged:#})", "{title}; the presumption stands ({judged:#})";
        Rebutted { title: BothWords, judged: Judgement } = "composite.rebutted":
            "{title}; het vermoeden is weerlegd ({judged:#})", "{title}; the presumption was rebutted ({judged:#})";
    }
}

messages! {
    #[derive(Debug)]
    pub(super) enum Question {
        HowMany { what: What, unit: String, days: Days, known: Amount } = "composite.question.how-many":
            if known.is_unknown() => "Hoeveel waren er bij {unit} ({days}): {what}?", "How many were there at {unit} ({days}): {what}?";
            "Hoeveel waren er bij {unit} ({days}): {what}? Nu bekend: {known}.", "How many were there at {unit} ({days}): {what}? Known so far: {known}.";
        Who { what: What, unit: String, days: Days } = "composite.question.who":
            "Wie deden dit bij {unit} ({days}), en hoe vaak: {what}?", "Who did this at {unit} ({days}), and how often: {what}?";
        IsThere { title: BothWords, unit: String } = "composite.question.is-there": "Is dit er bij {unit}: {title}?", "Is this there at {unit}: {title}?";
        WasThere { title: BothWords, unit: String, on: NaiveDate } = "composite.question.was-there":
            "Was dit op {on} aanwezig bij {unit}: {title}?", "Was this there at {unit} on {on}: {title}?";
        WasEnough { title: BothWords, unit: String, on: NaiveDate } = "composite.question.was-enough":
            "Was dit op {on} bij {unit} zoals de norm het vraagt: {title}?", "Was this at {unit} on {on} as the norm asks it: {title}?";
        IsEnough { title: BothWords, unit: String } = "composite.question.is-enough":
            "Is dit bij {unit} zoals de norm het vraagt: {title}?", "Is this at {unit} as the norm asks it: {title}?";
        HowMuch { title: BothWords, unit: String, years: Vec<Year> } = "composite.question.how-much":
            "Wat is bij {unit} over {years} de teller en de noemer van: {title}?", "What are part and whole at {unit}, over {years}, of: {title}?";
        Value { title: BothWords } = "composite.question.value": "Welke waarde krijgt: {title}?", "Which value will this have: {title}?";
        Within { what: What } = "composite.question.within": "Welk getal binnen de richtinggevende norm gaat gelden voor {what}?", "Which number within the guideline will hold for {what}?";
        FirstCase { unit: String } = "composite.question.first-case": "Wanneer deed {unit} dit voor het eerst?", "When did {unit} first do this?";
    }
}

/// What is counted, in words: its title, or the names of its basket; and what it is counted in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct What {
    pub(super) title: Option<BothWords>,
    pub(super) names: String,
    /// Whether something in the basket counts otherwise than once.
    pub(super) is_weighted: bool,
    pub(super) counting: Counting,
}

impl Say for What {
    fn say(&self, language: Language, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match &self.title {
            Some(title) => title.say(language, f)?,
            None => f.write_str(&self.names)?,
        }
        if self.title.is_none() && self.counting == Counting::Patients {
            write!(f, ", {}", Counting::Patients.in_language(language))?;
        }
        f.write_str(if self.is_weighted { language.pick(", gewogen", ", weighted") } else { "" })
    }
}

/// Something that would be enough for a composite norm, with others (*wat nodig is om te voldoen*).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompositeChange {
    /// What it settles.
    pub(super) key: usize,
    pub(super) kind: Kind,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    More { what: What, unit: String, days: Vec<Days>, number: Decimal },
    Fewer { what: What, unit: String, days: Vec<Days>, number: Decimal },
    TurnsOut { what: What, unit: String, days: Vec<Days>, at_least: Decimal },
    TurnsOutAtMost { what: What, unit: String, days: Vec<Days>, at_most: Decimal },
    MoreUnits { what: What, unit: String, number: u32 },
    BeThere { title: BothWords, unit: String },
    Judge { title: BothWords, unit: String },
    Share { title: BothWords, unit: String, bound: Decimal, is_most: bool },
    Rebut { title: BothWords, unit: String },
}

described_by!(CompositeChange, |change| Told::of(change.kind.clone()));

impl Told {
    fn of(kind: Kind) -> Self {
        match kind {
            Kind::More { what, unit, days, number } => Self::More { what, unit, days, number },
            Kind::Fewer { what, unit, days, number } => Self::Fewer { what, unit, days, number },
            Kind::TurnsOut { what, unit, days, at_least } => Self::TurnsOut { what, unit, days, at_least },
            Kind::TurnsOutAtMost { what, unit, days, at_most } => {
                Self::TurnsOutAtMost { what, unit, days, at_most }
            }
            Kind::MoreUnits { what, unit, number } => Self::MoreUnits { what, unit, number },
            Kind::BeThere { title, unit } => Self::BeThere { title, unit },
            Kind::Judge { title, unit } => Self::Judge { title, unit },
            Kind::Share { title, unit, bound, is_most } => {
                Self::Share { title, unit, bound: Percent(bound), is_most }
            }
            Kind::Rebut { title, unit } => Self::Rebut { title, unit },
        }
    }
}

messages! {
    #[derive(Debug)]
    enum Told {
        More { what: What, unit: String, days: Vec<Days>, number: Decimal } = "composite.way.more": "{number} meer bij {unit}: {what} ({days})", "{number} more at {unit}: {what} ({days})";
        Fewer { what: What, unit: String, days: Vec<Days>, number: Decimal } = "composite.way.fewer": "{number} minder bij {unit}: {what} ({days})", "{number} fewer at {unit}: {what} ({days})";
        TurnsOut { what: What, unit: String, days: Vec<Days>, at_least: Decimal } = "composite.way.turns-out":
            "het aantal bij {unit} blijkt minstens {at_least}: {what} ({days})", "the number at {unit} turns out to be {at_least} or more: {what} ({days})";
        TurnsOutAtMost { what: What, unit: String, days: Vec<Days>, at_most: Decimal } = "composite.way.turns-out-at-most":
            "het aantal bij {unit} blijkt hoogstens {at_most}: {what} ({days})", "the number at {unit} turns out to be {at_most} or fewer: {what} ({days})";
        MoreUnits { what: What, unit: String, number: u32 } = "composite.way.more-units":
            if *number == 1 => "nog {number} die het haalt, bij {unit}: {what}", "{number} more who reaches it, at {unit}: {what}";
            "nog {number} die het halen, bij {unit}: {what}", "{number} more who reach it, at {unit}: {what}";
        BeThere { title: BothWords, unit: String } = "composite.way.be-there": "zorg dat dit er is bij {unit}: {title}", "have this in place at {unit}: {title}";
        Judge { title: BothWords, unit: String } = "composite.way.judge": "laat beoordelen of dit bij {unit} volstaat: {title}", "have it judged whether this is enough at {unit}: {title}";
        Share { title: BothWords, unit: String, bound: Percent, is_most: bool } = "composite.way.share":
            if *is_most => "bij {unit} hoogstens {bound}: {title}", "at {unit} {bound} at most: {title}";
            "bij {unit} minstens {bound}: {title}", "at {unit} {bound} at least: {title}";
        Rebut { title: BothWords, unit: String } = "composite.way.rebut": "weerleg het vermoeden voor {unit} met redenen: {title}", "rebut the presumption for {unit} with reasons: {title}";
    }
}

messages! {
    /// What is told beside the verdicts of a composite norm.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub enum CompositeNotice {
        /// What the norm asks is stated of a unit that no count names: more often a slip than a fact.
        UnknownUnit(list: FactList, unit: String) = "composite.notice.unknown-unit":
            "Bij de {list} staat '{unit}', waarvan geen telling is.", "The {list} name '{unit}', of which there is no count.";
        /// The counts do not have an attribute that the norm counts by: what it counts is known between
        /// bounds.
        NoAttribute(attribute: Statement) = "composite.notice.no-attribute":
            "De norm telt naar '{attribute}', dat de tellingen niet hebben; het aantal is alleen tussen grenzen bekend.",
            "The norm counts by '{attribute}', which the counts do not have; the number is known between bounds only.";
        /// A decision or a judgement that does not count: it was given after the day that is asked about, is
        /// of another year or other days, decides nothing, or the norm has no use for it.
        NotCounted(list: FactList, unit: String) = "composite.notice.not-counted":
            "Bij de {list} staat '{unit}' met iets dat hier niet meetelt: van later, verlopen of van een ander jaar, zonder oordeel, of de norm vraagt er niet naar.",
            "The {list} name '{unit}' with something that does not count here: of a later day or another year, ended by the day, without a decision, or not asked by the norm.";
        /// The counts show a case of a unit before the first that is stated, which is not taken.
        FirstCaseAgainst(unit: String) = "composite.notice.first-case-against":
            "Voor '{unit}' laten de tellingen een eerder geval zien dan het opgegeven eerste; dat is niet overgenomen.",
            "Of '{unit}' the counts show a case before the first that is stated, which is not taken.";
        /// Something is stated that no norm asks.
        NotAsked(list: FactList, name: Statement) = "composite.notice.not-asked":
            "Bij de {list} staat '{name}', waar geen norm naar vraagt.", "The {list} name '{name}', which no norm asks.";
        /// Something is stated of a norm that there is not.
        UnknownNorm(list: FactList, norm: NormId) = "composite.notice.unknown-norm":
            "Bij de {list} staat norm '{norm}', die er als samengestelde norm niet is.", "The {list} name the norm '{norm}', which is not there as a composite norm.";
    }
}
