//! How a notice crosses the border.

use core::fmt;

use serde::{Serializer, ser::SerializeStruct};

use crate::language::{Describe, InBoth};

/// `{"code": …, "text": {"nl": …, "en": …}}`
pub(super) fn serialize<S: Serializer>(notice: &impl Describe, serializer: S) -> Result<S::Ok, S::Error> {
    let mut fields = serializer.serialize_struct("Notice", 2)?;
    fields.serialize_field("code", notice.code())?;
    let text = InBoth(|language, f: &mut fmt::Formatter<'_>| notice.describe(language, f));
    fields.serialize_field("text", &text)?;
    fields.end()
}
