//! The parties of a plan, and who takes part, endorses and bears what.

use crate::record::record;
use crate::statement::Statement;
use crate::transformation::PartyId;
use crate::words::words;

words! {
    /// The kind of a party of a plan (*soort partij*).
    PartyKind {
        /// A hospital (*ziekenhuis*), with or without a specialist partnership of its own.
        #[doc(alias = "ziekenhuis")]
        Hospital = "hospital", "ziekenhuis", "hospital";
        /// General practitioners (*huisartsen*) and their organisations.
        GeneralPractice = "general-practice", "huisartsenzorg", "general practice";
        /// A provider of mental health care (*GGZ-aanbieder*).
        MentalHealthProvider = "mental-health-provider", "ggz-aanbieder", "mental health provider";
        /// A provider of district nursing (*wijkverpleging*).
        DistrictNursing = "district-nursing", "wijkverpleging", "district nursing";
        /// A provider of long-term care (*langdurige zorg*).
        LongTermCareProvider = "long-term-care-provider", "aanbieder van langdurige zorg", "provider of long-term care";
        /// Any other care provider (*zorgaanbieder*).
        OtherProvider = "other-provider", "andere zorgaanbieder", "other care provider";
        /// An association of professionals (*zorgprofessionals*).
        Professionals = "professionals", "zorgprofessionals", "professionals";
        /// An organisation of patients (*patiëntenorganisatie*).
        PatientOrganisation = "patient-organisation", "patiëntenorganisatie", "patient organisation";
        Insurer = "insurer", "zorgverzekeraar", "health insurer";
        /// A regional purchaser of long-term care (*zorgkantoor*).
        CareOffice = "care-office", "zorgkantoor", "care office";
        Municipality = "municipality", "gemeente", "municipality";
        /// A provider in the social domain (*aanbieder uit het sociaal domein*).
        SocialDomainProvider = "social-domain-provider", "aanbieder sociaal domein", "social domain provider";
        /// A party of any other kind.
        Other = "other", "andere partij", "other party";
    }
}

impl PartyKind {
    /// Whether a party of this kind is one of care: it provides or insures care, or speaks
    /// for those who give it.
    pub const fn is_of_care(self) -> bool {
        match self {
            Self::Hospital
            | Self::GeneralPractice
            | Self::MentalHealthProvider
            | Self::DistrictNursing
            | Self::LongTermCareProvider
            | Self::OtherProvider
            | Self::Professionals
            | Self::Insurer
            | Self::CareOffice => true,
            Self::PatientOrganisation | Self::Municipality | Self::SocialDomainProvider | Self::Other => {
                false
            }
        }
    }

    /// The group of those who must be actively involved that a party of this kind belongs to, if any.
    ///
    /// Who purchases: insurers, care offices and municipalities.
    pub const fn group(self) -> Option<Group> {
        match self {
            Self::Hospital
            | Self::GeneralPractice
            | Self::MentalHealthProvider
            | Self::DistrictNursing
            | Self::LongTermCareProvider
            | Self::OtherProvider => Some(Group::Providers),
            Self::Insurer | Self::CareOffice | Self::Municipality => Some(Group::Purchasers),
            Self::Professionals => Some(Group::Professionals),
            Self::PatientOrganisation => Some(Group::Patients),
            // The texts name providers of the social domain beside those of care.
            Self::SocialDomainProvider | Self::Other => None,
        }
    }
}

words! {
    /// Those who are, or will be, actively involved in a plan (assessment framework, step 1, precondition 2).
    Group {
        /// Those who provide care (*zorgaanbieders*).
        Providers = "providers", "zorgaanbieders", "care providers";
        /// Insurers, care offices and municipalities, who purchase care (*zorginkopers*).
        Purchasers = "purchasers", "zorginkopers", "purchasers of care";
        /// The professionals who give care (*zorgprofessionals*).
        Professionals = "professionals", "zorgprofessionals", "professionals";
        /// Patients or their associations (*patiënten(verenigingen)*).
        Patients = "patients", "patiënten of hun verenigingen", "patients or their associations";
    }
}

