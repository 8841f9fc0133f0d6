//! The money of a transformation: what was granted, in batches tied to milestones, and what is payable.

mod grant;

pub use grant::{Batch, Grant, GrantError};
