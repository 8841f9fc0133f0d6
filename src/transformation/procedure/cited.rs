//! Sentences of the final agreement on which something here rests, and of which the rulebook
//! has no rule of its own.

use std::sync::Arc;

use crate::language::Text;
use crate::rule::{Basis, Reference};
use crate::source::{Citation, Document};

fn cited(dutch: &'static str, english: &'static str) -> Basis {
    let citation = Citation::new(Document::CareAgreement2022, Text::new(dutch, english));
    Basis::Reference(Arc::new(Reference::of(citation)))
}

/// A plan that was running already is assessed (again).
pub(super) fn running() -> Basis {
    cited(
        "paragraaf 4.2.3, ingaan nieuwe werkwijze, p. 20",
        "section 4.2.3, start of the working method, p. 20",
    )
}

/// Acting in alignment, and what a provider agrees on with smaller insurers.
pub(super) fn alignment() -> Basis {
    cited("deel J, gelijkgerichtheid, p. 100", "part J, alignment, p. 100")
}

/// The market leaders tell the submitters and the other insurers what came out.
pub(super) fn told_of_approval() -> Basis {
    cited("paragraaf 4.2.3, stap 2, p. 20; deel J, p. 101", "section 4.2.3, step 2, p. 20; part J, p. 101")
}

/// Results are monitored.
pub(super) fn monitoring() -> Basis {
    cited("paragraaf 4.2.3, stap 4, p. 20; deel J, p. 101", "section 4.2.3, step 4, p. 20; part J, p. 101")
}

/// Approved plans are made public in short.
pub(super) fn publication() -> Basis {
    cited("deel J, p. 102", "part J, p. 102")
}
