//! What purchasing asks of contracts (*contractering*, *zorginkoop*): whether the contracts along a chain
//! pull one way, who is contracted for care below a norm, and the figures that the agreement sets.
//!
//! | what | item |
//! |---|---|
//! | contracts from insurer to specialist, and whether they pull one way | [`chain`] |
//! | contracts held against the volume norms | [`norms`] |
//! | who would do what by when | [`dates`] |
//! | what would have changed by when, and how far it is | [`targets`] |
//! | a budget of capacity, and money divided among specialists | [`capacity`] |
//! | macro frames, growth, and what follows of an overshoot | [`frame`] |
//! | what is asked of contracts, insurers, providers and regions | [`agreed`] |
//! | all contracts of a buyer, with a page for each provider | [`portfolio`] |
//! | pay and price development passed on, and reasons for the rest | [`price`] |

pub mod agreed;
pub mod capacity;
#[doc(alias = "gelijkgerichte contracten")]
pub mod chain;
pub mod dates;
#[doc(alias = "financieel kader")]
pub mod frame;
pub mod norms;
pub mod portfolio;
pub mod price;
pub mod rules;
pub mod targets;
pub(crate) mod waiting;

use crate::explanation::Explanation;
use crate::language::Message;
use crate::messages::messages;
use crate::rule::Rule;

/// That the main text of the draft has a statement of one of its annexes too.
fn also(rule: &'static Rule) -> Explanation {
    Explanation::note(Message::new(Said::Also)).on_basis(rule)
}

messages! {
    /// What is told of the two places in which the draft says a thing.
    #[derive(Debug)]
    enum Said {
        Also = "contracting.also": "De hoofdtekst zegt hetzelfde.", "The main text says the same.";
    }
}
