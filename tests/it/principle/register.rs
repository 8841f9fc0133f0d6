//! The scenarios of the example `rulebook` bring each rule of the family to every side.

use std::collections::BTreeSet;

use passende_zorg::principle::rules;

use crate::register;

#[test]
fn no_rule_of_the_family_lacks_a_side_or_an_answer_that_cites_it() {
    let own: BTreeSet<&str> = rules::all().map(|rule| rule.id().as_str()).collect();
    let lacking: Vec<String> = register::lacking()
        .into_iter()
        .filter(|line| line.split(' ').next().is_some_and(|id| own.contains(id)))
        .collect();
    assert_eq!(lacking, Vec::<String>::new());
}
