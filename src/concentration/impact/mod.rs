//! The impact analysis that the agreement asks for before care is shifted.

mod acute;
mod aspect;
mod criterion;
mod facts;
mod ground;
mod read;

use aspect::Told;
use chrono::NaiveDate;
use read::Found;

use super::rules;
use crate::Verdict;
use crate::criteria;
use crate::explanation::{Explanation, OpenQuestion, assessed};
use crate::formats::InputError;
use crate::judgement::Judgement;
use crate::language::{Language, Message, day_in_words};
use crate::rule::Rule;
use crate::source::Edition;
use crate::statement::Statement;
use crate::transformation::{PartyId, plan};
use crate::words::words;

pub use acute::{AcuteFacts, AcuteSubject, StructuralSavings};
pub use aspect::Aspect;
pub use aspect::ImpactNotice;
pub use criterion::ImpactCriterion;
pub use facts::ImpactFigures;
pub use facts::{Delivery, ImpactFacts, Initiator, Involved};
pub use ground::ImpactGround;

words!(
    /// The standing of an impact analysis on a day (*stand van een impactanalyse*).
    ImpactStanding {
        /// Everything was looked at as the text asks, and the impact was found acceptable.
        Acceptable = "acceptable", "bekeken en aanvaardbaar bevonden", "looked at and found acceptable";
        /// It was looked at, and the impact was found undesirable.
        Undesirable = "undesirable", "bekeken, onwenselijk bevonden", "looked at, found undesirable";
        /// Something that the text asks was not done.
        Incomplete = "incomplete", "niet zoals de tekst vraagt", "not as the text asks";
        /// Something is not known or not judged yet.
        Open = "open", "nog open", "open";
    }
);

/// An analysis of what a shift of care means (*impactanalyse*), held against an agreement on a day: whether
/// everything was looked at, by those who should, in time, and whether the impact is acceptable.
///
/// The draft (annex D, 3c) lists aspects to look at. The final text (part D, *Besluitvorming*, c, p. 59)
/// has no such list: it maps in what degree and in what way a shift concerns patients, professionals,
/// providers and networks, and asks for more around it: a plan and an analysis beforehand, on the
/// initiative of insurers and the largest provider of the region, made with those concerned, judged on
/// whether the impact is desirable, and handed to NZa. The aspects of the draft stand beside it then. Both
/// reckon with other partners in the chain when choosing; that they did is held here. Bringing together or
/// spreading acute care has an analysis of its chain, by the regional consultation on acute care (draft,
/// annex C, 4a; final text, part C, 4a, pp. 50-51); that it is asked where acute care shifts with the rest
/// is our reading. Transformation funds for it are outweighed by structural savings; over which period is
/// for the caller to say.
///
/// That something was looked at is one thing, what was found another: an aspect that was judged badly was
/// looked at all the same, and stands in the answer as a finding. *Met* means looked at and found
/// acceptable: a person judges whether the impact is [desirable](ImpactFacts::desirable), and where the
/// draft asks no such judgement and nobody gave one, nothing may have been found that is not acceptable (a
/// reading of this crate). [Figures](ImpactFigures) of a scenario stand beside the aspects they say
/// something of.
///
/// What is dated after the day asked about does not exist for the answer, and is
/// [told](ConcentrationImpact::notices). What the final text asks beforehand is held against the first day
/// on which care shifts. A judgement of *not applicable* counts [where the text has room for
/// it](ImpactCriterion::may_play_no_part), and leaves everything else open.
///
/// ```
/// use passende_zorg::concentration::{Aspect, ConcentrationImpact, ImpactFacts, ImpactStanding};
/// use passende_zorg::source::Edition;
/// use passende_zorg::{Language, Verdict};
/// let facts: ImpactFacts = serde_json::from_str(
///     r#"{
/// "acute-care-shifts": false, "shift-begins": "2026-01-01", "plan-made": "2025-05-01",
/// "analysis-made": "2025-06-01",
/// "initiators": ["insurers", "largest-provider"], "involved": ["providers", "networks", "professionals",
/// "patients"],
/// "delivered-to-nza": "2025-06-15",
/// "aspects": {"chain-partners": {"by": "region table", "on": "2025-06-01", "verdict": "met",
/// "reason": "district nursing has room for 40 more"}}
/// }"#,
/// )?;
/// let analysis = ConcentrationImpact::new(Edition::Final, &facts, "2025-12-31".parse().unwrap());
/// assert_eq!((analysis.verdict(), analysis.standing()), (Verdict::Undetermined, ImpactStanding::Open));
/// let asked: Vec<String> =
///     analysis.open_questions().iter().map(|it| it.in_language(Language::English).to_string()).collect();
/// assert_eq!(asked.len(), 5); // what it means for four, and whether it is desirable
/// assert_eq!(asked[4], "Is the impact desirable for society?");
/// assert!(analysis.is_looked_at(Aspect::ChainPartners));
/// // On the day before, nobody had looked at the partners in the chain.
/// let earlier = ConcentrationImpact::new(Edition::Final, &facts, "2025-05-31".parse().unwrap());
/// assert!(!earlier.is_looked_at(Aspect::ChainPartners));
/// // the analysis, the judgement and the day on which they were handed over
/// assert_eq!(earlier.notices().len(), 3);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct ConcentrationImpact<'f> {
    agreement: Edition,
    facts: &'f ImpactFacts,
    on: NaiveDate,
    figures: Option<ImpactFigures>,
    at_most: Option<ImpactFigures>,
    found: Vec<Found>,
    beside: Vec<Found>,
    notices: Vec<ImpactNotice>,
}

