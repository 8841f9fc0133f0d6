//! What follows when spending goes over a frame, as the texts have it.

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use super::FrameSector;
use super::spending::DrugSpending;
use crate::messages::{Percent, messages};
use crate::money::Euro;

messages! {
    /// What follows when spending goes over a frame (*gevolg van een overschrijding*).
    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum OvershootConsequence {
        /// Parties confer on the nature and the cause.
        Confer {
            /// The sectors that went over their frame.
            sectors: Vec<FrameSector>,
        } = "frame.confer":
            "Partijen overleggen over aard en oorzaak van de overschrijding: {sectors}.",
            "Parties confer on the nature and cause of the overshoot: {sectors}.";
        /// The total is not exceeded, which can be a reason for the Minister to take no measures.
        TotalHolds {
            /// The amount that is left of the total.
            room: Euro,
        } = "frame.total-holds":
            "Het macrokader van alle sectoren is niet overschreden; er blijft {room} over. Voor VWS kan dat reden zijn om geen maatregelen te nemen.",
            "The macro frame of all sectors is not exceeded; {room} is left. That can be a reason for the Minister to take no measures.";
        /// The total is exceeded too.
        TotalExceeded {
            /// The amount over the total.
            over: Euro,
        } = "frame.total-exceeded":
            "Ook het macrokader van alle sectoren is overschreden, met {over}.",
            "The macro frame of all sectors is exceeded too, by {over}.";
        /// Whether the total is exceeded is not known.
        TotalNotKnown = "frame.total-not-known":
            "Of het macrokader van alle sectoren is overschreden, is niet bekend: niet van elke sector zijn uitgaven en kader opgegeven.",
            "Whether the macro frame of all sectors is exceeded is not known: spending and frame are not given for every sector.";
        /// Cuts can be conferred on, and the Minister can take measures, whether or not the total is
        /// exceeded.
        Measures {
            /// Whether the text names the macro control instrument alone, as the annex of the draft does.
            instrument_only: bool,
        } = "frame.measures":
            if *instrument_only =>
                "Partijen kunnen over kader- of tariefkortingen overleggen; VWS kan de overschrijding met het macrobeheersinstrument redresseren.",
                "Parties can confer on cuts of frames or tariffs; the Minister can redress the overshoot with the macro control instrument.";
            "Partijen kunnen over kader- of tariefkortingen overleggen; VWS kan maatregelen nemen, waaronder het macrobeheersinstrument.",
            "Parties can confer on cuts of frames or tariffs; the Minister can take measures, the macro control instrument among them.";
        /// The settlement of medical specialist care is corrected for half of the growth of expensive drugs
        /// over the limit.
        Correction {
            /// The spending on expensive drugs before and in the year.
            drugs: DrugSpending,
            /// The limit, as a share.
            limit: Decimal,
            /// The amount of the correction.
            amount: Euro,
            /// Whether it is more than the overshoot, for which the texts have no rule.
            is_more: bool,
        } = "frame.correction":
            let grew = Percent(drugs.growth_beside(*limit)); let over = Percent(*limit);
            if *is_more =>
                "Dure geneesmiddelen groeien met {grew}: VWS corrigeert de mbi-afrekening voor de helft van de groei boven {over}, {amount}. Dat is meer dan de overschrijding; de tekst regelt dat niet.",
                "Expensive drugs grow by {grew}: the Minister corrects the settlement under the macro control instrument for half of the growth over {over}, {amount}. That is more than the overshoot; the text has no rule for it.";
            "Dure geneesmiddelen groeien met {grew}: VWS corrigeert de mbi-afrekening voor de helft van de groei boven {over}, {amount}.",
            "Expensive drugs grow by {grew}: the Minister corrects the settlement under the macro control instrument for half of the growth over {over}, {amount}.";
        /// Expensive drugs did not grow over the limit: nothing is corrected.
        NoCorrection {
            /// The spending on expensive drugs before and in the year.
            drugs: DrugSpending,
            /// The limit, as a share.
            limit: Decimal,
        } = "frame.no-correction":
            let grew = Percent(drugs.growth_beside(*limit)); let over = Percent(*limit);
            "Dure geneesmiddelen groeien met {grew}, niet boven {over}: er wordt niets gecorrigeerd.",
            "Expensive drugs grow by {grew}, not over {over}: nothing is corrected.";
        /// The growth of expensive drugs is not known.
        DrugsNotKnown {
            /// The limit, as a share.
            limit: Decimal,
        } = "frame.drugs-not-known":
            let over = Percent(*limit);
            "Of dure geneesmiddelen met meer dan {over} groeien, is niet bekend; de helft van de groei daarboven zou worden gecorrigeerd.",
            "Whether expensive drugs grow by more than {over} is not known; half of the growth over it would be corrected.";
        /// What remains in medical specialist care goes to regular decision-making.
        Remainder {
            /// The amount that remains.
            amount: Euro,
        } = "frame.remainder":
            if *amount == Euro::ZERO =>
                "Van de overschrijding bij de medisch-specialistische zorg blijft niets over voor de gewone besluitvorming.",
                "Nothing remains of the overshoot in medical specialist care for the regular decision-making.";
            "Over de overschrijding die bij de medisch-specialistische zorg overblijft, {amount}, volgt de gewone besluitvorming over het macrobeheersinstrument.",
            "On what remains of the overshoot in medical specialist care, {amount}, the regular decision-making on the macro control instrument follows.";
    }
}

/// `{"code": …, "text": {"nl": …, "en": …}}`
impl Serialize for OvershootConsequence {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        crate::language::message(self, serializer)
    }
}
