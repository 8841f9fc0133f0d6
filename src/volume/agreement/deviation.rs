//! Proposals of norms that deviate from the starting point, and the grounds for it.

use chrono::NaiveDate;

use super::Tranche;
use crate::Verdict;
use crate::criteria::{self, Criterion, Part};
use crate::explanation::{Explanation, OpenQuestion, evaluated};
use crate::judgement::Judgement;
use crate::language::Text;
use crate::party::UnitKind;
use crate::quantity::CountRange;
use crate::record::record;
use crate::rule::{Reference, Rule};
use crate::source::Edition;
use crate::volume::dictionary::Later;
use crate::volume::norm::Demand;
use crate::volume::rules;
use crate::words::words;

words!(
    /// The ground on which a norm may differ from the agreement's starting point (*afwijkingsgrond*).
    DeviationGround {
        /// A higher norm is needed (draft) or desirable (final text) to raise quality and
        /// optimise the care process.
        HigherForQuality = "deviation.higher-for-quality",
            "hogere norm nodig of wenselijk voor kwaliteit en zorgproces",
            "higher norm needed or desirable for quality and care process";
        /// An existing norm is already above 100, and what is proposed keeps it. Final text only.
        ExistingNormHigher = "deviation.existing-norm-higher", "bestaande norm al boven 100", "existing norm already above 100";
        /// Research shows that keeping the starting point is at the expense of the quality of care. We read
        /// it as a ground for a lower norm; the final text gives no direction.
        HarmsQuality = "deviation.harms-quality",
            "onderzoek toont dat vasthouden aan het uitgangspunt de kwaliteit schaadt",
            "research shows that keeping the starting point harms quality";
        /// There are so few patients that the guideline cannot be reached, however few institutions give the
        /// care. Final text only.
        TooFewPatients = "deviation.too-few-patients",
            "landelijk te weinig patiënten voor 50 tot 100", "too few patients in the country for 50 to 100";
        /// Another unit than the institution, without loss of the gain in quality for the patient. Draft
        /// only, and our reading of its *alternatives*, which may also be meant more widely.
        OtherUnit = "deviation.other-unit",
            "andere teleenheid zonder verlies van kwaliteitswinst", "another unit without loss of the gain in quality";
        /// A reason that the final text does not list: it limits deviation to its grounds *in principle*, so
        /// another ground counts only when it is put forward and judged.
        OtherReason = "deviation.other-reason", "andere, beredeneerde grond", "another, reasoned ground";
    }
);

/// Whether there are too few patients in a year for the guideline of 50 to 100, whatever the number of
/// institutions (final agreement, part D, c, third ground).
///
/// Computed from the total of patients in the country, one procedure for each (our reading: the text says
/// patients, the guideline counts procedures): below 50 not even one provider reaches the bottom of the
/// guideline, so the ground applies; from 100 one provider can reach its top, so it does not; in between 50
/// can be reached and 100 cannot, and the text does not say which is meant, so it is undetermined.
///
/// ```
/// use passende_zorg::{Verdict, quantity::CountRange, volume::agreement::too_few_patients};
/// assert_eq!(too_few_patients(CountRange::exactly(49)), Verdict::Met);
/// assert_eq!(too_few_patients(CountRange::exactly(50)), Verdict::Undetermined);
/// assert_eq!(too_few_patients(CountRange::exactly(100)), Verdict::NotMet);
/// ```
pub fn too_few_patients(national_total: CountRange) -> Verdict {
    let range = Edition::Final.starting_point(Tranche::First).map(|start| start.value());
    let (low, high) = range.map_or((0, 0), |range| (u64::from(range.low()), u64::from(range.high())));
    if national_total.most().is_some_and(|most| most < low) {
        Verdict::Met
    } else if national_total.least() >= high {
        Verdict::NotMet
    } else {
        Verdict::Undetermined
    }
}

record! {
    /// The judgement that keeping the starting point is at the expense of quality, with the scientific
    /// research that it rests on.
    QualityHarm, "harm to quality: an object with `judgement` and `research`";
    has {
        /// The judgement of the Round Table.
        judgement: Judgement,
        /// The research that the judgement rests on.
        research: Reference,
    }
}

