//! What is found of each criterion, from the facts as they are on a day.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::acute::AcuteSubject;
use super::aspect::Aspect;
use super::aspect::ImpactNotice;
use super::criterion::ImpactCriterion;
use super::facts::{Delivery, ImpactFacts, Initiator, Involved};
use super::ground::ImpactGround;
use crate::Verdict;
use crate::criteria::{Of, Part};
use crate::judgement::Judgement;
use crate::money::Euro;
use crate::source::Edition;
use crate::volume::agreement::PlanScale;

/// A criterion and what was found of it.
pub(super) type Found = Part<ImpactCriterion, ImpactGround>;

/// The findings, and the notices beside them.
pub(super) struct Reading<'f> {
    agreement: Edition,
    facts: &'f ImpactFacts,
    on: NaiveDate,
    pub(super) found: Vec<Found>,
    /// The findings on what only the other agreement names.
    pub(super) beside: Vec<Found>,
    pub(super) notices: Vec<ImpactNotice>,
}

pub(super) fn read(agreement: Edition, facts: &ImpactFacts, on: NaiveDate) -> Reading<'_> {
    let mut reading =
        Reading { agreement, facts, on, found: Vec::new(), beside: Vec::new(), notices: Vec::new() };
    match agreement {
        Edition::Draft => {
            for aspect in Aspect::ALL.iter().copied() {
                reading.looked_at(ImpactCriterion::Aspect(aspect), facts.aspects.get(&aspect));
            }
            let effects =
                Involved::ALL.iter().map(|whom| (ImpactCriterion::Effect(*whom), facts.effects.get(whom)));
            reading.beside = reading.beside(effects);
        }
        Edition::Final | Edition::Framework2023 => reading.of_final_text(),
    }
    reading.acute();
    reading.desirable();
    reading
}

/// The agreement that it is not held against.
pub(super) const fn other(agreement: Edition) -> Edition {
    match agreement {
        Edition::Draft => Edition::Final,
        Edition::Final | Edition::Framework2023 => Edition::Draft,
    }
}

fn found(agreement: Edition, criterion: ImpactCriterion, ground: ImpactGround) -> Found {
    Part::new(criterion.rule(agreement), criterion, Of::Whole, ground)
}

