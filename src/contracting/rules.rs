//! The rules on the chain of contracts, its congruence and its learning, and on contracts below a norm.
//!
//! Whole rulebook, all families: [`crate::rulebook`].

crate::rule::family!(contracting, "ADV2020-B7.5-b", ALL.iter());

crate::rule::rules! {
    Advice2020 {
        ADV2020_I_ALIGNED = "ADV2020-I-aligned", Definition,
            ["inleiding, voetnoot 15", "introduction, footnote 15"],
            ["Gelijkgericht: samen bepalen wat, hoe, wie en wie betaalt",
             "Aligned: deciding together what, how, who and who pays"], ["4"], contracting::chain::JointPart;
        ADV2020_I_CARECAT = "ADV2020-I-carecat", Definition,
            ["inleiding, voetnoot 18; deel B, 3", "introduction, footnote 18; part B, 3"],
            ["Acute, electieve en chronische zorg", "Acute, elective and chronic care"], [],
            contracting::chain::CareCategory;
        ADV2020_A2_3_A = "ADV2020-A2.3-a", Compass, ["deel A, 2.3", "part A, 2.3"],
            ["Landelijke ambities vertaald in contracten, schakel na schakel",
             "National ambitions translated into contracts, link by link"], [], contracting::chain::ChainAlignment;
        ADV2020_A2_3_B = "ADV2020-A2.3-b", Compass, ["deel A, 2.3", "part A, 2.3"],
            ["Afspraken die elkaar tegenspreken: krimp tegenover productie, verschil in focus",
             "Agreements that contradict each other: shrinkage against production, another focus"], ["2"],
            contracting::chain::ChainFinding;
        ADV2020_A2_6_A = "ADV2020-A2.6-a", Compass, ["deel A, 2.6", "part A, 2.6"],
            ["Een doorgaande cyclus van organiseren en realiseren",
             "A continuous cycle of organising and realising"], [], contracting::chain::Phase;
        ADV2020_A2_6_C = "ADV2020-A2.6-c", Compass, ["deel A, 2.6", "part A, 2.6"],
            ["Niet wachten tot het kader er is", "Not waiting for the framework"], [],
            contracting::chain::ChainFinding;
        ADV2020_A4_1_A = "ADV2020-A4.1-a", Compass, ["samenvatting; deel A, 4.1", "summary; part A, 4.1"],
            ["Congruentie: gelijkgericht en parallel", "Congruence: alignment and parallelism"], ["2"],
            contracting::chain::ChainAlignment;
        ADV2020_A4_1_1 = "ADV2020-A4.1.1", Compass, ["deel A, 4.1.1", "part A, 4.1.1"],
            ["Congruentie bij partijen, in acht punten", "Congruence among parties, in eight points"], ["8"],
            contracting::chain::ChecklistPoint;
        ADV2020_A4_1_1_DEDUCTIBLE = "ADV2020-A4.1.1-own-risk", Compass, ["deel A, 4.1.1", "part A, 4.1.1"],
            ["Voorzichtig met prikkels voor de patiënt", "Care with incentives for the patient"], [],
            contracting::chain::DeductibleWaiver;
        ADV2020_A4_1_1_TELEMON = "ADV2020-A4.1.1-telemon", Compass,
            ["deel A, 4.1.1; deel B, 5.2", "part A, 4.1.1; part B, 5.2"],
            ["Telemonitoring blijft liggen als minder consulten minder omzet is",
             "Telemonitoring is left aside when fewer consults mean less turnover"], [],
            contracting::chain::ChainFinding;
        ADV2020_A4_2_A = "ADV2020-A4.2-a", Compass, ["deel A, 4.2", "part A, 4.2"],
            ["Leren van resultaten: meer van wat werkt, minder van wat niets toevoegt",
             "Learning from results: more of what works, less of what adds nothing"], [],
            contracting::chain::Learning;
        ADV2020_B3_MAP = "ADV2020-B3-map", Compass, ["deel B, 3", "part B, 3"],
            ["Betaling naar soort zorg: acuut, electief, chronisch",
             "Payment by kind of care: acute, elective, chronic"], [], contracting::chain::CareCategory;
        ADV2020_B5_1 = "ADV2020-B5.1", Compass, ["deel B, 5.1 en 5.2", "part B, 5.1 and 5.2"],
            ["De productieprikkel verminderen in de hele keten",
             "Reducing the production incentive in the whole chain"], [], contracting::chain::Incentive;
        SELECTIVE_PURCHASING = "ADV2020-B7.5-b", Aim, ["deel B, 7.5.4", "part B, 7.5.4"],
            ["Selectief inkopen op minimumnormen", "Selective purchasing on minimum norms"], [],
            contracting::norms::check_contracts;
    }
    PracticesArticle2024 {
        PRAC_NOWAIT = "PRAC-nowait", Compass,
            ["Knelpunten agenderen", "section on putting bottlenecks on the agenda"],
            ["Niemand wacht op de ander", "Nobody waits for the other"], [], practice::scaling::ScaleFinding;
    }
}
