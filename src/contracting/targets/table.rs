//! The aims, by edition.

use super::target::rows;

rows! {
    "intake-in-norm" MentalComplaints Share = "Aanmeldgesprek binnen de Treeknorm", "Intake within the norm for waiting":
        draft AtLeast(80, 100) by 2025 from 45 in 2021; last AtLeast(1, 1) by 2026;
        (chapter Aim "5.3.2-a" "5.3.2a") (of crate::contracting::rules::IZA22_5_3_2_A);
    "treatment-in-norm" MentalComplaints Share = "Behandeling binnen de Treeknorm", "Treatment within the norm for waiting":
        draft AtLeast(80, 100) by 2025 from 70 in 2021; last AtLeast(1, 1) by 2026;
        (chapter Aim "5.3.2-b" "5.3.2b") (of crate::contracting::rules::IZA22_5_3_2_A);
    "mean-wait" MentalComplaints Weeks = "Gemiddelde wachttijd in de ggz, voor elke groep van het zorgprestatiemodel", "Mean wait in mental health care, for each group of the payment model":
        last AtMost(5, 1) by 2026;
        (of crate::contracting::rules::IZA22_5_3_2_B);
    "waiting-people" MentalComplaints People = "Unieke wachtenden in de ggz", "People who wait for mental health care":
        last Open() by 2026;
        (of crate::contracting::rules::IZA22_5_3_2_A);
    "complex-in-three-months" MentalComplaints Share = "Zorg op maat binnen drie maanden bij zeer complexe problematiek (circa 300 mensen)", "Tailored care within three months for highly complex problems (about 300 people)":
        draft AtLeast(1, 1) by 2025;
        (chapter Aim "5.3.2-d" "5.3.2d");
    "practice-variation" Cancer Share = "Praktijkvariatie in kaart en afgenomen", "Practice variation mapped and fallen":
        draft Less() by 2025; last Less() by 2025;
        (chapter Aim "5.3.3-c" "5.3.3c") (part Aim "5.3.3-c" "L, 3c, p. 114");
    "oncological-surgery" Cancer Share = "Complicaties en sterfte rond oncologische chirurgie", "Complications and deaths around oncological surgery":
        draft Less() by 2025; last Less() by 2025;
        (chapter Aim "5.3.3-d" "5.3.3d") (part Aim "5.3.3-d" "L, 3d, p. 114");
    "heart-failure" Cardiovascular Share = "Mensen met hartfalen die door een exacerbatie acuut worden opgenomen", "People with heart failure admitted as an emergency for an exacerbation":
        draft AtMost(10, 100) by 2025 from 13 in 2020; last AtMost(10, 100) by 2025 from 13 in 2020;
        (chapter Aim "5.3.4-b" "5.3.4b") (part Aim "5.3.4-b" "L, 4b, p. 115");
    "vascular-surgery" Cardiovascular Share = "Complicaties en sterfte rond operaties aan halsslagader en buikslagader", "Complications and deaths around carotid and abdominal aneurysm surgery":
        draft Less() by 2025; last Less() by 2025;
        (chapter Aim "5.3.4-c" "5.3.4c") (part Aim "5.3.4-c" "L, 4c, p. 115");
    "heart-burden" Cardiovascular Number = "Landelijke ziektelast door hart- en vaatziekten", "National disease burden of cardiovascular disease":
        draft PercentLess(25) by 2030 since 2020; last PercentLess(25) by 2030 since 2020;
        (chapter Aim "5.3.4-d" "5.3.4d") (part Aim "5.3.4-d" "L, 4d, p. 115");
    "frail-emergency" Frail People = "Kwetsbare ouderen onnodig op de SEH", "Frail older people needlessly in emergency departments":
        draft PercentLess(20) by 2025; last PercentLess(20) by 2025;
        (chapter Aim "5.3.5-a" "5.3.5a") (part Aim "5.3.5-a" "L, 5a, p. 115");
    "dementia" Frail Share = "Mensen met dementie voor wie een diagnose en behandeling op maat beschikbaar is", "People with dementia for whom a diagnosis and tailored treatment are available":
        draft AtLeast(1, 1) by 2025; last AtLeast(1, 1) by 2025;
        (chapter Aim "5.3.5-b" "5.3.5b") (part Aim "5.3.5-b" "L, 5b, p. 115");
    "administration" Professionals Share = "Tijd besteed aan administratie", "Time spent on administration":
        draft PointsLess(5) by 2025 since 2020; last PointsLess(5) by 2025 since 2020;
        (chapter Aim "5.3.6-a" "5.3.6a") (part Aim "5.3.6-a" "H, 3, p. 87");
    "absence" Professionals Share = "Ziekteverzuim, in elke zorgsector; gestreefd wordt naar het landelijk gemiddelde", "Sickness absence, in every sector of care; the national average is strived for":
        draft Less() by 2025 since 2021;
        (of crate::contracting::rules::IZA_5_3_6_B);
    "long-absence" Professionals Share = "Langdurig ziekteverzuim", "Long-term sickness absence":
        draft PercentLess(10) by 2025 since 2021;
        (of crate::contracting::rules::IZA_5_3_6_B);
    "outflow" Professionals Share = "Uitstroom uit zorg en welzijn, naar het landelijk gemiddelde", "Outflow from care and welfare, to the national average":
        draft Open() by 2025 since 2021;
        (chapter Aim "5.3.6-c" "5.3.6c");
    "early-outflow" Professionals Share = "Uitstroom binnen vijf jaar na de start in de zorg", "Outflow within five years after starting in care":
        draft Open() by 2025 since 2021;
        (chapter Aim "5.3.6-d" "5.3.6d");
    "labour-share" Professionals Share = "Aandeel van de zorg in alle werknemers: circa een op zes", "Care's share of all employees: about one in six":
        draft About(1, 6, 10, 59); last About(1, 6, 10, 59);
        (annex Aim "H-0-1" "H") (part Aim "H-0-1" "L, 6, p. 116");
    "outcome-information" Everyone Share = "Ziektelast in de msz waarvoor uitkomstinformatie transparant beschikbaar is", "Disease burden in specialist care with outcome information transparently available":
        draft AtLeast(50, 100) by 2025; last AtLeast(50, 100) by 2025;
        (annex Aim "A-4-f" "A, 4f") (part Aim "A-4-f" "A, 7g, p. 37");
    "core-data" Everyone Share = "Kerngegevens die binnen 24 uur na registratie beschikbaar zijn", "Core data that are available within 24 hours after registration":
        draft AtLeast(1, 1) by 2025; last AtLeast(1, 1) by 2025;
        (of crate::contracting::rules::IZA_I_A_1) (of crate::contracting::rules::IZA22_I_A_1);
    "hybrid-available" Everyone Share = "Geschikte zorg die digitaal of hybride beschikbaar is", "Suitable care that is available digitally or hybrid":
        draft AtLeast(70, 100); last AtLeast(70, 100);
        (of crate::contracting::rules::IZA_I_A_3_C) (of crate::contracting::rules::IZA22_I_A_3_C);
    "hybrid-used" Everyone Share = "Gebruik van hybride zorg (concept: van wat beschikbaar is; definitief: van de patiënten voor wie het past)", "Use of hybrid care (draft: of what is available; final: of the patients whom it fits)":
        draft AtLeast(50, 100); last AtLeast(50, 100);
        (of crate::contracting::rules::IZA_I_A_3_C) (of crate::contracting::rules::IZA22_I_A_3_C);
}
