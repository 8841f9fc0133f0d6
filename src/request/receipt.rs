//! What an answer was made with, so that it can be made again and compared, years later.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::canonical::canonical;
use super::{Answer, Request, answer};
use crate::formats::{Excerpt, InputError, refusals};
use crate::messages::messages;
use crate::record::record;
use crate::rule::Rule;
use crate::rulebook::Rulebook;
use crate::source::Document;

/// A function that makes a digest of bytes, and its name: of a well-kept crate, or the caller's own.
///
/// ```
/// use passende_zorg::request::DigestFunction;
/// let length = DigestFunction::new("length", |bytes| bytes.len().to_string()); // no digest to rely on
/// assert_eq!((length.name(), length.of(b"abc")), ("length", "3".to_owned()));
/// ```
#[derive(Debug, Clone, Copy)]
pub struct DigestFunction {
    name: &'static str,
    of: fn(&[u8]) -> String,
}

impl DigestFunction {
    /// SHA-256, in hexadecimals.
    ///
    /// ```
    /// use passende_zorg::request::DigestFunction;
    /// let digest = DigestFunction::SHA_256.of(b"abc");
    /// assert!(digest.starts_with("ba7816bf") && digest.len() == 64);
    /// ```
    #[cfg(feature = "sha2")]
    #[cfg_attr(docsrs, doc(cfg(feature = "sha2")))]
    pub const SHA_256: Self = Self::new("sha-256", |bytes| {
        use sha2::Digest as _;
        format!("{:x}", sha2::Sha256::digest(bytes))
    });

    /// A function of the caller's, by its name.
    pub const fn new(name: &'static str, of: fn(&[u8]) -> String) -> Self {
        Self { name, of }
    }

    /// The name, as a receipt has it.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The digest of bytes.
    pub fn of(&self, bytes: &[u8]) -> String {
        (self.of)(bytes)
    }

    fn of_value(&self, value: &Value) -> String {
        self.of(canonical(value).as_bytes())
    }
}

record! {
    /// What an answer was made with (*bewijs van herkomst*): the version of the crate, the rules, and digests
    /// of all that was given and of what came out.
    ///
    /// Digests are of canonical JSON, as RFC 8785 has it for texts and whole numbers: the order of keys and
    /// blanks do not matter, and the order of lists does.
    Receipt, "a receipt: an object";
    has {
        /// The version of the crate.
        version: String,
        /// The name of the function that made the digests.
        function: String,
        /// The digest of all rules of this version.
        rulebook: String,
        /// The digest of the answer, without its receipt.
        answer: String,
    }
    days {
        /// The day asked about.
        on,
    }
    lists {
        /// The documents in which the rules that the answer cites stand.
        editions: Document,
    }
    maps {
        /// The digest of each part of the request, by its key.
        request: String => String,
        /// The digest of each rule that the answer cites, by its name.
        rules: String => String,
    }
}

impl Receipt {
    fn of(request: &Request, answer: &Answer, function: DigestFunction) -> Result<Self, InputError> {
        let parts = match written(request)? {
            Value::Object(family) => family.into_iter().next().map(|(_, parts)| parts),
            _ => None,
        };
        let Some(Value::Object(parts)) = parts else { return Err(unwritten("an object")) };
        let made = written(answer)?;
        let mut receipt = Self::new(
            env!("CARGO_PKG_VERSION").to_owned(),
            function.name().to_owned(),
            function.of_value(&written(&Rulebook)?),
            function.of_value(&made),
        );
        receipt.on = answer.on;
        receipt.request = parts.iter().map(|(key, part)| (key.clone(), function.of_value(part))).collect();
        for rule in cited(&made) {
            receipt.rules.insert(rule.id().to_string(), function.of_value(&written(rule)?));
            let document = rule.citation().document();
            if !receipt.editions.contains(&document) {
                receipt.editions.push(document);
            }
        }
        receipt.editions.sort_unstable();
        Ok(receipt)
    }
}

