//! A measured value held against an aim.

use rust_decimal::Decimal;

use super::reading::{Refused, TargetReading};
use super::target::{Change, Target, TargetStanding, Unit};
use crate::Verdict;
use crate::contracting::rules;
use crate::explanation::{Explanation, OpenQuestion, Sign, assessed};
use crate::formats::InputError;
use crate::language::{Language, Message, Text};
use crate::messages::{Known, Percent, Say, messages};
use crate::source::Edition;
use crate::time::Year;

/// A measured value held against an aim (*stand van een doel*): the target, how far it is, and whether it
/// is on its way.
///
/// Nothing is passed or failed: parties strive for it. On its way is measured along a straight line from
/// the baseline to the target, which is our reading; without a baseline it is not said. Counts that are
/// withheld give bounds, and what the bounds do not decide is not said either.
///
/// ```
/// use passende_zorg::contracting::targets::{TargetReading, TargetReview, TargetStanding};
/// use passende_zorg::source::Edition;
///
/// // By the draft from 45 % in 2021 to 80 % in 2025: halfway in 2023 is 62.5 %.
/// let reading: TargetReading = serde_json::from_str(r#"{
///     "target": "intake-in-norm", "year": 2023, "part": 620, "whole": 1000
/// }"#)?;
/// let review = TargetReview::try_new(Edition::Draft, &reading)?;
/// assert_eq!(review.line(), "0.625".parse().ok());
/// assert_eq!(review.standing(), TargetStanding::Behind);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct TargetReview<'f> {
    edition: Edition,
    reading: &'f TargetReading,
}

impl<'f> TargetReview<'f> {
    /// A reading held against an edition.
    ///
    /// # Errors
    /// When a value stands beside counts, one of the counts is missing, the part is more than the whole,
    /// counts are given of what is no share, a number is below zero or a share above 1, or a number of your
    /// own stands where the text gives one.
    pub fn try_new(edition: Edition, reading: &'f TargetReading) -> Result<Self, InputError> {
        reading.check()?;
        let open = |change| matches!(change, Change::Less | Change::Open);
        let given = reading.target.goal(edition).is_some_and(|goal| !open(goal.change));
        if reading.agreed.is_some() && given {
            return Err(Refused::Agreed.into());
        }
        Ok(Self { edition: edition.agreement(), reading })
    }

    const fn target(&self) -> Target {
        self.reading.target
    }

    fn baseline(&self) -> Option<(Decimal, Option<Year>)> {
        let year = self.reading.baseline_year.or_else(|| self.target().baseline_year(self.edition));
        let own = self.reading.baseline.map(|value| (value, year));
        own.or_else(|| self.target().baseline(self.edition).map(|(value, year)| (value, Some(year))))
    }

    /// The value that is wanted; none where neither the text nor the reading has a number.
    pub fn wanted(&self) -> Option<Decimal> {
        let value = self.target().value(self.edition, self.baseline().map(|(value, _)| value));
        value.or(self.reading.agreed)
    }

    /// The value of a straight line in the year of the reading, from baseline to target; none where one of
    /// them or a year is not known, and after the year of the target.
    pub fn line(&self) -> Option<Decimal> {
        let (at, until) = (self.reading.year?.number(), self.target().year(self.edition)?.number());
        let (from, wanted) = (self.baseline()?, self.wanted()?);
        let (value, since) = (from.0, from.1?.number());
        let (passed, all) = (at.checked_sub(since)?, until.checked_sub(since)?);
        let within = passed >= 0 && all > 0 && passed < all;
        let part = Decimal::from(passed).checked_div(all.into()).filter(|_| within)?;
        value.checked_add(wanted.checked_sub(value)?.checked_mul(part)?).map(|line| line.round_dp(6))
    }

    /// How much is still to go to what is wanted, in the direction of the aim; nought where it is reached,
    /// none where the value is not one number.
    pub fn distance(&self) -> Option<Decimal> {
        let (least, most) = self.reading.bounds()?;
        let value = most.filter(|most| *most == least)?;
        let more = self.target().goal(self.edition).is_some_and(|goal| Target::more_is_better(goal.change));
        let (from, to) = if more { (self.wanted()?, value) } else { (value, self.wanted()?) };
        from.checked_sub(to).map(|distance| distance.max(Decimal::ZERO))
    }