impl Reading<'_> {
    fn find(&mut self, criterion: ImpactCriterion, ground: ImpactGround) {
        self.found.push(found(self.agreement, criterion, ground));
    }

    fn of_final_text(&mut self) {
        let facts = self.facts;
        let plan = self.finished(ImpactCriterion::PlanBeforehand, facts.plan_made);
        let analysis = self.finished(ImpactCriterion::AnalysisBeforehand, facts.analysis_made);
        self.find(ImpactCriterion::PlanBeforehand, plan);
        self.find(ImpactCriterion::AnalysisBeforehand, analysis);
        self.find(ImpactCriterion::Initiative, self.initiative());
        let involved = self.found.len();
        for whom in Involved::ALL.iter().copied() {
            self.looked_at(ImpactCriterion::Effect(whom), facts.effects.get(&whom));
        }
        // Networks that play no part need not take part.
        let no_part = self.found.iter().filter_map(|part| match (part.criterion, &part.found) {
            (ImpactCriterion::Effect(whom), ImpactGround::NoPart { .. }) => Some(whom),
            _ => None,
        });
        let no_part: BTreeSet<Involved> = no_part.collect();
        let took_part = match &facts.involved {
            None => ImpactGround::NotKnown,
            Some(those) => {
                let asked = Involved::ALL.iter().copied().filter(|whom| !no_part.contains(whom));
                ImpactGround::TookPart { missing: asked.filter(|whom| !those.contains(whom)).collect() }
            }
        };
        self.found.insert(involved, found(self.agreement, ImpactCriterion::Involved, took_part));
        let partners = facts.aspects.get(&Aspect::ChainPartners);
        self.looked_at(ImpactCriterion::Aspect(Aspect::ChainPartners), partners);
        let delivered = self.delivered();
        self.find(ImpactCriterion::Delivered, delivered);
        let aspects = Aspect::ALL.iter().filter(|aspect| **aspect != Aspect::ChainPartners);
        let aspects = aspects.map(|aspect| (ImpactCriterion::Aspect(*aspect), facts.aspects.get(aspect)));
        self.beside = self.beside(aspects);
    }

    /// What was found on what the other agreement names: nothing is asked of it.
    fn beside<'j>(
        &mut self,
        others: impl Iterator<Item = (ImpactCriterion, Option<&'j Judgement>)>,
    ) -> Vec<Found> {
        let other = other(self.agreement);
        let found = others.map(|(criterion, judgement)| {
            let judgement = judgement.filter(|judgement| self.until(criterion, judgement.on())).cloned();
            let ground =
                judgement.map_or(ImpactGround::NotKnown, |judgement| ImpactGround::LookedAt { judgement });
            found(other, criterion, ground)
        });
        found.collect()
    }

    /// A day that a fact gives, if it is not after the day asked about; one after it is told.
    fn until(&mut self, criterion: ImpactCriterion, day: NaiveDate) -> bool {
        let exists = day <= self.on;
        if !exists {
            self.notices.push(ImpactNotice::AfterTheDay { criterion, dated: day, on: self.on });
        }
        exists
    }

    fn not_yet(&self) -> ImpactGround {
        ImpactGround::NotYet { has_begun: self.facts.shift_begins.map(|begins| begins <= self.on) }
    }

    fn finished(&mut self, criterion: ImpactCriterion, made: Option<NaiveDate>) -> ImpactGround {
        let Some(made) = made else { return ImpactGround::NotKnown };
        if !self.until(criterion, made) {
            return self.not_yet();
        }
        match self.facts.shift_begins {
            Some(begins) => ImpactGround::Finished { made, begins },
            None => ImpactGround::BeginNotKnown { made },
        }
    }

    /// On a national scale the text gives the initiative to nobody.
    fn initiative(&self) -> ImpactGround {
        let Some(those) = &self.facts.initiators else {
            return match self.facts.scale {
                Some(PlanScale::National) => {
                    ImpactGround::Initiators { missing: Vec::new(), is_asked: Some(false) }
                }
                _ => ImpactGround::NotKnown,
            };
        };
        let missing = Initiator::ALL.iter().copied().filter(|one| !those.contains(one)).collect();
        let is_asked = self.facts.scale.map(|scale| scale == PlanScale::Regional);
        ImpactGround::Initiators { missing, is_asked }
    }

    fn delivered(&mut self) -> ImpactGround {
        let on = match self.facts.delivered_to_nza {
            None => return ImpactGround::NotKnown,
            Some(Delivery::Not) => return self.not_yet(),
            Some(Delivery::On(on)) => on,
        };
        if !self.until(ImpactCriterion::Delivered, on) {
            return self.not_yet();
        }
        if let Some(begins) = self.facts.shift_begins.filter(|begins| *begins <= on) {
            self.notices.push(ImpactNotice::DeliveredLate { on, begins });
        }
        let in_time =
            [self.facts.plan_made, self.facts.analysis_made].map(|made| made.map(|made| made <= on));
        if in_time.contains(&Some(false)) {
            ImpactGround::Unfinished { on }
        } else if in_time.contains(&None) {
            ImpactGround::FinishNotKnown { on }
        } else {
            ImpactGround::Delivered { on }
        }
    }

    /// A judgement as it counts on the day asked about.
    fn judged(&mut self, criterion: ImpactCriterion, judgement: Option<&Judgement>) -> ImpactGround {
        let Some(judgement) = judgement.filter(|judgement| self.until(criterion, judgement.on())) else {
            return ImpactGround::NotKnown;
        };
        let judgement = judgement.clone();
        if judgement.verdict() != Verdict::NotApplicable {
            return ImpactGround::Judged { judgement };
        }
        if criterion.may_play_no_part() {
            return ImpactGround::NoPart { judgement };
        }
        self.notices.push(ImpactNotice::JudgedAway { criterion });
        ImpactGround::JudgedAway { judgement }
    }

    /// That someone looked at something: beforehand, where the final text asks that.
    fn looked_at(&mut self, criterion: ImpactCriterion, judgement: Option<&Judgement>) {
        let ground = match self.judged(criterion, judgement) {
            ImpactGround::Judged { judgement } => {
                let is_beforehand =
                    matches!(criterion, ImpactCriterion::Effect(_) | ImpactCriterion::Aspect(_));
                let asked = is_beforehand && self.agreement != Edition::Draft;
                let late = self.facts.shift_begins.filter(|begins| asked && judgement.on() >= *begins);
                let analysis = self.facts.analysis_made.filter(|made| *made < judgement.on());
                match (late, analysis) {
                    (Some(begins), _) => ImpactGround::LookedAtLate { judgement, begins },
                    (None, Some(analysis)) => {
                        let judged = judgement.on();
                        self.notices.push(ImpactNotice::AfterTheAnalysis { criterion, judged, analysis });
                        ImpactGround::LookedAt { judgement }
                    }
                    (None, None) => ImpactGround::LookedAt { judgement },
                }
            }
            other => other,
        };
        self.find(criterion, ground);
    }

    fn acute(&mut self) {
        let (facts, acute) = (self.facts, &self.facts.acute);
        if facts.acute_care_shifts != Some(true) && !acute.is_empty() {
            self.notices.push(ImpactNotice::AcuteCareNotSaid);
        }
        match facts.acute_care_shifts {
            None => return self.find(ImpactCriterion::AcuteCare, ImpactGround::NotKnown),
            Some(false) => return,
            Some(true) => {}
        }
        let known = |fact: Option<bool>| fact.map_or(ImpactGround::NotKnown, ImpactGround::Known);
        self.find(ImpactCriterion::AcuteConsultation, known(acute.by_regional_consultation));
        let stakeholders = self.judged(ImpactCriterion::AcuteStakeholders, acute.stakeholders.as_ref());
        self.find(ImpactCriterion::AcuteStakeholders, stakeholders);
        self.find(ImpactCriterion::AcuteInhabitants, known(acute.inhabitants_involved));
        let (named, agreement) = (AcuteSubject::ALL.iter().copied(), self.agreement);
        for subject in named.filter(|subject| subject.is_named_in(agreement)) {
            self.looked_at(ImpactCriterion::Acute(subject), acute.subjects.get(&subject));
        }
        let mut kinds = self.found.iter().filter(
            |part| matches!(part.criterion, ImpactCriterion::Acute(subject) if subject.is_kind_of_care()),
        );
        // The list is open: what shifts may be of another kind, which nobody has named.
        if kinds.all(|part| matches!(part.found, ImpactGround::NoPart { .. })) {
            self.find(ImpactCriterion::AcuteKinds, ImpactGround::NotKnown);
        }
        let savings = match (acute.transformation_funds, acute.structural_savings) {
            (Some(funds), _) if funds <= Euro::ZERO => ImpactGround::NoFunds,
            (Some(funds), Some(savings)) => {
                ImpactGround::Savings { a_year: savings.a_year, years: savings.years.get(), funds }
            }
            _ => ImpactGround::NotKnown,
        };
        self.find(ImpactCriterion::AcuteSavings, savings);
    }

    /// Asked by the final text. The draft asks no judgement of the whole: there, where nobody gave one,
    /// what was found decides.
    fn desirable(&mut self) {
        let criterion = ImpactCriterion::Desirable;
        let ground = match self.judged(criterion, self.facts.desirable.as_ref()) {
            ImpactGround::NotKnown if self.agreement == Edition::Draft => {
                let bad = self.found.iter().filter(|part| part.found.is_not_acceptable()).count();
                if bad == 0 { ImpactGround::Acceptable } else { ImpactGround::NotAcceptable { number: bad } }
            }
            ImpactGround::Judged { judgement } => {
                let asked = self.agreement != Edition::Draft;
                let late = self.facts.shift_begins.filter(|begins| asked && judgement.on() >= *begins);
                match late {
                    Some(begins) => ImpactGround::LookedAtLate { judgement, begins },
                    None => ImpactGround::Judged { judgement },
                }
            }
            other => other,
        };
        self.find(criterion, ground);
    }
}
