//! What a network arranges around concentrated care.

use chrono::NaiveDate;

use crate::Verdict;
use crate::criteria::{self, Criterion, Part};
use crate::explanation::{Explanation, OpenQuestion, evaluated};
use crate::judgement::Judgement;
use crate::language::Text;
use crate::record::record;
use crate::rule::Rule;
use crate::source::Edition;
use crate::statement::Statement;
use crate::volume::dictionary::Later;
use crate::volume::rules;
use crate::words::words;

words!(
    /// A condition under which concentrated care is given in a network (*netwerkzorg*).
    NetworkCondition {
        /// Care before and after is given nearby, where possible, and digitally at home; in the final text
        /// parts of the treatment too.
        CareNearby = "care-nearby", "voor- en nazorg waar mogelijk dichtbij", "care before and after nearby where possible";
        /// Clinical research is arranged so that patients are not sent elsewhere for it needlessly, and are
        /// treated near home where possible.
        Research = "research", "klinisch onderzoek zonder onnodig verwijzen", "clinical research without needless referral";
        /// A clear care pathway, explained to patients (*zorgpad*).
        #[doc(alias = "zorgpad")]
        Pathway = "pathway", "duidelijk zorgpad", "clear care pathway";
        /// Clear agreements on the main practitioner (*hoofdbehandelaarschap*) and on case management.
        #[doc(alias = "hoofdbehandelaarschap")]
        MainPractitioner = "main-practitioner", "hoofdbehandelaar en casemanagement", "lead practitioner and case management";
        /// A network in the region that functions at its best: a precondition of success (draft, annex D, 4a;
        /// final text, part D, preconditions a).
        Functioning = "functioning", "goed functionerend netwerk in de regio", "well-functioning network in the region";
        DataExchange = "data-exchange", "digitale gegevensuitwisseling", "digital exchange of data";
        /// Funding that follows the content.
        Funding = "funding", "passende bekostiging", "appropriate funding";
        /// Information on quality, for the patient's choice, the evaluation of the chain and purchasing.
        QualityInformation = "quality-information", "kwaliteitsinformatie", "information on quality";
    }
);

impl Criterion for NetworkCondition {
    type Word = core::convert::Infallible;

    fn code(self) -> &'static str {
        match self {
            Self::CareNearby => "network.care-nearby",
            Self::Research => "network.research",
            Self::Pathway => "network.pathway",
            Self::MainPractitioner => "network.main-practitioner",
            Self::Functioning => "network.functioning",
            Self::DataExchange => "network.data-exchange",
            Self::Funding => "network.funding",
            Self::QualityInformation => "network.quality-information",
        }
    }

    fn text(self) -> Text {
        Self::text(self)
    }
}

impl NetworkCondition {
    /// Whether the texts ask it where it is possible.
    const fn holds_where_possible(self) -> bool {
        matches!(self, Self::CareNearby | Self::Research)
    }

    const fn rule(self, agreement: Edition) -> &'static Rule {
        match (agreement, self) {
            (Edition::Final | Edition::Framework2023, _) => &rules::FINAL_NETWORK,
            (Edition::Draft, Self::CareNearby) => &rules::DRAFT_CARE_NEARBY,
            (Edition::Draft, Self::QualityInformation) => &rules::DRAFT_QUALITY_INFORMATION,
            (Edition::Draft, _) => &rules::DRAFT_NETWORK,
        }
    }
}

record! {
    /// A document, and its day.
    NetworkDocument, "a document: an object with `name` and `on`";
    has {
        /// The name of the document, with the section where that matters.
        name: Statement,
    }
    on {
        /// The day of the document.
        on,
    }
}

record! {
    /// What a network has arranged around care that is concentrated, held against the conditions of the
    /// agreement.
    ///
    /// The conditions are open norms: that something is arranged is a fact (a document and its day),
    /// whether it is clear, fitting or near enough a person judges. Care nearby and research near home are
    /// asked *where possible*: of these the judgement may be that they do not apply (a reading of this
    /// crate). Of the others no text gives a ground for that, and they stay open then. A condition that is
    /// stated to be absent is not met.
    ///
    /// ```
    /// use passende_zorg::Verdict;
    /// use passende_zorg::source::Edition;
    /// use passende_zorg::statement::Statement;
    /// use passende_zorg::volume::agreement::{NetworkDocument, NetworkArrangement, NetworkCondition};
    ///
    /// let name = Statement::try_new("network agreement, section 2")?;
    /// let signed = NetworkDocument::new(name, "2024-02-01".parse()?);
    /// let mut network = NetworkArrangement::new();
    /// network.documents.insert(NetworkCondition::Pathway, signed);
    /// assert_eq!(network.verdict(Edition::Final), Verdict::Undetermined); // nobody judged it yet
    /// network.absent.push(NetworkCondition::DataExchange);
    /// assert_eq!(network.verdict(Edition::Final), Verdict::NotMet);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Default)]
    NetworkArrangement, "a network: an object";
    lists {
        /// The conditions that are not arranged.
        absent: NetworkCondition,
    }
    maps {
        /// The document in which a condition is arranged.
        documents: NetworkCondition => NetworkDocument,
        /// The judgement whether a condition is fulfilled.
        judged: NetworkCondition => Judgement,
    }
    keeps { later: Later = Later::NOTHING, }
}

impl NetworkArrangement {
    /// The same, as it stood on a day: what is dated after it does not exist yet, and is told. Without a
    /// day all that was handed in counts.
    #[must_use]
    pub fn as_of(mut self, on: NaiveDate) -> Self {
        let on = self.later.see_from(on);
        let later = &mut self.later;
        let mut counts = |day: NaiveDate| {
            if day > on {
                later.leave_out();
            }
            day <= on
        };
        self.documents.retain(|_, document| counts(document.on));
        self.judged.retain(|_, judgement| counts(judgement.on()));
        self
    }

    fn parts(&self, agreement: Edition) -> Vec<Part<NetworkCondition>> {
        let part = |condition: &NetworkCondition| {
            let asked = condition.under(condition.rule(agreement));
            if self.absent.contains(condition) {
                asked.comes_to(Verdict::NotMet)
            } else if condition.holds_where_possible() {
                asked.judged_where_applicable(self.judged.get(condition))
            } else {
                asked.judged(self.judged.get(condition))
            }
        };
        NetworkCondition::ALL.iter().map(part).collect()
    }

    /// Whether all conditions are arranged.
    pub fn verdict(&self, agreement: Edition) -> Verdict {
        criteria::verdict(&self.parts(agreement))
    }

    /// The questions that can still change the outcome.
    pub fn open_questions(&self, agreement: Edition) -> Vec<OpenQuestion> {
        criteria::open_questions(self.verdict(agreement), &self.parts(agreement))
    }

    fn tree(&self, agreement: Edition) -> Explanation {
        let whole = (
            "network",
            Text::new("Netwerkzorg rond geconcentreerde zorg", "Network around concentrated care"),
        );
        let rule = agreement.pick(&rules::DRAFT_NETWORK, &rules::FINAL_NETWORK);
        let told = criteria::explain(whole, rule, self.verdict(agreement), &self.parts(agreement));
        self.later.told_in(told)
    }
}

evaluated! {
    /// The result as a tree.
    'a NetworkArrangement: under(agreement: Edition)
}
