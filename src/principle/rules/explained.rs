//! The rules of the texts that explain the principles or apply them: the specialists' guide, the article on
//! practices, the page.

crate::rule::rules! {
    SpecialistsGuide2023 {
        FMS_PRINC = "FMS-princ", Compass,
            ["Wat houdt passende zorg in?", "section on what appropriate care is"],
            ["Vijf principes, aan het akkoord toegeschreven", "Five principles, ascribed to the agreement"],
            ["5"], principle::PrincipleSet;
        FMS_REG_EXC = "FMS-reg-exc", Compass,
            ["Wat kunnen specialisten bijdragen?", "section on what specialists can contribute"],
            ["Niet geregistreerd betekent niet dat het niet gebeurt",
             "Not registered does not mean not done"], [], principle::evidence::EvidenceSilence;
    }
    GovernmentPage2024 {
        VWS_PRINC = "VWS-princ", Compass, ["4 principes van passende zorg", "the four principles"],
            ["Vier principes in gewone taal", "Four principles in plain words"], ["4"],
            principle::PrincipleSet;
    }
}
