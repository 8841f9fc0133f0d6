//! Whether an insurer must follow, with what, and whether there can be funds (*volgplicht*).

use super::duty::{Approval, ContractForm, Duty, Following, Funds, TransformationClass};
use super::explain::governs;
use crate::Verdict;
use crate::explanation::{Explanation, OpenQuestion, Sign, assessed};
use crate::judgement::Judgement;
use crate::language::Message;
use crate::messages::messages;
use crate::rule::{Basis, Rule};
use crate::source::Edition;
use crate::transformation::rules;

/// Whether an insurer must follow, with what, and whether the transformation can get funds (*volgplicht*).
///
/// ```
/// use passende_zorg::Verdict;
/// use passende_zorg::source::Edition;
/// use passende_zorg::transformation::procedure::{
///     Approval, ContractForm, Duty, Following, Funds, InsurerDuty, TransformationClass,
/// };
///
/// let duty = InsurerDuty::of(
///     Edition::Final,
///     TransformationClass::Impactful,
///     Approval::Approved,
///     Funds::Granted,
///     &ContractForm::WithinOneYear,
/// );
/// assert_eq!((duty.following(), duty.can_have_funds()), (Following::Bound, Verdict::Met));
/// assert!(duty.duties().contains(&Duty::FairShareOfFunds));
///
/// let other = InsurerDuty::of(
///     Edition::Final,
///     TransformationClass::Other,
///     Approval::Undecided,
///     Funds::Asked,
///     &ContractForm::WithinOneYear,
/// );
/// assert_eq!((other.following(), other.can_have_funds()), (Following::Voluntary, Verdict::NotMet));
/// assert!(other.duties().is_empty());
/// ```
///
/// *Source*: final agreement, pp. 20, 100 and 101; draft, section 4.2.3 and annex J, 2.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InsurerDuty {
    edition: Edition,
    class: TransformationClass,
    following: Following,
    funds: Verdict,
    duties: Vec<Duty>,
    contract_is_open: bool,
}

impl InsurerDuty {
    /// What follows for an insurer, market leader or not, under an edition. The framework adds to the final
    /// agreement that the others follow the decision, and that plans outside its criteria can go into
    /// individual agreements.
    ///
    /// The duties are those while the plan is carried out: alignment lasts no longer than that.
    pub fn of(
        edition: Edition,
        class: TransformationClass,
        approval: Approval,
        funds: Funds,
        contract: &ContractForm,
    ) -> Self {
        let following = match (class, approval) {
            (TransformationClass::Other, _) => Following::Voluntary,
            (TransformationClass::Impactful, Approval::Approved) => Following::Bound,
            (TransformationClass::Impactful, Approval::Rejected) => Following::Free,
            (TransformationClass::Impactful, Approval::Undecided) => Following::Open,
        };
        // Impactful need not mean funds; funds do mean impactful, and approved.
        let can_have_funds = match (following, funds) {
            (_, Funds::NotAsked) => Verdict::NotApplicable,
            (Following::Voluntary | Following::Free, _) => Verdict::NotMet,
            (Following::Bound, Funds::Granted) => Verdict::Met,
            (Following::Bound | Following::Open, _) => Verdict::Undetermined,
        };
        let (mut duties, mut contract_is_open) = (Vec::new(), false);
        if following == Following::Bound {
            duties.extend([
                Duty::ActInAlignment,
                Duty::SupportInLineWithMarketPosition,
                Duty::ComparableIncentives,
            ]);
            if funds == Funds::Granted {
                duties.push(Duty::FairShareOfFunds);
            }
            if let ContractForm::SeveralYears { stimulates_best } = contract {
                match stimulates_best.as_ref().map(Judgement::verdict) {
                    Some(Verdict::Met) => duties.push(Duty::MultiYearContract),
                    None => contract_is_open = true,
                    Some(_) => {}
                }
            }
            duties.push(Duty::SimilarAgreementsOfProvider);
        }
        Self { edition, class, following, funds: can_have_funds, duties, contract_is_open }
    }

    /// Whether the insurer must follow.
    pub const fn following(&self) -> Following {
        self.following
    }

    /// Whether the transformation can have funds: not applicable when it asks for none.
    pub const fn can_have_funds(&self) -> Verdict {
        self.funds
    }

    /// The duties of the insurer; and last that of the provider towards smaller insurers.
    pub fn duties(&self) -> &[Duty] {
        &self.duties
    }

    /// Whether the insurer must follow: met when it must, not applicable when it need not, undetermined
    /// until it is decided.
    pub const fn verdict(&self) -> Verdict {
        match self.following {
            Following::Bound => Verdict::Met,
            Following::Voluntary | Following::Free => Verdict::NotApplicable,
            Following::Open => Verdict::Undetermined,
        }
    }

