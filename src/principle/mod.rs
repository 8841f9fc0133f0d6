//! The principles of appropriate care (*principes van passende zorg*): evidence in, a profile out, and never a pass or a fail.

mod element;
mod level;
mod name;
pub mod rules;
mod set;
mod status;

pub use element::Element;
pub use level::Level;
pub use name::Principle;
pub use set::{
    Degree, Difference, PrincipleKind, PrincipleSet, SetStatus, Standing, StartingPoint, StatedPrinciple,
};
pub use status::Status;
