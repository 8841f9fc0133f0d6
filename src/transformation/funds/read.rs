//! What the funds read from JSON, with errors that name the place.

use serde::de::DeserializeOwned;

use super::municipal::Application;
use super::{LedgerRequest, ShareRequest};

fn read<T: DeserializeOwned>(text: &[u8]) -> Result<T, FundsReadError> {
    let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text);
    let mut deserializer = serde_json::Deserializer::from_slice(text);
    let value = serde_path_to_error::deserialize(&mut deserializer).map_err(|error| {
        // A text that breaks off inside a key has no path from there on.
        let path = error.path().to_string();
        let path = path.trim_end_matches('?').trim_end_matches('.');
        let path = if path.is_empty() { "." } else { path }.to_owned();
        FundsReadError { path, error: error.into_inner() }
    })?;
    deserializer.end().map_err(|error| FundsReadError { path: ".".to_owned(), error })?;
    Ok(value)
}

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
                read(text)
            }
        }
    )*};
}
from_json!(ShareRequest, LedgerRequest, Application);

/// A text that is not JSON, or JSON that is not what was asked for.
#[derive(Debug, thiserror::Error)]
#[error("{}{error}", if path == "." { String::new() } else { format!("{path}: ") })]
#[cfg_attr(docsrs, doc(cfg(feature = "formats")))]
pub struct FundsReadError {
    path: String,
    error: serde_json::Error,
}

impl FundsReadError {
    /// The stable code of the error.
    pub fn code(&self) -> &'static str {
        match self.error.classify() {
            serde_json::error::Category::Data => "funds.data",
            _ => "funds.syntax",
        }
    }

    /// The path in the JSON, like `weights[0].insurer`; `.` is the whole.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The line, from one.
    pub fn line(&self) -> usize {
        self.error.line()
    }
}
