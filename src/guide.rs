//! Pages that are read from beginning to end: what goes in, what comes out, and what it means.
//!
//! | page | question |
//! |---|---|
//! | [`counts`] | Which location falls below a norm, by how much, and what follows? |
//! | [`plans`] | Does a transformation plan meet its conditions, who decides when, and who pays what? |
//! | [`practices`] | What is known of a practice, and do the contracts around it pull one way? |
//! | [`agreement`] | What does the care agreement set for a year, and what follows of an overshoot? |
//! | [`concentration`] | What does a higher norm mean for providers and patients? |
//! | [`requests`] | How does a tool that is not written in Rust ask, and what does it get? |
//! | [`languages`] | How do C, Python, .NET and a page in the browser call it, in some twenty lines each? |
//! | [`formats`] | Which columns and keys do the files have? |
//! | [`codes`] | Which codes are there, and what does each say in Dutch and in English? |
//! | [`glossary`] | What is a Dutch term called here, and on which type does it stand? |
//! | [`speed`] | What does it cost, beside a floor written by hand? |

// A long table: it stands in the documentation and not in the library.
#[cfg_attr(doc, doc = include_str!("guide/codes.md"))]
#[cfg_attr(not(doc), doc = "All codes, with their texts.")]
#[doc(alias = "foutcode")]
pub mod codes {}

#[doc = include_str!("guide/concentration.md")]
pub mod concentration {}

#[doc = include_str!("guide/counts.md")]
pub mod counts {}

#[doc = include_str!("guide/formats.md")]
pub mod formats {}

#[doc = include_str!("guide/glossary.md")]
pub mod glossary {}

#[doc = include_str!("guide/languages.md")]
#[doc(alias = "ffi")]
#[doc(alias = "python")]
pub mod languages {}

#[doc = include_str!("guide/plans.md")]
pub mod plans {}

#[doc = include_str!("guide/practices.md")]
pub mod practices {}

#[doc = include_str!("guide/requests.md")]
pub mod requests {}

#[doc = include_str!("guide/agreement.md")]
pub mod agreement {}

#[doc = include_str!("guide/speed.md")]
pub mod speed {}