record! {
    /// A norm that is proposed for an intervention, with what is put forward for deviating from the starting
    /// point.
    ///
    /// What can be computed is: whether the proposal deviates and in which direction, whether an existing
    /// norm is already higher, whether there are too few patients. What the texts leave to a person is a
    /// [`Judgement`].
    ///
    /// ```
    /// use passende_zorg::{Verdict, party::UnitKind, quantity::CountRange};
    /// use passende_zorg::source::Edition;
    /// use passende_zorg::volume::agreement::{NormProposal, Tranche};
    ///
    /// let mut proposal = NormProposal::new(Tranche::First, UnitKind::Location, 20);
    /// assert_eq!(proposal.verdict(Edition::Final), Verdict::Undetermined);
    /// assert_eq!(proposal.open_questions(Edition::Final).len(), 2);
    ///
    /// proposal.national_total = Some(CountRange::exactly(45));
    /// assert_eq!(proposal.verdict(Edition::Final), Verdict::Met);
    /// assert_eq!(proposal.verdict(Edition::Draft), Verdict::Undetermined); // no ground there
    /// ```
    NormProposal, "a proposed norm: an object with `tranche`, `per` and `minimum`";
    has {
        /// The tranche of the intervention.
        tranche: Tranche,
        /// The kind of unit per which it is counted.
        per: UnitKind,
        /// The minimum that is proposed.
        minimum: u32,
    }
    may {
        /// The judgement that a higher norm is needed to raise quality and optimise the care process.
        needed_for_quality: Judgement,
        /// The minimum that exists already.
        existing_minimum: u32,
        /// The judgement of the Round Table that keeping the starting point is at the expense of quality.
        harms_quality: QualityHarm,
        /// The number of patients in the country in a year.
        national_total: CountRange,
        /// The judgement that another unit does not diminish the gain in quality for the patient.
        gain_kept: Judgement,
        /// The judgement on a ground that the final text does not list.
        other_reason: Judgement,
    }
    keeps { later: Later = Later::NOTHING, }
}

/// The verdict on one ground, with its rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroundResult {
    ground: DeviationGround,
    verdict: Verdict,
    rule: &'static Rule,
}

impl GroundResult {
    /// The ground that was judged or computed.
    pub const fn ground(&self) -> DeviationGround {
        self.ground
    }

    /// The verdict whether the ground applies.
    pub const fn verdict(&self) -> Verdict {
        self.verdict
    }

    /// The rule that gives it.
    pub const fn rule(&self) -> &'static Rule {
        self.rule
    }
}

impl NormProposal {
    /// The same, as it stood on a day: what is dated after it does not exist yet, and is told. Without a
    /// day all that was handed in counts.
    #[must_use]
    pub fn as_of(mut self, on: NaiveDate) -> Self {
        let on = self.later.see_from(on);
        for judgement in [&mut self.needed_for_quality, &mut self.gain_kept, &mut self.other_reason] {
            self.later.judgement(judgement);
        }
        if self.harms_quality.take_if(|harm| harm.judgement.on() > on).is_some() {
            self.later.leave_out();
        }
        self
    }

    /// Whether less is proposed than a norm that exists already asks. The Round Table is there to set
    /// higher norms (final text, part D, a, p. 57; draft, annex D, 2a), so this is no deviation upwards,
    /// however far above the starting point it lies.
    pub fn lowers_existing(&self) -> bool {
        self.existing_minimum.is_some_and(|existing| existing > self.minimum)
    }

    /// The starting point, where the edition has one for the tranche.
    fn start(&self, agreement: Edition) -> Option<Demand> {
        agreement.starting_point(self.tranche).map(|start| start.value())
    }

    /// The grounds for the number, one of which is enough; empty when the number does not deviate.
    fn number_parts(&self, agreement: Edition) -> Vec<Part<Deviating>> {
        use DeviationGround as Ground;
        let Some(start) = self.start(agreement) else { return Vec::new() };
        let judged = |ground: Ground, rule, judgement: Option<&Judgement>| {
            Deviating::On(ground).under(rule).judged(judgement)
        };
        let needed = self.needed_for_quality.as_ref();
        let harms = self.harms_quality.as_ref().map(|harm| &harm.judgement);
        let computed = |ground: Ground, rule, verdict| Deviating::On(ground).under(rule).comes_to(verdict);
        let higher = self.minimum > start.high();
        let lower = self.minimum < start.low();
        let mut parts = match (agreement, higher, lower) {
            (_, false, false) => return Vec::new(),
            // Lowering a norm that exists is no deviation upwards, whatever the starting point is.
            (Edition::Draft, true, _) if self.lowers_existing() => {
                vec![computed(Ground::HigherForQuality, &rules::DRAFT_HIGHER, Verdict::NotMet)]
            }
            (Edition::Draft, true, _) => {
                vec![judged(Ground::HigherForQuality, &rules::DRAFT_HIGHER, needed)]
            }
            (Edition::Draft, false, true) => {
                vec![judged(Ground::HarmsQuality, &rules::DRAFT_LOWER, harms)]
            }
            (Edition::Final | Edition::Framework2023, true, _) if self.lowers_existing() => {
                vec![
                    computed(Ground::ExistingNormHigher, &rules::FINAL_GROUND_HIGHER, Verdict::NotMet),
                    computed(Ground::HigherForQuality, &rules::FINAL_GROUND_HIGHER, Verdict::NotMet),
                ]
            }
            (Edition::Final | Edition::Framework2023, true, _) => {
                let existing = match self.existing_minimum {
                    // As far as the existing norm goes; beyond it, raising has to be judged desirable.
                    Some(existing) if existing == self.minimum => Verdict::Met,
                    Some(_) => Verdict::NotMet,
                    None => Verdict::Undetermined,
                };
                vec![
                    computed(Ground::ExistingNormHigher, &rules::FINAL_GROUND_HIGHER, existing),
                    judged(Ground::HigherForQuality, &rules::FINAL_GROUND_HIGHER, needed),
                ]
            }
            (Edition::Final | Edition::Framework2023, false, true) => {
                let few = self.national_total.map_or(Verdict::Undetermined, too_few_patients);
                vec![
                    judged(Ground::HarmsQuality, &rules::FINAL_GROUND_QUALITY, harms),
                    computed(Ground::TooFewPatients, &rules::FINAL_GROUND_FEW, few),
                ]
            }
        };
        if agreement != Edition::Draft && self.other_reason.is_some() {
            parts.push(judged(Ground::OtherReason, &rules::FINAL_GROUNDS, self.other_reason.as_ref()));
        }
        parts
    }

