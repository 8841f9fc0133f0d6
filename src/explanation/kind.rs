use crate::words::words;

words!(
    /// What a line of an explanation is (*soort regel*), so that no reader takes one for another.
    ///
    /// Open questions are no lines: they stand in a list of their own, and so do the ways to pass.
    LineKind {
        /// Something that facts are held against: it has a verdict, or a sign where nothing
        /// is passed or failed.
        Criterion = "criterion", "criterium", "criterion";
        /// Something that was noticed: nothing is passed or failed by it.
        Finding = "finding", "bevinding", "finding";
        /// Something to know beside the verdicts, such as the rule that governs a situation.
        Note = "note", "toelichting", "note";
        /// What would come out under something that has no force yet on the day asked about: no
        /// verdict of that day.
        LookAhead = "look-ahead", "vooruitblik", "look ahead";
        /// What comes out under something that has no force any more on the day asked about: no
        /// verdict of that day.
        LookBack = "look-back", "terugblik", "look back";
    }
);
