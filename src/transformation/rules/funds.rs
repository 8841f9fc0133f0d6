//! The rules on sharing and earmarking the funds and on payment, and those of the regulation for
//! municipalities.

crate::rule::rules! {
    CareAgreementDraft2022 {
        IZA_4_1_2_D_ALIGNED = "IZA-4.1.2-d-aligned", Aim, ["4.1.2 d", "4.1.2 d"],
            ["Gelijkgericht, op criteria die er vooraf zijn",
             "In alignment, on criteria that exist beforehand"], [], transformation::funds::Spending;
        IZA_4_1_2_D_CARRY = "IZA-4.1.2-d-carry", Norm, ["4.1.2 d", "4.1.2 d"],
            ["Niet bestede middelen van een jaar blijven, mits doelmatig",
             "Unspent funds of a year stay, if efficient"], [], transformation::funds::UnusedFunds;
        IZA_4_1_2_D_I = "IZA-4.1.2-d-i", Norm, ["4.1.2 d, i", "4.1.2 d, i"],
            ["Helft van de middelen geoormerkt per sector", "Half of the funds earmarked by sector"],
            ["2800000000", "1400000000", "940000000", "160000000", "140000000"],
            transformation::funds::Earmarks, held;
        IZA_4_1_2_D_II = "IZA-4.1.2-d-ii", Norm, ["4.1.2 d, ii", "4.1.2 d, ii"],
            ["Andere helft open voor alle partijen", "Other half open to all parties"], ["1400000000"],
            transformation::funds::Earmarks, held;
        IZA_4_2_1_UIOL = "IZA-4.2.1-uiol", Norm, ["4.2.1", "4.2.1"],
            ["Niet gebruikt is niet voor de reserves", "What is not used is not for the reserves"], [],
            transformation::funds::EarmarkLedger, held;
        IZA_4_2_1_CHANNELS = "IZA-4.2.1-channels", Definition, ["4.2.1", "4.2.1"],
            ["Twee routes: verzekeraars en VWS", "Two channels: insurers and the ministry"], [],
            transformation::funds::Channel;
        IZA_4_2_1_EARMARK = "IZA-4.2.1-earmark", Norm, ["4.2.1", "4.2.1"],
            ["Oormerk naar omzet van de sector", "Earmark by turnover of the sector"],
            ["50%", "2023"] provisional ["2023"], transformation::funds::Earmarks, held;
        IZA_4_2_1_COUNT = "IZA-4.2.1-count", Norm, ["4.2.1", "4.2.1"],
            ["Elke route telt mee voor het oormerk", "Every channel counts toward the earmark"], [],
            transformation::funds::EarmarkLedger, held;
        IZA_4_2_1_SPILL = "IZA-4.2.1-spill", Norm, ["4.2.1", "4.2.1"],
            ["Wat een sector niet gebruikt, komt voor andere beschikbaar",
             "What a sector does not use becomes available to others"], [],
            transformation::funds::EarmarkLedger, held;
        IZA_4_2_1_UPDOWN = "IZA-4.2.1-updown", Aim, ["4.2.1", "4.2.1"],
            ["Initiatieven meestal via verzekeraars, landelijk meestal via VWS",
             "Initiatives mostly through insurers, national ones mostly through the ministry"], [],
            transformation::funds::Channel;
        IZA_4_2_1_NOREGION = "IZA-4.2.1-noregion", Aim, ["4.2.1", "4.2.1"],
            ["Geen verdeling vooraf over regio of thema", "No division beforehand over regions or themes"],
            [], transformation::funds::Pot;
        IZA_4_2_3_STEP2_SHARE = "IZA-4.2.3-step2-share", Norm, ["4.2.3, stap 2", "4.2.3, step 2"],
            ["Elke verzekeraar stelt zijn deel beschikbaar", "Every insurer makes its share available"], [],
            transformation::funds::fair_share, held;
        IZA_4_2_3_STEP3 = "IZA-4.2.3-step3", Norm, ["4.2.3, stap 3", "4.2.3, step 3"],
            ["Betaling op overeengekomen resultaten", "Payment on agreed results"], [],
            transformation::funds::PaymentBasis;
        IZA_4_2_3_NEUTRAL = "IZA-4.2.3-neutral", Norm, ["4.2.3", "4.2.3"],
            ["Concurrentie tussen verzekeraars blijft gelijk", "Competition between insurers is left alone"],
            [], transformation::funds::TechnicalRoute, held;
        IZA_4_2_3_ROUTE2023 = "IZA-4.2.3-route2023", Plan, ["4.2.3", "4.2.3"],
            ["In 2023, zo nodig 2024: via de risicoverevening",
             "In 2023, if need be 2024: by risk equalisation"], ["2023", "2024"] provisional ["2024"],
            transformation::funds::TechnicalRoute;
        IZA_4_2_3_ROUTE2024 = "IZA-4.2.3-route2024", Aim, ["4.2.3", "4.2.3"],
            ["Daarna bij voorkeur een aparte prestatie", "After that preferably a separate performance"],
            ["2024", "2025"] provisional ["2024", "2025"], transformation::funds::TechnicalRoute;
        IZA_K_2_I_I = "IZA-K-2-i-i", Norm, ["bijlage K, 2i", "annex K, 2i"],
            ["Oormerk per sector (bijlage)", "Earmark by sector (annex)"],
            ["2800000000", "1400000000", "940000000", "160000000", "140000000"],
            transformation::funds::Earmarks, held;
        IZA_K_2_I_II = "IZA-K-2-i-ii", Norm, ["bijlage K, 2i", "annex K, 2i"],
            ["Open helft (bijlage)", "Open half (annex)"], ["1400000000"],
            transformation::funds::Earmarks, held;
        IZA_K_6_A_1 = "IZA-K-6-a-1", Norm, ["bijlage K, 6a", "annex K, 6a"],
            ["Totaal en looptijd van de middelen", "Total and period of the funds"],
            ["2800000000", "50%", "2023", "2027"] provisional ["2027"], transformation::funds::Earmarks, held;
        IZA_K_6_A_2 = "IZA-K-6-a-2", Norm, ["bijlage K, 6a", "annex K, 6a"],
            ["Concreet, tijdelijk plan, via de zorginkoop", "Concrete, temporary plan, through purchasing"],
            [], transformation::funds::Spending;
        IZA_K_6_A_3 = "IZA-K-6-a-3", Aim, ["bijlage K, 6a", "annex K, 6a"],
            ["Criteria vooraf door de partijen gesteld", "Criteria set beforehand by the parties"], [],
            transformation::funds::Spending;
        IZA_K_6_A_4 = "IZA-K-6-a-4", Norm, ["bijlage K, 6a", "annex K, 6a"],
            ["Niet besteed blijft, mits doelmatig (bijlage)", "Unspent stays, if efficient (annex)"], [],
            transformation::funds::UnusedFunds, held;
    }
    CareAgreement2022 {
        IZA22_4_2_EARMARK = "IZA22-4.2-EARMARK", Norm,
            ["4.1.2 d, p. 18; onderdeel K, pp. 106-109", "4.1.2 d, p. 18; part K, pp. 106-109"],
            ["Oormerken, open helft en bestemmingen", "Earmarks, open half and purposes"],
            ["2800000000",
             "1400000000", "940000000", "160000000", "140000000", "100000000", "4400000", "40000000", "48000000", "2023", "2026", "2027", "380000000"],
            transformation::funds::Earmarks, held;
        IZA22_4_2_USE = "IZA22-4.2-USE", Norm,
            ["4.1.2 d, 4.2.1 en 4.2.2, pp. 18-19; p. 109", "4.1.2 d, 4.2.1 and 4.2.2, pp. 18-19; p. 109"],
            ["Gebruiken of verliezen, en wat kan blijven", "Use it or lose it, and what can stay"], [],
            transformation::funds::EarmarkLedger;
        IZA22_4_2_FAIRSHARE = "IZA22-4.2-FAIRSHARE", Norm, ["4.2.3, stap 2, p. 20", "4.2.3, step 2, p. 20"],
            ["Elke verzekeraar zijn deel, zonder nieuwe toets",
             "Every insurer its share, without another test"], [], transformation::funds::fair_share, held;
        IZA22_4_2_PAY = "IZA22-4.2-PAY", Norm, ["4.2.3, stap 3, p. 20", "4.2.3, step 3, p. 20"],
            ["Betaling op resultaten of inspanningen", "Payment on results or efforts"], [],
            transformation::funds::PaymentBasis;
    }
    AssessmentFramework2023 {
        BK23_EARMARK_SAME = "BK23-EARMARK-SAME", Norm, ["achtergrond", "background"],
            ["Geoormerkt en vrij geld: dezelfde uitgangspunten",
             "Earmarked and free money: the same principles"], [], transformation::funds::EarmarkLedger, held;
    }
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
