use passende_zorg::Language;
use passende_zorg::Verdict::{self, Met, NotApplicable, NotMet, Undetermined};

/// Every sequence of verdicts up to a length.
fn sequences(length: usize) -> Vec<Vec<Verdict>> {
    let mut all = vec![vec![]];
    let mut last = vec![vec![]];
    for _ in 0..length {
        last = last
            .iter()
            .flat_map(|start: &Vec<Verdict>| Verdict::ALL.map(|next| [start.as_slice(), &[next]].concat()))
            .collect();
        all.extend(last.clone());
    }
    all
}

#[test]
fn all_of_is_decided_by_a_failure_then_by_what_is_open() {
    for parts in sequences(4) {
        let expected = if parts.contains(&NotMet) {
            NotMet
        } else if parts.contains(&Undetermined) {
            Undetermined
        } else if parts.contains(&Met) {
            Met
        } else {
            NotApplicable
        };
        assert_eq!(Verdict::all_of(parts.clone()), expected, "{parts:?}");
    }
}

#[test]
fn any_of_is_decided_by_a_pass_then_by_what_is_open() {
    for parts in sequences(4) {
        let expected = if parts.contains(&Met) {
            Met
        } else if parts.contains(&Undetermined) {
            Undetermined
        } else if parts.contains(&NotMet) {
            NotMet
        } else {
            NotApplicable
        };
        assert_eq!(Verdict::any_of(parts.clone()), expected, "{parts:?}");
    }
}

/// What is open stands for every decided value it may turn out to be: the whole is decided only when all of them agree.
#[test]
fn undetermined_is_exactly_what_learning_could_still_change() {
    fn completions(parts: &[Verdict]) -> Vec<Vec<Verdict>> {
        parts.iter().fold(vec![vec![]], |done, part| {
            let options: &[Verdict] =
                if *part == Undetermined { &[Met, NotMet] } else { std::slice::from_ref(part) };
            done.iter()
                .flat_map(|start| options.iter().map(move |next| [start.as_slice(), &[*next]].concat()))
                .collect()
        })
    }
    for parts in sequences(4) {
        for whole in [Verdict::all_of as fn(Vec<Verdict>) -> Verdict, Verdict::any_of] {
            let mut outcomes: Vec<Verdict> = completions(&parts).into_iter().map(whole).collect();
            outcomes.dedup();
            let expected = if outcomes.iter().all(|outcome| *outcome == outcomes[0]) {
                outcomes[0]
            } else {
                Undetermined
            };
            assert_eq!(whole(parts.clone()), expected, "{parts:?}");
        }
    }
}

#[test]
fn and_and_or_are_commutative_associative_and_dual() {
    let flip = |verdict| match verdict {
        Met => NotMet,
        NotMet => Met,
        other => other,
    };
    for a in Verdict::ALL {
        for b in Verdict::ALL {
            assert_eq!(a.and(b), b.and(a));
            assert_eq!(a.or(b), b.or(a));
            assert_eq!(flip(a.and(b)), flip(a).or(flip(b)));
            for c in Verdict::ALL {
                assert_eq!(a.and(b).and(c), a.and(b.and(c)));
                assert_eq!(a.or(b).or(c), a.or(b.or(c)));
            }
        }
        assert_eq!(a.and(NotApplicable), a);
        assert_eq!(a.or(NotApplicable), a);
    }
}

#[test]
fn codes_are_the_wire_format() {
    let codes = Verdict::ALL.map(Verdict::code);
    assert_eq!(codes, ["met", "not-met", "undetermined", "not-applicable"]);
    for verdict in Verdict::ALL {
        assert_eq!(serde_json::to_string(&verdict).unwrap(), format!("\"{}\"", verdict.code()));
        assert_eq!(verdict.to_string(), verdict.code());
        assert_eq!(verdict.is_undetermined(), verdict == Undetermined);
    }
    assert_eq!(
        Verdict::ALL.map(|verdict| verdict.in_language(Language::Dutch)),
        ["voldoet", "voldoet niet", "onbeslist", "niet van toepassing"]
    );
    let verdict = Met;
    let padded = format!("{verdict:<8}|");
    assert_eq!(padded, "met     |");
}