const fn rule_of(agreement: Edition) -> &'static Rule {
    agreement.pick(&rules::IZA_D_3_C, &rules::IZA22_D_IMPACT)
}

impl<'f> ConcentrationImpact<'f> {
    /// An analysis held against an agreement, as it is on a day.
    pub fn new(agreement: Edition, facts: &'f ImpactFacts, on: NaiveDate) -> Self {
        let reading = read::read(agreement, facts, on);
        let read::Reading { found, beside, notices, .. } = reading;
        Self { agreement, facts, on, figures: None, at_most: None, found, beside, notices }
    }

    /// The same with the figures of a scenario beside the aspects.
    #[must_use]
    pub fn with_figures(mut self, figures: ImpactFigures) -> Self {
        self.figures = Some(figures);
        self
    }

    /// The same with the figures of the scenario where counts are at their upper bounds, those that were
    /// given before being at the lower ones: both are told where they differ.
    #[must_use]
    pub fn with_figures_at_most(mut self, figures: ImpactFigures) -> Self {
        self.at_most = Some(figures);
        self
    }

    /// Whether the analysis is what the agreement asks for, and the impact was found acceptable.
    pub fn verdict(&self) -> Verdict {
        criteria::verdict(&self.found)
    }

    /// Whether everything was looked at, by those who should, in time; whatever was found.
    pub fn looked_at(&self) -> Verdict {
        let procedure = self.found.iter().filter(|part| part.criterion != ImpactCriterion::Desirable);
        Verdict::all_of(procedure.map(Found::verdict))
    }

    /// The standing, as a headline says it.
    pub fn standing(&self) -> ImpactStanding {
        let late = self.of(ImpactCriterion::Desirable);
        let is_late = matches!(late, Some(ImpactGround::LookedAtLate { .. }));
        match (self.looked_at(), self.verdict()) {
            (Verdict::NotMet, _) => ImpactStanding::Incomplete,
            (_, Verdict::NotMet) if is_late => ImpactStanding::Incomplete,
            (_, Verdict::NotMet) => ImpactStanding::Undesirable,
            (_, Verdict::Undetermined) => ImpactStanding::Open,
            (_, Verdict::Met | Verdict::NotApplicable) => ImpactStanding::Acceptable,
        }
    }

