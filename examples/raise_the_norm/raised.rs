//! What it means to raise a norm for one kind of care, with counts at one end of their bounds.

use passende_zorg::Language;
use passende_zorg::concentration::{RaisedNorm, RedistributionNotice};
use passende_zorg::party::Intervention;
use passende_zorg::source::Edition;
use passende_zorg::time::Year;

use crate::common::Failure;
use crate::input::{Input, Travels};

pub(crate) struct Raised<'a> {
    pub(crate) intervention: &'a Intervention,
    pub(crate) year: Year,
    pub(crate) norm: RaisedNorm<'a>,
    /// Nothing when no travel is known at all.
    pub(crate) travels: Option<&'a Travels>,
}

impl<'a> Raised<'a> {
    /// With counts at both of their ends, where these are others.
    pub(crate) fn of_both(input: &'a Input, to: u32) -> Result<(Self, Option<Self>), Failure> {
        let Input { intervention, year, travels, .. } = input;
        let travels = travels.as_ref();
        let raised = |care| -> Result<Self, Failure> {
            let norm = match travels {
                Some(travels) => RaisedNorm::try_in(&travels.country, care, to, travels.assumed()),
                None => RaisedNorm::try_new(care, to),
            };
            Ok(Self { intervention, year: *year, norm: norm?, travels })
        };
        Ok((raised(&input.care)?, input.at_most.as_ref().map(raised).transpose()?))
    }

    /// The answer in one sentence, and below it who can go nowhere and who is left out.
    pub(crate) fn told(&self, language: Language) -> (String, Vec<String>) {
        let tree = self.norm.under(Edition::Final).explanation();
        let notes = tree.notes().iter().map(|note| note.in_language(language).to_string());
        (tree.message().in_language(language).to_string(), notes.collect())
    }

    /// What is told of how they were divided.
    pub(crate) fn notices(&self) -> Vec<RedistributionNotice> {
        let Some((division, travels)) = self.norm.division().zip(self.travels) else { return Vec::new() };
        // Without areas every provider is a block at its own place, which is said of all of them.
        let is_told = |notice: &RedistributionNotice| {
            travels.has_areas() || !matches!(notice, RedistributionNotice::NearestToNobody { .. })
        };
        division.notices().into_iter().filter(is_told).collect()
    }
}
