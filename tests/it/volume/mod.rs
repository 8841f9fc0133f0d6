//! Counts, norms and the check, and what the agreements and the advice say on norms.

mod advice;
mod agreement;
mod by_name;
mod check;
mod check_laws;
mod columns;
mod comparison;
mod composite;
mod counts;
mod csv;
mod deviation;
mod dictionary;
mod divisions;
mod ground;
mod multitrauma;
mod network;
mod norm;
mod norms_json;
mod openings;
mod operations;
mod procedures;
mod successions;
mod tally;
mod told;
mod ways;
mod which_norm;