    /// The criteria that are asked, each with its finding.
    pub fn criteria(&self) -> impl Iterator<Item = (ImpactCriterion, &ImpactGround)> {
        self.found.iter().map(|part| (part.criterion, &part.found))
    }

    /// The finding on a criterion, where it is asked.
    pub fn of(&self, criterion: ImpactCriterion) -> Option<&ImpactGround> {
        self.criteria().find(|(found, _)| *found == criterion).map(|(_, ground)| ground)
    }

    /// The notices on the facts: dated after the day asked about, judged away.
    pub fn notices(&self) -> &[ImpactNotice] {
        &self.notices
    }

    /// Whether someone looked at an aspect on the day asked about, and said what was found.
    pub fn is_looked_at(&self, aspect: Aspect) -> bool {
        let all = self.found.iter().chain(&self.beside);
        let mut of = all.filter(|part| part.criterion == ImpactCriterion::Aspect(aspect));
        of.any(|part| matches!(part.found, ImpactGround::LookedAt { .. } | ImpactGround::LookedAtLate { .. }))
    }

    /// Whether the impact is desirable for society, as a person judged it on the day asked about.
    pub fn desirable(&self) -> Verdict {
        let judgement = self.of(ImpactCriterion::Desirable).and_then(ImpactGround::judgement);
        let judged = judgement.map(Judgement::verdict).filter(|verdict| *verdict != Verdict::NotApplicable);
        judged.unwrap_or(Verdict::Undetermined)
    }

    /// The figures beside it.
    pub const fn figures(&self) -> Option<&ImpactFigures> {
        self.figures.as_ref()
    }

    /// The questions that are still open, while they can change the verdict.
    pub fn open_questions(&self) -> Vec<OpenQuestion> {
        criteria::open_questions(self.verdict(), &self.found)
    }

