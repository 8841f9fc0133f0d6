//! What was done, and when.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::point::ActionPoint;
use crate::formats::{InputError, refusals};
use crate::record::record;

/// What is known of the work on a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Progress {
    /// Nobody said anything of it.
    Unknown,
    /// It is known not to be done.
    NotDone,
    /// It was done on a day.
    Done(NaiveDate),
}

record! {
    /// What was done, and when; and what is known not to be done. Of the rest nothing is known.
    ActionLog, "a log: an object with `done` and `not-done`";
    lists {
        /// The points that are not done.
        not_done: ActionPoint,
    }
    maps {
        /// The day on which a point was done.
        done: ActionPoint => Done,
    }
}

impl ActionLog {
    pub(super) fn progress(&self, point: ActionPoint) -> Progress {
        match self.done.get(&point) {
            Some(done) => Progress::Done(done.0),
            None if self.not_done.contains(&point) => Progress::NotDone,
            None => Progress::Unknown,
        }
    }

    pub(super) fn check(&self) -> Result<(), InputError> {
        let twice = self.not_done.iter().find(|point| self.done.contains_key(point));
        twice.map_or(Ok(()), |point| Err(Refused::Both { name: point.name() }.into()))
    }
}

refusals! {
    /// The reasons for which a log is refused.
    enum Refused {
        Both { name: &'static str } = "dates.both" at "done.{name}":
            "verwacht: een punt als gedaan of als niet gedaan; gevonden: beide",
            "expected a point as done or as not done, found both";
    }
}

/// The day on which something was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Done(#[serde(deserialize_with = "crate::formats::value::day")] pub NaiveDate);
