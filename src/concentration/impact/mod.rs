//! The impact analysis that the agreement asks for before care is shifted.

mod acute;
mod aspect;
mod explain;
mod facts;
mod figures;

use core::fmt;

use super::rules;
use crate::Verdict;
use crate::explanation::{Explanation, OpenQuestion, Sign, parts};
use crate::language::{Describe, Language, Message, Text};
use crate::rule::Rule;
use crate::statement::{Statement, StatementError};
use crate::transformation::PartyId;
use crate::transformation::plan;
use crate::volume::agreement::Agreement;

pub use acute::{AcuteFacts, AcuteSubject};
pub use aspect::Aspect;
pub use facts::{Delivery, ImpactFacts, Initiator, Involved};
pub use figures::ImpactFigures;

/// An analysis of what a shift of care means (*impactanalyse*), held against an agreement: whether everything was looked at, by those who should, in time.
///
/// The draft (annex D, 3c) lists aspects to look at. The final text (part D, *Besluitvorming*, c, p. 59) has no such list: it maps in what degree and in what way a shift concerns patients,
/// professionals, providers and networks, and asks for more around it: a plan and an analysis beforehand, on the initiative of insurers and the largest provider of the region, made with
/// those concerned, judged on whether the impact is desirable, and handed to NZa. The aspects of the draft stand beside it then. Both reckon with other partners in the chain when
/// choosing; that they did is held here. Bringing together or spreading acute care has an analysis of its chain, by the regional consultation on acute care (draft, annex C, 4a; final
/// text, part C, 4a, p. 50); that it is asked where acute care shifts with the rest is our reading.
///
/// That something was looked at says nothing of what was found: an aspect that was judged badly was looked at all the same. What is found weighs in
/// [`ConcentrationImpact::desirable`], which is a person's judgement. [Figures](ImpactFigures) of a scenario stand beside the aspects they say something of.
///
/// ```
/// use passende_zorg::Verdict;
/// use passende_zorg::concentration::{Aspect, ConcentrationImpact, ImpactFacts};
/// use passende_zorg::volume::agreement::Agreement;
/// let facts: ImpactFacts = serde_json::from_str(r#"{
///     "acute-care-shifts": false, "shift-begins": "2026-01-01", "plan-made": "2025-05-01", "analysis-made": "2025-06-01",
///     "initiators": ["insurers", "largest-provider"], "involved": ["providers", "networks", "professionals", "patients"],
///     "delivered-to-nza": "2025-06-15",
///     "aspects": {"chain-partners": {"by": "region table", "on": "2025-06-01", "verdict": "met", "reason": "district nursing has room for 40 more"}}
/// }"#)?;
/// let analysis = ConcentrationImpact::new(Agreement::Final, &facts);
/// assert_eq!(analysis.verdict(), Verdict::Undetermined); // nobody has judged whether the impact is desirable
/// assert_eq!(analysis.open_questions().len(), 5); // and nobody has said what it means for patients, professionals, providers and networks
/// assert!(analysis.is_looked_at(Aspect::ChainPartners));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone)]
#[doc(alias = "impactanalyse")]
pub struct ConcentrationImpact<'f> {
    agreement: Agreement,
    facts: &'f ImpactFacts,
    figures: Option<ImpactFigures>,
    parts: Vec<parts::Part>,
    beside: Vec<parts::Part>,
}

impl<'f> ConcentrationImpact<'f> {
    /// An analysis held against an agreement.
    pub fn new(agreement: Agreement, facts: &'f ImpactFacts) -> Self {
        Self {
            agreement,
            facts,
            figures: None,
            parts: explain::demanded(agreement, facts),
            beside: explain::beside(agreement, facts),
        }
    }

    /// The same with the figures of a scenario beside the aspects.
    #[must_use]
    pub fn with_figures(mut self, figures: ImpactFigures) -> Self {
        for part in self.parts.iter_mut().chain(&mut self.beside) {
            if let Some(aspect) = Aspect::ALL.iter().find(|aspect| aspect.part_code() == part.code) {
                *part = part.clone().with_detail(figures.message(*aspect));
            }
        }
        self.figures = Some(figures);
        self
    }

    /// Whether the analysis is what the agreement asks for.
    pub fn verdict(&self) -> Verdict {
        parts::verdict(&self.parts)
    }

    /// Whether someone looked at an aspect and said what was found, or why it does not apply.
    pub fn is_looked_at(&self, aspect: Aspect) -> bool {
        self.facts.aspects.contains_key(&aspect)
    }