    /// Whether the value is as good as another, by its bounds.
    fn as_good_as(&self, other: Decimal) -> Verdict {
        let Some((least, most)) = self.reading.bounds() else { return Verdict::Undetermined };
        let more = self.target().goal(self.edition).is_some_and(|goal| Target::more_is_better(goal.change));
        let (surely, never) = if more {
            (least >= other, most.is_some_and(|most| most < other))
        } else {
            (most.is_some_and(|most| most <= other), least > other)
        };
        match (surely, never) {
            (true, _) => Verdict::Met,
            (_, true) => Verdict::NotMet,
            _ => Verdict::Undetermined,
        }
    }

    /// Whether it fell below the baseline, where the text wants no more than that.
    fn fell(&self) -> Verdict {
        match (self.baseline(), self.reading.bounds()) {
            (Some((before, _)), Some((_, Some(most)))) if most < before => Verdict::Met,
            (Some((before, _)), Some((least, _))) if least >= before => Verdict::NotMet,
            _ => Verdict::Undetermined,
        }
    }

    /// Whether the reading has another year for its baseline than the text.
    fn is_of_other_year(&self) -> bool {
        let years = self.reading.baseline_year.zip(self.target().baseline_year(self.edition));
        years.is_some_and(|(own, text)| own != text)
    }

    /// Whether it is above what the text has in view and not surely as far as where it wants something done.
    fn is_between(&self, change: Change) -> bool {
        let Change::About(_, _, action, of) = change else { return false };
        let action = Decimal::from(action).checked_div(of.into());
        let least = self.reading.bounds().map(|(least, _)| least);
        least.zip(action).is_none_or(|(least, action)| least < action)
    }

    /// How the value stands.
    pub fn standing(&self) -> TargetStanding {
        let Some(goal) = self.target().goal(self.edition) else { return TargetStanding::Unknown };
        // Less than another year than that of the text is no answer to it.
        if matches!(goal.change, Change::PointsLess(_) | Change::PercentLess(_) | Change::Less)
            && self.is_of_other_year()
        {
            return TargetStanding::Unknown;
        }
        let reached = match (self.wanted(), goal.change) {
            (Some(wanted), _) => self.as_good_as(wanted),
            (None, Change::Less) => self.fell(),
            (None, _) => Verdict::Undetermined,
        };
        let until = self.target().year(self.edition);
        let due = self.reading.year.zip(until).map(|(year, until)| year >= until);
        match (reached, due) {
            (Verdict::Met, _) => TargetStanding::Reached,
            (Verdict::NotMet, _) if self.is_between(goal.change) => TargetStanding::Unknown,
            (Verdict::NotMet, Some(true)) => TargetStanding::NotReached,
            (Verdict::NotMet, None) if until.is_none() => TargetStanding::NotReached,
            (Verdict::NotMet, Some(false)) => match self.line().map(|line| self.as_good_as(line)) {
                Some(Verdict::Met) => TargetStanding::OnTrack,
                Some(Verdict::NotMet) => TargetStanding::Behind,
                _ => TargetStanding::Unknown,
            },
            _ => TargetStanding::Unknown,
        }
    }

    /// What is missing first, where that leaves open how it stands.
    pub(crate) fn lack(&self) -> Option<TargetLack> {
        let goal = self.target().goal(self.edition).filter(|_| self.standing() == TargetStanding::Unknown)?;
        let until = self.target().year(self.edition);
        if self.reading.bounds().is_none() {
            return Some(TargetLack::Value);
        }
        let lowers = matches!(goal.change, Change::PointsLess(_) | Change::PercentLess(_) | Change::Less);
        match (self.wanted(), self.baseline()) {
            // Between its bounds it may be there or not.
            (Some(wanted), _) if self.as_good_as(wanted).is_undetermined() => Some(TargetLack::Value),
            (None, None) if lowers => Some(TargetLack::Baseline),
            (None, _) if !lowers => Some(TargetLack::Agreed),
            _ if until.is_some() && self.reading.year.is_none() => Some(TargetLack::Year),
            (Some(_), None) if !self.is_between(goal.change) => Some(TargetLack::Baseline),
            _ => None,
        }
    }

