//! What is dated after the day asked about does not exist for the answer, and is told.

use chrono::NaiveDate;

use crate::explanation::Explanation;
use crate::judgement::Judgement;
use crate::language::Message;
use crate::messages::messages;

/// The day asked about, and how much of what was handed in is of after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Later {
    seen: Option<(NaiveDate, usize)>,
}

impl Later {
    /// Nothing is left out.
    pub(super) const NOTHING: Self = Self { seen: None };

    /// Sets the day, before anything is held against it. Of two days the first of them counts.
    pub(super) fn see_from(&mut self, on: NaiveDate) -> NaiveDate {
        let (first, _) = self.seen.get_or_insert((on, 0));
        *first = on.min(*first);
        *first
    }

    /// Counts something that is left out.
    pub(super) fn leave_out(&mut self) {
        if let Some((_, number)) = &mut self.seen {
            *number = number.saturating_add(1);
        }
    }

    /// Leaves out a judgement of after the day.
    pub(super) fn judgement(&mut self, judgement: &mut Option<Judgement>) {
        let day = self.seen.map(|(day, _)| day);
        if judgement.take_if(|judgement| day.is_some_and(|day| judgement.on() > day)).is_some() {
            self.leave_out();
        }
    }

    /// Tells of it beside a result; nothing when nothing was left out.
    pub(super) fn told_in(self, explanation: Explanation) -> Explanation {
        match self.seen.filter(|(_, number)| *number > 0) {
            Some((on, number)) => explanation.with_note(Message::new(Told::DatedLater { on, number })),
            None => explanation,
        }
    }
}

messages! {
    #[derive(Debug)]
    enum Told {
        DatedLater { on: NaiveDate, number: usize } = "volume.dated-later":
            "Oordelen en stukken van na de peildatum {on}, die nog niet meetellen: {number}.",
            "Judgements and documents of after the day asked about, {on}, which do not count yet: {number}.";
    }
}
