//! Explanations as text that people read: Markdown. JSON needs nothing here, since an
//! [`Explanation`](crate::explanation::Explanation) serialises itself.

mod markdown;

pub use markdown::{Markdown, MarkdownText};
