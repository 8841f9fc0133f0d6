//! The rules of the agreements on what concentration means, and on the analysis of its impact.
//!
//! Whole rulebook, all families: [`crate::rulebook`].

use crate::rule::Rule;

/// Every rule of this family, document by document.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    draft::ALL.iter().chain(final_text::ALL).copied()
}

/// The rule with an id, if this family has it.
///
/// ```
/// let rule = passende_zorg::concentration::rules::find("IZA22-D-MAP").unwrap();
/// assert_eq!(rule.evaluated_by(), "passende_zorg::concentration::NormMeaning");
/// ```
pub fn find(id: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.id().as_str() == id)
}

pub(crate) use draft::*;
pub(crate) use final_text::*;

mod draft {
    crate::rule::rules! {
        "concentration", CareAgreementDraft2022;
        IZA_3_2_3_NZA_MAP = "IZA-3.2.3-nza-map", Plan, ["3.2.3", "3.2.3"],
            ["De NZa brengt in kaart waar ingrepen plaatsvinden, hoeveel, en wat een hogere norm betekent",
             "NZa maps where procedures take place, how many, and what a higher norm means"], [], "Sweep";
        IZA_D_2_D = "IZA-D-2-d", Plan, ["bijlage D, 2d", "annex D, 2d"],
            ["Instellingen, volumes en de betekenis van hogere normen, eind 2023 in kaart",
             "Institutions, volumes and the meaning of higher norms, mapped by the end of 2023"], [], "NormMeaning";
    }
}

mod final_text {
    crate::rule::rules! {
        "concentration", CareAgreement2022;
        IZA22_D_MAP = "IZA22-D-MAP", Plan, ["deel D, f, p. 58", "part D, f, p. 58"],
            ["Instellingen, volumes en de betekenis van een hogere norm, eind 2023 in kaart",
             "Institutions, volumes and the meaning of a higher norm, mapped by the end of 2023"], [], "NormMeaning";
    }
}
