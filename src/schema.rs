//! The shapes of what crosses the border, as JSON Schema (draft 2020-12).
//!
//! A schema says less than the reader: that parts hang together, that no key stands twice, that a day exists.
//! What it refuses the reader refuses too.
//!
//! ```
//! use passende_zorg::request::{Request, RequestKind};
//! use passende_zorg::schema::{FILES, schema_of};
//!
//! let schema = schema_of::<Request>();
//! assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
//! assert!(schema["oneOf"].as_array().is_some_and(|families| families.len() == RequestKind::ALL.len()));
//! assert!(FILES.iter().any(|file| file.name() == "norms"));
//! ```

use schemars::generate::SchemaSettings;
use schemars::transform::{Transform, transform_subschemas};
use schemars::{JsonSchema, Schema};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::concentration::ImpactFacts;
use crate::contracting::agreed::AgreedFacts;
use crate::contracting::capacity::{CapacityBudget, DistributionModel};
use crate::contracting::chain::Chain;
use crate::contracting::dates::ActionLog;
use crate::contracting::frame::FrameSpending;
use crate::contracting::portfolio::{PlanUnderway, Portfolio};
use crate::contracting::price::PriceProposal;
use crate::contracting::targets::TargetReading;
use crate::formats::InputError;
use crate::from_json;
use crate::practice::cycle::{AgendaPlan, CycleLog};
use crate::practice::life::EvidenceLife;
use crate::practice::scaling::ScaleUp;
use crate::practice::{CombinedAgreement, EstablishmentLog, LabourSaving};
use crate::principle::{Dossier, EvidencePolicy, GatePolicy};
use crate::request::{Answer, OverTime, Reply, Request, ScenarioFile};
use crate::transformation::Judgements;
use crate::transformation::funds::{LedgerRequest, ShareRequest};
use crate::transformation::municipal::Application;
use crate::transformation::plan::Plan;
use crate::transformation::procedure::{Overview, Procedure};
use crate::volume::composite::{NormSet, UnitFacts};

/// The schema of what is read as this type.
pub fn schema_of<T: JsonSchema>() -> Value {
    let settings = SchemaSettings::draft2020_12().with_transform(AsRead);
    settings.into_generator().into_root_schema_for::<T>().to_value()
}

/// A kind of file, and its schema.
#[derive(Debug, Clone, Copy)]
pub struct FileSchema {
    name: &'static str,
    make: fn() -> Value,
    read: fn(&[u8]) -> Result<(), InputError>,
}

impl FileSchema {
    const fn of<T: JsonSchema + DeserializeOwned>(name: &'static str) -> Self {
        Self { name, make: schema_of::<T>, read: |text| from_json::<T>(text).map(drop) }
    }

    /// The name of the schema, and of the file under `schemas` that has it: `<name>.schema.json`.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The schema.
    pub fn schema(&self) -> Value {
        (self.make)()
    }

    /// Whether a text is such a file: what the reader says, which is more than the schema does.
    ///
    /// # Errors
    /// As [`from_json`].
    pub fn check(&self, text: &[u8]) -> Result<(), InputError> {
        (self.read)(text)
    }

    /// The schema as it stands in its file.
    pub fn text(&self) -> String {
        format!("{:#}\n", self.schema())
    }
}