    /// The rule of the agreement.
    pub fn rule(&self) -> &'static Rule {
        rule_of(self.agreement)
    }

    /// The analysis as a tree: what is asked, what was found as findings below it; and after it, apart,
    /// what only the other agreement asks to look at.
    pub fn explanation(&self) -> Explanation {
        let not_acceptable = self.found.iter().filter(|part| part.found.is_not_acceptable()).count();
        let headline = Told::Headline { standing: self.standing(), on: self.on, not_acceptable };
        let tree = Explanation::new(self.verdict(), Message::new(headline))
            .on_basis(self.rule())
            .with_note(Message::new(Told::OfGreatImportance))
            .with_questions(self.open_questions())
            .with_parts(self.found.iter().map(|found| self.line(found)));
        let acute = self.facts.acute_care_shifts == Some(false);
        let acute = acute.then(|| {
            let rule = ImpactCriterion::AcuteCare.rule(self.agreement);
            Explanation::note(Message::new(Told::NoAcuteCare)).on_basis(rule)
        });
        let notices = self.notices.iter().map(|notice| Explanation::note(Message::new(notice.clone())));
        let tree = tree.with_parts(acute).with_parts(notices);
        let beside = self.beside.iter().filter_map(|found| self.aside(found));
        let beside: Vec<Explanation> = beside.collect();
        if beside.is_empty() {
            return tree;
        }
        let other = read::other(self.agreement);
        let aside =
            Explanation::note(Message::new(Told::OnlyIn { agreement: other })).on_basis(rule_of(other));
        tree.with_parts([aside.with_parts(beside)])
    }

    /// The figures of a scenario on an aspect, where there are any.
    fn figures_on(&self, criterion: ImpactCriterion) -> Vec<Message> {
        let ImpactCriterion::Aspect(aspect) = criterion else { return Vec::new() };
        let (Some(figures), most) = (&self.figures, &self.at_most) else { return Vec::new() };
        figures.messages(most.as_ref(), aspect)
    }

    fn line(&self, part: &Found) -> Explanation {
        let tree =
            self.figures_on(part.criterion).into_iter().fold(part.explanation(), Explanation::with_note);
        let is_found =
            matches!(part.found, ImpactGround::LookedAt { .. } | ImpactGround::LookedAtLate { .. });
        tree.with_parts(part.found.judgement().filter(|_| is_found).map(Told::was_found))
    }

    /// The finding on something that is not asked, and the figures on it.
    fn aside(&self, part: &Found) -> Option<Explanation> {
        let (figures, judgement) = (self.figures_on(part.criterion), part.found.judgement());
        if figures.is_empty() && judgement.is_none() {
            return None;
        }
        let tree = Explanation::finding(Message::new(part.clone())).on_basis(part.rule);
        let tree = figures.into_iter().fold(tree, Explanation::with_note);
        Some(tree.with_parts(judgement.map(Told::was_found)))
    }

    /// The analysis as a transformation plan has it, made with these parties: what was found on each aspect
    /// stands under the topic of the plan that it belongs to. Topics on which nothing was found are left
    /// out, and stay open in the plan; so is what is dated after the day asked about. Who found it, and
    /// when, is told in the language of the plan.
    ///
    /// ```
    /// use passende_zorg::Language;
    /// use passende_zorg::concentration::{ConcentrationImpact, ImpactFacts};
    /// use passende_zorg::transformation::plan::ImpactTopic;
    /// use passende_zorg::source::Edition;
    /// let facts: ImpactFacts = serde_json::from_str(
    ///     r#"{"analysis-made": "2025-06-01", "aspects": {
    /// "quality-of-life": {"by": "patients' council", "on": "2025-05-20", "verdict": "met",
    /// "reason": "20 minutes further for 40 patients a year"}}}"#,
    /// )?;
    /// let analysis = ConcentrationImpact::new(Edition::Final, &facts, "2025-12-31".parse()?)
    ///     .for_plan([], Language::English)?;
    /// let finding = &analysis.findings[0];
    /// assert_eq!(finding.topic, ImpactTopic::PatientAccess);
    /// assert_eq!(
    ///     finding.finding.as_ref().unwrap().as_str(),
    ///     "20 minutes further for 40 patients a year (patients' council, 20 May 2025)"
    /// );
    /// assert_eq!(analysis.on, Some("2025-06-01".parse()?));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    /// # Errors
    /// When what was found under one topic is longer together than a [`Statement`] may be.
    pub fn for_plan(
        &self,
        parties: impl IntoIterator<Item = PartyId>,
        language: Language,
    ) -> Result<plan::ImpactAnalysis, InputError> {
        let mut analysis = plan::ImpactAnalysis::new();
        analysis.on = self.facts.analysis_made.filter(|day| *day <= self.on);
        analysis.made_with.extend(parties);
        for topic in plan::ImpactTopic::ALL.iter().copied() {
            let judged = Aspect::ALL.iter().filter(|aspect| aspect.topics().contains(&topic));
            let judged = judged.filter_map(|aspect| self.facts.aspects.get(aspect));
            // The chain of acute care is a chain.
            let acute = self.facts.acute.subjects.values().filter(|_| topic == plan::ImpactTopic::Chain);
            let judged = judged.chain(acute).filter(|judgement| judgement.on() <= self.on);
            let judged: Vec<_> = judged.collect();
            let words = |applies: bool| -> Result<Option<Statement>, InputError> {
                let those = judged
                    .iter()
                    .filter(|judgement| (judgement.verdict() != Verdict::NotApplicable) == applies);
                let told = |it: &&&Judgement| {
                    format!("{} ({}, {})", it.reason(), it.by(), day_in_words(it.on(), language))
                };
                let those: Vec<String> = those.map(|it| told(&it)).collect();
                if those.is_empty() { Ok(None) } else { Statement::try_new(&those.join("; ")).map(Some) }
            };
            let mut finding = plan::ImpactFinding::new(topic);
            match (words(true)?, words(false)?) {
                (None, None) => continue,
                (None, why) => finding.not_applicable = why,
                (found, _) => finding.finding = found,
            }
            analysis.findings.push(finding);
        }
        Ok(analysis)
    }
}

assessed!(ConcentrationImpact<'_>);
