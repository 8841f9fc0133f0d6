use crate::words::words;

words! {
    /// To what an agreement or a milestone binds (*inspannings- of resultaatsverplichting*).
    ///
    /// *Source*: assessment framework, funds 3; regulation, article 1, *mijlpaal*.
    Obligation {
        /// To an effort (*inspanningsverplichting*).
        Effort = "effort", "inspanning", "effort";
        /// To a result (*resultaatsverplichting*).
        Result = "result", "resultaat", "result";
    }
}
