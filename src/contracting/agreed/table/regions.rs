//! What is asked of regions: of their picture and plan, of acute care in them, and of mental health care.

use super::rows;

rows! { ROWS:
    Region {
        "picture-recalibrated" may lapse = "Regiobeeld herijkt, waar nodig", "Regional picture recalibrated, where needed":
            (annex OpenNorm "B-2-b2-date" "B, 2b" by "2023-06-30") (chapter Norm "3.2.1-rb-deadline" "3.2.1" also) (part OpenNorm "B-2-b2-date" "B, 2b, p. 44" by "2023-06-30");
        "picture" shows Picture = "Inhoud van het regiobeeld", "Content of the regional picture":
            (annex Norm "B-2-b2-content" "B, 2b" from "2023-07-01") (annex Norm "B-1-c-plan" "B, 1c" also) (part Norm "B-2-b2-content" "B, 2b, p. 44" from "2023-07-01") {
            "picture-capacity" = "Regiobeeld: capaciteit en prestaties van de zorg", "Picture: capacity and performance of care";
            "picture-needs" = "Regiobeeld: prognoses van zorgbehoefte en andere kenmerken van inwoners", "Picture: forecasts of care needs and of the inhabitants";
        };
        "picture-scale" = "Regiobeeld op de schaal van de zorgkantoorregio", "Picture at the scale of the care office region":
            (annex Norm "B-1-c-scale" "B, 1c") (part Norm "B-1-c-scale" "B, 1c, p. 43");
        "picture-first" = "Eerst het beeld, dan het plan", "First the picture, then the plan":
            (chapter Norm "3.2.1-seq" "3.2.1" told) (part Norm "3.2.1-seq" "B, 1c, p. 43" told);
        "organisation" = "Een werkbare organisatie waarin alle zorg vertegenwoordigd is", "A workable organisation in which all care is represented":
            (chapter OpenNorm "3.2.1-org" "3.2.1") (part OpenNorm "3.2.1-org" "B, 3c, p. 45");
        "initiative" = "Initiatief en procesvoorstel van de aangewezen trekkers", "Initiative and proposal on the process by those who are to take the lead":
            (annex Norm "B-2-c-init" "B, 2c") (part Norm "B-2-c-init" "B, 2c, pp. 44-45");
        "focus-of-plan" read Focus = "Regioplan: een beperkt aantal opgaven", "Plan: a limited number of tasks":
            (annex OpenNorm "B-2-b3A" "B, 2b" from "2024-01-01") (part OpenNorm "B-2-b3A" "B, 2b, p. 44" from "2024-01-01");
        "tasks-of-plan" read Tasks shows Plan = "Regioplan: per opgave partijen, oplossing, schaal, resultaat en voortgang", "Plan: parties, solution, scale, result and progress of each task":
            (annex Norm "B-2-b3B" "B, 2b" from "2024-01-01") (chapter Norm "3.2.1-rp-content" "3.2.1" also) (part Norm "B-2-b3B" "B, 2b, p. 44" from "2024-01-01");
        "scale-of-subjects" = "Per onderwerp de passende schaal", "The fitting scale for each subject":
            (annex OpenNorm "B-2-b3-level" "B, 2b");
        "carried-and-concrete" = "Afspraken gedragen, concreet en uitvoerbaar", "Agreements carried, concrete and feasible":
            (annex OpenNorm "B-2-c-quality" "B, 2c" from "2024-01-01") (part OpenNorm "B-2-c-quality" "B, 2c, p. 45" from "2024-01-01");
        "sharp-plan" read Sharpness = "Afspraken in de regio scherp genoeg", "Agreements in the region sharp enough":
            (annex OpenNorm "B-2-c-fallback" "B, 2c" by "2023-12-31") (chapter OpenNorm "3.2.1-rp-fallback" "3.2.1" also) (part OpenNorm "B-2-c-fallback" "B, 2c, 5k, pp. 45, 47" by "2023-12-31");
        "working-together" = "Samengewerkt aan de grote opgaven, vanuit de patiënt", "Working together on the large tasks, from the patient":
            (annex OpenNorm "B-3-a" "B, 3a") (part OpenNorm "B-3-a" "B, 3a, p. 45");
        "health-promotion" = "Afspraken over gezondheidsbevordering met regionale doelen", "Agreements on health promotion with regional goals":
            (annex Norm "G-1-a-1" "G, preventie-infrastructuur" by "2025-01-01") (part Norm "G-1-a-1" "G, 1.1a, p. 80" by "2025-01-01");
        "chains" = "Ketenaanpakken", "Chain approaches":
            (annex Norm "G-1-b-1" "G, preventie-infrastructuur" from "2024-01-01") (chapter Norm "3.5-ketens" "3.5" also) (part Norm "G-1-b-1" "G, 1.1d, p. 81" from "2024-01-01") {
            "promising-start" = "Ketenaanpak kansrijke start", "Chain approach: promising start";
            "fall-prevention" = "Ketenaanpak valpreventie bij ouderen", "Chain approach: preventing falls of older people";
            "childhood-overweight" = "Ketenaanpak overgewicht en obesitas bij kinderen", "Chain approach: overweight and obesity of children";
            "lifestyle-adults" = "Ketenaanpak gecombineerde leefstijlinterventie bij volwassenen met overgewicht", "Chain approach: combined lifestyle intervention for adults with overweight";
            "social-prescribing" = "Ketenaanpak welzijn op recept", "Chain approach: social prescribing";
        };
        "professional-network" = "Een netwerk van professionals uit gemeente en eerste, tweede en derde lijn", "A network of professionals of municipality and first, second and third line":
            (annex Norm "G-2-a-1" "G, netwerkstructuur" by "2025-01-01") (part Norm "G-2-a-1" "G, 1.2a, p. 81" by "2025-01-01");
        "outside-care-first" = "Leefstijl zo veel mogelijk buiten de zorg, en anders zo laagdrempelig als kan", "Lifestyle outside care where possible, and else as near as can be":
            (annex OpenNorm "G-2-c-1" "G, netwerkstructuur" told) (part OpenNorm "G-2-c-1" "G, 1.2c, p. 81" told);
        "share-of-care" = "Leefstijl hoort eerst bij het publieke en sociale domein; de Zvw draagt in vijf vormen bij", "Lifestyle belongs to the public and social domain first; the Zvw contributes in five forms":
            (annex Definition "G-0-1" "G") (chapter Definition "3.5-division" "3.5" also) (part Definition "G-0-1" "G, p. 80");
        "right-place" = "Juiste zorg op de juiste plek: voorkomen, verplaatsen, vervangen", "The right care in the right place: prevent, move, replace":
            (annex Definition "B-intro" "B") (part Definition "B-intro" "B, p. 43");
        "system-function" = "Systeemfunctie: alleen boven het lokale niveau te organiseren", "System function: to be organised above the local level only":
            (annex Definition "B-5-h-def" "B, 5h") (part Definition "B-5-h-def" "B, 5, p. 47");
    }
    AcuteRegion {
        "acute-picture" shows Picture = "ROAZ-beeld opgesteld", "ROAZ picture drawn up":
            (annex Norm "C-6-c2-date" "C, 6c" by "2023-06-30") (part Norm "C-6-c2-date" "C, 6c, p. 53" by "2023-06-30");
        "acute-picture-content" = "Inhoud van het ROAZ-beeld", "Content of the ROAZ picture":
            (annex Norm "C-6-c2-content" "C, 6c" from "2023-07-01") (part Norm "C-6-c2-content" "C, 6c, p. 53" from "2023-07-01") {
            "acute-demand" = "ROAZ-beeld: acute zorgvraag en zorgaanbod", "ROAZ picture: acute demand and supply";
            "acute-flows" = "ROAZ-beeld: patiëntenstromen", "ROAZ picture: patient flows";
            "acute-labour" = "ROAZ-beeld: arbeidsmarkt", "ROAZ picture: labour market";
            "acute-forecasts" = "ROAZ-beeld: prognoses", "ROAZ picture: forecasts";
            "acute-expertise" = "ROAZ-beeld: expertise van aanbieders, en volumes naast kwaliteitsnormen", "ROAZ picture: expertise of providers, and volumes beside quality norms";
        };
        "roaz-plan" shows Plan = "ROAZ-plan geformuleerd", "ROAZ plan drawn up":
            (annex Norm "C-6-c3-date" "C, 6c" by "2023-12-31") (part Norm "C-6-c3-date" "C, 6c, p. 53" by "2023-12-31");
        "roaz-plan-content" = "Inhoud van het ROAZ-plan", "Content of the ROAZ plan":
            (annex Norm "C-6-c3-elements" "C, 6c" from "2024-01-01") (part Norm "C-6-c3-elements" "C, 6c, p. 53" from "2024-01-01") {
            "plan-cooperation" = "ROAZ-plan: samenwerking in de hele keten", "ROAZ plan: cooperation along the whole chain", final;
            "plan-coordination" = "ROAZ-plan: zorgcoördinatie", "ROAZ plan: care coordination";
            "plan-quality" = "ROAZ-plan: kwaliteit en naleving van kwaliteitsnormen in de keten", "ROAZ plan: quality, and quality norms of the chain met";
            "plan-concentration" = "ROAZ-plan: differentiatie, concentratie en spreiding", "ROAZ plan: differentiation, concentration and dispersal";
            "plan-facilities" = "ROAZ-plan: gezamenlijke voorzieningen", "ROAZ plan: joint facilities";
            "plan-results" = "ROAZ-plan: concrete resultaten", "ROAZ plan: concrete results";
        };
        "roaz-focus" read Focus = "ROAZ-plan: niet meer dan een handvol opgaven", "ROAZ plan: no more than a handful of tasks":
            (annex OpenNorm "C-6-c3A" "C, 6c" from "2024-01-01") (part OpenNorm "C-6-c3A" "C, 6c, p. 53" from "2024-01-01");
        "roaz-tasks" read Tasks = "ROAZ-plan: per opgave partijen, oplossing, schaal, resultaat en voortgang", "ROAZ plan: parties, solution, scale, result and progress of each task":
            (annex Norm "C-6-c3B" "C, 6c" from "2024-01-01") (part Norm "C-6-c3B" "C, 6c, p. 53" from "2024-01-01");
        "roaz-initiative" = "Initiatief van marktleiders en ROAZ-voorzitter, met instemming van het ROAZ", "Initiative of the market leaders and the chair of the ROAZ, with its consent":
            (annex Norm "C-6-d-init" "C, 6d") (part Norm "C-6-d-init" "C, 6d, p. 53");
        "roaz-assessed" = "ROAZ-plan samen beoordeeld en voorgelegd aan patiëntenorganisaties", "ROAZ plan judged together and put to patient organisations":
            (annex OpenNorm "C-6-d-assess" "C, 6d" from "2024-01-01") (part OpenNorm "C-6-d-assess" "C, 6d, pp. 53-54" from "2024-01-01");
        "roaz-carried" = "ROAZ-plan gedragen, concreet en uitvoerbaar", "ROAZ plan carried, concrete and feasible":
            (annex OpenNorm "C-6-d-quality" "C, 6d" from "2024-01-01") (part OpenNorm "C-6-d-quality" "C, 6d, p. 53" from "2024-01-01");
        "sharp-roaz-plan" read Sharpness = "ROAZ-plan scherp genoeg", "ROAZ plan sharp enough":
            (annex OpenNorm "C-6-d-fallback" "C, 6d" by "2023-12-31") (part OpenNorm "C-6-d-fallback" "C, 6d, p. 54" by "2023-12-31");
        "minimum-capacity" = "Minimale acute capaciteit vastgesteld", "Minimum acute capacity set":
            (annex Norm "C-7-a-min" "C, 7a") (part Norm "C-7-a-min" "C, 7a, p. 54") {
            "minimum-emergency" = "Minimale capaciteit: SEH", "Minimum capacity: emergency departments";
            "minimum-obstetrics" = "Minimale capaciteit: acute verloskunde", "Minimum capacity: acute obstetrics";
            "minimum-gp-post" = "Minimale capaciteit: huisartsenpost", "Minimum capacity: GP posts";
            "minimum-mental" = "Minimale capaciteit: acute ggz", "Minimum capacity: acute mental health care";
        };
        "coordination" = "Zorgcoördinatie", "Care coordination":
            (annex Norm "C-2-b" "C, 2b" from "2025-01-01") (part Norm "C-2-b" "C, 2b, p. 50" from "2025-01-01") {
            "one-access" = "Zorgcoördinatie: eenduidige toegang", "Care coordination: uniform access";
            "one-triage" = "Zorgcoördinatie: eenduidige, multidisciplinaire triage", "Care coordination: uniform, multidisciplinary triage";
            "capacity-in-view" = "Zorgcoördinatie: zicht op capaciteit en medische gegevens", "Care coordination: capacity and medical data in view";
            "best-fit" = "Zorgcoördinatie: doorgeleiding naar het best passende aanbod", "Care coordination: routing to the best fitting supply";
            "follow-up" = "Zorgcoördinatie: regie op vervolgzorg", "Care coordination: control of follow-up care";
        };
        "coordination-in-place" = "Zorgcoördinatie ingevoerd", "Care coordination in place":
            (annex Norm "C-2-c-impl" "C, 2c" by "2025-01-01") (part Norm "C-2-c-impl" "C, 2c, p. 50" by "2025-01-01");
        "quality-framework" = "Kwaliteitskader Spoedzorgketen ingevoerd, op zijn eigen termijnen", "Quality framework of the emergency chain in place, by its own terms":
            (annex OpenNorm "C-3-a" "C, 3a") (part OpenNorm "C-3-a" "C, 3a, p. 50");
        "acute-psychiatry" = "Generieke module acute psychiatrie ingevoerd in 2024", "Generic module on acute psychiatry in place in 2024":
            (annex Aim "C-5-e" "C, 5e") (part Aim "C-5-e" "C, 5e, p. 52");
        "no-delay" = "Niet wachten op het plan als toegang of kwaliteit in het gedrang komt", "No waiting for the plan where access or quality is at risk":
            (annex Norm "C-6-d-nodelay" "C, 6d" told) (part Norm "C-6-d-nodelay" "C, 6d, p. 54" told);
        "acute-care" = "Acute zorg, ruim en eng", "Acute care, in the broad and the narrow sense":
            (annex Definition "C-def" "C") (part Definition "C-def" "C, p. 49");
        "acute-place" = "Levensbedreigend of complex in een gespecialiseerd centrum, de meeste acute zorg dichtbij", "Life-threatening or complex in a specialised centre, most acute care nearby":
            (annex Compass "C-place" "C") (part Compass "C-place" "C, p. 49");
        "fewer-frail" = "Minder kwetsbare ouderen en ggz-patiënten op de SEH", "Fewer frail older people and mental health patients in emergency departments":
            (annex Aim "C-1-g" "C, 1g") (part Aim "C-1-g" "C, 1g, p. 50");
    }
    MentalRegion {
        "waiting-overview" = "Een actueel overzicht van wachtenden en wachttijden", "An up-to-date overview of who waits and how long":
            (annex Norm "B-6-overview" "B, 6") (part Plan "B-6-overview" "F, p. 76");
        "within-norm-first" = "Bij multidisciplinaire zorg eerst verwezen naar een passende plek binnen de Treeknorm", "For multidisciplinary care first referred to a fitting place within the norm for waiting":
            (annex Norm "B-6-route1" "B, 6") (part Plan "B-6-route1" "F, p. 76");
        "else" = "Anders naar de kortste wachttijd (concept) of de eigen keuze (definitief)", "Else to the shortest wait (draft) or to one's own choice (final)":
            (annex Norm "B-6-route2" "B, 6") (part Plan "B-6-route2" "F, p. 76");
        "patient-prefers" = "De voorkeur van de patiënt gaat voor", "The preference of the patient goes first":
            (annex Norm "B-6-preference" "B, 6") (part Plan "B-6-preference" "F, p. 76");
        "waiting-norm" = "De Treeknorm wordt een kwaliteitsnorm", "The norm for waiting becomes a quality norm":
            (annex Plan "B-6-norm" "B, 6");
        "minimal-supply" = "Bij veranderingen blijft een minimaal aanbod per diagnosegroep", "With changes a minimal supply of each diagnosis group remains":
            (annex OpenNorm "B-6-top-goal" "B, 6" gone);
        "crucial-care" = "Cruciale ggz: benodigde capaciteit bepaald en afspraken erover gemaakt", "Crucial mental health care: needed capacity set and agreed":
            (part OpenNorm "B-6-top-goal" "D, pp. 60-62");
        "supply-list" = "Een overzicht van aanbod dat boven de regio moet blijven", "An overview of supply that must stay above the region":
            (annex Plan "B-6-top-list" "B, 6") (part Plan "B-6-top-list" "D, p. 61");
        "payment-model" = "De NZa volgt de werking van het zorgprestatiemodel", "NZa follows the working of the care performance model":
            (annex Plan "B-6-zpm" "B, 6") (part Plan "B-6-zpm" "B, 6, p. 48");
        "demand-typing" = "Zorgvraagtypering doorontwikkeld", "Typing of care demand developed further":
            (annex Plan "B-6-zvt" "B, 6") (part Plan "B-6-zvt" "B, 6, p. 48");
        "exploratory-talk" = "Een verkennend gesprek voor verwijzing bij ggz-problemen én problemen op andere terreinen; de huisarts kan ook direct verwijzen", "An exploratory talk before referral with mental health problems and problems in other domains; the GP may also refer directly":
            (annex Norm "F-2-b-1" "F, 2b" from "2025-01-01") (chapter Norm "3.4-verkennend" "3.4" also) (part Norm "F-2-b-1" "F, p. 75" from "2025-01-01");
        "own-risk" = "Geen eigen risico bij consultatie en verkennend gesprek (definitief: alleen bij het gesprek, als geen verwijzing volgt)", "No deductible for consultation and exploratory talk (final: for the talk only, where no referral follows)":
            (annex Plan "F-2-r-4" "F, 2") (part Plan "F-2-r-4" "F, pp. 72, 75");
        "practices-in-use" = "De werkwijze in 80 procent van de huisartsenpraktijken", "The method in 80 per cent of general practices":
            (annex Aim "F-2-0-1" "F, 2" gone);
        "seen-in-a-week" = "Gezien binnen een week; definitief noemt ook een tot twee weken", "Seen within a week; the final text names one to two weeks too":
            (annex Aim "F-2-b-2" "F, 2b") (part Aim "F-2-b-2" "F, pp. 71, 75");
        "exploratory-money" = "Tijdelijk geld voor het verkennend gesprek en samenwerking", "Temporary money for the exploratory talk and cooperation":
            (annex Permission "F-2-r-3" "F, 2") (part Permission "F-2-r-3" "F, pp. 72, 78");
        "outcomes-open" = "Uitkomstinformatie beschikbaar (definitief: welke, wordt uitgewerkt)", "Outcome information available (final: which, is being worked out)":
            (annex Norm "A-9-date" "A, 9" by "2025-01-01") (part Plan "A-9-date" "A, 10b, p. 40");
    }
}