/// The schemas of requests and answers, and of every file that the crate reads as JSON.
pub const FILES: &[FileSchema] = &[
    FileSchema::of::<Request>("request"),
    FileSchema::of::<Answer>("answer"),
    FileSchema::of::<Reply>("reply"),
    FileSchema::of::<OverTime>("over-time"),
    FileSchema::of::<ScenarioFile>("scenario"),
    FileSchema::of::<NormSet>("norms"),
    FileSchema::of::<UnitFacts>("unit-facts"),
    FileSchema::of::<Plan>("plan"),
    FileSchema::of::<Judgements>("judgements"),
    FileSchema::of::<Procedure>("procedure"),
    FileSchema::of::<Overview>("procedure-overview"),
    FileSchema::of::<ShareRequest>("shares"),
    FileSchema::of::<LedgerRequest>("ledger"),
    FileSchema::of::<Application>("municipal-application"),
    FileSchema::of::<Dossier>("dossier"),
    FileSchema::of::<EvidencePolicy>("evidence-policy"),
    FileSchema::of::<GatePolicy>("gate"),
    FileSchema::of::<LabourSaving>("labour"),
    FileSchema::of::<EstablishmentLog>("practice-record"),
    FileSchema::of::<ScaleUp>("scale-up"),
    FileSchema::of::<CycleLog>("cycle"),
    FileSchema::of::<AgendaPlan>("agenda-plan"),
    FileSchema::of::<EvidenceLife>("evidence-life"),
    FileSchema::of::<CombinedAgreement>("combined-agreement"),
    FileSchema::of::<Chain>("chain"),
    FileSchema::of::<Portfolio>("portfolio"),
    FileSchema::of::<Vec<PlanUnderway>>("plans-underway"),
    FileSchema::of::<AgreedFacts>("agreed"),
    FileSchema::of::<PriceProposal>("price"),
    FileSchema::of::<FrameSpending>("spending"),
    FileSchema::of::<Vec<TargetReading>>("readings"),
    FileSchema::of::<ActionLog>("actions"),
    FileSchema::of::<CapacityBudget>("capacity"),
    FileSchema::of::<DistributionModel>("distribution"),
    FileSchema::of::<ImpactFacts>("impact"),
];

/// What the derived schemas do not know of the readers: the largest whole numbers, the form of days; and of
/// the documentation only what is no example.
#[derive(Debug, Clone, Copy)]
struct AsRead;

impl Transform for AsRead {
    fn transform(&mut self, schema: &mut Schema) {
        let format = schema.get("format").and_then(Value::as_str).map(str::to_owned);
        match format.as_deref() {
            Some("date") => {
                schema.insert("pattern".to_owned(), json!("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"));
            }
            Some("uint32") => {
                schema.insert("maximum".to_owned(), json!(u32::MAX));
            }
            Some("uint64") => {
                schema.insert("maximum".to_owned(), json!(u64::MAX));
            }
            _ => {}
        }
        // Formats of this language say nothing to others.
        if format.is_some_and(|format| format != "date") {
            schema.remove("format");
        }
        if let Some(text) = schema.get("description").and_then(Value::as_str).map(plain) {
            schema.insert("description".to_owned(), Value::String(text));
        }
        transform_subschemas(self, schema);
    }
}

/// The first paragraph of a documentation on one line, in which links are their own words.
fn plain(text: &str) -> String {
    let first = text.split("\n\n").next().unwrap_or_default();
    let mut plain = String::with_capacity(first.len());
    let mut rest = first;
    while let Some((before, after)) = rest.split_once('[') {
        plain.push_str(before);
        let Some((words, beyond)) = after.split_once(']') else {
            plain.push('[');
            rest = after;
            continue;
        };
        plain.push_str(words);
        rest = match beyond.strip_prefix('(').and_then(|link| link.split_once(')')) {
            Some((_, beyond)) => beyond,
            None => beyond,
        };
    }
    plain.push_str(rest);
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The pattern of decimals.
pub(crate) const DECIMAL: &str = r"^-?[0-9]+(\.[0-9]+)?$";

/// A decimal as a text.
pub(crate) struct DecimalText;

/// Writes the schema of a list of codes.
macro_rules! codes {
    ($name:ident: $($code:expr),+) => {
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "enum": [$($code),+] })
            }
        }
    };
}
pub(crate) use codes;

/// Writes the schema of a text that is not blank, or of one with a pattern.
macro_rules! text {
    ($name:ident) => {
        $crate::schema::text!($name, r"\S");
    };
    ($name:ident, $pattern:expr) => {
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "pattern": $pattern })
            }
        }
    };
}
pub(crate) use text;

text!(DecimalText, DECIMAL);

/// A text that is not blank.
pub(crate) struct SomeText;

text!(SomeText);

/// Writes the schema of a whole number from one bound to the other.
macro_rules! whole {
    ($name:ident, $least:literal, $most:literal) => {
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "integer", "minimum": $least, "maximum": $most })
            }
        }
    };
}
pub(crate) use whole;

/// Gives a type that has a reader of its own the schema of what that reads.
macro_rules! read_as {
    ($name:ty = $wire:ty) => {
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                let name = stringify!($name);
                name.rsplit("::").next().unwrap_or(name).into()
            }

            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                <$wire as schemars::JsonSchema>::json_schema(generator)
            }
        }
    };
}
pub(crate) use read_as;
