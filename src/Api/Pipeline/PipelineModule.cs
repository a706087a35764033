using CrmGraph.Api.Graph;
using CrmGraph.Api.Live;
using CrmGraph.Api.Pipeline.Bulk;
using CrmGraph.Api.Pipeline.Design;
using CrmGraph.Api.Pipeline.Gates;
using CrmGraph.Api.Pipeline.Outcomes;
using CrmGraph.Api.Pipeline.Ownership;
using CrmGraph.Api.Pipeline.Totals;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Leads;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Pipeline;

/// <summary>Opportunities on their way through stages. Start here: every other capability has this shape.</summary>
internal static class PipelineModule
{
    private static readonly Type[] Closed = [typeof(OpportunityAlreadyClosed), typeof(OpportunityIsSuspended)];

    public static SchemaBuilder AddPipeline(this SchemaBuilder schema)
    {
        schema.Enum<OpportunityStatus>();
        schema.Enum<StageKind>();
        schema.Enum<LedgerKind>();
        schema.Object<SalesPipeline>("Pipeline", PipelineTypes.DefinePipeline);
        schema.Object<Stage>("Stage", PipelineTypes.DefineStage);
        schema.Object<Opportunity>("Opportunity", OpportunityType.Define);
        schema.Object<LedgerEntry>("LedgerEntry", LedgerEntryType.Define);
        schema.InMemory<StageVisit>("StageVisit", visit =>
        {
            visit.Ignore(v => v.StageId);
            visit.Ignore(v => v.EnteredBy);
            visit.One<Stage>("stage", v => v.StageId).Describe("The stage.");
            visit.One<User>("enteredBy", v => v.EnteredBy).Describe("Who moved it there.");
        });
        schema.AddPipelineDesign();
        schema.AddGates();
        schema.AddOutcomes();
        schema.AddOwnership();
        schema.AddBulkChanges();
        schema.InMemory<PipelineBoard>("PipelineBoard", board => board.One<SalesPipeline>("pipeline", b => b.PipelineId));
        schema.InMemory<BoardDifference>("BoardDifference", difference =>
        {
            difference.One<SalesPipeline>("pipeline", d => d.PipelineId);
            difference.One<Stage>("stage", d => d.StageId);
            difference.One<User>("owner", d => d.OwnerId);
        });
        schema.InMemory<BoardColumn>("BoardColumn");
        schema.Query(query =>
        {
            query.One<Opportunity>("opportunity");
            query.Connection<Opportunity>("opportunities", OpportunityLists.Current).DefaultOrder(o => o.Number)
                .Describe("The opportunities you may see, the first number first; without those that are archived.");
            query.Connection<Opportunity>("archivedOpportunities", OpportunityLists.Archived).DefaultOrder(o => o.Number)
                .Describe("The archived opportunities you may see, the first number first.");
            query.One<SalesPipeline>("pipeline");
            query.List<SalesPipeline>("pipelines", context => context.Visible<SalesPipeline>().Where(p => p.RemovedAt == null)).OrderBy(p => p.Position)
                .Describe("All pipelines in their order.");
            query.Field<PipelineBoardArguments, PipelineBoard>("pipelineBoard", (arguments, context) =>
                ReadPipelineBoard.Run(arguments.PipelineId, context.Services, context.Caller(), context.Stop));
            query.Field("boardDifferences", context => ReadBoardDifferences.Run(context.Db(), context.Caller(), context.Stop))
                .Describe("Where the totals behind the boards differ from the opportunities; empty as it should be. Counts all opportunities; needs an administrator.");
        });
        schema.Extend<Customer>(customer =>
        {
            customer.Connection<Opportunity, Guid>("opportunities", c => c.Id, o => o.CustomerId, OpportunityLists.Current)
                .DefaultOrder(o => o.Number)
                .Describe("The opportunities you may see, the first number first.");
            customer.Connection<Opportunity, Guid>("purchases", c => c.Id, o => o.CustomerId, OpportunityLists.Won)
                .DefaultOrder(o => o.ClosedAt, descending: true)
                .Describe("What the customer has bought, of what you may see: the won opportunities with their orders, the newest first.");
        });
        schema.Extend<User>(user => user
            .Connection<Opportunity, Guid>("opportunities", u => u.Id, o => o.OwnerId, OpportunityLists.Current)
            .DefaultOrder(o => o.Number)
            .Describe("The opportunities you may see, the first number first."));
        schema.Extend<Lead>(lead => lead.One<Opportunity>("opportunity", l => l.OpportunityId));
        schema.Change<CreateOpportunityInput, Opportunity>(
            "createOpportunity", "opportunity", CreateOpportunity.Run,
            typeof(RateMissing), typeof(StageNotInPipeline), typeof(StageClosesOpportunity), typeof(PipelineWithoutStages), typeof(StageGateNotPassed));
        schema.Change<UpdateOpportunityInput, Opportunity>(
            "updateOpportunity", "opportunity", UpdateOpportunity.Run, [typeof(RateMissing), .. Closed]);
        schema.Change<MoveOpportunityInput, Opportunity>(
            "moveOpportunity",
            "opportunity",
            MoveOpportunity.Run,
            [
                typeof(StageGateNotPassed), typeof(ComplianceCannotBeOverridden), typeof(GateOverrideReasonMissing), typeof(StageNotInPipeline),
                typeof(StageClosesOpportunity), typeof(OpportunityAlreadyInStage), .. Closed,
            ]);
        schema.Change<SwitchPipelineInput, Opportunity>(
            "switchPipeline", "opportunity", SwitchPipeline.Run, [typeof(OpportunityAlreadyInPipeline), typeof(PipelineWithoutStages), .. Closed]);
        schema.Change<OverrideWinProbabilityInput, Opportunity>(
            "overrideWinProbability",
            "opportunity",
            OverrideWinProbability.Run,
            typeof(OverrideReasonMissing),
            typeof(OpportunityAlreadyClosed));
        schema.Change<ConvertLeadInput, Lead>(
            "convertLead", "lead", ConvertLead.Run, typeof(LeadAlreadyConverted), typeof(PipelineWithoutStages));
        schema.Subscription<PipelineChangesArguments, PipelineChange>("pipelineChanges", (arguments, context) =>
            PipelineChanges.Run(arguments, context.Services.GetRequiredService<LiveFields>(), context.Caller(), context.Stop))
                .Describe("Every change of a pipeline's opportunities you may see, in the order of the commits; resumes without loss.");
        schema.Subscription<OpportunityChangesArguments, PipelineChange>("opportunityChanged", (arguments, context) =>
            OpportunityChanges.Run(arguments, context.Services.GetRequiredService<LiveFields>(), context.Caller(), context.Stop))
                .Describe("Every change of one opportunity you may see, in the order of the commits; resumes without loss.");
        schema.Subscription<PipelineBoardArguments, PipelineBoardState>("pipelineBoard", (arguments, context) =>
            context.Services.GetRequiredService<WatchPipelineBoard>().Run(arguments, context.Caller(), context.Stop))
                .Describe("The board of a pipeline as it is, and then the columns that change. To come back is to be sent all of it again.");
        schema.InMemory<PipelineBoardState>("PipelineBoardState");
        schema.InMemory<PipelineChange>("PipelineChange", change =>
        {
            change.One<Opportunity>("opportunity", c => c.OpportunityId);
            change.One<Stage>("stage", c => c.StageId);
            change.One<Stage>("fromStage", c => c.FromStageId);
        });
        return schema;
    }
}
