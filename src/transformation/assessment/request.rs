//! What would be enough, as one asks it in a letter to who submits the plan: `{}` is the party, agreement
//! or line it is about.

use super::Topic;
use crate::language::Text;

/// What the plan has to say or to change.
#[allow(clippy::too_many_lines, reason = "a sentence per topic")]
pub(super) const fn to_state(topic: Topic) -> Text {
    let (dutch, english) = match topic {
        Topic::ProposalBottlenecks => (
            "beschrijf in het voorstel welke knelpunten de transformatie helpt oplossen",
            "describe in the proposal which bottlenecks the transformation helps to solve",
        ),
        Topic::ProposalRegionalPlans => (
            "beschrijf in het voorstel hoe de transformatie zich verhoudt tot de regionale plannen",
            "describe in the proposal how the transformation relates to the regional plans",
        ),
        Topic::ProposalLongTerm => (
            "beschrijf in het voorstel de effecten op lange termijn",
            "describe the long-term effects in the proposal",
        ),
        Topic::ProposalAppropriateCare => (
            "beschrijf in het voorstel de bijdrage aan passende zorg",
            "describe the contribution to appropriate care in the proposal",
        ),
        Topic::Effects => (
            "beschrijf op welk van de vier aspecten substantiële impact wordt verwacht, en laat die beoordelen",
            "describe on which of the four aspects substantial impact is expected, and have it assessed",
        ),
        Topic::Relations => (
            "geef aan hoe het plan zich verhoudt tot de regiobeelden en -plannen",
            "state how the plan relates to the regional pictures and plans",
        ),
        Topic::Relation | Topic::NoContradiction => (
            "licht toe waarom het plan los staat van dit document, of breng het daarmee in lijn: {}",
            "explain why the plan has no relation to this document, or bring it in line with it: {}",
        ),
        Topic::DecisiveParties => (
            "noem de partijen die bepalend zijn voor de realisatie, met hun verklaring dat zij de urgentie delen",
            "name the parties that decide whether the plan can be realised, with their statement that they share the urgency",
        ),
        Topic::Decisive | Topic::Endorsement => (
            "laat {} schriftelijk verklaren de urgentie te delen",
            "have {} state in writing that it shares the urgency",
        ),
        Topic::Involvement => (
            "beschrijf hoe en sinds wanneer {} zijn betrokken",
            "describe how and since when the {} are involved",
        ),
        Topic::Burden => ("betrek {} bij het plan", "involve {} in the plan"),
        Topic::AlignedAspects => (
            "noem de aspecten waarop gelijkgerichtheid nodig is, met de reden",
            "name the aspects on which alignment is needed, with the reason",
        ),
        Topic::AlignmentReason => (
            "onderbouw waarom gelijkgerichtheid nodig is op {}",
            "substantiate why alignment is needed on {}",
        ),
        Topic::AlignmentPeriod => {
            ("noem de periode van de gelijkgerichtheid", "state the period of the alignment")
        }
        Topic::AlignmentStart => (
            "laat de gelijkgerichtheid niet eerder beginnen dan de uitvoering van het plan",
            "let the alignment begin no sooner than the implementation of the plan",
        ),
        Topic::ExecutionStart => {
            ("noem de eerste dag van de uitvoering", "state the first day of the implementation of the plan")
        }
        Topic::ExecutionEnd => {
            ("noem de laatste dag van de uitvoering", "state the last day of the implementation of the plan")
        }
        Topic::Agreements | Topic::LatestDue => {
            ("leg transformatieafspraken vast", "record transformation agreements")
        }
        Topic::AgreementGoal => ("koppel afspraak {} aan een doel", "tie agreement {} to a goal"),
        Topic::AgreementTarget | Topic::Monitorable => (
            "geef afspraak {} een indicator met streefwaarde, of een eindtoestand die te controleren is",
            "give agreement {} an indicator with a target, or an end state that can be checked",
        ),
        Topic::AgreementDue | Topic::DueKnown => (
            "geef afspraak {} een einddatum binnen de looptijd van het plan",
            "give agreement {} a due date within the term of the plan",
        ),
        Topic::GoalTheme => (
            "geef aan hoe doel {} bijdraagt aan passende zorg of een ander doel van het akkoord",
            "state how goal {} contributes to appropriate care or another aim of the care agreement",
        ),
        Topic::Goals => ("leg de doelen van het plan vast", "record the goals of the plan"),
        Topic::Way => (
            "beschrijf op welke wijze de doelen worden bereikt",
            "describe the way in which the goals are reached",
        ),
        Topic::Grounds => ("onderbouw de te nemen stappen", "substantiate the steps that will be taken"),
        Topic::Responsibilities => {
            ("wijs voor afspraak {} een verantwoordelijke aan", "make somebody responsible for agreement {}")
        }
        Topic::Timetable => (
            "plan voor afspraak {} een activiteit met begin en einde, of een mijlpaal met een datum",
            "plan an activity with a start and an end for agreement {}, or a milestone with a date",
        ),
        Topic::BusinessCase => (
            "stel een businesscase op waarvan het saldo positief is",
            "draw up a business case of which the balance is positive",
        ),
        Topic::NotIncluded => (
            "neem wat nu buiten de posten blijft op in de businesscase, waarbij het saldo positief blijft",
            "put what the lines leave out now into the business case, with a balance that stays positive",
        ),
        Topic::ImpactAnalysis => (
            "maak samen met de betrokken partijen een impactanalyse over alle onderwerpen",
            "make an impact analysis of all subjects together with the parties concerned",
        ),
        Topic::ImpactTopic | Topic::ImpactProviders | Topic::ImpactPremises => {
            ("neem in de impactanalyse het onderwerp {} op", "include the subject {} in the impact analysis")
        }
        Topic::MadeWith => {
            ("maak de impactanalyse samen met {}", "make the impact analysis together with {}")
        }
        Topic::Parties => (
            "noem de partijen die het plan uitvoeren, met hun commitment",
            "name the parties that carry out the plan, with their commitment",
        ),
        Topic::Organisation => (
            "beschrijf de (project)organisatie van de uitvoering",
            "describe the (project) organisation of the implementation of the plan",
        ),
        Topic::Capacity => (
            "beschrijf de capaciteit voor de uitvoering",
            "describe the capacity for the implementation of the plan",
        ),
        Topic::MilestonePlanning => ("neem een mijlpaalplanning op", "include a planning of milestones"),
        Topic::DecisionMaking => (
            "beschrijf de besluitvorming over de uitvoering",
            "describe how decisions on the implementation of the plan are made",
        ),
        Topic::Commitment => (
            "laat {} zich schriftelijk verbinden aan de gevolgen voor de eigen organisatie",
            "have {} commit itself in writing to the consequences for its own organisation",
        ),
        Topic::SpecialistPartnership | Topic::SpecialistAgreement => (
            "leg de afspraken met het medisch-specialistisch bedrijf (msb) van {} vast",
            "record the agreements with the specialist partnership (MSB) of {}",
        ),
        Topic::Sustainability | Topic::Footprint => (
            "beschrijf de impact op klimaat en milieu, die niet groter wordt dan nu",
            "describe the impact on climate and environment, which becomes no larger than now",
        ),
        Topic::ContractAgreements => (
            "beschrijf welke gelijkgerichte contractafspraken nodig zijn",
            "describe which aligned contract agreements are needed",
        ),
        Topic::CapacityAgreement => (
            "leg een bindende afspraak vast over de afbouw of opbouw bij {}",
            "record a binding agreement on winding down or building up at {}",
        ),
        Topic::CapacityPace => (
            "noem fte, organisatiekosten en periode van de afbouw of opbouw bij {}",
            "state full-time equivalents, organisation costs and period of winding down or building up at {}",
        ),
        Topic::CapacityTransparency => (
            "beschrijf hoe de realisatie van de afbouw of opbouw bij {} zichtbaar wordt gemaakt",
            "describe how the realisation of winding down or building up at {} is shown",
        ),
        Topic::ScaleStated => {
            ("geef aan op welke schaal de transformatie plaatsvindt", "state the scale of the transformation")
        }
        Topic::ScaleReason => (
            "onderbouw waarom de gekozen schaal het best past",
            "substantiate why the chosen scale fits best",
        ),
        Topic::ScaleAlternative => {
            ("onderbouw waarom dit niet beter past: {}", "substantiate why this does not fit better: {}")
        }
        Topic::Scaling => (
            "beschrijf welke mogelijkheden er zijn om op te schalen, of wanneer daarnaar wordt gekeken",
            "describe which possibilities there are to scale up, or when that is looked at",
        ),
        Topic::SelfAssessment => {
            ("voer voor de indiening een zelftoets uit", "carry out a self-assessment before submission")
        }
        Topic::Necessity => (
            "onderbouw waarom de transformatie zonder deze middelen niet, of niet snel of breed genoeg, tot stand komt",
            "substantiate why without these funds the transformation does not come about, or not fast or widely enough",
        ),
        Topic::TargetGroups => (
            "laat in de businesscase zien aan welke doelgroepen van het akkoord het plan bijdraagt",
            "show in the business case to which target groups of the care agreement the plan contributes",
        ),
        Topic::Results => (
            "laat in de businesscase zien aan welke resultaten van het akkoord het plan bijdraagt",
            "show in the business case to which results of the care agreement the plan contributes",
        ),
        Topic::MilestoneDue => (
            "noem de dag van mijlpaal {}, waarop een betaling wacht",
            "state the day of milestone {}, for which a payment waits",
        ),
        Topic::BatchOnResult => (
            "laat batch {} wachten op een resultaat, en niet op een inspanning",
            "let batch {} wait for a result, and not for an effort",
        ),
        Topic::AgreementOnResult => (
            "maak van afspraak {}, waarop wordt betaald, een resultaatsverplichting",
            "make agreement {}, on which is paid, an obligation of result",
        ),
        Topic::Purpose | Topic::ScaleUpPurpose => (
            "geef aan of de middelen de transformatie mogelijk maken of versnellen",
            "state whether the funds enable the transformation or speed it up",
        ),
        Topic::FundsLines => ("splits de aanvraag in posten", "divide the request into lines"),
        Topic::CostKind => ("geef de kostensoort van post {}", "state the kind of cost of line {}"),
        Topic::Preparation => (
            "toon dat post {} vooraf met de marktleiders is afgestemd",
            "show that line {} was agreed beforehand with the market leaders",
        ),
        Topic::LinesSum => (
            "zorg dat het gevraagde bedrag de som van de posten is",
            "see to it that the amount asked is the sum of the lines",
        ),
        Topic::BatchesSum => (
            "zorg dat de batches optellen tot het gevraagde bedrag",
            "see to it that the batches add up to the amount asked",
        ),
        Topic::DivisionSum | Topic::DivisionSector | Topic::DivisionParty => (
            "stel de verdeling over sectoren en partijen op zoals die uit de posten volgt",
            "draw up the division over sectors and parties as it follows from the lines",
        ),
        Topic::Tied => {
            ("koppel post {} aan een transformatieafspraak", "tie line {} to a transformation agreement")
        }
        Topic::Destination => (
            "geef aan voor welke sector en welke partij post {} is",
            "state for which sector and which party line {} is",
        ),
        Topic::PaidElsewhere => (
            "bevestig dat post {} niet ook elders wordt betaald",
            "confirm that line {} is not paid elsewhere too",
        ),
        Topic::OtherMeans => (
            "bevestig dat er voor post {} geen andere middelen beschikbaar zijn",
            "confirm that no other means are available for line {}",
        ),
        Topic::PaymentDays => (
            "noem de dag van de eerste en van de laatste betaling, ten hoogste vijf jaar uit elkaar",
            "state the days of the first and of the last payment, at most five years apart",
        ),
        other => (other.text().get(crate::Language::Dutch), other.text().get(crate::Language::English)),
    };
    Text::new(dutch, english)
}

