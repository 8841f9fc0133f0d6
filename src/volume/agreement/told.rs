//! What the two texts say that nothing is passed or failed by, as lines beside a verdict; and the funds for
//! concentration.

use chrono::NaiveDate;

use super::level::{ConcentrationPlan, DecisionLevel, NationalSteering, PlaceOfCare};
use super::tranche::{Schedule, Tranche};
use crate::Verdict;
use crate::criteria::{self, Criterion, Part, criteria};
use crate::explanation::{Explanation, OpenQuestion, evaluated};
use crate::language::{Message, Text};
use crate::messages::{Fixed, messages};
use crate::rule::{FigureStatus, Parameter, Rule};
use crate::source::Edition;
use crate::time::Year;
use crate::volume::rules;
use crate::words::words;

/// A line that tells what a rule says.
fn note(code: &'static str, rule: &'static Rule, dutch: &'static str, english: &'static str) -> Explanation {
    Explanation::note(Message::new(Fixed(code, Text::new(dutch, english)))).on_basis(rule)
}

impl DecisionLevel {
    fn tree(self, rule: &'static Rule) -> Explanation {
        Explanation::note(Message::new(Fixed("decision-level", self.text()))).on_basis(rule)
    }
}

evaluated! {
    /// The level on the rule that [`decision_level`](super::decision_level) gives with it, as a line to show.
    'a DecisionLevel: under(rule: &'static Rule)
}

impl PlaceOfCare {
    fn tree(self, rule: &'static Rule) -> Explanation {
        Explanation::note(Message::new(Fixed("place-of-care", self.text()))).on_basis(rule)
    }
}

evaluated! {
    /// The place on the rule that [`place_of_care`](super::place_of_care) gives with it, as a line to show.
    'a PlaceOfCare: under(rule: &'static Rule)
}

impl NationalSteering {
    /// The options that an edition considers, as a line to show.
    pub fn note(agreement: Edition) -> Explanation {
        let (_, rule) = Self::considered(agreement);
        note(
            "national-steering",
            rule,
            "Blijft aanscherping van de volumenormen uit, dan wordt onderzocht of landelijke sturing nodig is, zoals doorzettingsmacht of wetgeving; daar volgt nu nog niets uit.",
            "If the volume norms are not sharpened, it is examined whether national steering is needed, such as an overriding power or legislation; nothing follows from that yet.",
        )
    }
}

words!(
    /// The purposes of the draft's transition funds for concentration (*transitiemiddelen*).
    FundedPurpose {
        /// Research and analysis: where and how to concentrate further.
        Analysis = "analysis", "transitiemiddelen voor onderzoek en analyse", "transition funds for research and analysis";
        /// Concentrating, with what it does to the operations of receiving and of phasing-out providers.
        Concentration = "concentration", "transitiemiddelen voor het concentreren zelf", "transition funds for concentrating";
        /// Developing shared care in networks.
        SharedCare = "shared-care", "transitiemiddelen voor zorg in netwerken", "transition funds for shared care in networks";
        /// Keeping care accessible, and institutions going, while care is being concentrated.
        Continuity = "continuity", "transitiemiddelen voor de continuïteit", "transition funds for continuity";
    }
);

impl FundedPurpose {
    /// The first and the last year of the funds: 2023 and 2026 (draft, annex D, 4c).
    ///
    /// Provisional: annex K of the same draft counts the funds over 2023 up to and including 2027, and its
    /// sums come out only with that last year.
    pub fn years() -> Parameter<(i32, i32)> {
        Parameter::new((2023, 2026), FigureStatus::Provisional, &rules::DRAFT_FUNDS)
    }

    /// The rules of the draft on these funds: annex D, and the undertaking in the main text.
    pub const fn rules() -> [&'static Rule; 2] {
        [&rules::DRAFT_FUNDS, &rules::DRAFT_MAIN_FUNDS]
    }

    /// Whether the draft has funds for this purpose in a year: undetermined in 2027, on which it contradicts
    /// itself.
    ///
    /// That there are funds makes no plan eligible: they are always spent on the basis of concrete, temporary
    /// plans. The final text (part D, preconditions c, p. 60) words this anew, with spreading beside
    /// concentration and without research and analysis; it is not held here.
    ///
    /// ```
    /// use passende_zorg::{Verdict, time::Year, volume::agreement::FundedPurpose};
    /// let funded = |year| FundedPurpose::SharedCare.is_funded_in(Year::try_new(year).unwrap());
    /// assert_eq!(funded(2022), Verdict::NotMet);
    /// assert_eq!(funded(2026), Verdict::Met);
    /// assert_eq!(funded(2027), Verdict::Undetermined);
    /// ```
    pub fn is_funded_in(self, year: Year) -> Verdict {
        // Every purpose that can be named here is funded alike; the year decides.
        let (first, last) = match self {
            Self::Analysis | Self::Concentration | Self::SharedCare | Self::Continuity => {
                Self::years().value()
            }
        };
        match year.number() {
            year if (first..=last).contains(&year) => Verdict::Met,
            2027 => Verdict::Undetermined,
            _ => Verdict::NotMet,
        }
    }

