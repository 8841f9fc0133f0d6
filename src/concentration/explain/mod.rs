//! What the family finds, as trees that can be read.

mod meaning;
mod redistribution;