/// The same where it is about none of its agreements, and so about each.
pub(super) const fn to_state_of_all(topic: Topic) -> Text {
    match topic {
        Topic::Responsibilities => Text::new(
            "wijs voor elke afspraak een verantwoordelijke aan",
            "make somebody responsible for each agreement",
        ),
        Topic::Timetable => Text::new(
            "plan voor elke afspraak een activiteit met begin en einde, of een mijlpaal met een datum",
            "plan an activity with a start and an end for each agreement, or a milestone with a date",
        ),
        other => to_state(other),
    }
}

/// What is wrong in the plan and can be mended.
pub(super) const fn to_mend(topic: Topic) -> Text {
    match topic {
        Topic::Relation | Topic::NoContradiction => Text::new(
            "breng het plan in lijn met dit document: {}",
            "bring the plan in line with this document: {}",
        ),
        Topic::SelfAssessment => Text::new(
            "voer een zelftoets uit en dien het plan daarna opnieuw in",
            "carry out a self-assessment, and submit the plan anew after it",
        ),
        other => to_state(other),
    }
}

/// What the plan can say does not hold.
pub(super) const fn to_deny(topic: Topic) -> Text {
    match topic {
        Topic::Decisive => Text::new(
            "maak duidelijk dat {} niet bepalend is voor de realisatie",
            "make clear that {} does not decide whether the plan can be realised",
        ),
        Topic::SpecialistPartnership => Text::new(
            "maak duidelijk dat {} geen medisch-specialistisch bedrijf (msb) heeft",
            "make clear that {} has no specialist partnership (MSB)",
        ),
        other => other.text(),
    }
}

