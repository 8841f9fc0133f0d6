use crate::words::words;

words! {
    /// On what a transformation may have substantial impact (*aspect*).
    ///
    /// *Source*: assessment framework, step 1; final agreement, p. 100; draft, annex J, 2a.
    ImpactAspect {
        /// Care used under the Health Insurance Act (*zorggebruik Zvw*).
        CareUse = "care-use", "zorggebruik Zvw", "care use under the Zvw";
        /// Who does what where (*herverdeling*, *profielkeuzes*).
        Redistribution = "redistribution", "herverdeling (profielkeuzes)", "redistribution (profile choices)";
        /// *Inzet van personeel*.
        Staff = "staff", "inzet van personeel", "deployment of staff";
        /// *Omvang van zorgvastgoed*, in relation to the size of the provider.
        RealEstate = "real-estate", "omvang van zorgvastgoed", "size of care real estate";
    }
}
