use crate::words::words;

words! {
    /// A sector of care or support, as the agreement divides funds and frames over them.
    ///
    /// Four of them have an earmark of their own (final agreement, 4.1.2, p. 18; draft, annex K, 2i):
    /// medical specialist care, mental health care, general practice with multidisciplinary care, and
    /// district nursing. Short stay has one within the half that is open to all.
    Sector {
        /// Medical specialist care (*medisch-specialistische zorg*, MSZ).
        #[doc(alias = "MSZ")]
        MedicalSpecialistCare = "medical-specialist-care", "medisch-specialistische zorg", "medical specialist care";
        /// Mental health care (*geestelijke gezondheidszorg*, GGZ).
        #[doc(alias = "GGZ")]
        MentalHealthCare = "mental-health-care", "geestelijke gezondheidszorg", "mental health care";
        /// General practice and multidisciplinary care (*huisartsenzorg en multidisciplinaire zorg*, MDZ).
        #[doc(alias = "huisartsenzorg en MDZ")]
        GeneralPractice = "general-practice", "huisartsenzorg en multidisciplinaire zorg", "general practice and multidisciplinary care";
        /// Nursing at home (*wijkverpleging*).
        #[doc(alias = "wijkverpleging")]
        DistrictNursing = "district-nursing", "wijkverpleging", "district nursing";
        /// Short stay and geriatric rehabilitation (*eerstelijnsverblijf*, ELV; *revalidatiezorg*, GRZ).
        #[doc(alias = "ELV/GRZ")]
        ShortStay = "short-stay", "eerstelijnsverblijf en geriatrische revalidatie", "short stay and geriatric rehabilitation";
        /// Long-term care (*langdurige zorg*, Wlz).
        #[doc(alias = "Wlz")]
        LongTermCare = "long-term-care", "langdurige zorg", "long-term care";
        /// The social domain, of the municipalities (*sociaal domein*).
        #[doc(alias = "sociaal domein")]
        SocialDomain = "social-domain", "sociaal domein", "social domain";
        /// Care of any other kind, without an earmark of its own.
        Other = "other", "andere zorg", "other care";
    }
}
