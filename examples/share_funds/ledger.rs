//! The ledger of the earmarks, sector by sector.

use std::io::Write;

use passende_zorg::transformation::funds::{EarmarkLedger, Pot};

use crate::Teller;
use crate::common::Failure;

pub(crate) fn tell(ledger: &EarmarkLedger, teller: &Teller<'_>, out: &mut dyn Write) -> Result<(), Failure> {
    let language = teller.common.language;
    let title = teller.say("Transformatiemiddelen per sector", "Transformation funds by sector");
    teller.heading(out, &format!("{title} ({})", ledger.edition().in_language(language)))?;
    let head = [
        teller.say("sector", "sector"),
        teller.say("oormerk", "earmark"),
        teller.say("toegekend", "granted"),
        teller.say("resterend", "left"),
        teller.say("teruggevloeid", "returned"),
        teller.say("benut", "used"),
        teller.say("uit vrije helft", "from open half"),
    ];
    let mut rows = vec![head.map(str::to_owned).to_vec()];
    for used in ledger.monitor().sectors() {
        rows.push(vec![
            used.sector().in_language(language).to_owned(),
            teller.euro(used.earmark()),
            teller.euro(used.drawn()),
            teller.euro(used.left()),
            teller.euro(used.returned()),
            used.share().map_or_else(|| "-".to_owned(), |share| teller.percent(share)),
            teller.euro(used.from_open()),
        ]);
    }
    let open = ledger.pot(Pot::Open);
    let used = open.granted().amount().checked_div(open.opening().amount());
    rows.push(vec![
        Pot::Open.in_language(language).to_string(),
        teller.euro(open.opening()),
        teller.euro(open.granted()),
        teller.euro(open.available()),
        teller.euro(open.returned()),
        used.map_or_else(|| "-".to_owned(), |used| teller.percent(used)),
        "-".to_owned(),
    ]);
    teller.table(out, &rows)?;
    teller.notices(&ledger.notices(), out)?;
    writeln!(
        out,
        "{} {} = {} {} + {} {} + {} {}\n",
        teller.say("bij aanvang", "at the start"),
        teller.euro(ledger.opening()),
        teller.say("toegekend", "granted"),
        teller.euro(ledger.granted()),
        teller.say("resterend", "left"),
        teller.euro(ledger.available()),
        teller.say("teruggevloeid", "returned"),
        teller.euro(ledger.returned())
    )?;
    Ok(())
}
