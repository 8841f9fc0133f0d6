//! The action points of the draft, and the dates that only stand in the body of a text.

use super::point::rows;

rows! {
    "IZA-L-ALG-1" General [Zn, Ministry, Nza, Parties] = "Effect geschat van digitalisering, gegevensuitwisseling en arbeidsbesparing", "Effect estimated of digitalisation, exchange of data and labour saving":
        annex "2023-01-01";
    "IZA-L-ALG-2" General [Zn, Zin, Ministry, Nza, Parties] = "Effect geschat van de maatregelen voor passende zorg", "Effect estimated of the measures on appropriate care":
        annex "2023-01-01";
    "IZA-L-ALG-3" General [Zn, Ministry, Nza, Lhv, InEen, Actiz] = "Effect geschat van een sterkere eerstelijnszorg", "Effect estimated of stronger primary care":
        annex "2023-01-01";
    "IZA-L-ALG-4" General [Zn, Ministry, Nza, Vng, MentalParties, Lhv, InEen, Actiz] = "Effect geschat van samenwerking met sociaal domein en ggz", "Effect estimated of cooperation with the social domain and mental health care":
        annex "2023-01-01";
    "IZA-L-ALG-5" General [Zn, Ministry, Zin, Nvz, Nfu] = "Effect geschat van de maatregelen voor dure geneesmiddelen", "Effect estimated of the measures on expensive drugs":
        annex "2023-01-01";
    "IZA-L-ALG-6" General [Zn, Ministry, Nvz, Nfu, Lhv, InEen] = "Effect geschat van de maatregelen voor acute zorg", "Effect estimated of the measures on acute care":
        annex "2023-07-01";
    "IZA-L-ALG-7" General [Zn, Ministry, Nvz, Nfu, Zkn, Zin] = "Effect geschat van concentratie en spreiding", "Effect estimated of concentration and dispersal":
        annex "2023-07-01";
    "IZA-L-PZ-1" AppropriateCare [Ministry, Zin, Nza, Zn, Parties] = "Dubbele activiteiten en overleggen over passende zorg in beeld", "Double activities and meetings on appropriate care mapped":
        annex "2023-01-01" body "2022-12-31" last "2022-12-31" 36;
    "IZA-L-PZ-2" AppropriateCare [Parties] = "Uitkomstgerichte zorg verbreed naar de paramedische zorg", "Outcome-based care widened to allied health care":
        annex "2023-01-01" last undated 36 says "begint per 1 januari 2023", "begins as of 1 January 2023";
    "IZA-L-PZ-3" AppropriateCare [Parties] = "Uitkomstgericht werken in alle sectoren", "Outcome-based work in all sectors":
        annex "2026-01-01" body "2025-12-31" last "2025-12-31" 36 of [Providers];
    "IZA-L-PZ-4" AppropriateCare [Parties] = "Samen beslissen in alle domeinen", "Deciding together in all domains":
        annex "2026-01-01" body "2025-12-31" last "2025-12-31" 37;
    "IZA-L-PZ-5" AppropriateCare [Ministry, Parties] = "Cyclus van gepast gebruik verbreed, met werkagenda", "Cycle of appropriate use widened, with a work agenda":
        annex "2023-03-01" last "2023-03-01" 34;
    "IZA-L-PZ-6" AppropriateCare [Parties] = "Kennis gebundeld en per sector een agenda", "Knowledge brought together and an agenda for each sector":
        annex "2023-07-01" last "2023-07-01" 34 says "kennis bundelen (VWS): voor 1 januari 2023", "bringing knowledge together (ministry): before 1 January 2023";
    "IZA-L-PZ-7" AppropriateCare [Ministry] = "Kamerbrief over de toets op het basispakket", "Letter to Parliament on the test of the basic package":
        annex "2023-12-01" last undated 32 says "najaar van 2022", "autumn of 2022";
    "IZA-L-PZ-8" AppropriateCare [Ministry] = "Stappenplan om het Kader de norm te maken in het pakket", "Step plan to make the framework the norm in the package":
        annex "2023-01-01" last "2023-01-01" 31;
    "IZA-L-PZ-9" AppropriateCare [Ministry] = "Opdracht aan het Zorginstituut voor de toets op het pakket", "Commission to Zorginstituut for the test of the package":
        annex "2023-01-01" last "2023-12-31" 33;
    "IZA-L-PZ-10" AppropriateCare [Zin, Ministry, Parties] = "Verbeterde toets op het pakket ingevoerd", "Improved test of the package in place":
        tentative "2024-01-01" last undated 32 says "per 1 januari 2023; uitwerking in 2023", "as of 1 January 2023; worked out in 2023" (annex Plan "A-6-d-vws2" "A, 6d");
    "IZA-L-PZ-11" AppropriateCare [Nza, Zin] = "Werkwijze die passende zorg stimuleert bij inkoop en bekostiging", "Method that encourages appropriate care in purchasing and payment":
        annex "2023-07-01" body "2023-06-30";
    "IZA-L-PZ-12" AppropriateCare [Igj] = "Uitgewerkt hoe toezicht passende zorg versterkt", "Worked out how supervision strengthens appropriate care":
        annex undated;
    "IZA-L-PZ-13" AppropriateCare [Ministry, HospitalParties] = "Geneesmiddelencommissies structureel gefinancierd", "Drug committees funded structurally":
        annex "2025-01-01" body "2024-12-31" last "2024-12-31" 38;
    "IZA-L-PZ-14" AppropriateCare [Ministry, Fms, Nvz, Nfu, Zn] = "Werkgroep gepast gebruik dure geneesmiddelen, met plan", "Working group on appropriate use of expensive drugs, with a plan":
        annex "2023-01-01" says "concept: najaar van 2022", "draft: autumn of 2022";
    "IZA-L-PZ-15" AppropriateCare [Ministry, Zin, Zn] = "Verbetering van de risicoverevening onderzocht", "Improvement of risk equalisation studied":
        annex undated;
    "IZA-L-PZ-16" AppropriateCare [Parties] = "Infrastructuur voor spiegelinformatie", "Infrastructure for mirror information":
        annex "2023-07-01" last "2023-07-01" 41;
    "IZA-L-PZ-17" AppropriateCare [Ministry, Parties] = "Belemmeringen voor gegevensvastlegging in beeld", "Obstacles to recording of data mapped":
        annex "2023-04-01";
    "IZA-L-PZ-18" AppropriateCare [Ministry] = "Wetsvoorstellen om die weg te nemen, waar nodig", "Bills to take these away, where needed":
        annex "2024-01-01";
    "IZA-L-PZ-19" AppropriateCare [Ministry] = "Ontwerpregels voor financiering van zorg binnen onderzoek", "Draft rules on funding of care within research":
        annex "2024-06-01" last undated 42 says "voorjaar van 2023", "spring of 2023" (annex Plan "A-13-b" "A, 13b");
    "IZA-L-PZ-20" AppropriateCare [Ministry, Parties] = "Structureel geld voor registratie en uitwisseling afgesproken", "Structural money for registration and exchange agreed":
        annex "2023-03-01" body "2023-02-28" last "2023-02-28" 42;
    "IZA-L-REG-1" Region [Ministry, Nza, Zin] = "Criteria voor regiobeelden en regioplannen opgesteld", "Criteria for regional pictures and plans drawn up":
        annex "2022-10-14" says "14 oktober 2022 is in de hoofdtekst het procesvoorstel", "14 October 2022 is the proposal on the process in the main text";
    "IZA-L-REG-2" Region [Ministry, Nza, Zin, Parties] = "Criteria voor regiobeelden en regioplannen vastgesteld", "Criteria for regional pictures and plans set":
        annex "2023-01-01" body "2022-12-31" last "2022-12-31" 44;
    "IZA-L-REG-3" Region [Nza] = "Regiobeelden beschikbaar", "Regional pictures available":
        annex undated;
    "IZA-L-REG-4" Region [LargestInsurers, RegionalParties, Ministry] = "Regiobeelden herijkt, indien nodig", "Regional pictures recalibrated, where needed":
        annex "2023-07-01" body "2023-06-30" last "2023-06-30" 44 of [MarketLeaders, Municipalities, RegionalParties];
    "IZA-L-REG-5" Region [LargestInsurers, LargestMunicipalities, RegionalParties] = "Regioplannen opgesteld", "Regional plans drawn up":
        annex undated last "2023-12-31" 45 of [MarketLeaders, Municipalities, RegionalParties] says "geen scherpe afspraken voor 1 januari 2024: concept, sturing via inkoop; definitief, voor te leggen aan de NZa", "no sharp agreements before 1 January 2024: draft, steering by purchasing; final, may be put to NZa";
    "IZA-L-REG-6" Region [Parties] = "Afspraken over regionale systeemfuncties", "Agreements on regional system functions":
        annex "2024-01-01" body "2023-12-31" last "2023-12-31" 47 (annex Plan "B-5-h-date" "B, 5h") (chapter Plan "3.2.1-systemfunctions" "3.2.1" also);
    "IZA-L-REG-7" Region [Ministry] = "Werkgroep domeinoverstijgende bekostiging", "Working group on payment across domains":
        tentative "2023-01-01";
    "IZA-L-REG-8" Region [Ministry] = "Btw bij samenwerking over domeinen onderzocht", "VAT on cooperation across domains studied":
        annex "2024-01-01";
    "IZA-L-ACU-1" AcuteCare [Lnaz, Azn, Zn, InEen, Actiz] = "Scenario’s voor zorgcoördinatie", "Scenarios for care coordination":
        annex "2023-06-01" last undated 50 says "voor de zomer van 2023", "before the summer of 2023";
    "IZA-L-ACU-2" AcuteCare [Roaz] = "Landelijk dekkende zorgcoördinatie", "Care coordination all over the country":
        annex "2025-01-01" last "2025-01-01" 50;
    "IZA-L-ACU-3" AcuteCare [Ministry] = "Inzicht in capaciteit structureel ingebed", "Insight in capacity embedded structurally":
        annex "2023-07-01" last undated 50 says "contract met LNAZ tot 1 juli 2023; inbedding voor daarna", "contract with LNAZ until 1 July 2023; embedding for after that";
    "IZA-L-ACU-4" AcuteCare [Ministry] = "Procesvoorstel vervanging van de 45-minutennorm", "Proposal on replacing the 45-minute norm":
        annex "2023-01-01" body "2022-12-31" last "2022-12-31" 51 (annex Plan "C-4-b" "C, 4b") (chapter Plan "3.2.2-45min" "3.2.2" also);
    "IZA-L-ACU-5" AcuteCare [Zin] = "Advies over de bestaande norm voor multitrauma", "Advice on the existing norm for multi-trauma":
        annex "2023-04-01" body "2023-03-31" last "2023-03-31" 51;
    "IZA-L-ACU-6" AcuteCare [Lhv, InEen, Zn] = "Oplossing voor een eerlijke verdeling van diensten", "Solution for a fair division of shifts":
        annex "2023-01-01" last undated 51 says "verdeling per 2023", "division as of 2023";
    "IZA-L-ACU-7" AcuteCare [Ministry, Nza] = "Avond-, nacht- en weekendtarief herijkt, als de diensten eerlijker verdeeld worden", "Out-of-hours tariff recalibrated, where shifts are divided more fairly":
        annex "2023-01-01" last "2023-01-01" 51 (annex Plan "K-5-HA-2" "K, 5, HA") (part Plan "K-5-HA-2" "C, 5b, pp. 51-52; K, 4.2c, p. 107");
    "IZA-L-ACU-8" AcuteCare [Nvz, Nfu, Parties] = "Oorzaken van piekbelasting op de SEH onderzocht", "Causes of peaks in emergency departments studied":
        annex "2024-01-01" body "2023-12-31" last "2023-12-31" 52;
    "IZA-L-ACU-9" AcuteCare [Zn, Roaz, Parties] = "Verantwoordelijkheden in het ROAZ verhelderd", "Responsibilities in the ROAZ made clear":
        annex "2023-01-01" last "2023-01-01" 52 says "concept: gesprek in de tweede helft van 2022", "draft: talks in the second half of 2022";
    "IZA-L-ACU-10" AcuteCare [Ministry] = "Procesvoorstel criteria voor ROAZ-beelden en -plannen", "Proposal on criteria for ROAZ pictures and plans":
        annex "2022-10-14" last "2022-10-14" 53;
    "IZA-L-ACU-11" AcuteCare [Parties] = "Criteria voor ROAZ-beelden en -plannen vastgesteld", "Criteria for ROAZ pictures and plans set":
        annex "2023-01-01" body "2022-12-31" last "2022-12-31" 53;
    "IZA-L-ACU-12" AcuteCare [Roaz] = "ROAZ-beelden opgesteld", "ROAZ pictures drawn up":
        annex "2023-07-01" body "2023-06-30" last "2023-06-30" 53 of [Roaz, MarketLeaders];
    "IZA-L-ACU-13" AcuteCare [Roaz] = "ROAZ-plannen geformuleerd", "ROAZ plans drawn up":
        annex "2024-01-01" body "2023-12-31" last "2023-12-31" 53 of [Roaz, MarketLeaders];
    "IZA-L-CON-1" Concentration [Zin, Fms, Nvz, Nfu, Zn, Zkn] = "Ronde Tafeloverleg ingericht", "Round Table set up":
        annex "2023-01-01";
    "IZA-L-CON-2" Concentration [RoundTable] = "Volumenormen van de eerste tranche vastgesteld", "Volume norms of the first tranche set":
        annex "2024-01-01" last "2024-01-01" 58;
    "IZA-L-CON-3" Concentration [Nza] = "Instellingen van de eerste tranche in kaart", "Institutions of the first tranche mapped":
        annex "2024-01-01" body "2023-12-31" last "2023-12-31" 58;
    "IZA-L-CON-4" Concentration [Ministry] = "Plan voor concentratie op landelijke schaal", "Plan for concentration at national scale":
        annex undated;
    "IZA-L-CON-5" Concentration [Parties] = "Concentratie van de eerste tranche doorgevoerd", "Concentration of the first tranche carried out":
        annex "2026-01-01" last "2026-01-01" 58 of [Insurers] says "definitief: de normen krijgen een plek in de contracten en toezichthouders zien toe", "final: the norms get a place in contracts and supervisors see to them";
    "IZA-L-CON-6" Concentration [Ministry] = "Doorzettingsmacht bij volumenormen onderzocht", "Power to push volume norms through studied":
        annex undated;
    "IZA-L-CON-7" Concentration [Zin, Parties] = "Volumenormen van de tweede tranche", "Volume norms of the second tranche":
        annex "2026-01-01" last "2026-01-01" 58;
    "IZA-L-CON-8" Concentration [Parties] = "Concentratie van de tweede tranche doorgevoerd", "Concentration of the second tranche carried out":
        annex "2028-01-01" last "2028-01-01" 58 of [Insurers] says "definitief: contractering door verzekeraars en toezicht erop", "final: contracting by insurers, and supervision of it";
    "IZA-L-ELZ-1" PrimaryCare [Ministry, PrimaryParties] = "Visie op de eerstelijnszorg, met plan van aanpak", "Vision on primary care, with a plan":
        annex "2023-01-01" body "2022-12-31" last "2022-12-31" 65;
    "IZA-L-ELZ-2" PrimaryCare [Ministry, Nza, Zin, Igj, PrimaryParties] = "Knelpunten in samenwerking en netwerken in kaart", "Bottlenecks in cooperation and networks mapped":
        annex "2023-01-01" last "2022-12-31" 65;
    "IZA-L-ELZ-3" PrimaryCare [Lhv, InEen, Zn] = "Leidraad meer tijd voor de patiënt", "Guide on more time for the patient":
        annex "2023-01-01" last "2022-12-31" 67 (annex Plan "E-3-a-4" "E, 3a");
    "IZA-L-ELZ-4" PrimaryCare [Insurers, Lhv, InEen] = "Leidraad gebruikt bij de inkoop van 2023", "Guide used in purchasing for 2023":
        annex "2023-01-01" last undated 66;
    "IZA-L-ELZ-5" PrimaryCare [Lhv, InEen, Zn] = "Structurele bekostiging van meer tijd onderzocht", "Structural payment of more time studied":
        tentative "2023-07-01" (annex Definition "E-3-a-2" "E, 3a");
    "IZA-L-ELZ-6" PrimaryCare [Ministry, Lhv, InEen, Zn] = "Capaciteit van andere eerstelijnszorgverleners benut", "Capacity of other primary care professionals used":
        annex undated;
    "IZA-L-ELZ-7" PrimaryCare [Ministry] = "Multidisciplinaire zorg opnieuw vormgegeven", "Multidisciplinary care given a new design":
        annex "2023-07-01" says "per 2024; afspraken voor de zomer van 2023", "as of 2024; agreements before the summer of 2023" (annex Plan "E-1-e-1" "E, 1e") (annex Plan "E-1-e-2" "E, 1e" also);
    "IZA-L-ELZ-8" PrimaryCare [Ministry, Nhg, Fms, Patients] = "Voorwaarden voor financiering van digitale hulpmiddelen", "Conditions for funding of digital tools":
        annex "2023-01-01" body "2022-12-31" last "2022-12-31" 66;
    "IZA-L-ELZ-9" PrimaryCare [Ministry, Lhv, Knmp, Zn, Patients] = "Afspraken van apothekers en huisartsen", "Agreements of pharmacists and GPs":
        annex "2023-06-01" last undated 67 says "voorjaar van 2023", "spring of 2023";
    "IZA-L-ELZ-10" PrimaryCare [Kngf, Ppn, Zn, Patients, Fms, Lhv, InEen, Ministry] = "Directe doorverwijzing door de fysiotherapeut getoetst, na een goede pilot", "Direct referral by physiotherapists tried, after a good pilot":
        annex "2024-01-01" last "2023-12-31" 67;
    "IZA-L-ELZ-11" PrimaryCare [Lhv, InEen, Verenso, Actiz, ZorgthuisNl, Nurses, Zn] = "Kwaliteit van generalistische zorg voor kwetsbare ouderen beschreven", "Quality of generalist care for frail older people described":
        annex undated;
    "IZA-L-ELZ-12" PrimaryCare [Nvz, InEen, Lhv, NursingSector] = "Coördinatie van acute zorg en wijkverpleging onderzocht", "Coordination of acute care and district nursing studied":
        annex "2023-06-01" last undated 68 says "voor de zomer van 2023", "before the summer of 2023";
    "IZA-L-ELZ-13" PrimaryCare [Ministry, Nza] = "Inkoopmodel voor regionale zorgcoördinatie", "Purchasing model for regional care coordination":
        annex undated;
    "IZA-L-ELZ-14" PrimaryCare [Ministry, Nza, Lhv, Fms, Nvz, Zn] = "Plan voor bredere invoering van anderhalvelijnszorg", "Plan for wider use of care between first and second line":
        annex "2023-06-01" last undated 69 says "voorjaar van 2023", "spring of 2023";
    "IZA-L-ELZ-15" PrimaryCare [Ministry] = "Onderzoeksprogramma’s structureel geborgd", "Research programmes secured structurally":
        annex undated;
    "IZA-L-ELZ-16" PrimaryCare [Ministry] = "Stimuleringsprogramma voor organisatie in de eerste lijn", "Stimulus programme for organisation of primary care":
        annex "2023-01-01" last "2023-01-01" 69 (annex Plan "E-6-a-1" "E, 6");
    "IZA-L-ELZ-17" PrimaryCare [Ministry, Zn, Lhv, InEen, Vng] = "Oplossingen voor huisvesting van praktijken", "Solutions for housing of practices":
        annex undated last undated 68 says "handreiking; concept: zonder datum, definitief: voor de zomer van 2023", "a guide; draft: without a date, final: before the summer of 2023";
    "IZA-L-SDG-1" SocialDomain [Ministry, Vng, Swn, Mind, NlGgz, Zn, Lhv, InEen] = "Regionale werkwijze voor psychische klachten in het hele land", "Regional method for mental complaints all over the country":
        annex undated;
    "IZA-L-SDG-2" SocialDomain [Ministry, Vng, Swn, Mind, NlGgz, Zn, Lhv, InEen] = "Netwerk van laagdrempelige steunpunten", "Network of low-threshold support points":
        annex undated;
    "IZA-L-SDG-3" SocialDomain [Ministry, Nza, Zin, Zn, Vng] = "Prestaties voor domeinoverstijgende samenwerking", "Performances for cooperation across domains":
        annex undated says "consultatie per 2024", "consultation as of 2024" (annex Plan "F-3-0-2" "F, 3");
    "IZA-L-GGZ-1" MentalHealth [MentalParties, Insurers] = "Samengevoegde regionale wachtlijsten", "Merged regional waiting lists":
        annex undated;
    "IZA-L-GGZ-2" MentalHealth [MentalParties, Zn] = "Haalbaarheid van regionale wachtlijsten in kaart", "Feasibility of regional waiting lists mapped":
        annex undated;
    "IZA-L-GGZ-3" MentalHealth [MentalParties, Zn] = "Overzicht van aanbod dat landelijk moet blijven", "Overview of supply that must stay nationally":
        annex undated;
    "IZA-L-GGZ-4" MentalHealth [MentalParties, Zn] = "Uitgewerkt wat dat aanbod nodig heeft", "Worked out what that supply needs":
        annex undated;
    "IZA-L-GGZ-5" MentalHealth [Zin, MentalParties, Zn, Mind, Patients] = "Uitkomstinformatie ontwikkeld", "Outcome information developed":
        annex undated;
    "IZA-L-GGZ-6" MentalHealth [MentalParties, Zin] = "Uitkomstinformatie beschikbaar", "Outcome information available":
        annex "2025-01-01" last "2025-01-01" 40;
    "IZA-L-PRE-1" Prevention [Zn, Vng, Insurers, Municipalities] = "Regionale afspraken over gezondheidsbevordering", "Regional agreements on health promotion":
        annex "2025-01-01" last "2025-01-01" 80;
    "IZA-L-PRE-2" Prevention [Zn, Vng, Insurers, Municipalities] = "Vijf ketenaanpakken ingericht", "Five chain approaches set up":
        annex "2024-01-01" last "2024-01-01" 81;
    "IZA-L-PRE-3" Prevention [Zin] = "Advies over de inzet van gemeenten", "Advice on the effort of municipalities":
        annex "2023-07-01" body "2023-06-30" last undated 81;
    "IZA-L-PRE-4" Prevention [Ministry, Zn] = "Voorstel om project- en coördinatiekosten te bekostigen", "Proposal to pay for project and coordination costs":
        annex "2022-10-01" last "2022-12-01" 82 (annex Definition "G-4-a-1" "G, bekostiging");
    "IZA-L-PRE-5" Prevention [EveryParty] = "Elke partij beschrijft haar inzet en veranderopgave", "Each party describes its effort and task of change":
        annex "2023-07-01" last "2023-07-01" 82 (annex Plan "G-5-a-1" "G, inzet en veranderopgave");
    "IZA-L-PRE-6" Prevention [Ministry] = "Meerjarig geld voor de leefstijlcoalitie", "Money for several years for the lifestyle coalition":
        annex "2023-01-01" last "2023-01-01" 82;
    "IZA-L-PRE-7" Prevention [Zin] = "Kader met pakketcriteria voor leefstijl", "Framework of package criteria for lifestyle":
        annex "2024-01-01" body "2023-12-31" last "2023-12-31" 82;
    "IZA-L-ARB-1" Labour [Ministry, Nza] = "Indirecte kosten in kostprijzen verkend", "Indirect costs in cost prices explored":
        annex "2024-01-01" last "2024-01-01" 86;
    "IZA-L-ARB-2" Labour [Parties] = "Werkafspraken over loondienst en zelfstandigen", "Work agreements on employees and independents":
        annex "2024-01-01" last "2024-01-01" 88;
    "IZA-L-ARB-3" Labour [Ministry] = "Verankering van werken in loondienst verkend", "Anchoring of work as an employee explored":
        annex "2024-01-01" last "2024-01-01" 88;
    "IZA-L-ARB-4" Labour [Insurers, Parties] = "Bewezen innovaties uitgewerkt", "Proven innovations worked out":
        annex "2023-01-01" last "2022-12-31" 88 says "concept: criteria in het vierde kwartaal van 2022; definitief: eerste menukaart eind 2022", "draft: criteria in the fourth quarter of 2022; final: first menu end of 2022";
    "IZA-L-ARB-5" Labour [Parties] = "Regionaal plan om innovaties op te schalen", "Regional plan to scale innovations up":
        annex "2023-04-01" body "2023-03-31";
    "IZA-L-ARB-6" Labour [Ministry, Nza] = "Vergoeding voor stagebegeleiding verkend", "Payment for guidance of trainees explored":
        annex "2024-01-01" last "2024-01-01" 89;
    "IZA-L-ARB-7" Labour [Parties] = "Regionale plannen voor bredere stages", "Regional plans for wider traineeships":
        annex "2023-07-01" last undated 89 says "medio 2023", "mid 2023";
    "IZA-L-DIG-1" Digital [Ministry, Parties] = "Nationale visie op gegevensuitwisseling", "National vision on exchange of data":
        annex "2023-01-01" body "2022-12-31" last "2022-12-31" 93 (annex Plan "I-B-4-1" "I, B4");
    "IZA-L-DIG-2" Digital [Ministry] = "Landelijke organisatie voor de infrastructuur", "National organisation for the infrastructure":
        tentative "2025-01-01" body "2024-12-31" says "in [2023/2024]; de bijlage schrijft 1-1-2024/5", "in [2023/2024]; the annex writes 1-1-2024/5";
    "IZA-L-DIG-3" Digital [Ministry] = "Ingrijpen bij uitblijvende invoering onderzocht", "Intervention where nothing is put in place studied":
        annex "2024-01-01" body "2023-12-31" last "2023-12-31" 93;
    "IZA-L-DIG-4" Digital [Ministry] = "Verplichte deelname aan voorzieningen onderzocht", "Compulsory use of shared services studied":
        annex "2024-01-01" body "2023-03-31" last "2023-03-31" 93;
    "IZA-L-DIG-5" Digital [Ministry] = "Gestandaardiseerde API-strategie", "Standard API strategy":
        annex "2023-01-01" body "2022-12-31" last "2022-12-31" 93;
    "IZA-L-DIG-6" Digital [Parties] = "Informatieparagraaf in de standaard voor de spoedketen", "Information section in the standard of the emergency chain":
        annex "2023-01-01" body "2022-12-31" last "2022-12-31" 94;
    "IZA-L-DIG-7" Digital [Ministry] = "Afwegingskader generieke functies", "Framework on generic functions":
        annex "2023-01-01" body "2022-12-31" last "2022-12-31" 94;
    "IZA-L-DIG-8" Digital [Ministry] = "NEN-normen voor generieke functies", "NEN standards for generic functions":
        annex "2024-01-01" body "2023-12-31" last "2023-12-31" 94;
    "IZA-L-DIG-9" Digital [Parties] = "Generieke functies ingevoerd", "Generic functions in use":
        annex "2026-01-01" body "2025-12-31" last "2025-12-31" 94;
    "IZA-L-DIG-10" Digital [Ministry] = "Beleidsvisie op gegevensbescherming", "Policy vision on data protection":
        annex "2023-04-01" last undated 94 says "begin 2023", "early 2023";
    "IZA-L-DIG-11" Digital [Ministry] = "Wetsvoorstel opt-out in de acute zorg", "Bill on opting out in acute care":
        annex "2024-01-01" body "2023-12-31" last undated 54 says "indienen in 2023; deel C: rond de zomer van 2023", "submitted in 2023; part C: around the summer of 2023";
    "IZA-L-DIG-12" Digital [Parties] = "Voldaan aan wet en NEN-normen", "Law and NEN standards met":
        annex "2025-01-01" body "2024-12-31" last "2024-12-31" 95;
    "IZA-L-DIG-13" Digital [Ministry, Parties] = "Visie op samenhang van PGO’s en portalen", "Vision on coherence of personal records and portals":
        annex "2023-01-01" body "2022-12-31" last "2022-12-31" 95;
    "IZA-L-DIG-14" Digital [Parties] = "Plan om mensen bewust te maken van gezondheidsdata", "Plan to make people aware of health data":
        annex "2024-01-01" body "2023-12-31" last "2023-12-31" 97;
    "IZA-L-CTR-1" Contracting [Parties] = "Criteria voor impactvolle transformaties vastgesteld", "Criteria for impactful transformations set":
        annex "2023-01-01" body "2022-12-31";
    "IZA-L-CTR-2" Contracting [Ministry, Zn, Parties] = "Beoordelingskader uitgewerkt", "Assessment framework worked out":
        annex "2023-01-01" body "2022-12-31" last "2022-12-31" 101;
    "IZA-L-CTR-3" Contracting [Ministry] = "Lumpsum voor transformaties wettelijk mogelijk", "Lump sum for transformations made lawful":
        annex "2024-01-01";
    "IZA-L-CTR-4" Contracting [Nza] = "Offerteplicht bij zorg zonder contract onderzocht", "Duty of a quotation for care without a contract studied":
        annex undated;
    "IZA-L-CTR-5" Contracting [Ministry, Parties] = "Coulanceverbod uitgewerkt", "Ban on leniency worked out":
        annex "2023-06-01" body "2023-05-31";
    "IZA-L-CTR-6" Contracting [Ministry, Parties] = "Lagere vergoeding van zorg zonder contract uitgewerkt", "Lower reimbursement of care without a contract worked out":
        annex "2023-06-01" body "2023-05-31" last "2023-05-31" 103;
    "IZA-L-CTR-7" Contracting [Ministry, Nza] = "Kwaliteitsregistratie en onafhankelijke indicatie verkend", "Quality registration and independent assessment explored":
        annex undated;
    "IZA-L-GOV-1" Governance [Ministry] = "Programmateam ingericht", "Programme team set up":
        annex "2022-10-01";
    "IZA-L-GOV-2" Governance [Ministry] = "Jaarplanning van bestuurdersdagen", "Yearly planning of days for executives":
        annex "2022-10-01";
    "IZA-L-MON-1" Monitoring [Zin, Nza, Ministry, Parties] = "Criteria van de monitor afgestemd", "Criteria of the monitor coordinated":
        annex "2023-01-01" last "2023-04-01" 113 (chapter Plan "5.3-status" "5.3") (part Plan "5.3-status" "L, p. 113");
    "framework-concrete" AppropriateCare [Zin] = "Kader passende zorg concreter gemaakt", "Framework of appropriate care made more concrete":
        last "2022-12-31" 31;
    "improvement-plan" Contracting [Insurers] = "Verbeterplan voor het contracteerproces", "Improvement plan for the contracting process":
        last "2023-06-30" 99;
    "chain-addendum" Prevention [Ministry, Insurers, Municipalities] = "Addendum over de ketenaanpakken", "Addendum on the chain approaches":
        last "2022-12-15" 81;
    "crucial-in-view" MentalHealth [MentalParties, Insurers] = "Cruciale ggz in beeld", "Crucial mental health care in view":
        last "2023-12-31" 114;
    "gp-tariffs" PrimaryCare [Nza] = "Nieuwe tarieven voor huisartsen", "New tariffs for GPs":
        body "2025-01-01" last "2025-01-01" 107 (annex Plan "K-5-HA-3" "K, 5, HA") (part Plan "K-5-HA-3" "K, 4.2e, p. 107");
    "reuse-agreements" Digital [Ministry, Parties] = "Afspraken over hergebruik van gegevens", "Agreements on reuse of data":
        body "2023-06-30" last "2023-06-30" 97;
    "lifestyle-overview" Prevention [Rivm] = "Overzicht van bewezen leefstijlinterventies", "Overview of proven lifestyle interventions":
        last "2023-07-01" 82 (annex Plan "G-6-b-1" "G, onderzoek");
    "interpretation-speed" Prevention [Zin] = "Voorstel om duidingen van leefstijlinterventies te versnellen", "Proposal to speed up the interpretation of lifestyle interventions":
        last "2023-07-01" 81;
    "criteria-process" Region [Ministry] = "Procesvoorstel voor criteria van regiobeelden en -plannen", "Proposal on the process for criteria of pictures and plans":
        body "2022-10-14" last "2022-10-14" 44;
    "more-time-advice" PrimaryCare [Nza] = "Advies over bekostiging van Meer Tijd Voor de Patiënt", "Advice on payment of more time for the patient":
        last "2023-06-30" 67;
    "drug-use-plan" AppropriateCare [Fms, Patients, Nza, Nvz, Nfu, Zn, Zkn, Zin] = "Plan van aanpak gepast gebruik dure geneesmiddelen", "Plan on appropriate use of expensive drugs":
        last "2023-02-01" 38;
    "funds-supervision" Contracting [Ministry, Nza, Zin] = "Toezicht op de besteding van transformatiemiddelen uitgewerkt", "Supervision of the spending of transformation funds worked out":
        last "2022-12-31" 19;
    "ministry-funds" Contracting [Ministry] = "Proces voor de toewijzing van transitiegeld via de begroting van VWS bekendgemaakt, met criteria", "Process for allocating transition money through the ministry's budget made known, with criteria":
        last "2022-10-31" 20;
    "national-initiatives" Contracting [Parties] = "Duidelijk of VWS landelijke initiatieven vooraf betaalt", "Clear whether the ministry pays for national initiatives beforehand":
        last "2023-03-31" 20;
    "evaluation-decision" Governance [Parties] = "Besluit na de evaluatie over bijsturen van de afspraken", "Decision after the evaluation on adjusting the agreements":
        last "2024-06-01" 28;
    "package-agenda" AppropriateCare [Zin] = "Agenda van onderwerpen voor pakketbeheer", "Agenda of subjects for managing the package":
        last "2023-07-01" 32;
    "package-test" AppropriateCare [Ministry] = "Inhoud en wettelijke vorm van de verbeterde toets op het pakket", "Content and legal form of the improved test of the package":
        last "2023-03-01" 33;
    "first-signals" AppropriateCare [Zin] = "Eerste signalementen passende zorg gepubliceerd", "First signals on appropriate care published":
        last "2022-12-31" 34 says "voor eind 2022", "before the end of 2022";
    "shortfall-scenarios" General [Ministry] = "Scenario’s voor als de financiële opgave niet wordt gehaald", "Scenarios for when the financial task is not met":
        last "2023-07-01" 40;
    "lnaz-governance" AcuteCare [Ministry, Lnaz] = "Aangepaste governance van het LNAZ", "Adapted governance of LNAZ":
        last "2023-01-01" 50 says "waar mogelijk; de partijen zijn niet genoemd", "where possible; the parties are not named";
    "acute-payment" AcuteCare [Nza] = "Bekostiging van acute zorg onderzocht", "Payment of acute care studied":
        last "2023-12-31" 55;
    "crucial-definition" MentalHealth [MentalParties, Insurers] = "Wat cruciale ggz is, in de regio geïnventariseerd en breed gedragen bepaald", "What crucial mental health care is, surveyed in the regions and defined with broad support":
        last "2023-01-01" 61;
    "exploratory-payment" SocialDomain [Ministry, Nza] = "Bekostiging van het verkennend gesprek uitgezocht", "Payment of the exploratory talk sorted out":
        last undated 72 says "voor de zomer van 2023", "before the summer of 2023";
    "lifestyle-in-care" Prevention [EveryParty] = "Gezonde leefstijl onderdeel van de reguliere zorg", "Healthy lifestyle part of regular care":
        last "2025-01-01" 82 says "partijen streven ernaar", "parties strive for it";
    "patient-information" Prevention [Parties] = "Betrouwbare informatie voor patiënten over bewezen interventies", "Reliable information for patients on proven interventions":
        last "2024-01-01" 83 says "de partijen zijn niet genoemd", "the parties are not named";
    "food-guideline" Prevention [Parties] = "Voeding in instellingen naar de richtlijn eetomgevingen", "Food in institutions by the guideline on food environments":
        last "2030-01-01" 83;
    "job-profiles" Labour [Parties] = "Beroeps-, opleidings- en functieprofielen op elkaar afgestemd", "Profiles of professions, training and jobs brought into line":
        last "2024-12-31" 88 says "de partijen zijn niet genoemd", "the parties are not named";
    "care-identity" Digital [Ministry] = "Zorgidentiteit uit het UZI-register op te halen met erkende inlogmiddelen", "Care identity to be had from the UZI register with recognised means of logging in":
        last "2025-06-30" 94 says "de partijen zijn niet genoemd", "the parties are not named";
    "security-tools" Digital [Ministry] = "Aanbieders geholpen om aan NEN 7510 te voldoen", "Providers helped to meet NEN 7510":
        last "2024-12-31" 95;
    "reuse-law" Digital [Ministry] = "Inventarisatie en plan voor een wet op hergebruik van gegevens", "Survey and plan for a law on reuse of data":
        last "2023-03-31" 97 says "als wetgeving nodig is", "if a law is needed";
    "contracts-known" Contracting [Insurers] = "Bekend met wie een contract is afgesloten", "Known with whom there is a contract":
        last undated 98 says "elk jaar voor 12 november; aanbieders elk jaar ook (p. 99)", "every year before 12 November; providers every year too (p. 99)";
    "small-providers" Contracting [Ministry] = "Verkend hoe kleinere aanbieders samen kunnen contracteren", "Explored how smaller providers can contract together":
        last "2023-06-30" 99;
    "municipal-money" Contracting [Ministry, Vng] = "Afspraken over het geld voor gemeenten concreet", "Agreements on the money for municipalities made concrete":
        last "2022-12-31" 109;
    "mental-numbers" Monitoring [MentalParties, Insurers, Ministry] = "Getallen bij de doelen voor de ggz", "Numbers for the aims of mental health care":
        last "2023-12-31" 113 says "uiterlijk in 2023", "in 2023 at the latest";
    "hybrid-contracts" Digital [Insurers, Providers] = "Afspraken over hybride zorg in alle contracten", "Agreements on hybrid care in all contracts":
        last "2025-12-31" 96;
    "deployable-staff" Labour [Parties] = "Afspraken over inzetbaarheid van professionals", "Agreements on how professionals can be deployed":
        last "2023-06-30" 88 says "de partijen zijn niet genoemd", "the parties are not named";
}
