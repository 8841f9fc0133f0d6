//! The rules of the sources on transformations that this family evaluates or holds.
//!
//! Whole rulebook, all families: [`crate::rulebook`].

mod funds;
mod plan;
mod procedure;

pub(crate) use funds::*;
pub(crate) use plan::*;
pub(crate) use procedure::*;

crate::rule::family!(
    transformation,
    "BK23-S3-5",
    plan::ALL.iter().chain(procedure::ALL).chain(funds::ALL).copied()
);
