//! How patients are divided: the options that say it, and the sentence that tells it.

use passende_zorg::Language;
use passende_zorg::concentration::{RedistributionOptions, StartersDraw, Unobserved, WhenClosed};

use super::{Failure, one_of};

pub(crate) const HELP: &str = "\
How patients are divided:

  --no-top-up         do not top up who falls below a norm
  --starters-draw D   region (as in 2024) or stopping: from whom those who start draw
  --when-closed W     nearest or by-flows: where patients of those who stop go; by-flows needs flows.csv
  --unobserved U      nearest or as-observed: where patients come from of whom flows.csv does not tell it
";

/// The options, with what was chosen.
pub(crate) struct Division(pub(crate) RedistributionOptions);

impl Default for Division {
    fn default() -> Self {
        Self(RedistributionOptions::PRACTICE_2024)
    }
}

impl Division {
    /// Takes an option; false when it is not one of these.
    pub(crate) fn option(&mut self, name: &str, parser: &mut lexopt::Parser) -> Result<bool, Failure> {
        let Self(options) = self;
        match name {
            "no-top-up" => options.top_up = false,
            "starters-draw" => {
                options.starters_draw =
                    one_of("--starters-draw", StartersDraw::ALL, StartersDraw::code, parser)?;
            }
            "when-closed" => {
                options.when_closed = one_of("--when-closed", WhenClosed::ALL, WhenClosed::code, parser)?;
            }
            "unobserved" => {
                options.unobserved = one_of("--unobserved", Unobserved::ALL, Unobserved::code, parser)?;
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// Nothing that is given may go unused.
    pub(crate) fn check(&self, with_flows: bool, needs: &str) -> Result<(), Failure> {
        let option = match self.0 {
            _ if with_flows => return Ok(()),
            RedistributionOptions { when_closed: WhenClosed::ByFlows, .. } => "--when-closed by-flows",
            RedistributionOptions { unobserved: Unobserved::AsObserved, .. } => "--unobserved as-observed",
            _ => return Ok(()),
        };
        Err(Failure::new(format_args!("{option}: expected {needs} beside it, found none")))
    }
}

/// What is assumed of patients, with and without flows.
pub(crate) fn assumed(with_flows: bool, how: RedistributionOptions, language: Language) -> String {
    if !with_flows {
        let told = language.pick(
            "Aangenomen is dat patiënten naar de dichtstbijzijnde aanbieder gaan en dat de vraag de bevolking volgt; het is geen voorspelling.",
            "It is assumed that patients go to the nearest provider and that demand follows population; it is no forecast.",
        );
        return told.to_owned();
    }
    let RedistributionOptions { when_closed, unobserved, .. } = how;
    let (closed, rest) = (when_closed.in_language(language), unobserved.in_language(language));
    match language {
        Language::Dutch => format!(
            "Patiënten komen vandaan waar dat is waargenomen, en voor de rest {rest}. Aangenomen is dat patiënten van wie stopt, gaan {closed}; het is geen voorspelling."
        ),
        Language::English => format!(
            "Patients come from where that was observed, and the rest {rest}. It is assumed that patients of those who stop go {closed}; it is no forecast."
        ),
    }
}
