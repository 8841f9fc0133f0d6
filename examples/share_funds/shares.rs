//! The shares of insurers, and what each pays of every batch.

use std::io::Write;

use passende_zorg::InputError;
use passende_zorg::language::number_in_words;
use passende_zorg::source::Edition;
use passende_zorg::transformation::funds::{BatchShares, FairShares, ShareRequest};

use crate::Teller;
use crate::common::Failure;

pub(crate) struct Shared {
    shares: FairShares,
    batches: Vec<BatchShares>,
}

impl Shared {
    pub(crate) fn new(request: &ShareRequest) -> Result<Self, InputError> {
        let shares = request.split()?;
        let batches = request.grant().map_or(Ok(Vec::new()), |grant| shares.per_batch(grant))?;
        Ok(Self { shares, batches })
    }

    pub(crate) fn tell(&self, teller: &Teller<'_>, out: &mut dyn Write) -> Result<(), Failure> {
        let language = teller.common.language;
        let amount = self.shares.amount().in_language(language).to_string();
        teller.heading(
            out,
            &format!("{}: {amount}", teller.say("Aandeel per verzekeraar", "Share per insurer")),
        )?;
        let mut head = vec![
            teller.say("verzekeraar", "insurer").to_owned(),
            teller.say("gewicht", "weight").to_owned(),
            teller.say("aandeel", "share").to_owned(),
            teller.say("bedrag", "amount").to_owned(),
        ];
        head.extend(self.batches.iter().map(|batch| batch.batch().to_string()));
        let mut rows = vec![head];
        for (at, share) in self.shares.shares().iter().enumerate() {
            let part = share.amount().amount().checked_div(self.shares.amount().amount());
            let mut row = vec![
                share.insurer().to_string(),
                number_in_words(share.weight().value(), language).to_string(),
                part.map_or_else(|| "-".to_owned(), |part| teller.percent(part.round_dp(4))),
                teller.euro(share.amount()),
            ];
            row.extend(self.batches.iter().map(|batch| teller.euro(batch.payments()[at].amount())));
            rows.push(row);
        }
        teller.table(out, &rows)?;
        teller.notices(&self.shares.notices(), out)?;
        let note = teller.say(
            "De gewichten zijn van de gebruiker: het akkoord geeft geen verdeelsleutel.",
            "The weights are the caller's: the agreement gives no key.",
        );
        let rule = FairShares::rule(Edition::Final);
        Ok(writeln!(out, "{note}\n{} ({})\n", rule.citation().in_language(language), rule.id())?)
    }
}
