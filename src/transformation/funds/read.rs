//! What the funds read from JSON, with errors that name the place.

use super::municipal::Application;
use super::{LedgerRequest, ShareRequest};
use crate::formats::InputError;

macro_rules! from_json {
    ($($name:ident),*) => {$(
        impl $name {
            /// Reads it from JSON.
            ///
            /// # Errors
            /// When the text is not JSON in UTF-8, when a key is unknown, missing or given twice, or when a value is not what
            /// it should be. The error names the place.
            #[cfg_attr(docsrs, doc(cfg(feature = "formats")))]
            pub fn from_json(text: &[u8]) -> Result<Self, FundsReadError> {
                crate::from_json(text).map_err(FundsReadError)
            }
        }
    )*};
}
from_json!(ShareRequest, LedgerRequest, Application);

/// A text that is not JSON, or JSON that is not what was asked for.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
#[cfg_attr(docsrs, doc(cfg(feature = "formats")))]
pub struct FundsReadError(InputError);

impl FundsReadError {
    /// The stable code of the error.
    pub fn code(&self) -> &'static str {
        if self.0.code() == "input.syntax" { "funds.syntax" } else { "funds.data" }
    }

    /// The path in the JSON, like `weights[0].insurer`; `.` is the whole.
    pub fn path(&self) -> &str {
        if self.0.path().is_empty() { "." } else { self.0.path() }
    }

    /// The line, from one.
    pub fn line(&self) -> usize {
        self.0.line()
    }
}
