//! The sentence of a criterion: what was found, with the reason, the sum or the measure behind it, in both languages.

use passende_zorg::Language;
use passende_zorg::explanation::{Assessment as _, Explanation};
use passende_zorg::source::Edition;
use passende_zorg::transformation::{
    ChangeDirection, Condition, ImpactAspect, Judgements, PlanAssessment, Step, SubstantialChange,
};

use super::{Changes, judgements, plan_with, terms};

fn lines(tree: &Explanation, into: &mut Vec<[String; 2]>) {
    let said = |language| tree.message().in_language(language).to_string();
    into.push([said(Language::Dutch), said(Language::English)]);
    tree.parts().iter().for_each(|part| lines(part, into));
}

#[test]
fn what_was_found_is_said_whole() {
    const EXCERPT: (&str, Option<&str>) = ("/extent", Some("\"excerpt\""));
    const DIVISION: &str =
        r#"[{"party": "district-nursing", "amount": "1000000"}, {"party": "hospital", "amount": "640000"}]"#;
    const CONTEXT: &str = r#"{"topic": "context", "not-applicable": "no wider context"}"#;
    const STAFF: &str = r#"{"topic": "staff", "not-applicable": "nobody moves"}"#;
    let cases: [(Changes<'_>, Edition, Step, Condition, [&str; 2]); 6] = [
        // What a sum must be, and what it is.
        (
            &[("/funds/division", Some(DIVISION))],
            Edition::Framework2023,
            Step::Full,
            Condition::FundsDivision,
            [
                "verdeling zoals in de posten, voor partij Wijkverpleging Voorbeeldstad: gevraagd € 640.000, som € 1.000.000",
                "division as in the lines, for party Wijkverpleging Voorbeeldstad: asked EUR 640,000, sum EUR 1,000,000",
            ],
        ),
        (
            &[EXCERPT],
            Edition::Framework2023,
            Step::Full,
            Condition::BusinessCase,
            [
                "saldo van de businesscase als contante waarde: onbeslist, van wat het uittreksel ervan bevat",
                "balance of the business case as present value: undetermined, of what the excerpt has of it",
            ],
        ),
        // A reason against it, one that applies, and one for which the text gives no ground.
        (
            &[("/impact-analysis/findings/7", Some(CONTEXT))],
            Edition::Framework2023,
            Step::Full,
            Condition::ImpactAnalysis,
            [
                "impactanalyse over regionale en landelijke afspraken: niet zoals het moet (no wider context)",
                "impact analysis of regional and national agreements: not as it must be (no wider context)",
            ],
        ),
        (
            &[("/impact-analysis/findings/4", Some(STAFF))],
            Edition::Framework2023,
            Step::Full,
            Condition::ImpactAnalysis,
            [
                "impactanalyse over personeel: niet van toepassing (nobody moves)",
                "impact analysis of staff: not applicable (nobody moves)",
            ],
        ),
        (
            &[("/impact-analysis/findings/4", Some(STAFF))],
            Edition::Final,
            Step::Full,
            Condition::ImpactAnalysis,
            [
                "impactanalyse over personeel: buiten beschouwing gelaten, waarvoor deze tekst geen grond geeft (nobody moves)",
                "impact analysis of staff: left out, for which this text gives no ground (nobody moves)",
            ],
        ),
        // A measure of the caller.
        (
            &[],
            Edition::Framework2023,
            Step::QuickTest,
            Condition::Impactful,
            [
                "substantiële impact op zorggebruik Zvw: voldoet, naar een eigen maatstaf van de gebruiker",
                "substantial impact on care use under the Zvw: met, by a measure of the caller's own",
            ],
        ),
    ];
    for (changes, edition, step, condition, [dutch, english]) in cases {
        let plan = plan_with(changes);
        let change = SubstantialChange::try_new(ChangeDirection::Decrease, "0.1".parse().unwrap()).unwrap();
        let terms = terms(edition).with_substantial(ImpactAspect::CareUse, change);
        let given = if step == Step::QuickTest { Judgements::default() } else { judgements() };
        let mut all = Vec::new();
        lines(&PlanAssessment::new(&plan, &given, &terms, step).of(condition).explanation(), &mut all);
        assert!(all.contains(&[dutch, english].map(str::to_owned)), "{dutch}: {all:#?}");
    }
}
