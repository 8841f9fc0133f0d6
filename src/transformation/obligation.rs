use crate::words::words;

words! {
    /// The obligation of an agreement or a milestone (*inspannings- of resultaatsverplichting*).
    ///
    /// *Source*: assessment framework, funds 3; regulation, article 1, *mijlpaal*.
    Obligation {
        /// The parties owe an effort (*inspanningsverplichting*).
        Effort = "effort", "inspanning", "effort";
        /// The parties owe a result (*resultaatsverplichting*).
        Result = "result", "resultaat", "result";
    }
}
