//! What the advice of 2020 and the guide of the medical specialists expect; neither binds anyone.

use super::rows;

rows! { ROWS:
    Bundle {
        "fit" = "Past een bundel bij de zorg", "Whether a bundle fits the care":
            (advice Compass "B3.3-a" "B, 3.3-3.4") {
            "plannable" = "Zorg planbaar, niet acuut en niet chronisch", "Care that can be planned, neither acute nor chronic";
            "begin-and-end" = "Een duidelijk begin en eind", "A clear begin and end";
            "few-disciplines" = "Een beperkt aantal disciplines", "A limited number of disciplines";
            "no-standby" = "Geen voortdurende beschikbaarheid nodig", "No constant availability needed";
            "time-to-decide" = "Tijd om samen te beslissen", "Time to decide together";
        };
        "bundle" = "Onderdelen van de bundelafspraak", "Parts of the bundle agreement":
            (advice Compass "B3.3-b" "B, 3.3") {
            "one-price" = "Eén financiële afspraak voor de zorgvraag", "One financial agreement for the care question";
            "quality-clause" = "Afspraken over kwaliteit, tegen risicoselectie en onderbehandeling", "Agreements on quality, against risk selection and under-treatment";
            "outcome-clause" = "Afspraken over uitkomsten", "Agreements on outcomes";
            "whole-process" = "Het hele zorgproces erin", "The whole process of care inside";
            "standard-elements" = "Standaardonderdelen van het contract", "Standard elements of the contract";
            "uniform-definition" = "Eén definitie van de bundel per aandoening", "One definition of the bundle for the condition";
            "all-insurers" = "Alle verzekeraars doen mee", "All insurers join";
        };
    }
    Approach {
        "purchasing" = "Inkoop naar het advies", "Purchasing by the advice":
            (of crate::contracting::rules::ADV2020_A5_4_INS) {
            "wide-palette" = "Een breed palet van betaalvormen, minder productieafspraken", "A wide palette of payment, fewer agreements on production";
            "multi-year" = "Vaker meerjarige afspraken", "More multi-year agreements";
            "less-added" = "Afspraken over de-implementatie", "Agreements on de-implementation";
            "digital-investment" = "Tijdelijk geld gericht op investeringen in digitale zorg", "Temporary money aimed at investment in digital care";
        };
        "effective-approach" = "Een effectieve aanpak", "An effective approach":
            (advice Compass "B7.2-c" "B, 5.4; B, 7.2") {
            "vision" = "Een duidelijke visie en strategie op de juiste zorg op de juiste plek", "A clear vision and strategy on the right care in the right place";
            "vision-in-contracts" = "De visie doorvertaald naar de inkoop", "The vision carried into purchasing";
            "regional-multi-year" = "De regionale visie in meerjarige contracten", "The regional vision in multi-year contracts";
            "multilateral" = "Afspraken met meer partijen onder één contract", "Agreements of more parties under one contract";
            "non-core" = "Congruent in regio's buiten de kern", "Congruent in regions outside the core";
        };
        "regional-purchasing" = "Regionaal en congruent inkopen", "Regional and congruent purchasing":
            (advice Compass "B5.4-d" "B, 5.4") {
            "regional-scope" = "Inkoop in de regio op elkaar afgestemd", "Purchasing aligned in the region";
            "cross-domain" = "Over domeinen heen, niet per sector", "Across domains, not by sector";
            "between-insurers" = "Congruent tussen verzekeraars in de regio", "Congruent among insurers in the region";
            "between-domains" = "Congruent binnen de eigen inkoop, tussen domeinen", "Congruent inside own purchasing, between domains";
            "joint-goals" = "Gezamenlijke doelen in plaats van contracten per sector", "Joint goals instead of contracts by sector";
        };
        "roles" = "Rollen in de regio verdeeld", "Roles in the region divided":
            (advice Compass "B5.4-a" "B, 5.4") {
            "role-content" = "Wie verantwoordelijk is voor de inhoud", "Who is responsible for the content";
            "role-financing" = "Wie verantwoordelijk is voor de financiering", "Who is responsible for the financing";
            "role-access" = "Wie verantwoordelijk is voor de toegang", "Who is responsible for access";
            "role-data" = "Wie verantwoordelijk is voor gegevensuitwisseling", "Who is responsible for exchange of data";
        };
        "no-blocking" = "Geen beslissende hindermacht voor wie erop achteruitgaat; duidelijk wie beslist", "Who loses cannot block; clear who decides":
            (advice Compass "B5.4-b" "B, 5.4");
        "price-signal" = "Het doelmatigste alternatief het best betaald, in contracten en niet door landelijke tarieven", "The most efficient form paid best, in contracts and not by national tariffs":
            (advice Compass "B3.5-a" "B, 3.5");
        "equalisation" = "Nagegaan of de risicoverevening passende zorg ontmoedigt", "Looked into whether risk equalisation discourages appropriate care":
            (advice Plan "B4" "B, 4");
        "digital-now" = "Benut wat voor digitale zorg nu al kan", "Used what is already possible for digital care":
            (advice Compass "B6.2-a" "B, 6.2");
        "relocation" = "Afspraken met umc's over zorg die elders kan, in beide richtingen", "Agreements with university hospitals on care that can move, both ways":
            (advice Compass "B7.2-b" "B, 7.2");
        "data-quality" = "Vastgelegd hoe juist, volledig, beschikbaar en snel gegevens moeten zijn, en waarvoor", "Set down how correct, complete, available and fast data must be, and for what":
            (advice Plan "B1-b" "B, 1");
        "entitlement" = "Voorwaarden die aan een aanspraak kunnen hangen", "Conditions that an entitlement can carry":
            (advice Definition "A5.1-1" "A, 5.1; B, 2.5");
        "package" = "Open en gesloten pakket", "Open and closed package":
            (advice Definition "B2.5-a" "B, 2.5");
        "insured-prevention" = "Welke preventie verzekerd is", "Which prevention is insured":
            (advice Definition "B6.1-a" "B, 6.1");
    }
    Specialists {
        "handles" = "Handvatten voor de vakgroepen", "Handles for the specialist groups":
            (guide Compass "own" "Handvatten voor eigen gremia" "section on handles for own bodies") {
            "trends" = "Ontwikkelingen besproken en in de verdeling verwerkt", "Trends discussed and taken into the distribution";
            "new-activities" = "Nieuwe activiteiten met ziekenhuis en regio gestart", "New activities begun with hospital and region";
            "digital-care" = "Hybride zorg ingepast, met wat ervoor nodig is", "Hybrid care fitted in, with what it needs";
            "outcomes" = "Uitkomstgericht werken, samen beslissen en leren gestimuleerd", "Outcome-based work, deciding together and learning encouraged";
            "healthy-work" = "Gezond en veilig werk, met loopbaanplannen", "Healthy and safe work, with career plans";
            "first-line" = "Samenwerking gezocht met eerste en nulde lijn", "Cooperation sought with the first and the zero line";
            "shared-savings" = "Ruimte gemaakt voor passende zorg, ook voor shared savings ten opzichte van een nulmeting", "Room made for appropriate care, and for shared savings against a baseline";
            "protocols-screened" = "Protocollen en eigen zorgprofiel getoetst aan landelijke maatstaven", "Protocols and own care profile screened against national ones";
            "cost-awareness" = "Kostenbewustzijn bevorderd", "Awareness of cost raised";
            "time-for-patients" = "Genoeg tijd voor de patiënt, met bedenktijd", "Enough time for the patient, with time to think";
            "positive-health" = "Gekeken naar de hele mens", "The whole person looked at";
            "around-the-patient" = "Samenwerking rond de patiënt versterkt", "Cooperation around the patient strengthened";
        };
        "specific" = "Voorwaarden voor passende medisch-specialistische zorg", "Preconditions of appropriate specialist care":
            (guide Compass "prec-s" "Randvoorwaarden, specifiek" "section on preconditions, specific") {
            "shared-picture" = "Een gedeeld beeld van passende medisch-specialistische zorg", "A shared picture of appropriate specialist care";
            "questions-apart" = "Hulpvragen en zorgvragen vooraf onderscheiden", "Questions of help and of care told apart beforehand";
            "congruent-contracts" = "Congruente afspraken van verzekeraars en ziekenhuizen", "Congruent agreements of insurers and hospitals";
            "round-the-clock" = "Passende zorg dag en nacht: instroom, doorstroom en uitstroom", "Appropriate care day and night: inflow, throughflow and outflow";
            "multimorbidity" = "Handvatten voor oudere patiënten met meer aandoeningen", "Handles for older patients with several conditions";
            "staff-shortage" = "Samenwerking bij personeelstekort", "Cooperation on shortage of staff";
        };
        "general" = "Algemene randvoorwaarden, gevraagd van anderen", "General preconditions, asked of others":
            (guide Compass "prec-g" "Randvoorwaarden, algemeen" "section on preconditions, general") {
            "political-choices" = "Duidelijke keuzes van de politiek", "Clear choices by politics";
            "lower-demand" = "Minder vraag: niet-medische vragen leiden niet tot verwijzing", "Less demand: non-medical questions give no referral";
            "citizens" = "Burgers voorbereid op schaarste in de zorg", "Citizens prepared for scarcity in care";
            "data-availability" = "Betrouwbare gegevens over lijnen heen, met een actueel medicatieoverzicht", "Reliable data across lines, with a current overview of medication";
            "digital-support" = "Digitale zorg gesteund, ook voor wie er moeite mee heeft", "Digital care supported, also for who finds it hard";
            "billable" = "Digitale prestaties te registreren en te declareren", "Digital performances that can be registered and billed";
            "less-paperwork" = "Minder administratie", "Less paperwork";
        };
        "already-appropriate" = "Wanneer zorg al passend is: naar de professionele standaard, met de patiënt en naar de stand van de wetenschap", "When care is appropriate already: by the professional standard, with the patient and by the state of science":
            (guide Compass "prof" "Wat houdt passende zorg in?" "section on what appropriate care is");
    }
    Clinic {
        "clinic-screen" = "Polikliniek doorgelicht", "Outpatient clinic screened":
            (guide Compass "poli" "Handvatten voor eigen gremia" "section on handles for own bodies") {
            "repeat-visits" = "Indicatie en frequentie van herhaalbezoeken", "Indication and frequency of repeat visits";
            "form-of-visit" = "Vorm van het bezoek: digitaal, tenzij lichamelijk contact nodig is of de patiënt dat wil", "Form of the visit: remote, unless contact in person is needed or the patient wants it";
            "staying-in-care" = "Noodzaak om in de medisch-specialistische zorg te blijven", "Need to stay in specialist care";
        };
    }
    Capacity {
        "capacity-model" = "Capaciteitsmodel", "Capacity model":
            (of crate::contracting::rules::FMS_CAP_1) {
            "amount-of-care" = "Hoeveelheid zorg", "Amount of care";
            "quality-of-care" = "Kwaliteit", "Quality";
            "forms-of-care" = "Vormen van zorg", "Forms of care";
            "money" = "Financiële kaders", "Financial frames";
            "staff" = "Benodigde formatie", "Staff needed";
            "other-means" = "Andere middelen", "Other means";
            "monitoring" = "Monitoring gedurende het jaar", "Monitoring through the year";
        };
        "cycle" = "Jaarlijkse cyclus", "Yearly cycle":
            (guide Compass "cap-2" "Handvatten" "section on handles") {
            "trends-discussed" = "Trends en verwachtingen besproken", "Trends and expectations discussed";
            "budget-made" = "Begroting van productie en capaciteit gemaakt", "Budget of production and capacity made";
            "brought-to-talks" = "Ingebracht in het gesprek met de verzekeraar", "Brought into the talks with the insurer";
            "year-compared" = "Vergeleken met eerdere jaren", "Compared with earlier years";
        };
        "in-both" = "Nieuwe activiteiten in begroting én verdeling", "New activities in budget and distribution":
            (guide Compass "cap-3" "Handvatten" "section on handles");
        "misfit-in-writing" = "Schriftelijk vastgelegd wat niet past bij de afspraak met de verzekeraar", "Set down in writing what does not fit the agreement with the insurer":
            (of crate::contracting::rules::FMS_CAP_4);
        "no-counts" = "Niet gestuurd op aantallen bezoeken, patiënten of verrichtingen", "No steering on counts of visits, patients or procedures":
            (of crate::contracting::rules::FMS_DIST_1);
        "themes" = "Thema's van de transitie verwerkt", "Themes of the transition taken in":
            (guide Compass "dist-2" "Handvatten" "section on handles");
        "parameters" = "Verdeling naar output, doelmatigheid, een vast deel, realisatie, passende zorg en kwaliteit", "Distribution by output, efficiency, a fixed part, realisation, appropriate care and quality":
            (of crate::contracting::rules::FMS_DIST_3);
    }
}
