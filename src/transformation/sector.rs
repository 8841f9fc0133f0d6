use crate::words::words;

words! {
    /// A sector of care or support, as the agreement divides funds and frames over them.
    ///
    /// Four of them have an earmark of their own (final agreement, 4.1.2, p. 18; draft, annex K, 2i):
    /// medical specialist care, mental health care, general practice with multidisciplinary care, and
    /// district nursing. Short stay has one within the half that is open to all.
    Sector {
        /// *Medisch-specialistische zorg* (MSZ).
        #[doc(alias = "MSZ")]
        MedicalSpecialistCare = "medical-specialist-care", "medisch-specialistische zorg", "medical specialist care";
        /// *Geestelijke gezondheidszorg* (GGZ).
        #[doc(alias = "GGZ")]
        MentalHealthCare = "mental-health-care", "geestelijke gezondheidszorg", "mental health care";
        /// *Huisartsenzorg en multidisciplinaire zorg* (MDZ).
        #[doc(alias = "huisartsenzorg en MDZ")]
        GeneralPractice = "general-practice", "huisartsenzorg en multidisciplinaire zorg", "general practice and multidisciplinary care";
        /// *Wijkverpleging*.
        #[doc(alias = "wijkverpleging")]
        DistrictNursing = "district-nursing", "wijkverpleging", "district nursing";
        /// *Eerstelijnsverblijf en geriatrische revalidatiezorg* (ELV, GRZ).
        #[doc(alias = "ELV/GRZ")]
        ShortStay = "short-stay", "eerstelijnsverblijf en geriatrische revalidatie", "short stay and geriatric rehabilitation";
        /// *Langdurige zorg* (Wlz).
        #[doc(alias = "Wlz")]
        LongTermCare = "long-term-care", "langdurige zorg", "long-term care";
        /// *Sociaal domein*, of the municipalities.
        #[doc(alias = "sociaal domein")]
        SocialDomain = "social-domain", "sociaal domein", "social domain";
        /// Any other care.
        Other = "other", "andere zorg", "other care";
    }
}