/// The rules that something cites, each once, in order of their names.
fn cited(made: &Value) -> Vec<&'static Rule> {
    fn names<'v>(value: &'v Value, into: &mut BTreeSet<&'v str>) {
        match value {
            Value::Object(fields) => {
                if let Some(Value::String(name)) = fields.get("rule") {
                    into.insert(name);
                }
                fields.values().for_each(|field| names(field, into));
            }
            Value::Array(items) => items.iter().for_each(|item| names(item, into)),
            _ => {}
        }
    }
    let mut found = BTreeSet::new();
    names(made, &mut found);
    found.into_iter().filter_map(|name| Rulebook.find(name)).collect()
}

fn written(value: &impl serde::Serialize) -> Result<Value, InputError> {
    serde_json::to_value(value).map_err(|error| unwritten(&error.to_string()))
}

fn unwritten(found: &str) -> InputError {
    Refused::Unwritten { found: found.to_owned() }.into()
}

refusals! {
    /// The reasons for which no receipt is written or held against anything.
    enum Refused {
        Unwritten { found: String } = "receipt.unwritten":
            "verwacht: wat als JSON te schrijven is; gevonden: {found}",
            "expected what can be written as JSON, found {found}";
        NoReceipt = "receipt.none" at "receipt":
            "verwacht: een antwoord met een bewijs; gevonden: een antwoord zonder",
            "expected an answer with a receipt, found one without";
        OtherFunction { of_receipt: Excerpt, found: &'static str } = "receipt.other-function" at "function":
            "verwacht: de functie {of_receipt} van het bewijs; gevonden: `{found}`",
            "expected the function {of_receipt} of the receipt, found `{found}`";
    }
}

/// Answers a request, with a receipt in the answer.
///
/// ```
/// use passende_zorg::{Language, language::Describe};
/// use passende_zorg::request::{DigestFunction, Request, answer_with_receipt, verify};
///
/// let request: Request = passende_zorg::from_json(
///     br#"{"plan": {"plan": {"title": "Recovery at home", "extent": "complete"}, "terms": {"on": "2024-06-01"}}}"#,
/// )?;
/// let answer = answer_with_receipt(&request, DigestFunction::SHA_256)?;
/// let receipt = answer.receipt.unwrap();
/// assert_eq!(verify(&receipt, &request, DigestFunction::SHA_256)?, []);
///
/// let other: Request = passende_zorg::from_json(
///     br#"{"plan": {"plan": {"title": "Recovery at home", "extent": "excerpt"}, "terms": {"on": "2024-06-01"}}}"#,
/// )?;
/// let told = verify(&receipt, &other, DigestFunction::SHA_256)?;
/// assert_eq!(told[0].in_language(Language::English).to_string(), "The request differs in plan.");
/// # Ok::<(), passende_zorg::InputError>(())
/// ```
///
/// # Errors
/// As [`answer`].
pub fn answer_with_receipt(request: &Request, function: DigestFunction) -> Result<Answer, InputError> {
    let mut answer = answer(request)?;
    answer.receipt = Some(Receipt::of(request, &answer, function)?);
    Ok(answer)
}

/// Makes an answer again and says what differs from what its receipt has: nothing when it is the same in
/// every byte.
///
/// Where the answer differs and nothing else does, the crate itself answers otherwise.
///
/// # Errors
/// As [`answer`]; and when the function is another than that of the receipt.
pub fn verify(
    receipt: &Receipt,
    request: &Request,
    function: DigestFunction,
) -> Result<Vec<ReceiptDifference>, InputError> {
    if receipt.function != function.name() {
        let of_receipt = receipt.function.as_str().into();
        return Err(Refused::OtherFunction { of_receipt, found: function.name() }.into());
    }
    let again = Receipt::of(request, &answer(request)?, function)?;
    let mut differences = Vec::new();
    differences
        .extend(keys_apart(&receipt.request, &again.request).map(|part| ReceiptDifference::Request { part }));
    differences.extend(keys_apart(&receipt.rules, &again.rules).map(|rule| ReceiptDifference::Rule { rule }));
    if receipt.version != again.version {
        let (then, now) = (receipt.version.clone(), again.version);
        differences.push(ReceiptDifference::Version { then, now });
    }
    if receipt.rulebook != again.rulebook {
        differences.push(ReceiptDifference::Rulebook);
    }
    if receipt.answer != again.answer || receipt.on != again.on || receipt.editions != again.editions {
        differences.push(ReceiptDifference::Answer);
    }
    Ok(differences)
}

/// The same of an answer that was stored with its receipt: first whether it is the one for which the receipt was
/// made, and then whether it is made again.
///
/// ```
/// use passende_zorg::Verdict;
/// use passende_zorg::request::{DigestFunction, ReceiptDifference, Request, answer_with_receipt, verify_answer};
///
/// let request: Request = passende_zorg::from_json(
///     br#"{"plan": {"plan": {"title": "Recovery at home", "extent": "complete"}, "terms": {"on": "2024-06-01"}}}"#,
/// )?;
/// let mut stored = answer_with_receipt(&request, DigestFunction::SHA_256)?;
/// assert_eq!(verify_answer(&stored, &request, DigestFunction::SHA_256)?, []);
/// stored.verdict = Some(Verdict::Met);
/// assert_eq!(verify_answer(&stored, &request, DigestFunction::SHA_256)?, [ReceiptDifference::Stored]);
/// # Ok::<(), passende_zorg::InputError>(())
/// ```
///
/// # Errors
/// As [`verify`]; and when the answer has no receipt.
pub fn verify_answer(
    answer: &Answer,
    request: &Request,
    function: DigestFunction,
) -> Result<Vec<ReceiptDifference>, InputError> {
    let receipt = answer.receipt.as_ref().ok_or(Refused::NoReceipt)?;
    let mut differences = verify(receipt, request, function)?;
    let mut bare = answer.clone();
    bare.receipt = None;
    if function.of_value(&written(&bare)?) != receipt.answer {
        differences.insert(0, ReceiptDifference::Stored);
    }
    Ok(differences)
}

/// The keys that two have with another digest, or one of them only.
fn keys_apart<'k>(
    one: &'k BTreeMap<String, String>,
    other: &'k BTreeMap<String, String>,
) -> impl Iterator<Item = String> + 'k {
    let changed = one.iter().filter(|(key, digest)| other.get(*key) != Some(digest));
    let new = other.keys().filter(|key| !one.contains_key(*key));
    changed.map(|(key, _)| key).chain(new).cloned()
}

