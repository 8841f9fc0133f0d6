//! Whether new forms of care took the place of old ones, or came on top.

use core::fmt;
use core::num::NonZeroU32;

use serde::{Deserialize, Serialize};

use super::sense::{EvidenceSilence, Sense};
use crate::language::{Language, number_in_words};

/// Contacts before and after new forms came (*vervangen of stapelen*).
///
/// Care is *replaced* when what was there makes way for what comes. When it does not, the new is stacked on
/// the old.
///
/// ```
/// use passende_zorg::principle::evidence::Replacement;
/// // 2,000 visits became 1,400; 600 made way, for 600 calls.
/// let replaced: Replacement =
///     serde_json::from_str(r#"{"before": 2000, "after": 1400, "new": 600, "new-per-old": 1}"#)?;
/// assert_eq!((replaced.made_way(), replaced.came()), (600, 600));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Replacement {
    before: u32,
    after: u32,
    new: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    new_per_old: Option<NonZeroU32>,
}

impl Replacement {
    /// Contacts of the old form before and after, and of the new form after, for the same patients.
    pub const fn new_form(before: u32, after: u32, new: u32) -> Self {
        Self { before, after, new, new_per_old: None }
    }

    /// The same, with how many of the new stand for one of the old. The documents do not
    /// say; it is the caller's.
    #[must_use]
    pub const fn at(mut self, new_per_old: NonZeroU32) -> Self {
        self.new_per_old = Some(new_per_old);
        self
    }

    /// The number of the old that made way; none when there are more of them.
    pub const fn made_way(&self) -> u32 {
        self.before.saturating_sub(self.after)
    }

    /// The number of the new that came.
    pub const fn came(&self) -> u32 {
        self.new
    }

    pub(super) const fn sense(&self) -> Sense {
        let made_way = self.made_way() as u64;
        if self.new == 0 {
            return Sense::Silent(EvidenceSilence::NothingCame);
        }
        if made_way == 0 {
            return Sense::CONTRADICTS;
        }
        let Some(rate) = self.new_per_old else {
            // Fewer contacts in all: whatever the rate, nothing was stacked.
            return if made_way >= self.new as u64 {
                Sense::SUPPORTS
            } else {
                Sense::Silent(EvidenceSilence::PartlyReplaced)
            };
        };
        if made_way.saturating_mul(rate.get() as u64) >= self.new as u64 {
            Sense::SUPPORTS
        } else {
            Sense::CONTRADICTS
        }
    }

    pub(super) fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let number = |number: u32| number_in_words(number, language).to_string();
        let (before, after, new) = (number(self.before), number(self.after), number(self.new));
        match language {
            Language::Dutch => {
                write!(f, "{before} contacten werden er {after}, en {new} van de nieuwe vorm")?;
            }
            Language::English => write!(f, "{before} contacts became {after}, and {new} of the new form")?,
        }
        match self.new_per_old {
            Some(rate) if language == Language::Dutch => write!(f, " ({rate} nieuw voor één oud)"),
            Some(rate) => write!(f, " ({rate} new for one old)"),
            None => Ok(()),
        }
    }
}
