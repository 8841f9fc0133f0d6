//! Text in, text out: what a library for another language hands on.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::receipt::{DigestFunction, answer_with_receipt};
use super::{Answer, Request, answer};
use crate::formats::InputError;
use crate::record::record;

/// An answer, or why there is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Reply<A = Answer> {
    /// The answer.
    Answer(Box<A>),
    /// Why there is none.
    Refused(Refusal),
}

record! {
    /// Why a request was refused.
    Refusal, "a refusal: an object";
    has {
        /// The stable code.
        code: String,
        /// Where in the request; nothing when it is of the whole.
        path: String,
        /// The path, what was expected and what was found.
        message: String,
    }
}

impl<A> From<Result<A, InputError>> for Reply<A> {
    fn from(answered: Result<A, InputError>) -> Self {
        match answered {
            Ok(answer) => Self::Answer(Box::new(answer)),
            Err(error) => {
                Self::Refused(Refusal::new(error.code().into(), error.path().into(), error.to_string()))
            }
        }
    }
}

impl Reply {
    /// The reply to one request, with a receipt where there is a function to make digests by.
    pub fn to(request: &Request, function: Option<DigestFunction>) -> Self {
        match function {
            Some(function) => answer_with_receipt(request, function),
            None => answer(request),
        }
        .into()
    }
}

/// Replies to a request as JSON, or to a list of them with a list: what a library for another language, or a
/// service, hands on as it is.
///
/// It never fails: what cannot be read or answered is a [refusal](Refusal), in a list that of one request.
///
/// ```
/// use passende_zorg::request::reply;
///
/// let request = br#"{"plan": {"plan": {"title": "Herstel thuis", "extent": "complete"}, "terms": {"on": "2024-06-01"}}}"#;
/// assert!(reply(request, None).starts_with(r#"{"answer":{"asked":"plan","verdict":"not-met""#));
/// let refused = reply(br#"[{"plan": 1}]"#, None);
/// assert!(refused.starts_with(r#"[{"refused":{"code":"input.data","path":"[0].plan""#), "{refused}");
/// ```
pub fn reply(text: &[u8], function: Option<DigestFunction>) -> String {
    let one = |text: &[u8]| match crate::from_json::<Request>(text) {
        Ok(request) => Reply::to(&request, function),
        Err(error) => Reply::from(Err(error)),
    };
    let is_list = text.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'[');
    let written = match crate::from_json::<Vec<Value>>(text) {
        Ok(requests) => {
            let each =
                requests.iter().enumerate().map(|(at, request)| match one(request.to_string().as_bytes()) {
                    Reply::Refused(refusal) => Reply::Refused(refusal.within(at)),
                    answered => answered,
                });
            serde_json::to_string(&each.collect::<Vec<_>>())
        }
        Err(error) if is_list => serde_json::to_string(&Reply::<Answer>::from(Err(error))),
        Err(_) => serde_json::to_string(&one(text)),
    };
    // What is only texts, numbers and lists can be written.
    written.unwrap_or_default()
}

impl Refusal {
    /// The same, of a request by its place in a list.
    fn within(self, at: usize) -> Self {
        let join = if self.path.is_empty() { "" } else { "." };
        let path = format!("[{at}]{join}{}", self.path);
        let message = match self.message.strip_prefix(&self.path) {
            Some(rest) if !self.path.is_empty() => format!("{path}{rest}"),
            _ => format!("[{at}]: {}", self.message),
        };
        Self { path, message, ..self }
    }
}
