//! How a finding crosses the border.

use core::fmt;

use serde::{Serializer, ser::SerializeStruct};

use crate::language::{Describe, InBoth, Language, Text};
use crate::rule::Rule;

/// `{"code": …, "text": {"nl": …, "en": …}, "rules": […], "resolved-by": {"nl": …, "en": …}}`
pub(super) fn serialize<S: Serializer>(
    finding: &impl Describe,
    rules: impl Iterator<Item = &'static Rule>,
    resolved_by: Text,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut fields = serializer.serialize_struct("Finding", 4)?;
    fields.serialize_field("code", finding.code())?;
    let text = InBoth(|language, f: &mut fmt::Formatter<'_>| finding.describe(language, f));
    fields.serialize_field("text", &text)?;
    fields.serialize_field("rules", &rules.map(Rule::id).collect::<Vec<_>>())?;
    let resolved =
        InBoth(|language: Language, f: &mut fmt::Formatter<'_>| f.write_str(resolved_by.get(language)));
    fields.serialize_field("resolved-by", &resolved)?;
    fields.end()
}