    /// The answer as a tree.
    pub fn explanation(&self) -> Explanation {
        let (target, standing) = (self.target(), self.standing());
        let sign = Sign::new(standing.code(), standing.text());
        let Some(rule) = target.rule(self.edition) else {
            let told = Said::NotHere { text: target.text(), edition: self.edition };
            return Explanation::new(sign, Message::new(told));
        };
        let amount = |value: Decimal| Amount(value, target.0.unit);
        let measured = self.reading.bounds().map(|(least, most)| match most {
            Some(most) if most == least => (amount(least), None),
            most => (amount(least), most.map(amount)),
        });
        let told = match measured {
            Some((value, None)) => Said::Measured { text: target.text(), value },
            Some((least, Some(most))) => Said::Between { text: target.text(), least, most },
            None => Said::NotMeasured { text: target.text() },
        };
        let year = target.year(self.edition);
        let change = target.goal(self.edition).map(|goal| goal.change);
        let by = Known(year);
        let wanted = match (self.wanted().map(amount), change) {
            (Some(value), Some(Change::AtLeast(..))) => Said::AtLeast { value, by },
            (Some(value), Some(Change::About(..))) => Said::About { value },
            (Some(value), _) => Said::AtMost { value, by },
            (None, Some(Change::PercentLess(less))) => Said::PercentLess { less, by },
            (None, Some(Change::PointsLess(less))) => Said::PointsLess { less, by },
            (None, Some(Change::Less)) => Said::Less { by },
            (None, _) => Said::Open,
        };
        let since = target.baseline_year(self.edition);
        let from = match (self.baseline(), since) {
            (Some((value, year)), _) => Some(Said::From { value: amount(value), year: Known(year) }),
            (None, since) => since.map(|year| Said::FromYear { year }),
        };
        let line = self.line().map(|line| Said::Line { value: amount(line) });
        let agreed = self.reading.agreed.map(|_| Said::Agreed);
        let other = since.filter(|_| self.is_of_other_year()).map(|year| Said::OtherYear { year });
        let undecided = change.is_some_and(|change| self.is_between(change));
        let distance = self.distance().filter(|distance| !distance.is_zero() && !undecided);
        let distance =
            distance.map(|distance| Said::Distance { distance: Distance(distance, target.0.unit) });
        let notes = [Some(wanted), distance, from, other, line, agreed].into_iter().flatten();
        let asked = self.lack().map(|lack| {
            let asked = match lack {
                TargetLack::Value => Said::AskValue,
                TargetLack::Year => Said::AskYear,
                TargetLack::Baseline => Said::AskBaseline,
                TargetLack::Agreed => Said::AskAgreed,
            };
            OpenQuestion::fact(Message::new(asked), rule)
        });
        let whole = Explanation::new(sign, Message::new(told)).on_basis(rule);
        let whole = whole.with_questions(asked.into_iter().collect());
        let whole = notes.fold(whole, |whole, note| whole.with_note(Message::new(note)));
        let labour = matches!(change, Some(Change::About(..))).then(|| {
            let rule = self.edition.pick(&rules::IZA_H_0_2, &rules::IZA22_H_0_2);
            Explanation::note(Message::new(Said::ExtraEffort)).on_basis(rule)
        });
        let groups = self.edition.pick(&rules::IZA_5_3_GROUPS, &rules::IZA22_5_3_GROUPS);
        let group = target.group().text();
        let proposed = target.is_proposal(self.edition);
        let said = if proposed { Said::Proposal { group } } else { Said::Group { group } };
        let group = Explanation::note(Message::new(said)).on_basis(groups);
        let leads = (self.edition == Edition::Draft && proposed)
            .then(|| Explanation::note(Message::new(Said::Leads)).on_basis(&rules::IZA_5_3_LEADING));
        whole.with_parts(labour).with_parts([group]).with_parts(leads)
    }
}

assessed!(TargetReview<'_>);

/// What a reading lacks first, so that how it stands is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TargetLack {
    Value,
    Year,
    Baseline,
    Agreed,
}

/// A value as the aim counts it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Amount(Decimal, Unit);

impl Say for Amount {
    fn say(&self, language: Language, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self.1 {
            Unit::Share => Percent(self.0.round_dp(4)).say(language, f),
            Unit::Number => self.0.normalize().say(language, f),
            Unit::Weeks => {
                self.0.normalize().say(language, f)?;
                f.write_str(language.pick(" weken", " weeks"))
            }
            Unit::People => {
                match u64::try_from(self.0.normalize()) {
                    Ok(people) => people.say(language, f)?,
                    Err(_) => self.0.normalize().say(language, f)?,
                }
                f.write_str(language.pick(" mensen", " people"))
            }
        }
    }
}

