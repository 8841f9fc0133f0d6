//! The three tests as sentences.

mod establishment;
mod labour;
mod principles;
