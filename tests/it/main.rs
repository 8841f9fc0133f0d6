//! The integration tests, one module per subject. What is expected comes from the sources or from a second, obvious
//! computation in the test; never from what the crate printed.

mod subject_lines;
mod support;

mod alike;
mod arrow;
mod code_list;
mod codes;
mod concentration;
mod contracting;
#[path = "../../examples/common/dutch.rs"]
mod dutch;
mod dutch_examples;
mod explanation;
mod facts;
mod formats;
mod identifier;
mod judgement;
mod language;
mod messages;
mod money;
mod party;
#[path = "../../examples/assess_plan/variants.rs"]
mod plan_variants;
mod practice;
mod principle;
mod region;
#[path = "../../examples/rulebook/register.rs"]
mod register;
mod report;
mod request;
mod request_consequence;
mod request_files;
mod request_form;
mod request_held;
mod request_over_time;
mod request_subjects;
mod request_twice;
mod request_volumes;
mod rulebook;
mod scenario_files;
#[path = "../../examples/rulebook/scenarios/mod.rs"]
mod scenarios;
mod schema;
#[path = "../../examples/share_funds/data.rs"]
mod share_data;
#[path = "../../examples/answer_requests/shipped.rs"]
mod shipped_requests;
#[path = "../../examples/check_scenarios/shipped.rs"]
mod shipped_scenarios;
mod source;
mod statement;
mod table_form;
mod texts;
mod time;
mod transformation;
mod verdict;
mod volume;
