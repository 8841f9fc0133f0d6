//! What the funds read from JSON, with errors that name the place.

use super::{LedgerRequest, ShareRequest};
use crate::formats::InputError;
use crate::transformation::municipal::Application;

macro_rules! from_json {
    ($($name:ident),*) => {$(
        impl $name {
            /// Reads it from JSON.
            ///
            /// # Errors
            /// As [`from_json`](crate::from_json).
            #[cfg_attr(docsrs, doc(cfg(feature = "formats")))]
            pub fn from_json(text: &[u8]) -> Result<Self, InputError> {
                crate::from_json(text)
            }
        }
    )*};
}
from_json!(ShareRequest, LedgerRequest, Application);
