use crate::party::name;

name!(
    /// The name by which a plan refers to one of its parties (*partij*).
    #[doc(alias = "partij")]
    PartyId
);
name!(
    /// The name by which a plan refers to one of its agreements (*transformatieafspraak*).
    #[doc(alias = "transformatieafspraak")]
    AgreementId
);
name!(
    /// The name by which a plan refers to one of its activities (*activiteit*).
    #[doc(alias = "activiteit")]
    ActivityId
);
name!(
    /// The name by which a plan refers to one of its milestones (*mijlpaal*).
    #[doc(alias = "mijlpaal")]
    MilestoneId
);
name!(
    /// The name by which a plan refers to a batch of the funds (*tranche van de middelen*).
    #[doc(alias = "batch")]
    BatchId
);
name!(
    /// The name by which a plan refers to one of its goals (*doel*).
    #[doc(alias = "doel")]
    GoalId
);
name!(
    /// The name of a line of a business case or of a request for funds (*regel*).
    #[doc(alias = "regel")]
    LineId
);
name!(
    /// The name of a project of which a business case prints a balance (*project*).
    #[doc(alias = "project")]
    ProjectId
);
name!(
    /// The name of a variant of a business case (*scenario*).
    #[doc(alias = "variant")]
    ScenarioId
);
