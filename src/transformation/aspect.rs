use crate::words::words;

words! {
    /// The aspect on which a transformation may have substantial impact (*aspect*).
    ///
    /// *Source*: assessment framework, step 1; final agreement, p. 100; draft, annex J, 2a.
    ImpactAspect {
        /// Care used under the Health Insurance Act (*zorggebruik Zvw*).
        CareUse = "care-use", "zorggebruik Zvw", "care use under the Zvw";
        /// The division of care over providers and places (*herverdeling*, *profielkeuzes*).
        Redistribution = "redistribution", "herverdeling (profielkeuzes)", "redistribution (profile choices)";
        /// The deployment of staff (*inzet van personeel*).
        Staff = "staff", "inzet van personeel", "deployment of staff";
        /// The size of care real estate (*omvang van zorgvastgoed*), in relation to that of the provider.
        RealEstate = "real-estate", "omvang van zorgvastgoed", "size of care real estate";
    }
}
