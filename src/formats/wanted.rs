//! What a cell of a table was expected to be, in both languages.

use crate::language::Text;

pub(crate) const A_NAME: Text = Text::new("een naam", "a name");
pub(crate) const A_DAY: Text = Text::new("een dag als JJJJ-MM-DD", "a day as YYYY-MM-DD");
#[cfg(feature = "arrow59")]
pub(crate) const A_DAY_IN_RANGE: Text =
    Text::new("een dag in de jaren 1900 tot en met 2199", "a day in the years 1900 to 2199");
pub(crate) const A_DAY_AFTER_FROM: Text = Text::new("een dag na `from`", "a day after `from`");
pub(crate) const A_YEAR: Text = Text::new("een jaar van 1900 tot en met 2199", "a year from 1900 to 2199");
pub(crate) const A_NUMBER: Text =
    Text::new("een geheel getal van 0 tot en met 4.294.967.295", "a whole number from 0 to 4,294,967,295");
pub(crate) const A_NUMBER_ABOVE_ZERO: Text =
    Text::new("een geheel getal van 1 tot en met 4.294.967.295", "a whole number from 1 to 4,294,967,295");
pub(crate) const A_WEIGHT: Text =
    Text::new("een geheel getal van 1 tot en met 4294967295", "a whole number from 1 to 4294967295");
#[cfg(feature = "arrow59")]
pub(crate) const A_WHOLE_COUNT: Text = Text::new(
    "een geheel getal tot en met 4294967295, of niets",
    "a whole number up to 4294967295 or nothing",
);
pub(crate) const A_COUNT: Text = Text::new(
    "een geheel getal tot en met 4294967295, `<n`, `a..b` of niets",
    "a whole number up to 4294967295, `<n`, `a..b` or nothing",
);
pub(crate) const AT_LEAST_ONE_BELOW: Text =
    Text::new("een getal van minstens 1 na `<`", "a number of at least 1 after `<`");
pub(crate) const SMALLER_FIRST: Text =
    Text::new("een reeks met het kleinste getal eerst", "a range with its smaller number first");
pub(crate) const A_TIME: Text = Text::new(
    "minuten van 0 tot en met 1.000.000 met hoogstens zes decimalen",
    "minutes from 0 to 1,000,000 with at most six decimals",
);
pub(crate) const METRES: Text =
    Text::new("meters van -10.000.000 tot en met 10.000.000", "metres from -10,000,000 to 10,000,000");
pub(crate) const A_LATITUDE: Text = Text::new("graden van -90 tot en met 90", "degrees from -90 to 90");
pub(crate) const A_LONGITUDE: Text = Text::new("graden van -180 tot en met 180", "degrees from -180 to 180");
pub(crate) const NO_DEGREES: Text = Text::new("geen graden naast meters", "no degrees beside metres");
pub(crate) const AN_ACTION: Text =
    Text::new("stop, keep, start of unaffected", "stop, keep, start or unaffected");
pub(crate) const A_SHARE: Text = Text::new(
    "een aandeel boven 0 en van hoogstens 1, met hoogstens twaalf decimalen, zoals 0.25",
    "a share above 0 and at most 1 with at most twelve decimals, like 0.25",
);
pub(crate) const A_USE: Text =
    Text::new("een gebruik van 0 tot en met 1.000.000.000", "a use from 0 to 1,000,000,000");
pub(crate) const A_RESOURCE: Text = Text::new(
    "theatre-hours, ward-days, intensive-care-days, clinic-hours of revenue",
    "theatre-hours, ward-days, intensive-care-days, clinic-hours or revenue",
);
pub(crate) const A_SECTOR: Text = Text::new("een sector", "a sector");
pub(crate) const YES_OR_NO: Text = Text::new("yes of no", "yes or no");
pub(crate) const A_GROUND: Text = Text::new("een grond", "a ground");
pub(crate) const A_CATEGORY: Text = Text::new("acute, elective of chronic", "acute, elective or chronic");
pub(crate) const A_PAYMENT: Text = Text::new("een vorm van betaling", "a form of payment");
pub(crate) const AN_AMOUNT: Text =
    Text::new("een bedrag in euro's, zoals 1250000.50", "an amount in euros, as 1250000.50");
pub(crate) const A_CONTRACT: Text =
    Text::new("een contract uit de eerste tabel", "a contract of the first table");
pub(crate) const SOMETHING_ASKED: Text = Text::new(
    "de naam van iets wat wordt gevraagd, zoals `hybrid-offer`",
    "the name of something that is asked, such as `hybrid-offer`",
);
pub(crate) const A_TEXT: Text = Text::new("een tekst", "a text");
pub(crate) const A_VERDICT: Text =
    Text::new("met, not-met of not-applicable", "met, not-met or not-applicable");
pub(crate) const A_WHOLE_JUDGEMENT: Text = Text::new(
    "een oordeel naast `by`, `judged-on` en `reason`",
    "a verdict beside `by`, `judged-on` and `reason`",
);
pub(crate) const A_DAY_OF_JUDGEMENT: Text = Text::new("de dag van het oordeel", "the day of the judgement");
pub(crate) const YEARS: Text = Text::new(
    "een jaar van 1900 tot en met 2199, of twee met `..` ertussen",
    "a year from 1900 to 2199, or two with `..` between",
);
pub(crate) const A_PART: Text =
    Text::new("een aandeel boven 0 en van hoogstens 1, zoals 0.4", "a share above 0 and at most 1, as 0.4");
pub(crate) const A_UNIT: Text = Text::new(
    "location, institution, network, team of specialist",
    "location, institution, network, team or specialist",
);
pub(crate) const A_TIME_OR_NOTHING: Text = Text::new(
    "minuten van 0 tot en met 1.000.000 met hoogstens zes decimalen, of niets",
    "minutes from 0 to 1,000,000 with at most six decimals, or nothing",
);
