//! What purchasing asks of contracts (*contractering*, *zorginkoop*): whether the contracts along a chain
//! pull one way, and who is contracted for care below a norm.
//!
//! | what | item |
//! |---|---|
//! | contracts from insurer to specialist, and whether they pull one way | [`chain`] |
//! | contracts held against the volume norms | [`norms`] |

#[doc(alias = "gelijkgerichte contracten")]
pub mod chain;
pub mod norms;
pub mod rules;
pub(crate) mod waiting;
