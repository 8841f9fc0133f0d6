//! What is asked of contracts, of insurers and of providers.

use super::rows;

rows! { ROWS:
    Contract {
        "alignment" read Alignment = "Individueel gecontracteerd; gelijkgericht alleen waar de tekst dat vraagt of toelaat", "Contracted individually; in alignment only where the text asks or allows it":
            (chapter Norm "3.8-default" "3.8") (part Norm "3.8-default" "J, p. 98");
        "hybrid-offer" owed Insurer = "Passende afspraken over aanbod en inzet van hybride zorg, en hoe die te bereiken", "Fitting agreements on the offer and use of hybrid care, and how to get there":
            (annex OpenNorm "I-B-3-i-2" "I, B3i" from "2025-01-01") (part OpenNorm "I-B-3-i-2" "I, 2.3Ac, p. 96" by "2025-12-31");
        "service-centre" = "Afspraken over een medisch of verpleegkundig servicecentrum voor digitale zorg", "Agreements on a medical or nursing service centre for digital care":
            (annex OpenNorm "I-B-3-3" "I, B3") (part OpenNorm "I-B-3-3" "I, 2.3f, p. 96");
        "health-incentive" owed Insurer = "Stevige financiële prikkel voor gezondheid, voorkomen van duurdere zorg en verbinding met het sociaal en publiek domein", "A strong financial incentive for health, to prevent dearer care and to involve the social domain":
            (annex OpenNorm "G-9-a-1" "G, financiële prikkel") (chapter OpenNorm "3.5-incentive" "3.5" also) (part OpenNorm "G-9-a-1" "G, 2.5, p. 83");
        "patient-time" only GeneralPractice may lapse = "Meer tijd voor de patiënt", "More time for the patient":
            (annex OpenNorm "E-3-a-6" "E, 3a" from "2023-01-01") (chapter OpenNorm "3.3-mtvp-contract" "3.3" also) (part OpenNorm "E-3-a-6" "E, 2b, pp. 66-67" told);
        "patient-time-guide" only GeneralPractice owed Provider may lapse = "Bij Meer Tijd Voor de Patiënt (MTVP): werkt volgens de leidraad", "With more time for the patient its guide followed":
            (annex Norm "E-3-a-5" "E, 3a" from "2023-01-01") (part OpenNorm "E-3-a-5" "E, 2b, p. 67" from "2023-01-01");
        "patient-time-plan" only GeneralPractice may lapse = "Een goed plan achter het geld voor meer tijd", "A good plan behind the money for more time":
            (annex OpenNorm "E-3-a-3" "E, 3a");
        "care-framework" only Impactful owed Insurer may lapse = "Kader Passende Zorg is leidend (in het definitieve akkoord: bij impactvolle passende zorg)", "The framework of appropriate care leads (in the final agreement: for impactful appropriate care)":
            (annex OpenNorm "A-6-a" "A, 6a") (part OpenNorm "A-6-a" "A, 1, pp. 30-31");
        "good-practices" = "Gestuurd op goede praktijken en uitkomsten voor de patiënt", "Steered on good practices and outcomes for the patient":
            (annex OpenNorm "J-3-a-1" "J, 3a") (part OpenNorm "J-3-a-1" "J, 4a, p. 102");
        "de-implementation" = "Goede praktijken opgeschaald, zorg die weinig toevoegt afgebouwd; advies van 2020", "Good practices scaled up, care that adds little wound down; advice of 2020":
            (of crate::contracting::rules::ADV2020_A5_4_INS);
        "open-results" owed Provider = "Heldere afspraken over welke informatie de aanbieder levert voor inkoop op passende zorg", "Clear agreements on information to buy appropriate care by":
            (annex OpenNorm "A-1-h" "A, 1h") (chapter OpenNorm "3.1-transparency" "3.1" also) (part OpenNorm "A-1-h" "A, 4i, pp. 35-36");
        "drug-efficiency" only MedicalSpecialist owed Insurer = "Doelmatig gebruik van geneesmiddelen gemeten, vergeleken en in het contract verwerkt", "Efficient use of medicines measured, compared and taken into the contract":
            (annex Norm "K-5-MSZ-2" "K, 5, MSZ" gone);
        "drug-results" only MedicalSpecialist = "Resultaten op de instroom en het pakketbeheer van dure geneesmiddelen", "Results on the inflow and the package management of expensive drugs":
            (part Aim "K-5-MSZ-2" "K, 4.1b, p. 106");
        "little-reporting" owed Insurer = "Verantwoordingseisen beperkt tot wat strikt nodig is, en geharmoniseerd", "No more reporting than strictly needed, with demands alike where possible":
            (annex OpenNorm "H-3-3-5" "H, 3") (part OpenNorm "H-3-3-5" "H, 3e, p. 87");
        "acute-capacity" only Acute owed Provider = "Geen tussentijdse afbouw van capaciteit zonder afstemming in het ROAZ en instemming van de verzekeraars (definitief: ook naar de procedure van de AMvB)", "No winding down of capacity within the term without coordination in the ROAZ and consent of the insurers (final: and by the procedure of the order in council)":
            (annex Norm "C-6-e-nodown" "C, 6e") (part Norm "C-6-e-nodown" "C, 6d, p. 54");
        "acute-plan" only Acute = "Het vastgestelde ROAZ-plan is de basis van de afspraken", "The ROAZ plan, once adopted, is the basis of the agreements":
            (annex Norm "C-6-d-basis" "C, 6d" from "2024-01-01") (part Norm "C-6-d-basis" "C, 6d, p. 54" from "2024-01-01");
        "temporary-apart" only Acute owed Insurer = "Tijdelijk geld voor transformatie apart van de reguliere bekostiging", "Temporary money for transformation apart from regular funding":
            (annex Norm "C-8-3" "C, 8") (part Norm "C-8-3" "C, 8, p. 55");
        "acute-availability" only Acute owed Insurer = "Acute zorg: bekostiging en inkoop steunen de beweging; beschikbaarheid hangt niet af van aantallen patiënten", "Payment and purchasing that support the change and leave availability independent of numbers":
            (annex OpenNorm "C-8-0" "C, 8") (part OpenNorm "C-8-0" "C, 8a, p. 55");
        "acute-extra" only Acute = "Afspraken naast het ROAZ-plan mogen altijd (definitief: met kwaliteit en toegankelijkheid geborgd)", "Agreements beside the ROAZ plan are always allowed (final: with quality and access safeguarded)":
            (annex Permission "C-6-d-extra" "C, 6d") (part Permission "C-6-d-extra" "C, 6d, p. 54");
        "telemonitoring" only MedicalSpecialist = "Telemonitoring bij chronische ziekte, zoals hartfalen en COPD", "Telemonitoring in chronic disease, such as heart failure and COPD":
            (annex Aim "C-1-d" "C, 1d") (part Aim "C-1-d" "C, 1d, pp. 49-50");
        "complex-care" only MentalHealth owed Insurer = "Een passende vergoeding voor complexe psychische zorg met de ruimte van het zorgprestatiemodel", "A fitting payment for complex mental care with the room of the care performance model":
            (annex OpenNorm "B-6-complex" "B, 6") (part OpenNorm "B-6-complex" "B, 6, p. 48");
        "shared-duties" only Independent owed Insurer may lapse = "Vrijgevestigde draagt evenredig bij aan systeemtaken, zoals diensten waar die gebruikelijk zijn, tegen reële tarieven", "A proportional share of system duties, such as shifts where they are usual, at real tariffs":
            (annex OpenNorm "H-4-2" "H, 4") (part OpenNorm "H-4-2" "H, 4, p. 87");
        "independent-tariff" only Independent owed Insurer may lapse = "Een tarief dat aansluit bij een vergelijkbaar cao-loon of het tarief van de NZa", "A tariff tied to a comparable collective wage or to that of NZa":
            (annex OpenNorm "H-4-a-4b" "H, 4, 4b" from "2024-01-01");
        "mental-shifts" only MentalIndependent owed Insurer = "Diensten in avond, nacht en weekend waar dat in loondienst gebruikelijk is", "Out-of-hours shifts where employees usually take them":
            (gone of crate::contracting::rules::IZA_H_9_4);
        "tertiary-access" = "Nieuwe hoogcomplexe derdelijnszorg van een nog vast te stellen lijst vergoed tot zij in het contract staat, als zij aan de kwaliteitseisen voldoet", "New highly complex tertiary care of a list still to be set reimbursed until it is in the contract, where it meets the quality demands":
            (annex Plan "J-3-i-2" "J, 3i") (part Plan "J-3-i-2" "J, 4i, p. 103");
    }
    Insurer {
        "varied-supply" = "Genoeg gevarieerd aanbod gecontracteerd voor de zorgplicht", "Supply varied enough contracted for the duty of care":
            (annex OpenNorm "J-3-h-2" "J, 3h") (chapter OpenNorm "3.8-varied" "3.8" also) (part OpenNorm "J-3-h-2" "J, 4h, p. 103");
        "new-providers" = "In gesprek met nieuwe, innovatieve aanbieders", "In talks with new, innovative providers":
            (annex OpenNorm "J-3-d-1" "J, 3d") (part OpenNorm "J-3-d-1" "J, 4d, p. 102");
        "enough-choice" = "Genoeg keuze voor de patiënt binnen redelijke reisafstand", "Enough choice for the patient within a reasonable distance":
            (annex OpenNorm "J-3-d-2" "J, 3d") (part OpenNorm "J-3-d-2" "J, 4d, p. 102");
        "acute-reimbursed" = "Acute zorg altijd vergoed, ook zonder contract", "Acute care always reimbursed, also without a contract":
            (annex Norm "J-3-i-1" "J, 3i") (chapter Norm "3.8-acute" "3.8" also) (part Norm "J-3-i-1" "J, 4i, p. 103");
        "simple-purchasing" = "Eenvoudiger voorwaarden, goed bereikbaar, open over inkoopbeleid en procedures", "Simpler conditions, easy to reach, open on purchasing policy and procedures":
            (chapter OpenNorm "3.8-insurer-process" "3.8") (part OpenNorm "3.8-insurer-process" "J, 1, pp. 98-99");
        "coherent-set" = "Samenhang bewaakt tussen afspraken met aanbieders en sectoren", "Coherence of agreements with providers and sectors watched over":
            (chapter OpenNorm "3.2.1-coherence" "3.2.1") (part OpenNorm "3.2.1-coherence" "B, 3e, p. 45");
        "package-criteria" = "Risicogericht getoetst of zorg aan de pakketcriteria voldoet, en daarop gestuurd", "Tested by risk whether care meets the package criteria, and steered by it":
            (annex Norm "A-6-d-insurer" "A, 6d") (part Norm "A-6-d-insurer" "A, 2, p. 33");
        "patient-time-offered" = "Meer tijd voor de patiënt aangeboden in de contractering vanaf 2023", "More time for the patient offered in contracting from 2023":
            (part Norm "3.3-mtvp-contract" "E, 2b, p. 66" from "2023-01-01");
        "workable-package" = "Pakketuitspraken van het Zorginstituut zijn uitvoerbaar voor verzekeraars en aanbieders", "Package decisions of Zorginstituut can be carried out by insurers and providers":
            (annex Norm "A-6-d-executable" "A, 6d" told) (part Norm "A-6-d-executable" "A, 3b, pp. 33-34" told);
        "proven-interventions" = "Bewezen, samen betaalde interventies gelijkgericht ingekocht; vorm en prijs blijven per contract", "Proven interventions that were paid for together bought in alignment; form and price stay with each contract":
            (annex Norm "A-7-g2" "A, 7g") (part Norm "A-7-g2" "A, 8h, p. 39");
        "primary-care" = "Eerstelijnszorg ingekocht in regionale en lokale samenhang", "Primary care bought in regional and local coherence":
            (annex OpenNorm "E-1-e-5" "E, 1e") (part OpenNorm "E-1-e-5" "E, 1, p. 65");
        "future-primary-care" = "Duidelijk hoe en onder welke voorwaarden toekomstbestendige eerstelijnszorg wordt ingekocht", "Clear how and on which conditions future-proof primary care is bought":
            (annex Norm "E-1-e-6" "E, 1e") (part Norm "E-1-e-6" "E, 1e, pp. 65-66");
        "system-functions" = "Systeemfuncties congruent en kostendekkend ingekocht", "System functions bought congruently and at cost":
            (annex OpenNorm "B-5-h-purchase" "B, 5h") (part OpenNorm "B-5-h-purchase" "B, 5, p. 47");
        "care-coordination" = "Zorgcoördinatie doelmatig en kostendekkend ingekocht", "Care coordination bought efficiently and at cost":
            (annex OpenNorm "E-4-b-6" "E, 4b") (part OpenNorm "E-4-b-6" "E, 3b, p. 68");
        "innovations" = "Inkoop van sociale en technologische innovaties congruent (definitief: met een leidraad daarvoor)", "Purchasing of social and technological innovations congruent (final: with a guide to it)":
            (annex OpenNorm "H-5-p-6" "H, 5") (part OpenNorm "H-5-p-6" "H, 5f, p. 88");
        "same-direction" = "Met eigen inkoop dezelfde beweging als de regio gesteund, met ruimte voor nieuwkomers", "The direction of the region supported by own purchasing, with room for newcomers":
            (annex OpenNorm "B-3-d" "B, 3d") (part OpenNorm "B-3-d" "B, 3d, p. 45");
        "transformation-money" = "Transformatiegeld is tijdelijk, op basis van een goede businesscase", "Transformation money is temporary and rests on a good business case":
            (annex Permission "B-5-a" "B, 5a") (part Permission "B-5-a" "B, 5a, p. 46");
        "professional-room" = "Tijdelijke transitiemiddelen voor professionele ruimte", "Temporary transition money for professional room":
            (annex OpenNorm "H-1-2" "H, 1") (part OpenNorm "H-1-2" "H, 1, p. 86");
        "business-case-money" = "Geld van het ministerie bij een positieve businesscase voor innovatie", "Money of the ministry on a positive business case for innovation":
            (annex Plan "H-5-4" "H, 5" gone);
        "innovation-money" = "Transformatiemiddelen via verzekeraars om innovaties breed in te voeren", "Transformation money through insurers to bring innovations into wide use":
            (part Permission "H-5-4" "H, 5a, p. 88");
        "more-alignment" = "Een stap naar gelijkgerichtheid; aanbieders zijn erop aanspreekbaar in het contract", "A step towards alignment; providers answer for it in the contract":
            (chapter OpenNorm "3.8-commit" "3.8" told) (part OpenNorm "3.8-commit" "J, pp. 98, 102" told);
        "focus" = "Impactvolle transformaties richten zich op kwaliteit en toegang", "Impactful transformations are about quality and access":
            (chapter OpenNorm "3.8-focus" "3.8" told) (part OpenNorm "3.8-focus" "J, 3, p. 100" told);
        "uncontracted-share" = "Een beperkt aandeel zorg zonder contract is geen bezwaar; een getal staat er niet", "A limited share of care without a contract is no objection; no number is given":
            (annex Permission "J-3-f-1" "J, 3f") (part Permission "J-3-f-1" "J, 4f, pp. 102-103");
        "own-payment" = "Zonder contract kan de patiënt moeten bijbetalen", "Without a contract the patient may have to pay":
            (annex Definition "J-3-d-3" "J, 3d") (part Definition "J-3-d-3" "J, 4d, p. 102");
        "uncontracted-measures" = "Maatregelen voor zorg zonder contract, in samenhang uit te werken", "Measures on care without a contract, to be worked out together":
            (chapter Plan "3.8-ncz-3" "3.8") (part Plan "3.8-ncz-3" "J, 4g, p. 103");
        "quotation" = "Vooraf een schriftelijke offerte bij zorg zonder contract: de NZa onderzoekt een plicht", "A written quotation beforehand for care without a contract: NZa studies a duty":
            (annex Plan "J-3-g-1" "J, 3g") (chapter Plan "3.8-offerte" "3.8" also) (part Plan "J-3-g-1" "J, 4g, p. 103");
        "no-leniency" = "Een verbod om het verschil bij zorg zonder contract kwijt te schelden, uit te werken", "A ban on waiving the difference for care without a contract, to be worked out":
            (annex Plan "J-3-g-2" "J, 3g" gone) (chapter Plan "3.8-coulance" "3.8" also);
        "lower-reimbursement" = "Een lagere vergoeding voor zorg zonder contract, uit te werken voor 1 juni 2023", "A lower reimbursement of care without a contract, to be worked out before 1 June 2023":
            (annex Plan "J-3-g-3" "J, 3g") (chapter Plan "3.8-lower" "3.8" also) (part Plan "J-3-g-3" "J, 4g, p. 103");
        "measure-safeguards" = "Bij die maatregelen genoeg keuze en ruimte voor nieuwe aanbieders", "With those measures enough choice and room for new providers":
            (annex OpenNorm "J-3-h-1" "J, 3h" told) (chapter OpenNorm "3.8-ncz-safeguards" "3.8" also) (part OpenNorm "J-3-h-1" "J, 4h, p. 103" told);
    }
    Provider {
        "open-alignment" = "Transparant over gelijkgerichtheid in de keten, inclusief het MSB, en gehouden aan de tijdlijnen", "Transparent on alignment along the chain, agreements with the MSB included, and keeping to the timelines":
            (chapter OpenNorm "3.8-provider-process" "3.8") (part OpenNorm "3.8-provider-process" "J, 1, p. 99");
        "hired-shifts" only MentalHealth may lapse = "Wie als zzp’er in de ggz wordt ingehuurd, draait ook diensten in avond, nacht en weekend waar dat in loondienst gebruikelijk is", "Self-employed who are hired in mental health care take out-of-hours shifts too, where employees usually do":
            (of crate::contracting::rules::IZA_H_9_4) (of crate::contracting::rules::IZA22_H_9_4);
        "learning-cycle" = "Een doorlopende cyclus van leren, met uitkomsten per aanbieder en vakgroep", "A continuous cycle of learning, with outcomes by provider and specialist group":
            (annex OpenNorm "A-1-b" "A, 1b") (part OpenNorm "A-1-b" "A, 4b, p. 35");
        "outcome-based" = "Uitkomstgericht werken ingevoerd", "Outcome-based work in place":
            (annex OpenNorm "A-4-d" "A, 4d" by "2025-12-31") (chapter Aim "3.1-outcome-2025" "3.1" also) (part OpenNorm "A-4-d" "A, 7e, p. 36" by "2025-12-31");
        "mirror" = "Spiegelinformatie per aanbieder, samen gemaakt en open voor patiënten en verzekeraars", "Mirror information by provider, made together and open to patients and insurers":
            (annex OpenNorm "A-10-b" "A, 10b" told) (part OpenNorm "A-10-b" "A, 13c, p. 41" told);
        "drug-variation" only MedicalSpecialist = "Praktijkvariatie in (gepast) gebruik van geneesmiddelen gevolgd", "Practice variation in the (appropriate) use of medicines followed":
            (annex OpenNorm "A-7-f1" "A, 7f") (part OpenNorm "A-7-f1" "A, 8g, p. 38");
        "improvement-cycle" only MedicalSpecialist = "In ziekenhuis (en umc) een werkende PDCA-cyclus voor bekende interventies van gepast gebruik van dure geneesmiddelen", "In hospitals (and university hospitals) a running PDCA cycle for known interventions on the appropriate use of expensive drugs":
            (annex OpenNorm "A-7-f4" "A, 7f" from "2023-04-01") (part OpenNorm "A-7-f4" "A, 8g, p. 39" from "2023-04-01");
        "core-data" = "Kerngegevens binnen 24 uur na registratie beschikbaar", "Core data available within 24 hours after registration":
            (by "2025-12-31" of crate::contracting::rules::IZA_I_A_1) (chapter Norm "3.7-core24h" "3.7" also) (by "2025-12-31" of crate::contracting::rules::IZA22_I_A_1);
        "exchange" = "Kerngegevens uit te wisselen, in zibs en via FHIR", "Core data exchanged, as zibs and through FHIR":
            (annex Norm "I-B-1-ii-8" "I, B1" by "2025-12-31") (part Norm "I-B-1-ii-8" "I, 2.1Bk, p. 94" by "2025-12-31");
        "shared-solutions" = "De vastgestelde generieke voorzieningen ingevoerd, en geen andere", "The established generic services in use, and no others":
            (annex Norm "I-B-1-iii-4" "I, B1" by "2025-12-31") (part Norm "I-B-1-iii-4" "I, 2.1Cb-c, p. 94" by "2025-12-31");
        "security" = "Voldoet aan de eisen van informatieveiligheid en NEN-normen", "Meets the demands of information security and NEN standards":
            (annex Norm "I-B-1-iv-5" "I, B1" by "2024-12-31") (part Norm "I-B-1-iv-5" "I, 2.1Dg, p. 95" by "2024-12-31");
        "capacity-shared" only Acute = "Aangesloten op het LPZ en capaciteit gedeeld", "Connected to the LPZ and capacity shared":
            (annex Norm "C-7-a-lpz" "C, 7a") (part Norm "C-7-a-lpz" "C, 7a, p. 54");
        "region-first" = "Meegaan met wat de regio nodig heeft, ook als dat eigen krimp is; advies van 2020", "Going along with what the region needs, own shrinkage included; advice of 2020":
            (advice Compass "A5.4-prov" "A, 5.4; samenvatting");
        "innovations-in-plan" = "Arbeidsbesparende innovaties uit het overzicht in het transformatieplan", "Labour-saving innovations of the overview in the transformation plan":
            (annex OpenNorm "H-5-3" "H, 5" told) (part OpenNorm "H-5-3" "H, 5, p. 88" told);
        "innovations-pay" = "Innovaties renderen vanaf 2025", "Innovations pay from 2025":
            (annex Norm "H-5-p-2" "H, 5" told) (part Norm "H-5-p-2" "H, 5b, p. 88" told);
    }
}