/// A difference of two values of an aim: of shares in points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Distance(Decimal, Unit);

impl Say for Distance {
    fn say(&self, language: Language, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        if self.1 != Unit::Share {
            return Amount(self.0, self.1).say(language, f);
        }
        let points = self.0.saturating_mul(Decimal::ONE_HUNDRED).round_dp(2).normalize().to_string();
        let points = if language == Language::Dutch { points.replace('.', ",") } else { points };
        write!(f, "{points} {}", language.pick("procentpunt", "percentage points"))
    }
}

messages! {
    /// The lines of the answer.
    #[derive(Debug)]
    enum Said {
        AskValue = "target.ask-value": "Welke waarde is gemeten?", "Which value was measured?";
        AskYear = "target.ask-year": "Over welk jaar gaat de meting?", "Of which year is the reading?";
        AskBaseline = "target.ask-baseline": "Wat was de waarde bij de nulmeting?", "What was the value at the baseline?";
        AskAgreed = "target.ask-agreed":
            "Welke waarde hebben partijen daarna afgesproken?", "Which value did parties agree on afterwards?";
        Measured { text: Text, value: Amount } = "target.measured": "{text}: {value}", "{text}: {value}";
        Between { text: Text, least: Amount, most: Amount } = "target.between": "{text}: tussen {least} en {most}", "{text}: between {least} and {most}";
        NotMeasured { text: Text } = "target.not-measured": "{text}: niet gemeten", "{text}: not measured";
        NotHere { text: Text, edition: Edition } = "target.not-here": "{text}: geen doel ({edition})", "{text}: no aim of the {edition}";
        AtLeast { value: Amount, by: Known<Year> } = "target.at-least": "doel: minstens {value}; jaar: {by}", "aim: at least {value}; year: {by}";
        AtMost { value: Amount, by: Known<Year> } = "target.at-most": "doel: hoogstens {value}; jaar: {by}", "aim: at most {value}; year: {by}";
        About { value: Amount } = "target.about": "doel: circa {value}", "aim: about {value}";
        PercentLess { less: u32, by: Known<Year> } = "target.percent-less": "doel: {less} % minder dan het vertrekpunt; jaar: {by}", "aim: {less}% less than the baseline; year: {by}";
        PointsLess { less: u32, by: Known<Year> } = "target.points-less": "doel: {less} procentpunt minder dan het vertrekpunt; jaar: {by}", "aim: {less} percentage points less than the baseline; year: {by}";
        Less { by: Known<Year> } = "target.less": "doel: minder dan het vertrekpunt, hoeveel laat de tekst open; jaar: {by}", "aim: less than the baseline, how much the text leaves open; year: {by}";
        Open = "target.open": "doel: in de tekst nog niet ingevuld", "aim: left open by the text";
        From { value: Amount, year: Known<Year> } = "target.from": "vertrekpunt: {value}; jaar: {year}", "baseline: {value}; year: {year}";
        FromYear { year: Year } = "target.from-year": "vertrekpunt: de waarde van {year}, niet gegeven", "baseline: the value of {year}, not given";
        OtherYear { year: Year } = "target.other-year": "de tekst vergelijkt met {year}", "the text compares with {year}";
        Line { value: Amount } = "target.line": "rechte lijn in dit jaar (onze lezing): {value}", "straight line in this year (our reading): {value}";
        Agreed = "target.agreed": "het getal is later afgesproken en staat niet in de tekst", "the number was agreed on later and is not in the text";
        ExtraEffort = "target.extra-effort":
            "Extra inzet is aan de orde boven een op zes, of vanaf een op 5,9: de tekst noemt beide grenzen.",
            "Extra effort is called for above one in six, or from one in 5.9: the text names both limits.";
        Leads = "target.leads":
            "In het concept zijn deze doelgroepen leidend in transformatieplannen, waar relevant, met het effect erop; in het definitieve akkoord niet meer.",
            "The draft has transformation plans follow these groups, where relevant, and tell the effect on them; the final agreement no longer does.";
        Distance { distance: Distance } = "target.distance": "nog te gaan: {distance}", "still to go: {distance}";
        Group { group: Text } = "target.group": "Voor {group}.", "For {group}.";
        Proposal { group: Text } = "target.group": "Voor {group}. De tekst noemt zijn doelen een voorstel, nog uit te werken.", "For {group}. The text calls its aims a proposal, to be worked out.";
    }
}
