//! The criteria of a plan, each a row: its code and its words in both languages.

use super::TermStart;
use crate::criteria::{self, Criterion};
use crate::language::Text;
use crate::transformation::plan::{Group, ImpactTopic, RegionalDocument};
use crate::transformation::{ImpactAspect, Sector};
use crate::words::words;

words! {
    /// A thing that is looked at in a plan: the smallest that can be there, be missing, or be judged.
    Topic {
        /// The way in which the proposal helps to solve bottlenecks.
        ProposalBottlenecks = "plan.proposal-bottlenecks", "bijdrage van het voorstel aan het oplossen van knelpunten", "how the proposal helps to solve bottlenecks";
        /// The relation of the proposal to regional plans.
        ProposalRegionalPlans = "plan.proposal-regional-plans", "verhouding van het voorstel tot regionale plannen", "how the proposal relates to regional plans";
        /// The long-term effects in the proposal.
        ProposalLongTerm = "plan.proposal-long-term", "effecten van het voorstel op lange termijn", "long-term effects of the proposal";
        /// The contribution of the proposal to appropriate care.
        ProposalAppropriateCare = "plan.proposal-appropriate-care", "bijdrage van het voorstel aan passende zorg", "how the proposal contributes to appropriate care";
        /// An effect on one of the four aspects is expected at all.
        Effects = "plan.effects", "een verwacht effect op een van de vier aspecten", "an effect expected on one of the four aspects";
        /// Substantial, positive impact on an aspect.
        Impact = "plan.impact", "substantiële impact op", "substantial impact on";
        /// The plan is one for an impactful transformation, to which funds are tied.
        Coupled = "plan.coupled", "plan voor een impactvolle transformatie", "plan for an impactful transformation";
        /// A bundle has enough impact on the goals.
        BundleImpact = "plan.bundle-impact", "voldoende impact van het pakket op de doelen", "enough impact of the bundle on the goals";
        /// A bundle has enough implementation power.
        BundlePower = "plan.bundle-power", "voldoende implementatiekracht van het pakket", "enough implementation power of the bundle";
        /// A bundle is in line with the care agreement.
        BundleInLine = "plan.bundle-in-line", "pakket in lijn met het akkoord", "bundle in line with the care agreement";
        /// Any relation to regional documents.
        Relations = "plan.relations", "verhouding tot regiobeelden en -plannen", "relation to regional pictures and plans";
        /// The relation to one of them.
        Relation = "plan.relation", "verhouding tot", "relation to";
        /// No contradiction with one of them.
        NoContradiction = "plan.no-contradiction", "geen strijd met", "no contradiction with";
        DecisiveParties = "plan.decisive-parties", "partijen die bepalend zijn voor de realisatie", "parties that decide whether it can be realised";
        /// Whether a party is one of them.
        Decisive = "plan.decisive", "of partij {} bepalend is", "whether party {} decides";
        /// A decisive party carries the urgency.
        Endorsement = "plan.endorsement", "urgentie gedragen door partij {}", "urgency carried by party {}";
        /// A group is involved, or will be.
        Involvement = "plan.involvement", "actieve betrokkenheid van", "active involvement of";
        /// A party that is hit is involved.
        Burden = "plan.burden", "geen afwenteling op geraakte partij", "no burden shifted onto party";
        AlignedAspects = "plan.aligned-aspects", "aspecten waarop gelijkgerichtheid nodig is", "aspects on which alignment is needed";
        /// The reason why alignment is needed there.
        AlignmentReason = "plan.alignment-reason", "onderbouwing van de gelijkgerichtheid op", "grounds for alignment on";
        /// The first and the last day of the alignment.
        AlignmentPeriod = "plan.alignment-period", "periode van de gelijkgerichtheid", "period of the alignment";
        /// The last day of the implementation.
        ExecutionEnd = "plan.execution-end", "laatste dag van de uitvoering", "last day of the implementation of the plan";
        /// Alignment lasts no longer than the plan.
        AlignmentWithinPlan = "plan.alignment-within-plan", "gelijkgerichtheid niet langer dan de uitvoering van het plan", "alignment no longer than the implementation of the plan";
        /// Alignment begins no sooner than the plan.
        AlignmentStart = "plan.alignment-start", "gelijkgerichtheid niet voor het begin van de uitvoering", "alignment not before the implementation begins";
        /// The first day of the implementation.
        ExecutionStart = "plan.execution-start", "eerste dag van de uitvoering", "first day of the implementation of the plan";
        /// There are agreements.
        Agreements = "plan.agreements", "afspraken", "agreements";
        /// The goal that an agreement serves: concrete.
        AgreementGoal = "plan.agreement-goal", "S (concreet): doel van afspraak", "S (concrete): goal of agreement";
        /// Indicator and target: measurable.
        AgreementTarget = "plan.agreement-target", "M (meetbaar): indicator en streefwaarde of eindtoestand van afspraak", "M (measurable): indicator and target or end state of agreement";
        /// The due date of an agreement: testable.
        AgreementDue = "plan.agreement-due", "T (toetsbaar): einddatum van afspraak", "T (testable): due date of agreement";
        /// The goals of the care agreement that a goal contributes to.
        GoalTheme = "plan.goal-theme", "bijdrage van doel {} aan passende zorg of een ander doel van het akkoord", "contribution of goal {} to appropriate care or another aim of the care agreement";
        /// The goals of the plan.
        Goals = "plan.goals", "doelen", "goals";
        Way = "plan.way", "wijze waarop de doelen worden bereikt", "way in which the goals are reached";
        Grounds = "plan.grounds", "onderbouwing van de stappen", "grounds for the steps";
        /// The party that is responsible for an agreement.
        Responsibilities = "plan.responsibilities", "wie verantwoordelijk is voor afspraak", "who is responsible for agreement";
        /// The timetable of an agreement: a period or a milestone.
        Timetable = "plan.timetable", "tijdplanning (periode of mijlpaal) van afspraak", "timetable (period or milestone) of agreement";
        /// There is a business case.
        BusinessCase = "plan.business-case", "businesscase", "business case";
        /// The horizon and the discount rate of the caller.
        Horizon = "plan.horizon", "horizon en discontovoet (keuze van de gebruiker)", "horizon and discount rate (the caller's)";
        /// The balance of the business case in money, as present value.
        Balance = "plan.balance", "saldo van de businesscase als contante waarde", "balance of the business case as present value";
        /// Costs of which the horizon leaves out every year.
        CostOutside = "plan.cost-outside", "horizon die ook deze kosten omvat:", "a horizon that covers these costs too:";
        /// The matters that the lines leave out.
        NotIncluded = "plan.not-included", "wat niet in de posten van de businesscase zit", "what the lines of the business case leave out";
        /// The value of benefits without an amount.
        Value = "plan.value", "maatschappelijke waarde, met baten zonder bedrag", "societal value, with benefits without an amount";
        /// There is an impact analysis.
        ImpactAnalysis = "plan.impact-analysis", "impactanalyse", "impact analysis";
        /// One topic of the impact analysis.
        ImpactTopic = "plan.impact-topic", "impactanalyse over", "impact analysis of";
        /// The effects on the providers.
        ImpactProviders = "plan.impact-providers", "impactanalyse voor de aanbieders over", "impact analysis for the providers of";
        /// Infrastructure or real estate, which the agreements name together.
        ImpactPremises = "plan.impact-premises", "impactanalyse over", "impact analysis of";
        /// A party took part in making it.
        MadeWith = "plan.made-with", "impactanalyse gemaakt met partij", "impact analysis made with party";
        /// The parties of the plan.
        Parties = "plan.parties", "partijen", "parties";
        /// The project organisation.
        Organisation = "plan.organisation", "(project)organisatie van de uitvoering", "(project) organisation of the implementation";
        Capacity = "plan.capacity", "capaciteit voor de uitvoering", "capacity for the implementation";
        MilestonePlanning = "plan.milestone-planning", "mijlpaalplanning", "planning of milestones";
        /// The way in which decisions on the implementation are made.
        DecisionMaking = "plan.decision-making", "besluitvorming over de uitvoering", "decision-making on the implementation";
        /// A party is committed.
        Commitment = "plan.commitment", "commitment van partij {} aan de gevolgen voor de eigen organisatie", "commitment of party {} to the consequences for its own organisation";
        /// Whether a hospital has a specialist partnership.
        SpecialistPartnership = "plan.specialist-company", "of {} een medisch-specialistisch bedrijf (msb) heeft", "whether {} has a specialist partnership";
        /// The agreement with it.
        SpecialistAgreement = "plan.specialist-agreement", "afspraken met het medisch-specialistisch bedrijf (msb) van", "agreements with the specialist partnership of";
        /// The day from which the five years run.
        TermStart = "plan.term-start", "begin van de vijf jaar (keuze van de gebruiker)", "start of the five years (the caller's)";
        /// The latest agreement.
        LatestDue = "plan.latest-due", "laatste afspraak binnen vijf jaar", "last agreement within five years";
        /// The earliest agreement.
        EarliestDue = "plan.earliest-due", "eerste afspraak niet voor het begin van het plan", "first agreement not before the plan begins";
        /// The day on which an agreement is reached, for the five years.
        DueKnown = "plan.due-known", "einddatum, voor de vijf jaar, van afspraak", "due date, for the five years, of agreement";
        /// The description of sustainability, or the reason why it does not apply.
        Sustainability = "plan.sustainability", "beschrijving van de duurzaamheid, of waarom die niet van toepassing is", "description of sustainability, or why it does not apply";
        /// No larger impact on climate and environment than now.
        Footprint = "plan.footprint", "impact op klimaat en milieu niet groter dan nu", "impact on climate and environment not larger than now";
        /// Competition test 1: the benefits outweigh the drawbacks.
        BenefitsOutweigh = "plan.benefits-outweigh", "voordelen wegen op tegen nadelen", "benefits outweigh drawbacks";
        /// Competition test 2: the benefits cannot be had with less restriction.
        NoLessRestrictive = "plan.no-less-restrictive", "voordelen niet met minder beperking te behalen", "benefits not to be had with less restriction";
        /// Competition test 3: the elements that restrict are necessary.
        Necessary = "plan.necessary", "beperkende elementen noodzakelijk", "restrictive elements necessary";
        /// Competition test 4: the arrangements last no longer than needed.
        NoLonger = "plan.no-longer", "afspraken niet langer dan nodig", "arrangements no longer than needed";
        ContractAgreements = "plan.contract-agreements", "gelijkgerichte (contract)afspraken", "aligned (contract) agreements";
        /// The pace of a change of capacity.
        CapacityPace = "plan.capacity-pace", "tempo in fte en organisatiekosten bij", "pace in fte and organisation costs at";
        /// The binding agreement on it.
        CapacityAgreement = "plan.capacity-agreement", "bindende afspraak over afbouw of opbouw bij", "binding agreement on winding down or building up at";
        /// The way in which its realisation is shown.
        CapacityTransparency = "plan.capacity-transparency", "transparantie over de realisatie bij", "transparency on the realisation at";
        /// The scale and its reason.
        ScaleReason = "plan.scale-reason", "onderbouwing van de best passende schaal", "grounds for the best fitting scale";
        /// The scale is stated.
        ScaleStated = "plan.scale-stated", "schaal van de transformatie", "scale of the transformation";
        /// The reason why another initiative or scale does not fit better.
        ScaleAlternative = "plan.scale-alternative", "waarom dit niet beter past: {}", "why this does not fit better: {}";
        /// The ways in which small initiatives can grow.
        Scaling = "plan.scaling", "mogelijkheden tot opschaling", "possibilities to scale up";
        /// The connection of a digital transformation.
        DigitalLink = "plan.digital-link", "verbinding van de digitale transformatie (mag)", "connection of the digital transformation (may)";
        /// Whether funds are asked at all.
        FundsAsked = "plan.funds-asked", "of er middelen worden gevraagd", "whether funds are asked";
        /// Whether capacity goes or comes.
        CapacityChanges = "plan.capacity-changes", "of aanbieders afbouwen of opbouwen", "whether providers wind down or build up";
        /// The reason why funds are necessary.
        Necessity = "plan.necessity", "waarom de middelen nodig zijn", "why the funds are necessary";
        /// The purpose for which funds are needed.
        Purpose = "plan.purpose", "waarvoor de middelen nodig zijn", "for what the funds are needed";
        /// In an excerpt: that it has all of something.
        AllOf = "plan.all-of", "of het uittreksel alle {} noemt", "whether the excerpt names all {}";
        /// The documents of the region.
        Documents = "plan.documents", "regionale documenten", "regional documents";
        /// The changes of capacity.
        Changes = "plan.changes", "afbouw en opbouw", "winding down and building up";
        /// The target groups of the care agreement.
        TargetGroups = "plan.target-groups", "doelgroepen van het akkoord waaraan het plan bijdraagt", "target groups of the care agreement to which the plan contributes";
        /// The results of the care agreement.
        Results = "plan.results", "resultaten van het akkoord waaraan het plan bijdraagt", "results of the care agreement to which the plan contributes";
        /// The day of a milestone that a batch waits for.
        MilestoneDue = "plan.milestone-due", "dag van mijlpaal {}, waarop een betaling wacht", "day of milestone {}, for which a payment waits";
        /// A batch waits for a result.
        BatchOnResult = "plan.batch-on-result", "betaling op een resultaat, en niet op een inspanning, van batch", "payment on a result, and on no effort, of batch";
        /// An agreement to which funds are tied is a result.
        AgreementOnResult = "plan.agreement-on-result", "betaling op een resultaat, en niet op een inspanning, bij afspraak", "payment on a result, and on no effort, for agreement";
        /// Nothing is paid before there are funds.
        FundsBegin = "plan.funds-begin", "eerste betaling niet voor 2023, het eerste jaar van de middelen", "first payment not before 2023, the first year of the funds";
        /// Nothing is paid after the last year of the funds.
        FundsEnd = "plan.funds-end", "betalingen tot en met 2027, het laatste jaar van de middelen, of een latere tekst die meer toestaat", "payments until 2027, the last year of the funds, or a later text that allows more";
        /// Scaling up as a purpose, which the agreements do not name.
        ScaleUpPurpose = "plan.scale-up-purpose", "opschaling als doel van de middelen, wat deze tekst niet noemt", "scaling up as a purpose of the funds, which this text does not name";
        FundsLines = "plan.funds-lines", "posten van de aanvraag", "lines of the request";
        /// The kind of cost of a line.
        CostKind = "plan.cost-kind", "kostensoort van post", "kind of cost of line";
        NoSustainability = "plan.no-sustainability", "geen investering in duurzaamheid onder de posten", "no investment in sustainability among the lines";
        /// Preparation agreed beforehand.
        Preparation = "plan.preparation", "vooraf met de marktleiders afgestemd: post", "agreed beforehand with the market leaders: line";
        /// The lines of the request add up to the amount asked.
        LinesSum = "plan.lines-sum", "posten die optellen tot het gevraagde bedrag", "lines that add up to the amount asked";
        /// A line is tied to an agreement.
        Tied = "plan.tied", "koppeling aan een afspraak van post", "agreement to which is tied line";
        /// That agreement can be monitored.
        Monitorable = "plan.monitorable", "meetbaarheid, voor de monitoring, van afspraak", "measurability, for monitoring, of agreement";
        /// The batches add up to the amount asked.
        BatchesSum = "plan.batches-sum", "batches die optellen tot het gevraagde bedrag", "batches that add up to the amount asked";
        /// Sector and receiver of a line.
        Destination = "plan.destination", "sector en ontvanger (in de post of in de verdeling) van post", "sector and receiver (in the line or in the division) of line";
        /// The printed division adds up to the amount asked.
        DivisionSum = "plan.division-sum", "verdeling die optelt tot het gevraagde bedrag", "division that adds up to the amount asked";
        /// The amount printed for a sector is what the lines give it.
        DivisionSector = "plan.division-sector", "verdeling zoals in de posten, voor de sector", "division as in the lines, for the sector";
        /// The amount printed for a party is what the lines give it.
        DivisionParty = "plan.division-party", "verdeling zoals in de posten, voor partij", "division as in the lines, for party";
        /// A line of the request is not paid elsewhere too.
        PaidElsewhere = "plan.paid-elsewhere", "of post {} niet ook elders wordt betaald", "that line {} is not paid elsewhere too";
        /// No other means are allocated for a line of the request.
        OtherMeans = "plan.other-means", "of er voor post {} geen andere middelen zijn gealloceerd", "that no other means are allocated for line {}";
        PaymentDays = "plan.payment-days", "eerste en laatste betaling", "first and last payment";
        PaymentPeriod = "plan.payment-period", "betalingen binnen vijf jaar", "payments within five years";
        /// The first payment follows the first milestone that batches wait for.
        FirstPayment = "plan.first-payment", "eerste betaling niet voor de eerste mijlpaal of afspraak waarop wordt betaald", "first payment not before the first milestone or agreement on which is paid";
        /// The last payment follows the last milestone that batches wait for.
        LastPayment = "plan.last-payment", "laatste betaling niet voor de laatste mijlpaal of afspraak waarop wordt betaald", "last payment not before the last milestone or agreement on which is paid";
        /// The self-assessment.
        SelfAssessment = "plan.self-assessment", "zelftoets voor indiening", "self-assessment before submission";
        SavingsTask = "plan.savings-task", "niet om de besparingsopdracht te verzachten", "not to soften the savings task";
        Savings = "plan.savings", "structurele besparing weegt op tegen de middelen", "structural savings outweigh the funds";
        /// Whether acute care goes or comes.
        AcuteCare = "plan.acute-care", "of er acute zorg wordt afgebouwd of opgebouwd", "whether acute care is wound down or built up";
        /// Of a condition that is asked of every plan, nothing is left to look at.
        NothingLeft = "plan.nothing-left", "iets dat van toepassing is", "anything that applies";
    }
}

impl Criterion for Topic {
    type Word = Word;

    fn code(self) -> &'static str {
        Self::code(self)
    }

    fn text(self) -> Text {
        Self::text(self)
    }
}

/// A word of the field of which a topic is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Word {
    Aspect(ImpactAspect),
    Document(RegionalDocument),
    Group(Group),
    ImpactTopic(ImpactTopic),
    Sector(Sector),
    Start(TermStart),
    Topic(Topic),
}

impl criteria::Word for Word {
    fn text(self) -> Text {
        match self {
            Self::Aspect(aspect) => aspect.text(),
            Self::Document(document) => document.text(),
            Self::Group(group) => group.text(),
            Self::ImpactTopic(topic) => topic.text(),
            Self::Sector(sector) => sector.text(),
            Self::Start(start) => start.text(),
            Self::Topic(topic) => topic.text(),
        }
    }
}

/// The subject of a topic, borrowed from the plan.
pub(super) type Subject<'a> = criteria::Subject<'a, Word>;

/// The subject of a topic, kept.
pub(super) type Of = criteria::Of<Word>;
