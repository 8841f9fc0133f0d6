//! The rules of the sources on the procedure of a plan: who decides what, in which order, and by when.

mod agreement;
mod draft;
mod framework;

use crate::rule::Rule;

pub(crate) use agreement::*;
pub(crate) use draft::*;
pub(crate) use framework::*;

/// Every rule on the procedure, document by document.
pub(super) static ALL: [&Rule; 51] = [
    &BK23_OPEN,
    &BK23_OUTSIDE,
    &BK23_RUNNING,
    &BK23_S1_TERM,
    &BK23_S1_PRESUMPTION,
    &BK23_P_LEADERS,
    &BK23_P_INTENT,
    &BK23_P_OTHERS,
    &BK23_P_FINAL,
    &BK23_P_RESUBMIT,
    &BK23_P_PUBLISH,
    &BK23_P_MONITOR,
    &BK23_MERITS,
    &BK23_P_REVIEW,
    &SPUK_DEF_LEADERS,
    &IZA22_4_2_START,
    &IZA22_4_2_ESCALATE,
    &IZA22_J_SMALLER,
    &IZA22_J_INDIVIDUAL,
    &IZA22_J_SELF,
    &IZA22_J_FOLLOW,
    &IZA22_J_MULTIYEAR,
    &IZA22_J_BRAKE,
    &IZA_3_8_ASSESS,
    &IZA_3_8_PUBLICTEST,
    &IZA_4_2_3_ANYTIME,
    &IZA_B_2_C_EXTRA,
    &IZA_4_2_3_MERITS,
    &IZA_4_2_3_STEP2,
    &IZA_4_2_3_STEP2_BRAKE,
    &IZA_4_2_3_STEP4,
    &IZA_4_2_3_START,
    &IZA_4_2_3_RUNNING,
    &IZA_B_3_E,
    &IZA_J_2_0_1,
    &IZA_J_2_0_2,
    &IZA_J_2_A_1,
    &IZA_J_2_C_1,
    &IZA_J_2_C_2,
    &IZA_J_2_C_4,
    &IZA_J_2_F_1,
    &IZA_J_2_F_2,
    &IZA_J_2_F_3,
    &IZA_J_2_F_4,
    &IZA_J_2_F_5,
    &IZA_J_2_F_6,
    &IZA_J_2_F_7,
    &IZA_J_2_F_8,
    &IZA_J_2_F_9,
    &IZA_J_2_G_1,
    &IZA_J_2_H_1,
];
