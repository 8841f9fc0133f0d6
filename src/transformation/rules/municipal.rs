//! The rules of the regulation on the municipal track.

crate::rule::rules! {
    MunicipalRegulation2026 {
        SPUK_DEF_PLAN = "SPUK-DEF-plan", Definition, ["artikel 1", "article 1"],
            ["Wat een transformatieplan is", "What a transformation plan is"], [],
            transformation::municipal::Application;
        SPUK_DEF_AGREEMENT = "SPUK-DEF-agreement", Definition, ["artikel 1", "article 1"],
            ["Wat een overeenkomst transformatieplan is", "What a plan agreement is"], [],
            transformation::municipal::PlanAgreement;
        SPUK_DEF_MILESTONE = "SPUK-DEF-milestone", Definition, ["artikel 1", "article 1"],
            ["Wat een mijlpaal is", "What a milestone is"], [], transformation::municipal::GrantMilestone;
        SPUK_1 = "SPUK-1", Norm, ["artikelen 1 en 3", "articles 1 and 3"],
            ["Waarvoor een uitkering kan worden verstrekt", "What a grant can be made for"],
            ["2024-01-01", "2028-12-31"], transformation::municipal::Application;
        SPUK_4 = "SPUK-4", Norm, ["artikelen 4 en 8, lid 3", "articles 4 and 8(3)"],
            ["Alleen wat niet al wordt vergoed", "Only what is not paid for already"], [],
            transformation::municipal::Application;
        SPUK_5 = "SPUK-5", Norm, ["artikel 5", "article 5"],
            ["Plafond, op volgorde van volledige aanvragen", "Ceiling, in order of complete applications"],
            ["352973325"], transformation::municipal::allocate;
        SPUK_6 = "SPUK-6", Norm, ["artikel 6", "article 6"],
            ["Uiterste dag en stukken van de aanvraag", "Last day and documents of the application"],
            ["2027-03-31"], transformation::municipal::Application;
        SPUK_6_LEAD = "SPUK-6-LEAD", Permission, ["artikel 6, leden 2 en 4", "article 6(2) and (4)"],
            ["Een penvoerder kan voor anderen aanvragen", "A lead can apply for others"], [],
            transformation::municipal::Application;
        SPUK_7 = "SPUK-7", Norm, ["artikel 7", "article 7"],
            ["Beslistermijn en voorschot", "Term for the decision, and advance"], ["13", "100%"],
            transformation::municipal::Decision;
        SPUK_8 = "SPUK-8", Norm, ["artikel 8", "article 8"],
            ["Uitvoeren, en melden wat anders loopt", "Carry out, and report what goes otherwise"], [],
            transformation::municipal::Circumstance;
        SPUK_9 = "SPUK-9", Norm, ["artikel 9", "article 9"],
            ["Verantwoording, anders mogelijk lager vastgesteld",
             "Accountability, or perhaps a lower amount"], [], transformation::municipal::Settlement;
        SPUK_10 = "SPUK-10", Norm, ["artikel 10", "article 10"],
            ["Vaststelling en terugvordering", "Settlement and reclaim"], ["37", "1"],
            transformation::municipal::Settlement;
        SPUK_11 = "SPUK-11", Permission, ["artikel 11", "article 11"],
            ["Afwijken bij een onbillijkheid", "Deviation in case of hardship"], [],
            transformation::municipal::Hardship;
        SPUK_12 = "SPUK-12", Norm, ["artikel 12", "article 12"],
            ["Verval, met behoud voor eerdere uitkeringen", "Expiry, except for earlier grants"],
            ["2030-07-16"], transformation::municipal::Regulation;
    }
}
