//! Who is named for a point, on what, and how it stands.

use crate::words::words;

words!(
    /// The subject of a point (*thema*): the headings of annex L of the draft.
    ActionTheme {
        General = "general", "geld gekoppeld aan maatregelen", "money tied to measures";
        AppropriateCare = "appropriate-care", "passende zorg en pakket", "appropriate care and the package";
        Region = "region", "regionale samenwerking", "cooperation in the region";
        /// Acute care in the regions.
        AcuteCare = "acute-care", "acute zorg", "acute care";
        Concentration = "concentration", "concentratie en spreiding", "concentration and dispersal";
        /// Care of the first line.
        PrimaryCare = "primary-care", "eerstelijnszorg", "primary care";
        SocialDomain = "social-domain", "sociaal domein, huisartsenzorg en ggz", "social domain, general practice and mental health care";
        /// Mental health care by itself.
        MentalHealth = "mental-health", "geestelijke gezondheidszorg", "mental health care";
        Prevention = "prevention", "preventie en leefstijl", "prevention and lifestyle";
        /// Labour market and professionals.
        Labour = "labour", "arbeidsmarkt", "labour market";
        /// Digitalisation and exchange of data.
        Digital = "digital", "digitalisering", "digitalisation";
        Contracting = "contracting", "contractering en transformatiemiddelen", "contracting and transformation funds";
        /// Governance of the agreement.
        Governance = "governance", "governance", "governance";
        /// Monitoring of the agreement.
        Monitoring = "monitoring", "monitoring", "monitoring";
    }
);

words!(
    /// Who is named for a point (*verantwoordelijke partij*), as the annex names them; several are groups
    /// that the text does not define.
    AgreementParty {
        Parties = "parties", "de IZA-partijen", "all parties to the agreement";
        /// Every party under the Zvw, the ministry aside.
        EveryParty = "every-zvw-party", "alle Zvw-partijen", "every Zvw party";
        /// The ministry of health.
        Ministry = "ministry", "het ministerie van VWS", "the ministry";
        /// Insurers, each of them.
        Insurers = "insurers", "zorgverzekeraars", "insurers";
        /// The two largest insurers of a region.
        LargestInsurers = "largest-insurers", "de twee grootste verzekeraars in de regio", "the two largest insurers of the region";
        /// The two insurers with most insured in a region, as the final text has them lead.
        MarketLeaders = "market-leaders", "de marktleider zorgverzekeraars", "the market leaders";
        /// Providers of care, in every sector.
        Providers = "providers", "zorgaanbieders", "providers";
        /// The association of insurers.
        Zn = "zn", "ZN", "ZN";
        /// The authority for care markets.
        Nza = "nza", "de NZa", "NZa";
        /// The institute for care.
        Zin = "zin", "Zorginstituut Nederland", "Zorginstituut Nederland";
        /// The inspectorate of care.
        Igj = "igj", "de IGJ", "IGJ";
        /// The institute for health.
        Rivm = "rivm", "het RIVM", "RIVM";
        /// The association of municipalities.
        Vng = "vng", "de VNG", "VNG";
        /// Municipalities, each of them.
        Municipalities = "municipalities", "gemeenten", "municipalities";
        /// The largest municipalities of a region.
        LargestMunicipalities = "largest-municipalities", "de grootste gemeenten in de regio", "the largest municipalities of the region";
        /// Parties in a region.
        RegionalParties = "regional-parties", "regionale partijen", "parties in the region";
        /// The networks for acute care.
        Roaz = "roaz", "de ROAZ'en", "the ROAZ networks";
        /// The Round Table on volume norms.
        RoundTable = "round-table", "het Ronde Tafeloverleg", "the Round Table";
        /// The association of hospitals.
        Nvz = "nvz", "de NVZ", "NVZ";
        /// The association of university hospitals.
        Nfu = "nfu", "de NFU", "NFU";
        /// Independent clinics.
        Zkn = "zkn", "ZKN", "ZKN";
        /// Medical specialists.
        Fms = "fms", "de Federatie Medisch Specialisten", "the Federatie Medisch Specialisten";
        /// Parties in medical specialist care.
        HospitalParties = "hospital-parties", "partijen in de msz", "parties in specialist care";
        /// General practitioners.
        Lhv = "lhv", "de LHV", "LHV";
        /// Organised primary care.
        InEen = "ineen", "InEen", "InEen";
        /// Scholars of general practice.
        Nhg = "nhg", "het NHG", "NHG";
        PrimaryParties = "primary-parties", "partijen in de eerste lijn", "parties in primary care";
        /// The society of pharmacists.
        Knmp = "knmp", "de KNMP", "KNMP";
        /// The society of physiotherapists.
        Kngf = "kngf", "het KNGF", "KNGF";
        /// Allied health professionals.
        Ppn = "ppn", "het PPN", "PPN";
        /// Specialists in care of older people.
        Verenso = "verenso", "Verenso", "Verenso";
        /// Care of older people.
        Actiz = "actiz", "ActiZ", "ActiZ";
        /// The association of care at home.
        ZorgthuisNl = "zorgthuisnl", "Zorgthuisnl", "Zorgthuisnl";
        /// The association of nurses and carers.
        Nurses = "venvn", "V&VN", "V&VN";
        NursingSector = "vvt", "de sector verpleging en verzorging", "the sector of nursing and care";
        MentalParties = "mental-parties", "ggz-partijen", "parties in mental health care";
        /// Providers of mental health care.
        NlGgz = "nlggz", "de Nederlandse ggz", "de Nederlandse ggz";
        /// People with mental complaints.
        Mind = "mind", "MIND", "MIND";
        /// The federation of patients.
        Patients = "patients", "de Patiëntenfederatie", "the Patiëntenfederatie";
        /// The association of social work.
        Swn = "swn", "Sociaal Werk Nederland", "Sociaal Werk Nederland";
        /// Acute care networks together.
        Lnaz = "lnaz", "het LNAZ", "LNAZ";
        /// The association of ambulance services.
        Azn = "azn", "Ambulancezorg Nederland", "Ambulancezorg Nederland";
    }
);

words!(
    /// How a point stands on a day.
    ActionStatus {
        /// Its day has passed, and it is not done.
        Late = "late", "te laat", "late";
        /// Its day has passed, and nobody said whether it is done.
        Passed = "passed", "verstreken, niet bekend of het gedaan is", "passed, not known whether it is done";
        /// Its day has not passed.
        Open = "open", "loopt nog", "open";
        /// It was done, but after its day.
        DoneLate = "done-late", "gedaan, te laat", "done, late";
        /// It was done in time.
        Done = "done", "gedaan", "done";
        /// It is not done and has no day in this text.
        Undated = "undated", "zonder datum", "without a day";
    }
);
