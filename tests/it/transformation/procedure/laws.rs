//! Laws: a refused event changes nothing, the history is the procedure, money only grows and stays within the grant.

use chrono::{Days, NaiveDate};
use passende_zorg::money::Euro;
use passende_zorg::source::Edition;
use passende_zorg::transformation::funds::Grant;
use passende_zorg::transformation::procedure::{AssessmentVote::Approve, Event, Procedure};
use proptest::prelude::*;

use super::table::{dated, samples};
use super::*;

fn plus(on: NaiveDate, days: u64) -> NaiveDate {
    on.checked_add_days(Days::new(days)).unwrap()
}

/// A walk through the procedure: how many days to the next event, and which of the events that have a place, or any at all.
#[derive(Debug, Clone)]
struct Step {
    days: u64,
    pick: prop::sample::Index,
    any: bool,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = (0_u64..40, any::<prop::sample::Index>(), prop::bool::weighted(0.1))
        .prop_map(|(days, pick, any)| Step { days, pick, any });
    prop::collection::vec(step, 0..40)
}

fn procedure() -> impl Strategy<Value = Procedure> {
    let begins = prop_oneof![
        2 => Just(begun()),
        2 => Just(Procedure::new(Edition::Framework2023, leaders())),
        1 => Just(Procedure::new(Edition::Final, leaders())),
        1 => Just(Procedure::new(Edition::Draft, leaders())),
    ];
    let began = prop::option::of(0_u64..1_000);
    (begins, began).prop_map(|(procedure, began)| match began {
        None => procedure,
        Some(days) => procedure.with_execution_begun(plus(day("2021-06-01"), days)),
    })
}

proptest! {
    #[test]
    fn the_history_is_the_procedure(start in procedure(), steps in steps()) {
        let mut procedure = start;
        let mut on = day("2025-01-01");
        for step in steps {
            on = plus(on, step.days);
            let samples = samples();
            let placed: Vec<&Event> = samples
                .iter()
                .filter(|event| step.any || procedure.state().allows(procedure.edition(), event.kind()))
                .collect();
            if placed.is_empty() {
                break;
            }
            let event = dated((*step.pick.get(&placed)).clone(), on);
            let before = procedure.clone();
            match procedure.record(on, event.clone()) {
                Ok(()) => {
                    prop_assert_eq!(procedure.history().len(), before.history().len() + 1);
                    prop_assert_eq!(procedure.as_of(plus(on, 1)), procedure.clone());
                }
                Err(error) => {
                    prop_assert_eq!(error.event(), event.kind());
                    prop_assert_eq!(&procedure, &before);
                }
            }
        }
        // Recording the history again.
        let mut again = Procedure::new(procedure.edition(), leaders());
        if let Some(began) = procedure.execution_began() {
            again = again.with_execution_begun(began);
        }
        for entry in procedure.history() {
            again.record(entry.on, entry.event.clone()).unwrap();
        }
        prop_assert_eq!(&again, &procedure);
        // There and back.
        let text = serde_json::to_vec(&procedure).unwrap();
        prop_assert_eq!(&Procedure::from_json(&text).unwrap(), &procedure);
        prop_assert_eq!(&serde_json::from_slice::<Procedure>(&text).unwrap(), &procedure);
        // Money, day by day: never less, never beyond the grant, and never paid before it was payable.
        let granted = procedure.grant().map_or(Euro::ZERO, Grant::amount);
        let mut payable = Euro::ZERO;
        for entry in procedure.history() {
            let now = procedure.payable(entry.on);
            prop_assert!(payable <= now && now <= granted);
            prop_assert!(procedure.paid(entry.on) <= now);
            payable = now;
        }
    }

    /// Against a second computation: a batch counts from the day on which its milestone was reached.
    #[test]
    fn payable_is_what_was_reached(
        batches in prop::collection::vec((0_usize..5, 1_i32..1_000), 1..8),
        order in Just([0_usize, 1, 2, 3, 4]).prop_shuffle(),
        gaps in prop::collection::vec(0_u64..60, 5),
        count in 0_usize..=5,
        asked in 0_u64..400,
    ) {
        let ids = ["v", "w", "x", "y", "z"];
        let total: i32 = batches.iter().map(|(_, euros)| euros).sum();
        let parts = batches.iter().enumerate().map(|(at, (of, euros))| batch(&at.to_string(), ids[*of], *euros));
        let grant = Grant::try_new(Euro::whole(total), parts).unwrap();
        let milestones = ids.iter().map(|id| planned(id, "2024-01-01")).collect();
        let mut procedure = begun().as_of(day("2023-03-10"));
        for (on, event) in [
            ("2023-03-15", Event::SubmittedForAssessment { milestones, funds_asked: Some(Euro::whole(total)) }),
            ("2023-04-12", intended(Approve, Approve)),
            ("2023-04-12", Event::InsurersNotified),
            ("2023-05-10", Event::Decided { votes: both(Approve, Approve), grant: Some(grant) }),
            ("2023-06-01", Event::ImplementationBegun),
        ] {
            procedure.record(day(on), event).unwrap();
        }
        let (mut on, asked) = (day("2023-06-01"), plus(day("2023-06-01"), asked));
        let mut expected = 0;
        for (of, gap) in order.into_iter().zip(gaps).take(count) {
            on = plus(on, gap);
            let before = procedure.payable(asked);
            procedure.record(on, reached(ids[of])).unwrap();
            prop_assert!(procedure.payable(asked) >= before);
            if on <= asked {
                expected += batches.iter().filter(|(batch, _)| *batch == of).map(|(_, euros)| euros).sum::<i32>();
            }
        }
        prop_assert_eq!(procedure.payable(asked), Euro::whole(expected));
        prop_assert!(expected <= total);
    }
}