messages! {
    /// In what an answer that is made again differs from its receipt.
    #[derive(Debug, Clone, PartialEq, Eq)]
    #[non_exhaustive]
    pub enum ReceiptDifference {
        /// A part of the request, by its key.
        Request {
            /// The key.
            part: String,
        } = "receipt.request":
            "De vraag verschilt in {part:?}.", "The request differs in {part:?}.";
        /// A rule that is cited has changed, or is cited in one of the two only.
        Rule {
            /// The name of the rule.
            rule: String,
        } = "receipt.rule":
            "De regel {rule} is anders, of wordt maar in één van beide aangehaald.",
            "The rule {rule} is another, or is cited in one of the two only.";
        /// The version of the crate.
        Version {
            /// That of the receipt.
            then: String,
            /// That of now.
            now: String,
        } = "receipt.version":
            "De versie was {then} en is {now}.", "The version was {then} and is {now}.";
        /// Some rule of the rulebook, cited or not.
        Rulebook = "receipt.rulebook":
            "De verzameling regels is veranderd.", "The rulebook has changed.";
        /// What comes out.
        Answer = "receipt.answer":
            "De uitkomst is anders.", "The answer is another.";
        /// The answer that was stored with the receipt.
        Stored = "receipt.stored":
            "Het bewaarde antwoord is niet het antwoord waarvoor dit bewijs is gemaakt.",
            "The stored answer is not the one for which this receipt was made.";
    }
}
