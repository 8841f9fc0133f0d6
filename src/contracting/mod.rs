//! What purchasing asks of contracts (*contractering*, *zorginkoop*): whether the contracts along a chain
//! pull one way, who is contracted for care below a norm, and the figures that the agreement sets.
//!
//! | what | item |
//! |---|---|
//! | contracts from insurer to specialist, and whether they pull one way | [`chain`] |
//! | contracts held against the volume norms | [`norms`] |
//! | macro frames, growth, and what follows of an overshoot | [`frame`] |

#[doc(alias = "gelijkgerichte contracten")]
pub mod chain;
#[doc(alias = "financieel kader")]
pub mod frame;
pub mod norms;
pub mod rules;
pub(crate) mod waiting;
