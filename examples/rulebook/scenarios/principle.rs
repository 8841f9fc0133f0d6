//! Scenarios of the family `principle`: facts of which the answers together bring each of its rules to every side.

use passende_zorg::contracting::chain::{Chain, ChainAlignment};
use passende_zorg::explanation::{Assessment as _, Explanation};
use passende_zorg::party::Institution;
use passende_zorg::practice::cycle::{AgendaPlan, CycleLog};
use passende_zorg::practice::life::{EvidenceLife, PromisingCare};
use passende_zorg::practice::scaling::ScaleUp;
use passende_zorg::practice::{CapBasis, CapacityGoal, CombinedAgreement, WasteScreen};
use passende_zorg::practice::{EstablishmentLog, LabourSaving, PrinciplesTest};
use passende_zorg::principle::{
    Appraisal, AppraisalComparison, Dossier, EvidencePolicy, GateOutcome, GatePolicy, PrincipleSet,
};
use passende_zorg::source::Edition;
use serde::de::DeserializeOwned;

const DOSSIERS: [&str; 5] = [
    include_str!("../../appraise_practice/synthetic-before.json"),
    include_str!("../../appraise_practice/synthetic.json"),
    include_str!("../../appraise_practice/telemonitoring.json"),
    include_str!("../../appraise_practice/almere.json"),
    include_str!("../../appraise_practice/treatment-plan.json"),
];

/// What the shipped dossiers do not have: evidence of every kind that says nothing.
const SILENT: &str = r#"{"title": "Silences", "level": "practice", "evidence": [
    {"id": "trial", "element": "effectiveness", "kind": "guideline", "claim": "no trial is known", "finding": {"no-trial": {}},
     "dated": "2025-01-01", "documented": {"title": "Guideline", "section": "1", "consulted": "2025-01-01"}},
    {"id": "record", "element": "tailored", "kind": "process-document", "claim": "nothing is recorded", "finding": "not-registered",
     "dated": "2025-01-01", "documented": {"title": "Records", "section": "1", "consulted": "2025-01-01"}},
    {"id": "hip", "element": "multidisciplinary", "kind": "outcome-registry", "claim": "seen by a geriatrician",
     "finding": {"co-treated": [{"age": 70, "co-treated": {"with": 4, "of": 4}}]}, "dated": "2025-01-01", "coverage": "1",
     "documented": {"title": "Registry", "section": "1", "consulted": "2025-01-01"}}
]}"#;

/// A barrier that belongs to prevention, and an action that waits for the framework.
const WAITING: &str = r#"{"practice": "A practice", "collected": "2024-01-01", "published": "2024-02-01",
    "barriers": [{"id": "walls", "kind": "funding-silo", "what": "two budgets", "found": "2024-03-01"}],
    "actions": [{"id": "one", "what": "one budget", "agreed": "2024-05-01", "owner": "A", "due": "2025-12-31",
        "waits-for": {"framework": "the new text of the Kader"}}]}"#;

fn read<T: DeserializeOwned>(json: &str) -> T {
    serde_json::from_str(json).expect("a scenario")
}

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().expect("a day")
}

pub(crate) fn explanations() -> Vec<Explanation> {
    [appraisals(), chains(), practices(), lives(), signals()].into_iter().flatten().collect()
}

fn appraisals() -> Vec<Explanation> {
    let policy: EvidencePolicy = read(include_str!("../../appraise_practice/policy.json"));
    let gate: GatePolicy = read(include_str!("../../appraise_practice/gate.json"));
    let dossiers: Vec<Dossier> = DOSSIERS.iter().chain([&SILENT]).map(|json| read(json)).collect();
    let mut told = Vec::new();
    for set in PrincipleSet::ALL {
        let all: Vec<Appraisal> =
            dossiers.iter().map(|dossier| Appraisal::new(dossier, *set, &policy)).collect();
        for appraisal in &all {
            told.push(appraisal.explanation());
            told.push(GateOutcome::try_new(appraisal, &gate).expect("a gate").explanation());
        }
        if let [before, after, ..] = all.as_slice() {
            told.push(AppraisalComparison::between(before, after).explanation());
        }
    }
    told.extend(dossiers.iter().map(|dossier| PrinciplesTest::of(dossier, &policy).explanation()));
    told
}

fn chains() -> Vec<Explanation> {
    let chains = [
        include_str!("../../align_contracts/synthetic.json"),
        include_str!("../../align_contracts/aligned.json"),
    ];
    let align = |json: &str| {
        let chain: Chain = read(json);
        ChainAlignment::of(&chain, day("2026-11-01")).explanation()
    };
    chains.into_iter().map(align).collect()
}

