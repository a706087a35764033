using CrmGraph.Api.Graph;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Pipeline.Outcomes;

/// <summary>How opportunities are paused, end, are opened again and put away.</summary>
internal static class OutcomesModule
{
    private static readonly Type[] Closed = [typeof(OpportunityAlreadyClosed), typeof(OpportunityIsSuspended)];
    private static readonly Type[] Explained = [typeof(LossReasonMissing), typeof(ClosingSummaryMissing)];

    public static void AddOutcomes(this SchemaBuilder schema)
    {
        schema.Object<Competitor>("Competitor", CompetitorType.Define);
        schema.InMemory<OwnStatus>("OwnStatus");
        schema.Query(query =>
        {
            query.One<Competitor>("competitor");
            query.Connection<Competitor>("competitors", context => context.Visible<Competitor>()).DefaultOrder(c => c.Name)
                .Describe("The competitors by name.");
        });
        schema.Change<CreateCompetitorInput, Competitor>("createCompetitor", "competitor", CreateCompetitor.Run);
        schema.Change<UpdateCompetitorInput, Competitor>("updateCompetitor", "competitor", UpdateCompetitor.Run);
        schema.Change<SuspendOpportunityInput, Opportunity>("suspendOpportunity", "opportunity", SuspendOpportunity.Run, Closed);
        schema.Change<ResumeOpportunityInput, Opportunity>(
            "resumeOpportunity",
            "opportunity",
            ResumeOpportunity.Run,
            typeof(OpportunityAlreadyClosed),
            typeof(OpportunityIsNotSuspended),
            typeof(ResumeNeedsApproval));
        schema.Change<WinOpportunityInput, Opportunity>(
            "winOpportunity",
            "opportunity",
            WinOpportunity.Run,
            [typeof(StageGateNotPassed), typeof(ComplianceCannotBeOverridden), typeof(GateOverrideReasonMissing), typeof(ClosingSummaryMissing), .. Closed]);
        schema.Change<LoseOpportunityInput, Opportunity>(
            "loseOpportunity", "opportunity", LoseOpportunity.Run, [typeof(CompetitorMissing), .. Explained, .. Closed]);
        schema.Change<TerminateOpportunityInput, Opportunity>(
            "terminateOpportunity", "opportunity", TerminateOpportunity.Run, [typeof(OpportunityAlreadyClosed), .. Explained]);
        schema.Change<ReopenOpportunityInput, Opportunity>(
            "reopenOpportunity",
            "opportunity",
            ReopenOpportunity.Run,
            typeof(TerminatedIsFinal),
            typeof(OpportunityNotClosed),
            typeof(OpportunityIsArchived),
            typeof(PipelineWithoutStages));
        schema.Change<LabelOpportunityInput, Opportunity>(
            "labelOpportunity", "opportunity", LabelOpportunity.Run, typeof(OwnStatusMeansAnother), typeof(OpportunityIsArchived));
        schema.Change<ArchiveOpportunityInput, Opportunity>(
            "archiveOpportunity", "opportunity", ArchiveOpportunity.Run, typeof(OpportunityNotClosed));
        schema.Change<PurgeOpportunityInput, Opportunity>(
            "purgeOpportunity", "opportunity", PurgeOpportunity.Run, typeof(OpportunityNotArchived));
    }
}