    /// Whether the impact is desirable for society, as a person judged it.
    pub fn desirable(&self) -> Verdict {
        self.facts.desirable.as_ref().map_or(Verdict::Undetermined, crate::judgement::Judgement::verdict)
    }

    /// The figures beside it.
    pub const fn figures(&self) -> Option<&ImpactFigures> {
        self.figures.as_ref()
    }

    /// What is still open, while it can change the verdict.
    pub fn open_questions(&self) -> Vec<OpenQuestion> {
        parts::open_questions(&self.parts)
    }

    /// The rule of the agreement.
    pub fn rule(&self) -> &'static Rule {
        explain::rule(self.agreement)
    }

    /// The analysis as a tree: what is demanded, and after it, apart, what only the other agreement asks to look at.
    pub fn explanation(&self) -> Explanation {
        const NOT_ASKED: Sign = Sign::new("not-asked", Text::new("niet gevraagd", "not asked"));
        const TITLE: Text =
            Text::new("Impactanalyse van de verschuiving van zorg", "Impact analysis of the shift of care");
        let tree = parts::explain("impact.analysis", TITLE, Some(self.rule()), &self.parts);
        let beside = (!self.beside.is_empty()).then(|| {
            Explanation::new(NOT_ASKED, Message::new(Beside))
                .with_parts(self.beside.iter().map(parts::Part::explanation))
        });
        tree.with_parts(beside)
    }

    /// The analysis as a transformation plan has it, made with these parties: what was found on each aspect stands under the topic of the plan that it belongs to. Topics
    /// on which nothing was found are left out, and stay open in the plan.
    ///
    /// ```
    /// use passende_zorg::concentration::{ConcentrationImpact, ImpactFacts};
    /// use passende_zorg::transformation::plan::ImpactTopic;
    /// use passende_zorg::volume::agreement::Agreement;
    /// let facts: ImpactFacts = serde_json::from_str(r#"{"analysis-made": "2025-06-01", "aspects": {
    ///     "quality-of-life": {"by": "patients' council", "on": "2025-05-20", "verdict": "met", "reason": "20 minutes further for 40 patients a year"}}}"#)?;
    /// let analysis = ConcentrationImpact::new(Agreement::Final, &facts).for_plan([])?;
    /// assert_eq!(analysis.findings()[0].topic(), ImpactTopic::PatientAccess);
    /// assert_eq!(analysis.on(), Some("2025-06-01".parse()?));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    /// # Errors
    /// When what was found under one topic is longer together than a [`Statement`] may be.
    pub fn for_plan(
        &self,
        parties: impl IntoIterator<Item = PartyId>,
    ) -> Result<plan::ImpactAnalysis, StatementError> {
        let mut analysis = plan::ImpactAnalysis::new();
        if let Some(day) = self.facts.analysis_made {
            analysis = analysis.with_on(day);
        }
        for topic in plan::ImpactTopic::ALL.iter().copied() {
            let judged = Aspect::ALL.iter().filter(|aspect| aspect.topics().contains(&topic));
            let judged = judged.filter_map(|aspect| self.facts.aspects.get(aspect));
            // The chain of acute care is a chain.
            let acute = self.facts.acute.subjects.values().filter(|_| topic == plan::ImpactTopic::Chain);
            let judged: Vec<_> = judged.chain(acute).collect();
            let words = |applies: bool| -> Result<Option<Statement>, StatementError> {
                let those = judged
                    .iter()
                    .filter(|judgement| (judgement.verdict() != Verdict::NotApplicable) == applies);
                let those: Vec<String> =
                    those.map(|it| format!("{} ({}, {})", it.reason(), it.by(), it.on())).collect();
                if those.is_empty() { Ok(None) } else { Statement::try_new(&those.join("; ")).map(Some) }
            };
            let finding = plan::ImpactFinding::new(topic);
            let finding = match (words(true)?, words(false)?) {
                (Some(found), _) => finding.with_finding(found),
                (None, Some(why)) => finding.with_not_applicable(why),
                (None, None) => continue,
            };
            analysis = analysis.with_finding(finding);
        }
        Ok(parties.into_iter().fold(analysis, plan::ImpactAnalysis::with_party))
    }
}

/// What stands beside the final text.
#[derive(Debug)]
struct Beside;

impl Describe for Beside {
    fn code(&self) -> &'static str {
        "impact.beside"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(language.pick(
            "onderdelen die alleen het concept noemt, en die het oordeel niet bepalen",
            "aspects that only the draft names, which do not turn the verdict",
        ))
    }
}