/// What a person has to judge, and then finds.
pub(super) const fn to_judge(topic: Topic) -> Text {
    let (dutch, english) = match topic {
        Topic::Impact => (
            "laat een beoordelaar vaststellen dat de impact op {} substantieel is",
            "have an assessor establish that the impact on {} is substantial",
        ),
        Topic::BundleImpact => (
            "laat een beoordelaar vaststellen dat het pakket voldoende impact heeft op de doelen van het akkoord",
            "have an assessor establish that the bundle has enough impact on the aims of the care agreement",
        ),
        Topic::BundlePower => (
            "laat een beoordelaar vaststellen dat het pakket voldoende implementatiekracht heeft",
            "have an assessor establish that the bundle has enough power of implementation",
        ),
        Topic::BundleInLine => (
            "laat een beoordelaar vaststellen dat het pakket in lijn is met het akkoord",
            "have an assessor establish that the bundle is in line with the care agreement",
        ),
        Topic::Value => (
            "laat een beoordelaar vaststellen dat de businesscase met de baten zonder bedrag positief is",
            "have an assessor establish that the business case is positive with the benefits that have no amount",
        ),
        Topic::Footprint => (
            "laat een beoordelaar vaststellen dat de impact op klimaat en milieu niet groter wordt dan nu",
            "have an assessor establish that the impact on climate and environment becomes no larger than now",
        ),
        Topic::Necessity => (
            "laat een beoordelaar vaststellen dat de transformatie zonder de middelen niet, of niet snel of breed genoeg, tot stand komt",
            "have an assessor establish that without the funds the transformation does not come about, or not fast or widely enough",
        ),
        Topic::SavingsTask => (
            "laat een beoordelaar vaststellen dat de middelen de besparingsopdracht niet verzachten",
            "have an assessor establish that the funds do not soften the savings task",
        ),
        Topic::BenefitsOutweigh => (
            "toon aan dat de voordelen van de samenwerking opwegen tegen de nadelen",
            "show that the benefits of working together outweigh the drawbacks",
        ),
        Topic::NoLessRestrictive => (
            "toon aan dat de voordelen niet met minder beperking van de concurrentie te behalen zijn",
            "show that the benefits cannot be had with less restriction of competition",
        ),
        Topic::Necessary => (
            "toon aan dat de elementen die de concurrentie beperken noodzakelijk zijn",
            "show that the elements that restrict competition are necessary",
        ),
        Topic::NoLonger => (
            "toon aan dat de afspraken niet langer gelden dan nodig",
            "show that the arrangements hold no longer than needed",
        ),
        other => return other.text(),
    };
    Text::new(dutch, english)
}
