//! The scheme for promising care.

use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::Verdict;
use crate::explanation::held;
use crate::explanation::{Explanation, Margin};
use crate::language::Message;
use crate::messages::messages;
use crate::practice::rules;
use crate::rule::Rule;

/// A project under the scheme for promising care (*Veelbelovende Zorg*): at most six years of research, and
/// a judgement of Zorginstituut within six months after it (advice of 2020, part B, 2.3).
///
/// ```
/// use passende_zorg::Verdict;
/// use passende_zorg::practice::life::PromisingCare;
/// let day = |text: &str| text.parse().unwrap();
/// let project = PromisingCare::running(day("2021-09-01"), day("2027-08-31"));
/// assert_eq!(project.within_six_years(), Verdict::Met);
/// assert_eq!(project.judgement_due(), Some(day("2028-02-29")));
/// assert_eq!(project.judged_in_time(day("2028-03-01")), Verdict::NotMet);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct PromisingCare {
    #[serde(deserialize_with = "crate::wire::day")]
    from: NaiveDate,
    #[serde(deserialize_with = "crate::wire::day")]
    until: NaiveDate,
    #[serde(
        default,
        deserialize_with = "crate::wire::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    judged: Option<NaiveDate>,
}

impl PromisingCare {
    /// A project from its first day to its last.
    pub const fn running(from: NaiveDate, until: NaiveDate) -> Self {
        Self { from, until, judged: None }
    }

    /// The same, judged on a day.
    #[must_use]
    pub const fn judged(mut self, on: NaiveDate) -> Self {
        self.judged = Some(on);
        self
    }

    /// The rule that sets the terms for promising care.
    pub fn rule(&self) -> &'static Rule {
        &rules::ADV2020_B2_3_B
    }

    /// The last day of six years from the first.
    pub fn six_years(&self) -> Option<NaiveDate> {
        let anniversary = self.from.checked_add_months(Months::new(72))?;
        // What begins on a leap day has no such day six years on: its last day is the one before 1 March.
        if anniversary.day() < self.from.day() { Some(anniversary) } else { anniversary.pred_opt() }
    }

    /// Whether the project stays within six years.
    pub fn within_six_years(&self) -> Verdict {
        match self.six_years() {
            Some(last) if self.until <= last => Verdict::Met,
            _ => Verdict::NotMet,
        }
    }

    /// The days left of six years.
    pub fn margin(&self) -> Option<Margin> {
        self.six_years().map(|last| Margin::of_deadline(self.until, last))
    }

    /// The last day of the six months in which Zorginstituut judges.
    pub fn judgement_due(&self) -> Option<NaiveDate> {
        self.until.checked_add_months(Months::new(6))
    }

    /// Whether the judgement came in time, as seen on a day: undetermined while it can still come, not
    /// applicable while the project runs.
    pub fn judged_in_time(&self, on: NaiveDate) -> Verdict {
        let Some(due) = self.judgement_due() else { return Verdict::Undetermined };
        match self.judged.filter(|judged| *judged <= on) {
            Some(judged) if judged <= due => Verdict::Met,
            None if on <= self.until => Verdict::NotApplicable,
            None if on <= due => Verdict::Undetermined,
            _ => Verdict::NotMet,
        }
    }

    fn tree(&self, on: NaiveDate) -> Explanation {
        let judged = self.judged_in_time(on);
        let six =
            Explanation::new(self.within_six_years(), Message::new(Promised::Research { until: self.until }))
                .on_basis(self.rule())
                .with_margin(self.margin());
        let judgement = self.judgement_due().map(|due| {
            Explanation::new(judged, Message::new(Promised::Judgement { due })).on_basis(self.rule())
        });
        // A project that runs is not through: its judgement is still to come.
        let judged = if judged == Verdict::NotApplicable { Verdict::Undetermined } else { judged };
        let whole = self.within_six_years().and(judged);
        Explanation::new(whole, Message::new(Promised::Whole))
            .on_basis(self.rule())
            .with_parts([six])
            .with_parts(judgement)
    }
}

held! {
    /// The two terms as a tree, as seen on a day.
    'a PromisingCare: on(on: NaiveDate)
}

messages! {
    #[derive(Debug)]
    enum Promised {
        Whole = "promising.whole":
            "Een project onder de regeling veelbelovende zorg.", "A project under the scheme for promising care.";
        Research { until: NaiveDate } = "promising.research":
            "Het onderzoek, tot en met {until}, duurt hooguit zes jaar.", "The research, until {until}, takes at most six years.";
        Judgement { due: NaiveDate } = "promising.judgement":
            "Zorginstituut oordeelt binnen zes maanden, uiterlijk {due}.", "Zorginstituut judges within six months, by {due}.";
    }
}
