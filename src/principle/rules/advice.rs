//! The rules of the advice of 2020 on what appropriate care is, on its principles and on evidence.

crate::rule::rules! {
    "principle", Advice2020;
    ADV2020_A3_AGG = "ADV2020-A3-agg", Compass, ["samenvatting; deel A, 3", "summary; part A, 3"],
        ["Principes geven richting en beslissen niet", "Principles give direction and do not decide"], [], "PrincipleSet";
}