    /// The outcome for the unit; nothing when it is the one of the edition.
    fn unit_part(&self, agreement: Edition) -> Option<Part<Deviating>> {
        let (unit, rule) = agreement.unit();
        if self.per == unit {
            return None;
        }
        Some(match agreement {
            Edition::Draft => Deviating::On(DeviationGround::OtherUnit)
                .under(&rules::DRAFT_ALTERNATIVE)
                .judged(self.gain_kept.as_ref()),
            Edition::Final | Edition::Framework2023 => {
                Deviating::NotPerLocation.under(rule).comes_to(Verdict::NotMet)
            }
        })
    }

    /// The verdicts on all grounds that are put forward or computed.
    pub fn grounds(&self, agreement: Edition) -> Vec<GroundResult> {
        let parts = self.number_parts(agreement).into_iter().chain(self.unit_part(agreement));
        parts.map(GroundResult::from).collect()
    }

    /// Whether the proposal may deviate as it does: one ground for its number is enough, and its unit must be
    /// allowed. Not applicable when it does not deviate.
    pub fn verdict(&self, agreement: Edition) -> Verdict {
        let number = Verdict::any_of(self.number_parts(agreement).iter().map(Part::verdict));
        number.and(self.unit_part(agreement).map_or(Verdict::NotApplicable, |part| part.verdict()))
    }

    /// The questions that can still change the outcome.
    pub fn open_questions(&self, agreement: Edition) -> Vec<OpenQuestion> {
        let mut open = self.number_parts(agreement);
        if !Verdict::any_of(open.iter().map(Part::verdict)).is_undetermined() {
            open.clear();
        }
        open.extend(self.unit_part(agreement));
        criteria::open_questions(self.verdict(agreement), &open)
    }

    fn tree(&self, agreement: Edition) -> Explanation {
        let rule = agreement.pick(&rules::DRAFT_NORMS_BY, &rules::FINAL_GROUNDS);
        let whole =
            ("deviation", Text::new("Afwijken van het uitgangspunt", "Deviating from the starting point"));
        let parts: Vec<_> =
            self.number_parts(agreement).into_iter().chain(self.unit_part(agreement)).collect();
        let explanation = criteria::explain(whole, rule, self.verdict(agreement), &parts);
        let explanation = explanation.with_questions(self.open_questions(agreement));
        self.later.told_in(explanation).with_parts(agreement.notes_on_start(self.tranche))
    }
}

evaluated! {
    /// The result as a tree.
    'a NormProposal: under(agreement: Edition)
}

/// What is held against a deviation: a ground of the text, or the unit where the text allows no other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Deviating {
    On(DeviationGround),
    NotPerLocation,
}

impl Criterion for Deviating {
    type Word = core::convert::Infallible;

    fn code(self) -> &'static str {
        match self {
            Self::On(ground) => ground.code(),
            Self::NotPerLocation => "deviation.not-per-location",
        }
    }

    fn text(self) -> Text {
        match self {
            Self::On(ground) => ground.text(),
            Self::NotPerLocation => Text::new("de norm geldt per locatie", "the norm is per location"),
        }
    }
}

impl From<Part<Deviating>> for GroundResult {
    fn from(part: Part<Deviating>) -> Self {
        let ground = match part.criterion {
            Deviating::On(ground) => ground,
            Deviating::NotPerLocation => DeviationGround::OtherUnit,
        };
        Self { ground, verdict: part.verdict(), rule: part.rule }
    }
}
