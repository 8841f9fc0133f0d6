//! The rules of the sources on volume norms that this family evaluates or holds.
//!
//! Whole rulebook, all families: [`crate::rulebook`].

crate::rule::family!(volume, "IZA22-D-DEV-3", ALL.iter().copied());

crate::rule::rules! {
    Advice2020 {
        CANDIDATES = "ADV2020-B7.5-a", Compass, ["deel B, 7.5 en 7.5.1", "part B, 7.5 and 7.5.1"],
            ["Zorg die zich voor concentratie leent", "Care that lends itself to concentration"], [],
            volume::advice::ConcentrationCandidate;
        NETWORK_CARE = "ADV2020-B7.5-c", Compass, ["deel B, 7.5.2", "part B, 7.5.2"],
            ["Verdeling van zorg in een netwerk rond een expertisecentrum",
             "Division of care in a network around an expertise centre"], [], volume::advice::NetworkDivision;
    }
    CareAgreementDraft2022 {
        DRAFT_MAIN_PLACE = "IZA-3.2.3-principle", Compass, ["3.2.3", "3.2.3"],
            ["Eenvoudiger zorg dichtbij, hoogcomplexe zorg verder weg",
             "Simpler care nearby, highly complex care further away"], [], volume::agreement::place_of_care;
        DRAFT_MAIN_STARTING_POINT = "IZA-3.2.3-norm100", Aim, ["3.2.3", "3.2.3"],
            ["Algemene minimumnorm voor complexe oncologie en vaatchirurgie",
             "General minimum norm for complex oncology and vascular surgery"], ["100"] provisional ["100"],
            source::Edition;
        DRAFT_MAIN_NORMS_BY = "IZA-3.2.3-norm-deadline", Plan, ["3.2.3", "3.2.3"],
            ["Tijdige vaststelling van de eerste normen, afwijkingen inbegrepen",
             "Timely setting of the first norms, deviations included"], ["2024-01-01"],
            volume::agreement::Schedule;
        DRAFT_MAIN_ENFORCEMENT = "IZA-3.2.3-enforce", Norm, ["3.2.3", "3.2.3"],
            ["Toezicht op naleving van de eerste normen", "Supervision of the first norms"], ["2026-01-01"],
            volume::agreement::Schedule, held;
        DRAFT_MAIN_SECOND_PHASE = "IZA-3.2.3-phase2", Plan, ["3.2.3", "3.2.3"],
            ["Tweede fase van de volumenormen", "Second phase of the volume norms"],
            ["2024-01-01", "2026-01-01", "2028-01-01"], volume::agreement::Schedule;
        DRAFT_MAIN_FUNDS = "IZA-3.2.3-funds", Plan, ["3.2.3", "3.2.3"],
            ["Concentratie ondersteund uit de transformatiemiddelen",
             "Concentration supported from the transformation funds"], [], volume::agreement::FundedPurpose;
        DRAFT_MULTITRAUMA_SHARE = "IZA-C-4-c-90", Norm, ["bijlage C, 4c", "annex C, 4c"],
            ["Multitrauma: regionale ondergrens voor behandeling in level 1",
             "Multitrauma: regional floor for treatment in level 1"], ["15", "90%"],
            volume::multitrauma::RegionalShare;
        DRAFT_MULTITRAUMA_PATIENTS = "IZA-C-4-c-240", Norm, ["bijlage C, 4c", "annex C, 4c"],
            ["Multitrauma: minimum per level 1-locatie", "Multitrauma: minimum per level 1 location"],
            ["240", "2024-01-01"], volume::multitrauma::draft_location_norm;
        DRAFT_PLACE = "IZA-D-1-principle", Compass, ["bijlage D, 1", "annex D, 1"],
            ["Veelvoorkomende, laagcomplexe zorg dicht bij iedereen",
             "Frequent care of low complexity near everyone"], [], volume::agreement::place_of_care;
        DRAFT_CARE_NEARBY = "IZA-D-1-network", Aim,
            ["bijlage D, 1 en voetnoot 36", "annex D, 1 and footnote 36"],
            ["Voor- en nazorg dichtbij, in netwerken", "Care before and after nearby, in networks"], [],
            volume::agreement::NetworkArrangement;
        DRAFT_STEP = "IZA-D-2-step", Aim, ["bijlage D, 2", "annex D, 2"],
            ["Eerste tranche: hoogcomplexe oncologie en vaatchirurgie",
             "First tranche: highly complex oncology and vascular surgery"], [], volume::agreement::CareField;
        DRAFT_ROUND_TABLE = "IZA-D-2-a", Norm, ["bijlage D, 2a", "annex D, 2a"],
            ["Ronde Tafel stelt normen vast, in overleg en samenspraak",
             "The Round Table sets norms, in consultation"], [], volume::agreement::NormDecision;
        DRAFT_STARTING_POINT = "IZA-D-2-b", Aim, ["bijlage D, 2b", "annex D, 2b"],
            ["Uitgangspunt voor de norm van de eerste tranche",
             "Starting point for the norm of the first tranche"], ["100"] provisional ["100"],
            source::Edition;
        DRAFT_LOWER = "IZA-D-2-b-down", Permission, ["bijlage D, 2b", "annex D, 2b"],
            ["Lagere norm op grond van onderzoek", "A lower norm on the ground of research"], ["100"],
            volume::agreement::NormProposal;
        DRAFT_HIGHER = "IZA-D-2-b-up", Permission, ["bijlage D, 2b", "annex D, 2b"],
            ["Hogere norm waar kwaliteit en zorgproces dat vragen",
             "A higher norm where quality and care process ask for it"], ["100"],
            volume::agreement::NormProposal;
        DRAFT_UNIT = "IZA-D-2-b-unit", Definition, ["bijlage D, voetnoot 39", "annex D, footnote 39"],
            ["De norm telt per instelling", "The norm counts per institution"], [],
            source::Edition;
        DRAFT_ALTERNATIVE = "IZA-D-2-b-alt", OpenNorm, ["bijlage D, voetnoot 39", "annex D, footnote 39"],
            ["Andere teleenheid zonder verlies van kwaliteitswinst",
             "Another unit without loss of the gain in quality"], [], volume::agreement::NormProposal;
        DRAFT_NORMS_BY = "IZA-D-2-c", Plan, ["bijlage D, 2c", "annex D, 2c"],
            ["Tijdige vaststelling van de normen van de eerste tranche",
             "Timely setting of the norms of the first tranche"], ["2024-01-01"], volume::agreement::Schedule;
        DRAFT_ENFORCEMENT = "IZA-D-2-e-enforce", Norm, ["bijlage D, 2e", "annex D, 2e"],
            ["Toezicht van verzekeraars en toezichthouders op de eerste tranche",
             "Supervision of the first tranche by insurers and supervisors"], ["2026-01-01"],
            volume::agreement::Schedule, held;
        DRAFT_EXCEPTION = "IZA-D-2-e-exception", Permission, ["bijlage D, 2e", "annex D, 2e"],
            ["Incidentele uitzondering voor een complexe patiënt",
             "Incidental exception for one complex patient"], [], volume::agreement::IncidentalException;
        DRAFT_PLANS = "IZA-D-2-e-tp", Norm, ["bijlage D, 2e", "annex D, 2e"],
            ["Concentratie op basis van een transformatieplan",
             "Concentration on the basis of a transformation plan"], [], volume::agreement::ConcentrationPlan;
        DRAFT_EARLY = "IZA-D-2-f", Permission, ["bijlage D, 2f", "annex D, 2f"],
            ["Concentratie vanuit toegankelijkheid hoeft niet te wachten",
             "Concentration for access need not wait"], [], volume::agreement::EarlyConcentration;
        DRAFT_STEERING = "IZA-D-2-g", Plan, ["bijlage D, 2g", "annex D, 2g"],
            ["Landelijke sturing overwogen als normen niet van de grond komen",
             "National steering considered if norms do not get off the ground"], [],
            volume::agreement::NationalSteering;
        DRAFT_SECOND_TRANCHE = "IZA-D-2-h", Plan, ["bijlage D, 2h", "annex D, 2h"],
            ["Tweede tranche, opnieuw met 100 als uitgangspunt",
             "Second tranche, again with 100 as the starting point"],
            ["100", "2024-01-01", "2026-01-01", "2028-01-01"] provisional ["100"],
            volume::agreement::Schedule;
        DRAFT_NATIONAL = "IZA-D-3-a", Norm, ["bijlage D, 3a", "annex D, 3a"],
            ["Landelijk besluit over laagvolume, hoogcomplexe zorg",
             "National decision on low-volume, highly complex care"], [],
            volume::agreement::decision_level, held;
        DRAFT_REGIONAL = "IZA-D-3-b", Norm, ["bijlage D, 3b", "annex D, 3b"],
            ["Regionaal besluit over hoogvolume zorg", "Regional decision on high-volume care"], [],
            volume::agreement::decision_level, held;
        DRAFT_NETWORK = "IZA-D-4-a", OpenNorm, ["bijlage D, 4a", "annex D, 4a"],
            ["Voorwaarden voor netwerkzorg", "Conditions of network care"], [],
            volume::agreement::NetworkArrangement;
        DRAFT_QUALITY_INFORMATION = "IZA-D-4-a-info", OpenNorm, ["bijlage D, 4a", "annex D, 4a"],
            ["Kwaliteitsinformatie voor keuze, keten en inkoop",
             "Information on quality for choice, chain and purchasing"], [],
            volume::agreement::NetworkArrangement;
        DRAFT_FUNDS = "IZA-D-4-c", Plan, ["bijlage D, 4c", "annex D, 4c"],
            ["Transitiemiddelen voor concentratie", "Transition funds for concentration"],
            ["2023", "2026"] provisional ["2026"], volume::agreement::FundedPurpose;
    }
    CareAgreement2022 {
        FINAL_MULTITRAUMA = "IZA22-C-4-C", Norm, ["deel C, 4c, p. 51", "part C, 4c, p. 51"],
            ["Multitrauma: minimum per level 1-locatie en regionale ondergrens",
             "Multitrauma: minimum per level 1 location and regional floor"],
            ["15", "90%", "240", "2024-01-01"], volume::multitrauma;
        FINAL_SUBJECT = "IZA22-D-SUBJECT", Definition, ["deel D, a en b, p. 57", "part D, a and b, p. 57"],
            ["Een norm telt een interventie op één locatie", "A norm counts an intervention at one location"],
            [], source::Edition;
        FINAL_EXISTING = "IZA22-D-EXISTING", Norm, ["deel D, a, p. 57", "part D, a, p. 57"],
            ["Bestaande volumenormen naleven en handhaven",
             "Existing volume norms complied with and enforced"], [], volume::norm::NormStanding;
        FINAL_BINDING = "IZA22-D-BINDING", Norm, ["deel D, b, p. 57", "part D, b, p. 57"],
            ["Door de Ronde Tafel vastgestelde normen zijn bindend",
             "Norms set by the Round Table are binding"], [], volume::norm::Binding;
        FINAL_ROUND_TABLE = "IZA22-D-ROUND-TABLE", Norm,
            ["deel D, a en g, pp. 57-58", "part D, a and g, pp. 57-58"],
            ["Ronde Tafel stelt normen vast, in overleg en samenspraak",
             "The Round Table sets norms, in consultation"], [], volume::agreement::NormDecision;
        FINAL_RANGE = "IZA22-D-RANGE", Aim, ["deel D, b en k, p. 57-58", "part D, b and k, pp. 57-58"],
            ["Richtinggevende norm voor wie de norm vaststelt", "Guideline for whoever sets the norm"],
            ["50", "100"], source::Edition;
        FINAL_GROUNDS = "IZA22-D-GROUNDS", Permission, ["deel D, c, p. 57", "part D, c, p. 57"],
            ["Beredeneerd afwijken, in beginsel op drie gronden",
             "Reasoned deviation, in principle on three grounds"], [], volume::agreement::NormProposal;
        FINAL_GROUND_HIGHER = "IZA22-D-DEV-1", Permission, ["deel D, c1, p. 57", "part D, c1, p. 57"],
            ["Afwijkingsgrond: bestaande norm hoger of verhoging wenselijk",
             "Ground: existing norm higher, or raising desirable"], ["100"], volume::agreement::NormProposal;
        FINAL_GROUND_QUALITY = "IZA22-D-DEV-2", Permission, ["deel D, c2, p. 57", "part D, c2, p. 57"],
            ["Afwijkingsgrond: richtinggevende norm schaadt de kwaliteit",
             "Ground: the guideline harms quality"], ["50", "100"], volume::agreement::NormProposal;
        FINAL_GROUND_FEW = "IZA22-D-DEV-3", Permission, ["deel D, c3, p. 58", "part D, c3, p. 58"],
            ["Afwijkingsgrond: landelijk te weinig patiënten", "Ground: too few patients in the country"],
            ["50", "100"], volume::agreement::too_few_patients;
        FINAL_OUTCOME = "IZA22-D-OUTCOME", Aim, ["deel D, d, p. 58", "part D, d, p. 58"],
            ["Normen op uitkomstmaten voor de eerste tranche",
             "Norms on outcome measures for the first tranche"], [], volume::outcome::OutcomeNorm;
        FINAL_DATES = "IZA22-D-DATES", Plan, ["deel D, e, k en l, p. 58", "part D, e, k and l, p. 58"],
            ["Wanneer de normen van elke tranche zijn vastgesteld", "When the norms of each tranche are set"],
            ["2024-01-01", "2026-01-01"], volume::agreement::Schedule;
        FINAL_CONTRACTS = "IZA22-D-CONTRACT", Norm, ["deel D, g en k, p. 58", "part D, g and k, p. 58"],
            ["Normen in de contracten, en toezicht erop", "Norms in the contracts, and supervision"],
            ["2026-01-01", "2028-01-01"], contracting::norms::ContractCheck;
        FINAL_PLANS = "IZA22-D-PLANS", Norm, ["deel D, g, p. 58", "part D, g, p. 58"],
            ["Concentratie op basis van een transformatieplan",
             "Concentration on the basis of a transformation plan"], [], volume::agreement::ConcentrationPlan;
        FINAL_EXCEPTION = "IZA22-D-INCIDENTAL", Permission, ["deel D, g, p. 58", "part D, g, p. 58"],
            ["Incidentele uitzondering voor een complexe patiënt",
             "Incidental exception for one complex patient"], [], volume::agreement::IncidentalException;
        FINAL_EARLY = "IZA22-D-EARLY", Permission, ["deel D, h, p. 58", "part D, h, p. 58"],
            ["Concentratie vanuit toegankelijkheid hoeft niet te wachten",
             "Concentration for access need not wait"], [], volume::agreement::EarlyConcentration;
        FINAL_STEERING = "IZA22-D-POWER", Plan, ["deel D, j, p. 58", "part D, j, p. 58"],
            ["Landelijke sturing overwogen als normen niet van de grond komen",
             "National steering considered if norms do not get off the ground"], [],
            volume::agreement::NationalSteering;
        FINAL_LEVEL = "IZA22-D-LEVEL", Norm,
            ["deel D, besluitvorming a en b, p. 59", "part D, decision making a and b, p. 59"],
            ["Wie over concentratie besluit", "Who decides on concentration"], [],
            volume::agreement::decision_level, held;
        FINAL_NETWORK = "IZA22-D-NETWORK", OpenNorm,
            ["deel D, randvoorwaarden a, p. 59-60", "part D, preconditions a, pp. 59-60"],
            ["Voorwaarden voor netwerkzorg", "Conditions of network care"], [],
            volume::agreement::NetworkArrangement;
    }
}
