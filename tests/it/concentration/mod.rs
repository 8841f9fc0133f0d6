//! Concentration: what a norm means.

mod comparison;
mod difference;
mod ends;
mod explain;
mod files;
mod flow_files;
mod flows;
mod impact;
mod made;
mod meaning;
mod notices;
mod obvious;
mod raised;
mod reach;
mod redistribution;
mod settled;
mod sites;
mod straight;
mod sweep;
