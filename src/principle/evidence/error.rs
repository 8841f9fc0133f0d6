//! Evidence that does not hold together.

use rust_decimal::Decimal;

use crate::formats::{InputError, refusals};
use crate::time::Year;

refusals! {
    /// The reasons for which evidence is refused.
    pub(crate) enum Refused {
        Name { field: &'static str, error: InputError } = "evidence.name" at "{field}": "{error}";
        BoundsReversed { at_least: Decimal, at_most: Decimal } = "evidence.bounds-reversed": "expected an upper bound that is not below {at_least}, found {at_most}";
        YearsReversed { from: Year, until: Year } = "evidence.years-reversed": "expected a year that is not before {from}, found {until}";
        ValueOrBounds = "evidence.value-or-bounds": "expected `value`, or `at-least` and `at-most`";
        TooLarge = "evidence.too-large": "expected readings whose difference can be written, found a larger one";
        NotPositive { found: Decimal } = "evidence.not-positive" at "smallest-relevant": "expected a number above zero, found {found}";
        NotAShare { field: &'static str, found: Decimal } = "evidence.not-a-share" at "{field}": "expected a share above 0 and at most 1, found {found}";
        NotPartOf { with: u32, of: u32 } = "evidence.not-part-of": "expected a part of at least one in all, found {with} of {of}";
        Nothing { expected: &'static str } = "evidence.nothing": "expected {expected}, found none";
        Twice { what: &'static str, found: &'static str } = "evidence.twice": "expected each {what} once, found `{found}` again";
        OtherElement { finding: &'static str, expected: &'static str, found: &'static str } = "evidence.other-element" at "finding": "expected `{finding}` on the element `{expected}`, found it on `{found}`";
        OnePatient = "evidence.one-patient" at "level": "expected practice, institution, region or system, found `patient`: evidence is not of one patient";
        PaymentWithoutClaims { kind: &'static str } = "evidence.payment-without-claims" at "payment": "expected it with claims data only, found it with `{kind}`";
        SizeWithoutStudy { kind: &'static str } = "evidence.size-without-study" at "large-enough": "expected it with a study of effect only, found it with `{kind}`";
    }
}
