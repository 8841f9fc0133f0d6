use crate::party::name;

name!(
    /// The name by which a plan refers to one of its parties (*partij*).
    PartyId
);
name!(
    /// The name by which a plan refers to one of its agreements (*transformatieafspraak*).
    AgreementId
);
name!(
    /// The name by which a plan refers to one of its activities (*activiteit*).
    ActivityId
);
name!(
    /// The name by which a plan refers to one of its milestones (*mijlpaal*).
    MilestoneId
);
name!(
    /// The name by which a plan refers to a batch of the funds (*tranche van de middelen*).
    BatchId
);
name!(
    /// The name by which a plan refers to one of its goals (*doel*).
    GoalId
);
name!(
    /// The name of a line of a business case or of a request for funds (*regel*).
    LineId
);
name!(
    /// The name of a project of which a business case prints a balance (*project*).
    ProjectId
);
name!(
    /// The name of a variant of a business case (*scenario*).
    ScenarioId
);