words! {
    /// The part that a party has in a plan (*rol*).
    Role {
        /// It takes the initiative (*initiatiefnemer*).
        Initiator = "initiator", "initiatiefnemer", "initiator";
        /// It takes part (*deelnemer*).
        Participant = "participant", "deelnemer", "participant";
        /// It is affected, and does not take part (*geraakte partij*).
        Affected = "affected", "geraakt, neemt niet deel", "affected, does not take part";
    }
}

record! {
    /// A text that shows something, and its day.
    Proof, "a proof: an object with `document` and `on`";
    has {
        /// The text, as one would find it.
        document: Statement,
    }
    on {
        /// The day that the text bears.
        on,
    }
}

record! {
    /// Whether the specialists of a hospital have a company of their own (*medisch specialistisch bedrijf*,
    /// MSB), and what was agreed with it on this plan.
    #[doc(alias = "MSB")]
    SpecialistPartnership, "a specialist partnership: an object with `present`";
    has {
        /// Whether there is one.
        present: bool,
    }
    may {
        /// The agreement with it on this plan.
        agreement: Proof,
    }
}

record! {
    /// A party of a plan (*partij*): it makes the plan, carries it out, or is hit by it.
    ///
    /// ```
    /// use passende_zorg::transformation::{
    ///     PartyId,
    ///     plan::{Party, PartyKind, Role},
    /// };
    /// let mut hospital = Party::new(PartyId::try_new("hospital")?, PartyKind::Hospital);
    /// hospital.role = Some(Role::Initiator);
    /// hospital.decisive = Some(true);
    /// assert_eq!(hospital.specialist_partnership, None); // nobody has said
    /// # Ok::<(), passende_zorg::InputError>(())
    /// ```
    Party, "a party: an object with `id` and `kind`";
    has {
        /// The name by which the plan refers to it.
        id: PartyId,
        /// The kind of party that it is.
        kind: PartyKind,
    }
    may {
        /// The full name of the party; none when it is not given.
        name: Statement,
        /// For a hospital: its specialist partnership.
        #[serde(rename = "specialist-company")]
        specialist_partnership: SpecialistPartnership,
        /// Its part in the plan.
        role: Role,
        /// Whether it decides if the transformation can be realised (*bepalend*).
        decisive: bool,
    }
}

impl Party {
    /// Whether it takes part, as far as its role says.
    pub const fn takes_part(&self) -> bool {
        matches!(self.role, Some(Role::Initiator | Role::Participant))
    }
}

record! {
    /// A party carries the urgency of the plan (*gedeelde urgentie*).
    Endorsement, "an endorsement: an object with `party`, `by` and `on`";
    has {
        /// The party that carries the urgency.
        party: PartyId,
        /// The person or body that spoke for the party.
        by: Statement,
    }
    on {
        /// The day on which the party said so.
        on,
    }
}

record! {
    /// A party is committed to what the plan means for its own organisation (*commitment*).
    Commitment, "a commitment: an object with `party`, `by` and `on`";
    has {
        /// The party that is committed.
        party: PartyId,
        /// The person or body that committed the party.
        by: Statement,
    }
    on {
        /// The day on which the party committed itself.
        on,
    }
    may {
        /// The consequences to which it is committed, in words.
        consequences: Statement,
    }
}

record! {
    /// A group, or a party, is involved or has a day on which it will be.
    Involvement, "an involvement: an object with `group`";
    has {
        /// The group that is involved.
        group: Group,
    }
    may {
        /// The party of the plan by which it is involved.
        party: PartyId,
        /// The way in which it is involved, in words.
        how: Statement,
    }
    days {
        /// The day since which it is involved; none when that is not said.
        since,
        /// The day from which it is planned to be involved.
        planned,
    }
}

record! {
    /// A party bears something of the plan directly (*direct geraakt*).
    Burden, "a burden: an object with `party` and `what`";
    has {
        /// The party that bears the burden.
        party: PartyId,
        /// The burden that the party bears, in words.
        what: Statement,
    }
}
