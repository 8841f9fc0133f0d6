//! The ledger of the earmarks, sector by sector.

use std::io::Write;

use passende_zorg::transformation::funds::EarmarkLedger;
use serde_json::{Value, json};

use crate::Teller;
use crate::common::Failure;

pub(crate) fn json(ledger: &EarmarkLedger) -> Value {
    let pots: Vec<Value> = ledger
        .pots()
        .map(|(pot, state)| json!({"pot": pot, "state": state, "available": state.available()}))
        .collect();
    json!({
        "edition": ledger.edition(), "closed": ledger.is_closed(), "opening": ledger.opening(), "granted": ledger.granted(),
        "available": ledger.available(), "returned": ledger.returned(), "pots": pots, "monitor": ledger.monitor(),
    })
}

pub(crate) fn tell(ledger: &EarmarkLedger, teller: &Teller<'_>, out: &mut dyn Write) -> Result<(), Failure> {
    let language = teller.common.language;
    let title = teller.say("Transformatiemiddelen per sector", "Transformation funds by sector");
    teller.heading(out, &format!("{title} ({})", ledger.edition().in_language(language)))?;
    let head = [
        teller.say("sector", "sector"),
        teller.say("oormerk", "earmark"),
        teller.say("toegekend", "drawn"),
        teller.say("over", "left"),
        teller.say("terug", "returned"),
        teller.say("deel", "part"),
        teller.say("uit vrije helft", "of open half"),
    ];
    let mut rows = vec![head.map(str::to_owned).to_vec()];
    for used in ledger.monitor().sectors() {
        rows.push(vec![
            used.sector().in_language(language).to_owned(),
            used.earmark().to_string(),
            used.drawn().to_string(),
            used.left().to_string(),
            used.returned().to_string(),
            used.share().map_or_else(|| "-".to_owned(), |share| share.to_string()),
            used.from_open().to_string(),
        ]);
    }
    teller.table(out, &rows)?;
    writeln!(
        out,
        "{} {} = {} {} + {} {} + {} {}\n",
        teller.say("geopend", "opened"),
        ledger.opening(),
        teller.say("toegekend", "granted"),
        ledger.granted(),
        teller.say("beschikbaar", "available"),
        ledger.available(),
        teller.say("teruggegaan", "returned"),
        ledger.returned()
    )?;
    Ok(())
}
