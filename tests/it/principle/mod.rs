//! The principles: what each document says, evidence, the appraisal, and what follows.

mod sets;
mod table;
