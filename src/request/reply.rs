//! Text in, text out: what a library for another language hands on.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::BothTexts;
use super::receipt::{DigestFunction, answer_with_receipt};
use super::{Answer, Request, answer};
use crate::formats::{InputError, from_value};
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
    may {
        /// The same in both languages.
        text: BothTexts,
        /// The path as a JSON pointer (RFC 6901), where it is one into a request.
        pointer: String,
        /// The line in the text, from one, where it was read from one.
        line: u64,
    }
}

/// What an error says, to be stored or handed on.
///
/// ```
/// use passende_zorg::request::{Refusal, Request};
///
/// let text = br#"{"plan": {"plan": {"title": "", "extent": "complete"}, "terms": {"on": "2024-06-01"}}}"#;
/// let refusal = Refusal::from(&passende_zorg::from_json::<Request>(text).unwrap_err());
/// assert_eq!((refusal.code.as_str(), refusal.line), ("statement.empty", Some(1)));
/// assert_eq!(refusal.pointer.as_deref(), Some("/plan/plan/title"));
/// let told = refusal.text.unwrap();
/// assert!(told.nl.starts_with("plan.plan.title: verwacht: een tekst; gevonden: een lege tekst"));
/// ```
impl From<&InputError> for Refusal {
    fn from(error: &InputError) -> Self {
        let mut refusal = Self::new(error.code().into(), error.path().into(), error.to_string());
        refusal.text = Some(BothTexts::of(|language| error.in_language(language).to_string()));
        refusal.pointer = Some(error.pointer());
        refusal.line = error.line();
        refusal
    }
}

impl<A> From<Result<A, InputError>> for Reply<A> {
    fn from(answered: Result<A, InputError>) -> Self {
        match answered {
            Ok(answer) => Self::Answer(Box::new(answer)),
            Err(error) => Self::Refused(Refusal::from(&error)),
        }
    }
}

impl Reply {
    /// The reply to one request, with a receipt where there is a function to make digests by.
    pub fn to(request: &Request, function: Option<DigestFunction>) -> Self {
        answered(request, function).into()
    }
}

fn answered(request: &Request, function: Option<DigestFunction>) -> Result<Answer, InputError> {
    match function {
        Some(function) => answer_with_receipt(request, function),
        None => answer(request),
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
    let is_list = text.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'[');
    let written = if is_list {
        match crate::from_json::<Vec<Value>>(text) {
            Ok(requests) => {
                let each = requests.iter().enumerate().map(|(at, request)| {
                    let answered = from_value(request).and_then(|request| answered(&request, function));
                    Reply::from(answered.map_err(|error| error.within(format_args!("[{at}]"))))
                });
                serde_json::to_string(&each.collect::<Vec<_>>())
            }
            Err(error) => serde_json::to_string(&Reply::<Answer>::from(Err(error))),
        }
    } else {
        let answered = crate::from_json(text).and_then(|request| answered(&request, function));
        serde_json::to_string(&Reply::from(answered))
    };
    // What is only texts, numbers and lists can be written.
    written.unwrap_or_default()
}
