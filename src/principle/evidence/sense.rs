//! What an item of evidence says by itself: for, against, or nothing, and then why nothing.

use super::Direction;
use crate::words::words;

/// What a finding says before any policy looks at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Sense {
    Speaks(Direction),
    Silent(Silence),
}

impl Sense {
    pub(crate) const SUPPORTS: Self = Self::Speaks(Direction::Supports);
    pub(crate) const CONTRADICTS: Self = Self::Speaks(Direction::Contradicts);
}

words!(
    /// Why an item of evidence says nothing about an element (*waarom een stuk niet meetelt*).
    ///
    /// The first ones follow from what was found; the others from how it was found, on what day, and from what the caller accepts.
    Silence {
        /// Nothing is registered about it: that does not show that it was not done (specialists' guide).
        NotRegistered = "not-registered", "er is niets geregistreerd; dat toont niet dat het niet gebeurt", "nothing is registered, which does not show that it is not done";
        /// There is no randomised trial, though one could be done: a gap in the evidence, and no sign that there is no effect.
        NoTrial = "no-trial", "er is geen gerandomiseerd onderzoek; dat toont niet dat er geen effect is", "there is no randomised trial, which does not show that there is no effect";
        /// There is no randomised trial, for none can or may be done: another design has to show it.
        NoTrialPossible = "no-trial-possible", "gerandomiseerd onderzoek kan of mag hier niet; een ander ontwerp moet het tonen", "a randomised trial cannot or may not be done here; another design has to show it";
        /// Research has not shown an effect, and has not shown that there is none.
        NotProven = "not-proven", "niet bewezen, en ook niet weerlegd", "not proven, and not disproven either";
        /// The readings show no difference that counts.
        NoDifference = "no-difference", "de metingen tonen geen verschil dat telt", "the readings show no difference that counts";
        /// The bounds of the readings leave open whether there is one.
        BoundsOpen = "bounds-open", "de marges van de metingen laten het verschil open", "the bounds of the readings leave the difference open";
        /// It was seen in some and not in others, and how many are enough the caller did not say.
        PartlySeen = "partly-seen", "bij een deel gezien; hoeveel genoeg is, is niet gegeven", "seen in some; how many are enough is not given";
        /// A step of the process is missing from what was looked at.
        StepsMissing = "steps-missing", "niet naar alle stappen gekeken", "not all steps were looked at";
        /// Some contacts made way and more came in their place; how many stand for one the caller did not say.
        PartlyReplaced = "partly-replaced", "een deel maakte plaats en er kwam meer bij; hoeveel er voor één staan is niet gegeven", "some made way and more came; how many stand for one is not given";
        /// A link that the target group needs is not among those named.
        LinkMissing = "link-missing", "een verbinding die de doelgroep nodig heeft, is niet genoemd", "a link that the target group needs is not named";
        /// It speaks about another level than the one looked at.
        OtherLevel = "other-level", "gaat over een ander niveau", "speaks about another level";
        /// It is dated after the day looked at.
        NotYetKnown = "not-yet-known", "op de peildatum nog niet bekend", "not known yet on the day asked about";
        /// The caller does not accept this kind of source.
        KindNotAccepted = "kind-not-accepted", "soort bron niet aanvaard door wie toetst", "kind of source not accepted by the caller";
        /// The baseline lies in a pandemic year, and no reason is given why that is fair (advice of 2020, introduction).
        PandemicBaseline = "pandemic-baseline", "nulmeting in een pandemiejaar zonder reden waarom die eerlijk is", "baseline in a pandemic year without a reason why it is fair";
        /// Less of the cases was registered than the caller asks.
        LowCoverage = "low-coverage", "minder gevallen geregistreerd dan wie toetst vraagt", "fewer cases registered than the caller asks";
        /// How many of the cases were registered is not given, and the caller asks for it.
        CoverageUnknown = "coverage-unknown", "niet bekend welk deel geregistreerd is", "not known which share is registered";
        /// Claims alone cannot show it under this form of payment (advice of 2020, part B, 1).
        ClaimsAlone = "claims-alone", "declaratiedata alleen kunnen dit onder deze bekostiging niet tonen", "claims data alone cannot show this under this form of payment";
        /// How the claimed care was paid is not given, so whether claims can show it is not known.
        PaymentUnknown = "payment-unknown", "niet bekend hoe de gedeclareerde zorg betaald is", "not known how the claimed care was paid";
        /// Stronger evidence, in the order of the caller, decides.
        Outranked = "outranked", "sterker bewijs, in de volgorde van wie toetst, beslist", "stronger evidence, in the caller's order, decides";
    }
);
