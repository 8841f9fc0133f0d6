//! The made-up plan, with one thing in it changed at a time, at every step of every edition.

use passende_zorg::Verdict;
use passende_zorg::explanation::{Assessment as _, Explanation};
use passende_zorg::judgement::Judgement;
use passende_zorg::language::Message;
use passende_zorg::source::Edition;
use passende_zorg::transformation::business_case::Horizon;
use passende_zorg::transformation::plan::Plan;
use passende_zorg::transformation::{Judgements, Matter, PlanAssessment, Step, TermStart, Terms};
use serde_json::Value;

const PLAN: &str = include_str!("../../../assess_plan/synthetic.json");
const JUDGEMENTS: &str = include_str!("../../../assess_plan/judgements.json");

/// Where in the plan, and what comes there; nothing takes it away.
const CHANGES: &[(&str, Option<&str>)] = &[
    ("/title", Some(r#""unchanged""#)),
    ("/extent", Some(r#""excerpt""#)),
    ("/effects", Some("[]")),
    ("/bundle", Some(r#"{"initiatives": ["a", "b"], "scaling": "region by region"}"#)),
    ("/bundle", Some(r#"{"initiatives": ["a", "b"]}"#)),
    ("/proposal/long-term", None),
    ("/relations/0/state", Some(r#""contradicts""#)),
    ("/relations", Some(r#"[{"document": "roaz-plan", "state": "in-line"}]"#)),
    ("/relations", Some(r#"[{"document": "roaz-plan", "state": "contradicts"}]"#)),
    ("/relations", Some(r#"[{"document": "regional-plan", "state": "in-line"}]"#)),
    ("/endorsements/0", None),
    ("/involvements", Some("[]")),
    ("/alignment/aspects/0/reason", None),
    ("/alignment/until", Some(r#""2040-12-31""#)),
    ("/agreements/0/goal", None),
    ("/agreements/3/due", Some(r#""2029-07-02""#)),
    ("/business-case/lines/2/amount", Some(r#""2310000""#)),
    (
        "/business-case/scenarios",
        Some(r#"[{"id": "all", "title": "every ward"}, {"id": "half", "title": "half of the wards"}]"#),
    ),
    ("/impact-analysis/findings/6", None),
    ("/commitments/0", None),
    ("/parties/0/specialist-company", Some(r#"{"present": true}"#)),
    ("/sustainability/effects/0/direction", Some(r#""larger""#)),
    ("/competition/benefits-outweigh/verdict", Some(r#""not-met""#)),
    ("/competition/no-less-restrictive/verdict", Some(r#""not-met""#)),
    ("/competition/necessary/verdict", Some(r#""not-met""#)),
    ("/competition/no-longer-than-needed/verdict", Some(r#""not-met""#)),
    ("/competition/routes", Some("[]")),
    ("/scale/scale", Some(r#""subregional""#)),
    ("/scale/reason", None),
    ("/alignment/contract-agreements", Some("[]")),
    ("/capacity-changes/0/fte", None),
    ("/capacity-changes/0/acute-care", Some("true")),
    ("/digital-links", Some(r#"["knowledge-centre"]"#)),
    ("/funds/necessity", None),
    ("/funds/purpose", None),
    ("/funds/lines/0/cost-kind", Some(r#""structural""#)),
    ("/funds/lines/0/cost-kind", Some(r#""sustainability-investment""#)),
    ("/funds/lines/0/cost-kind", Some(r#""preparation""#)),
    ("/funds/batches/1/amount", Some(r#""999999.99""#)),
    ("/funds/lines/1/sector", None),
    ("/funds/lines/0/paid-elsewhere", Some("true")),
    ("/funds/last-payment", Some(r#""2031-01-01""#)),
    ("/funds/regional-link", None),
    ("/funds/first-payment", Some(r#""2024-07-01""#)),
    ("/self-assessment", None),
];

/// Two of them at once.
const PAIRS: &[[(&str, Option<&str>); 2]] = &[
    [("/capacity-changes/0/acute-care", Some("true")), ("/funds/asked", Some(r#""90000000""#))],
    [
        ("/funds/lines/0/cost-kind", Some(r#""preparation""#)),
        ("/funds/lines/0/agreed-beforehand", Some(r#""2024-01-01""#)),
    ],
];

fn put(plan: &mut Value, at: &str, value: Option<&str>) {
    let (parent, last) = at.rsplit_once('/').expect("the place has a parent");
    let value = value.map(|value| serde_json::from_str(value).expect("the value is JSON"));
    match (plan.pointer_mut(parent).expect("the parent is there"), value) {
        (Value::Object(fields), Some(value)) => drop(fields.insert(last.to_owned(), value)),
        (Value::Object(fields), None) => drop(fields.remove(last)),
        (Value::Array(items), value) => {
            let at: usize = last.parse().expect("the place is a number");
            match value {
                Some(value) => items[at] = value,
                None => drop(items.remove(at)),
            }
        }
        _ => panic!("{parent} has no parts"),
    }
}

fn plan(changes: &[(&str, Option<&str>)]) -> Plan {
    let mut json: Value = serde_json::from_str(PLAN).expect("the plan is JSON");
    for (at, value) in changes {
        put(&mut json, at, *value);
    }
    serde_json::from_value(json).unwrap_or_else(|error| panic!("{changes:?}: {error}"))
}

fn given(changes: &[(Matter, Verdict)]) -> Judgements {
    let judgements = Judgements::from_json(JUDGEMENTS.as_bytes()).expect("the judgements are JSON");
    changes.iter().fold(judgements, |judgements, (matter, verdict)| {
        let on = "2024-04-10".parse().expect("a day");
        judgements.with(*matter, Judgement::try_new("assessor", on, "seen", *verdict).expect("a judgement"))
    })
}

fn terms(edition: Edition) -> Terms {
    let first = passende_zorg::time::Year::try_new(2024).expect("a year");
    let horizon = Horizon::try_new(first, 6, "0.03".parse().expect("a rate")).expect("a horizon");
    Terms::under(edition, "2024-06-01".parse().expect("a day"))
        .with_five_years_from(TermStart::Execution, "2024-07-01".parse().expect("a day"))
        .with_horizon(horizon)
}

/// The answers at every step, and what was found beside them.
fn answers(plan: &Plan, judgements: &Judgements, all: &mut Vec<Explanation>) {
    for edition in Edition::ALL {
        let terms = terms(*edition);
        for step in Step::ALL {
            all.push(PlanAssessment::new(plan, judgements, &terms, *step).explanation());
        }
        let assessment = PlanAssessment::new(plan, judgements, &terms, Step::Full);
        all.extend(assessment.findings().into_iter().map(|finding| {
            let rule = finding.kind().rule(*edition);
            let line = Explanation::finding(Message::new(finding));
            rule.map_or(line.clone(), |rule| line.on_basis(rule))
        }));
        if *edition == Edition::Framework2023 {
            let outcome = assessment.quick_test();
            let message = Message::new(assessment.standing());
            all.extend(outcome.rule().map(|rule| Explanation::note(message).on_basis(rule)));
        }
    }
}

pub(super) fn explanations() -> Vec<Explanation> {
    use Verdict::{Met, NotMet};
    let mut all = Vec::new();
    for change in CHANGES {
        answers(&plan(&[*change]), &given(&[]), &mut all);
    }
    for pair in PAIRS {
        answers(&plan(pair), &given(&[]), &mut all);
    }
    answers(&plan(&[("/effects", Some("[]"))]), &Judgements::default(), &mut all);
    let bundle = [("/bundle", Some(r#"{"initiatives": ["a", "b"]}"#))];
    let passes = [(Matter::BundleImpact, Met), (Matter::BundlePower, Met), (Matter::BundleInLine, Met)];
    answers(&plan(&bundle), &given(&passes), &mut all);
    for matter in Matter::ALL {
        for verdict in [Met, NotMet] {
            let aspects = [Matter::CareUse, Matter::Staff]
                .map(|it| (it, NotMet))
                .into_iter()
                .filter(|(it, _)| it != matter);
            let changes: Vec<_> = aspects.chain([(*matter, verdict)]).collect();
            answers(&plan(&bundle), &given(&changes), &mut all);
        }
    }
    all
}