    fn tree(self, year: Year) -> Explanation {
        let main = note(
            "funds.main-text",
            &rules::DRAFT_MAIN_FUNDS,
            "Ook paragraaf 3.2.3 wil concentratie uit de transformatiemiddelen ondersteunen.",
            "Section 3.2.3 too would support concentration from the transformation funds.",
        );
        FundedInYear(self)
            .under(&rules::DRAFT_FUNDS)
            .comes_to(self.is_funded_in(year))
            .explanation()
            .with_parts([main])
    }
}

evaluated! {
    /// The purpose in a year: whether the draft has funds for it.
    'a FundedPurpose: in_year(year: Year)
}

criteria! {
    enum Told {
        PlanAsBasis = "concentration-plan.basis", "een specifiek transformatieplan als basis", "a specific transformation plan as the basis";
        SetInTime = "schedule.set-in-time", "normen van de tranche op tijd vastgesteld", "norms of the tranche set in time";
    }
}

/// Whether there are funds for a purpose in a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct FundedInYear(FundedPurpose);

impl Criterion for FundedInYear {
    type Word = core::convert::Infallible;

    fn code(self) -> &'static str {
        "funds.year"
    }

    fn text(self) -> Text {
        self.0.text()
    }
}

impl ConcentrationPlan {
    fn part(&self, agreement: Edition) -> Part<Told> {
        Told::PlanAsBasis.under(Self::rule(agreement)).comes_to(self.verdict())
    }

    /// The question whether there is a plan, while that is not known.
    pub fn open_questions(&self, agreement: Edition) -> Vec<OpenQuestion> {
        criteria::open_questions(self.verdict(), &[self.part(agreement)])
    }

    fn tree(&self, agreement: Edition) -> Explanation {
        let text = Text::new("Concentratie op basis van een plan", "Concentration on the basis of a plan");
        let whole = ("concentration-plan", text);
        criteria::explain(whole, Self::rule(agreement), self.verdict(), &[self.part(agreement)])
    }
}

evaluated! {
    /// The result as a tree.
    'a ConcentrationPlan: under(agreement: Edition)
}

messages! {
    #[derive(Debug)]
    enum Line {
        ActedOn { from: NaiveDate } = "schedule.acted-on":
            "Verzekeraars en toezichthouders handelen vanaf {from} naar de normen.",
            "Insurers and supervisors act on the norms from {from}.";
    }
}

impl Schedule {
    fn tree(&self, set: Option<NaiveDate>, on: NaiveDate) -> Explanation {
        let verdict: Verdict = self.norms_set_in_time(set, on);
        let acted_on = self.acted_on_from().zip(self.acting_rule());
        let acted_on = acted_on
            .map(|(from, rule)| Explanation::note(Message::new(Line::ActedOn { from })).on_basis(rule));
        let also = self.also_in().iter().map(|rule| {
            note(
                "schedule.also-in",
                rule,
                "De hoofdtekst van het ontwerp noemt dezelfde dagen.",
                "The main text of the draft gives the same days.",
            )
        });
        Told::SetInTime
            .under(self.rule())
            .comes_to(verdict)
            .explanation()
            .with_parts(acted_on.into_iter().chain(also))
    }
}

evaluated! {
    /// Whether the norms were set in time, seen from a day, as a tree: with the day from which they are
    /// acted on, and where the text says the same elsewhere.
    'a Schedule: held(set: Option<NaiveDate>, on: NaiveDate)
}

impl Edition {
    /// What a text says of the starting point for the norms of a tranche and of the unit that they count
    /// per, as lines to show.
    pub fn notes_on_start(self, tranche: Tranche) -> Vec<Explanation> {
        let start = |rule, dutch, english| note("start.figure", rule, dutch, english);
        let main = self.starting_point_also_in(tranche).map(|rule| {
            note(
                "start.also-in",
                rule,
                "Paragraaf 3.2.3 noemt hetzelfde getal.",
                "Section 3.2.3 gives the same figure.",
            )
        });
        let mut notes = match (self, tranche) {
            (_, Tranche::Third) => return Vec::new(),
            (Self::Draft, Tranche::First) => vec![
                start(
                    &rules::DRAFT_STARTING_POINT,
                    "Uitgangspunt is een norm van minstens 100 per jaar; dat getal stond in het ontwerp nog ter discussie.",
                    "The starting point is a norm of at least 100 a year; in the draft that figure was still under discussion.",
                ),
                note(
                    "start.fields",
                    super::CareField::rule(),
                    "In de eerste tranche vallen in elk geval hoogcomplexe oncologie en vaatchirurgie.",
                    "The first tranche has highly complex oncology and vascular surgery in any case.",
                ),
            ],
            (Self::Draft, Tranche::Second) => vec![start(
                &rules::DRAFT_SECOND_TRANCHE,
                "Ook voor de tweede tranche is 100 per jaar het uitgangspunt.",
                "For the second tranche too 100 a year is the starting point.",
            )],
            (Self::Final | Self::Framework2023, Tranche::First | Tranche::Second) => vec![start(
                &rules::FINAL_RANGE,
                "Uitgangspunt is een richtinggevende norm van 50 tot 100 per jaar.",
                "The starting point is a guideline of 50 to 100 a year.",
            )],
        };
        notes.extend(main);
        let (_, rule) = self.unit();
        notes.push(match self {
            Self::Draft => {
                note("start.unit", rule, "De norm telt per instelling.", "The norm counts per institution.")
            }
            Self::Final | Self::Framework2023 => {
                note("start.unit", rule, "De norm telt per locatie.", "The norm counts per location.")
            }
        });
        notes
    }
}