    /// The rules on whether the insurer must follow, the one that decides first.
    pub fn rules(&self) -> Vec<&'static Rule> {
        match (self.following, self.edition) {
            (Following::Voluntary, Edition::Draft) => vec![&rules::IZA_J_2_C_2, &rules::IZA_J_2_0_1],
            (Following::Voluntary, _) => vec![&rules::IZA22_J_SMALLER],
            (Following::Bound, Edition::Draft) => vec![&rules::IZA_J_2_F_3, &rules::IZA_J_2_C_1],
            // Only an approved plan binds, so one that was not leaves the insurer free.
            (Following::Bound | Following::Open | Following::Free, Edition::Final) => {
                vec![&rules::IZA22_J_FOLLOW]
            }
            (Following::Bound, Edition::Framework2023) => vec![&rules::BK23_P_OTHERS, &rules::IZA22_J_FOLLOW],
            (Following::Free, Edition::Draft) => vec![&rules::IZA_J_2_F_6],
            (Following::Free, Edition::Framework2023) => vec![&rules::BK23_OUTSIDE],
            (Following::Open, Edition::Draft) => vec![&rules::IZA_J_2_F_2],
            (Following::Open, Edition::Framework2023) => vec![&rules::BK23_P_LEADERS],
        }
    }

    fn funds_basis(&self) -> Basis {
        match (self.edition, self.class) {
            (Edition::Draft, TransformationClass::Other) => (&rules::IZA_4_2_3_COUPLED).into(),
            // Impactful and no funds asked for: that is possible.
            (Edition::Draft, TransformationClass::Impactful) if self.funds == Verdict::NotApplicable => {
                (&rules::IZA_J_2_0_2).into()
            }
            (Edition::Draft, TransformationClass::Impactful) => (&rules::IZA_4_2_3_STEP2).into(),
            _ => (&rules::IZA22_4_2_PURPOSE).into(),
        }
    }

    /// The questions that are open and can still change the duties of the insurer.
    pub fn open_questions(&self) -> Vec<OpenQuestion> {
        let mut questions = Vec::new();
        if let (Following::Open, Some(rule)) = (self.following, self.rules().first()) {
            questions.push(OpenQuestion::judgement(Message::new(Said::AskApproval), *rule));
        }
        if self.contract_is_open {
            let basis = Duty::MultiYearContract.basis(self.edition);
            questions.push(OpenQuestion::judgement(Message::new(Said::AskContract), basis));
        }
        questions
    }

    /// The result as a tree.
    pub fn explanation(&self) -> Explanation {
        // That an insurer is bound is no verdict on what it does.
        let sign = Sign::new(self.following.code(), self.following.text());
        let mut explanation = Explanation::new(sign, Message::new(Said::following(self.following)))
            .with_questions(self.open_questions());
        if let Some(rule) = self.rules().first() {
            explanation = explanation.on_basis(*rule);
        }
        let funds =
            Explanation::new(self.funds, Message::new(Said::funds(self.funds))).on_basis(self.funds_basis());
        let duties = self
            .duties
            .iter()
            .map(|duty| Explanation::note(Message::new(*duty)).on_basis(duty.basis(self.edition)));
        let others = self.rules().into_iter().skip(1).map(governs);
        explanation.with_parts(core::iter::once(funds).chain(duties).chain(others))
    }
}

assessed!(InsurerDuty);

messages! {
    /// Whether an insurer follows and with what funds, and what is asked.
    #[derive(Debug)]
    enum Said {
        Voluntary = "duty.voluntary":
            "Een overige transformatie: de aanbieder neemt het initiatief, en de verzekeraar kiest zelf of hij volgt.",
            "Another transformation: the provider takes the initiative, and the insurer chooses itself whether it follows.";
        Bound = "duty.bound":
            "Een impactvolle transformatie die beide marktleiders goedkeurden: de verzekeraar volgt.",
            "An impactful transformation that both market leaders approved: the insurer follows.";
        Free = "duty.free":
            "Niet goedgekeurd, dus niet gebonden; de verzekeraar oordeelt zelf.",
            "Not approved, so not bound; the insurer judges for itself.";
        Open = "duty.open":
            "De marktleiders hebben nog niet besloten.", "The market leaders have not decided yet.";
        FundsGranted = "duty.funds-granted": "Er zijn middelen toegekend.", "Funds were granted.";
        NoFunds = "duty.no-funds":
            "Middelen zijn er alleen voor een goedgekeurd plan voor een impactvolle transformatie.",
            "Funds are there only for an approved plan for an impactful transformation.";
        FundsOpen = "duty.funds-open":
            "Over de gevraagde middelen is niet besloten.", "The funds asked for have not been decided on.";
        FundsNotAsked = "duty.funds-not-asked": "Er zijn geen middelen gevraagd.", "No funds were asked for.";
        AskApproval = "duty.ask-approval":
            "Keuren beide marktleiders het plan goed?", "Do both market leaders approve the plan?";
        AskContract = "duty.ask-contract":
            "Stimuleert een contract voor meer jaren deze transformatie het meest?",
            "Does a contract for several years stimulate this transformation most?";
    }
}

impl Said {
    const fn following(following: Following) -> Self {
        match following {
            Following::Voluntary => Self::Voluntary,
            Following::Bound => Self::Bound,
            Following::Free => Self::Free,
            Following::Open => Self::Open,
        }
    }

    const fn funds(can_have: Verdict) -> Self {
        match can_have {
            Verdict::Met => Self::FundsGranted,
            Verdict::NotMet => Self::NoFunds,
            Verdict::Undetermined => Self::FundsOpen,
            Verdict::NotApplicable => Self::FundsNotAsked,
        }
    }
}
