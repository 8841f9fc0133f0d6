//! The integration tests, one module per subject. What is expected comes from the sources or from a second, obvious
//! computation in the test; never from what the crate printed.

mod support;

mod advice;
mod agreement;
mod alike;
mod check;
mod check_laws;
mod codes;
mod composite;
mod concentration;
mod contract;
mod counts;
mod csv;
mod deviation;
mod dictionary;
#[path = "../../examples/common/dutch.rs"]
mod dutch;
mod dutch_examples;
mod explanation;
mod formats;
mod funds_ledger;
mod funds_share;
mod funds_words;
mod ground;
mod identifier;
mod judgement;
mod language;
mod messages;
mod money;
mod multitrauma;
mod municipal;
mod municipal_counts;
mod network;
mod norm;
mod norms_json;
mod operations;
mod party;
mod plan;
#[path = "../../examples/assess_plan/variants.rs"]
mod plan_variants;
mod principle;
mod procedure;
mod procedures;
mod region;
#[path = "../../examples/rulebook/register.rs"]
mod register;
mod report;
mod rulebook;
#[path = "../../examples/rulebook/scenarios/mod.rs"]
mod scenarios;
#[path = "../../examples/share_funds/data.rs"]
mod share_data;
mod source;
mod statement;
mod successions;
mod tally;
mod time;
mod told;
mod verdict;
mod ways;
mod which_norm;
