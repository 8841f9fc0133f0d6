//! The border: how inputs are read, and the one error that says where, what was expected and what was found.
//!
//! Every input is read from JSON by `from_json`, with the feature `formats`; tables come from CSV. What is
//! built in code is checked by the same laws, and refused with the same [`InputError`].

#[cfg(feature = "formats")]
mod cell;
#[cfg(feature = "formats")]
pub(crate) mod csv;
#[cfg(feature = "formats")]
mod dutch;
mod error;
#[cfg(feature = "formats")]
mod form;
#[cfg(feature = "formats")]
mod json;
mod refusal;
#[cfg(feature = "formats")]
mod tidy;
pub(crate) mod value;
#[cfg(feature = "formats")]
pub(crate) mod wanted;

pub(crate) use error::Excerpt;
pub use error::InputError;
#[cfg(feature = "formats")]
#[cfg_attr(docsrs, doc(cfg(feature = "formats")))]
#[doc(alias = "aanlevervorm")]
pub use form::TableForm;
#[cfg(feature = "formats")]
#[cfg_attr(docsrs, doc(cfg(feature = "formats")))]
pub use form::{DayForm, FormNotice, NumberForm, TidyTable};
#[cfg(feature = "formats")]
#[cfg_attr(docsrs, doc(cfg(feature = "formats")))]
pub use json::from_json;
#[cfg(feature = "formats")]
pub(crate) use json::from_value;
pub(crate) use refusal::{Tell, Told, as_input_error, error_told, refusals, tell_as_is};