fn practices() -> Vec<Explanation> {
    let on = day("2025-03-01");
    let labour: LabourSaving = read(include_str!("../../scale_practice/labour.json"));
    let scale: ScaleUp = read(include_str!("../../scale_practice/scale.json"));
    let waiting: ScaleUp = read(WAITING);
    let cycle: CycleLog = read(include_str!("../../scale_practice/cycle.json"));
    let plan: AgendaPlan = read(include_str!("../../scale_practice/plan.json"));
    let agreement: CombinedAgreement = read(include_str!("../../scale_practice/agreement.json"));
    let mut told = vec![
        labour.held(&EvidencePolicy::on(on)).explanation(),
        scale.as_of(on).explanation(),
        waiting.as_of(on).explanation(),
        agreement.on(on).explanation(),
    ];
    // Two providers apply what was established, and one of them leaves.
    let record: EstablishmentLog = read(
        r#"{"practice": "A practice", "events": [
            {"on": "2024-03-05", "event": {"dialogue": {"title": "Kader", "section": "all", "consulted": "2024-03-05"}}},
            {"on": "2024-11-20", "event": {"established": {"title": "Decision", "section": "1", "consulted": "2024-11-21"}}},
            {"on": "2024-12-01", "event": {"applied": "North"}},
            {"on": "2024-12-01", "event": {"applied": "South"}},
            {"on": "2025-01-15", "event": {"left": "South"}}
        ]}"#,
    );
    let contracted = ["North", "South", "West"].map(|name| Institution::try_new(name).expect("a name"));
    for edition in &Edition::AGREEMENTS {
        told.push(record.as_of(on).under(*edition, &contracted).explanation());
        told.push(cycle.as_of(on).under(*edition).explanation());
        told.push(plan.under(*edition, on).explanation());
    }
    told
}

/// Lives of evidence: what happened, one line each.
fn lives() -> Vec<Explanation> {
    const CITED: &str = r#"{"title": "Source", "section": "1", "consulted": "2024-01-01"}"#;
    let cited = |kind: &str| format!(r#"{{"{kind}": {CITED}}}"#);
    let agreed = r#"{"de-implementation-agreed": {"baseline": {"year": 2023, "count": 100}, "target": 20, "until": "2024-12-31",
        "complete-by": "2025-06-30"}}"#;
    let research = r#"{"research-agreed": {"owner": "society", "until": "2025-06-30"}}"#;
    let counted = |year: u32, count: u32| {
        format!(r#"{{"counted": {{"year": {year}, "count": {count}, "moved-elsewhere": 0}}}}"#)
    };
    let agenda = r#""put-on-agenda""#.to_owned();
    let events: [Vec<(&str, String)>; 12] = [
        vec![("2024-01-01", cited("gap-found")), ("2024-02-01", agenda.clone())],
        vec![("2024-01-01", cited("gap-found")), ("2024-02-01", research.to_owned())],
        vec![
            ("2024-01-01", cited("gap-found")),
            ("2024-02-01", agenda.clone()),
            ("2024-02-01", research.to_owned()),
        ],
        vec![
            ("2024-01-01", cited("gap-found")),
            ("2024-02-01", agenda.clone()),
            ("2024-02-01", research.to_owned()),
            ("2025-06-30", cited("proven")),
        ],
        vec![
            ("2024-01-01", cited("gap-found")),
            ("2024-02-01", agenda),
            ("2024-02-01", research.to_owned()),
            ("2025-07-01", cited("proven")),
        ],
        vec![("2024-01-01", cited("selected-for-test")), ("2024-02-01", cited("not-demonstrated"))],
        vec![("2024-01-01", cited("disproven"))],
        vec![("2024-01-01", cited("not-in-package"))],
        vec![
            ("2024-01-01", cited("disproven")),
            ("2024-01-01", agreed.to_owned()),
            ("2025-02-01", counted(2024, 20)),
            ("2025-06-30", cited("contracts-ended")),
        ],
        vec![
            ("2024-01-01", cited("disproven")),
            ("2024-01-01", agreed.to_owned()),
            ("2027-02-01", counted(2026, 21)),
        ],
        vec![
            ("2024-01-01", cited("not-in-package")),
            ("2024-01-01", agreed.to_owned()),
            ("2025-06-30", cited("left-package")),
        ],
        vec![
            ("2024-01-01", cited("not-in-package")),
            ("2024-01-01", agreed.to_owned()),
            ("2027-02-01", counted(2026, 21)),
        ],
    ];
    let mut told = Vec::new();
    for log in events {
        let log: Vec<String> =
            log.iter().map(|(on, event)| format!(r#"{{"on": "{on}", "event": {event}}}"#)).collect();
        let life: EvidenceLife =
            read(&format!(r#"{{"care": "a treatment", "events": [{}]}}"#, log.join(",")));
        for on in ["2025-03-01", "2027-03-01"] {
            for edition in &Edition::AGREEMENTS {
                told.push(life.as_of(day(on)).under(*edition).explanation());
            }
        }
    }
    let project = PromisingCare::new(day("2020-01-01"), day("2024-12-31"));
    told.push(with!(project, judged = day("2025-03-01")).on(day("2025-04-01")).explanation());
    told.push(project.on(day("2026-01-01")).explanation());
    told
}

fn signals() -> Vec<Explanation> {
    let screen: WasteScreen = read("[]");
    let goal: CapacityGoal = read(
        r#"{"before": {"served": 100, "staff": "10", "workforce": "100", "cost": "1000"},
            "after": {"served": 120, "staff": "10", "workforce": "100", "cost": "1000"}, "demand": 120, "frame": "1000"}"#,
    );
    let mut told = vec![screen.explanation()];
    told.extend(CapBasis::ALL.iter().map(|basis| goal.held(*basis).explanation()));
    told
}
