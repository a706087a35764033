using CrmGraph.Api.Graph;
using CrmGraph.Api.Live;
using CrmGraph.Api.Pipeline.Totals;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Leads;
using CrmGraph.Domain.Pipeline;
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
        schema.InMemory<PipelineBoard>("PipelineBoard", board => board.One<SalesPipeline>("pipeline", b => b.PipelineId));
        schema.InMemory<BoardDifference>("BoardDifference", difference =>
        {
            difference.One<SalesPipeline>("pipeline", d => d.PipelineId);
            difference.One<Stage>("stage", d => d.StageId);
            difference.One<User>("owner", d => d.OwnerId);
        });
        schema.InMemory<BoardColumn>("BoardColumn", column => column.One<Stage>("stage", c => c.StageId));
        schema.Query(query =>
        {
            query.One<Opportunity>("opportunity");
            query.Connection<Opportunity>("opportunities", context => context.Visible<Opportunity>()).DefaultOrder(o => o.Number)
                .Describe("The opportunities you may see, the first number first.");
            query.One<SalesPipeline>("pipeline");
            query.List<SalesPipeline>("pipelines", context => context.Visible<SalesPipeline>()).OrderBy(p => p.Position)
                .Describe("All pipelines in their order.");
            query.Field<PipelineBoardArguments, PipelineBoard>("pipelineBoard", (arguments, context) =>
                ReadPipelineBoard.Run(arguments.PipelineId, context.Db(), context.Caller(), context.Stop));
            query.Field("boardDifferences", context => ReadBoardDifferences.Run(context.Db(), context.Caller(), context.Stop))
                .Describe("Where the totals behind the boards differ from the opportunities; empty as it should be. Counts all opportunities; needs an administrator.");
        });
        schema.Extend<Customer>(customer => customer
            .Connection<Opportunity, Guid>("opportunities", c => c.Id, o => o.CustomerId, context => context.Visible<Opportunity>())
            .DefaultOrder(o => o.Number)
            .Describe("The opportunities you may see, the first number first."));
        schema.Extend<User>(user => user
            .Connection<Opportunity, Guid>("opportunities", u => u.Id, o => o.OwnerId, context => context.Visible<Opportunity>())
            .DefaultOrder(o => o.Number)
            .Describe("The opportunities you may see, the first number first."));
        schema.Extend<Lead>(lead => lead.One<Opportunity>("opportunity", l => l.OpportunityId));
        schema.Change<CreateOpportunityInput, Opportunity>(
            "createOpportunity", "opportunity", CreateOpportunity.Run, typeof(RateMissing), typeof(StageNotInPipeline), typeof(StageClosesOpportunity), typeof(PipelineWithoutStages));
        schema.Change<UpdateOpportunityInput, Opportunity>(
            "updateOpportunity", "opportunity", UpdateOpportunity.Run, [typeof(RateMissing), .. Closed]);
        schema.Change<MoveOpportunityInput, Opportunity>(
            "moveOpportunity", "opportunity", MoveOpportunity.Run, [typeof(StageNotInPipeline), typeof(StageClosesOpportunity), typeof(OpportunityAlreadyInStage), .. Closed]);
        schema.Change<WinOpportunityInput, Opportunity>("winOpportunity", "opportunity", WinOpportunity.Run, Closed);
        schema.Change<LoseOpportunityInput, Opportunity>(
            "loseOpportunity", "opportunity", LoseOpportunity.Run, [typeof(LossReasonMissing), .. Closed]);
        schema.Change<ConvertLeadInput, Lead>(
            "convertLead", "lead", ConvertLead.Run, typeof(LeadAlreadyConverted), typeof(PipelineWithoutStages));
        schema.Subscription<PipelineChangesArguments, PipelineChange>("pipelineChanges", (arguments, context) =>
            PipelineChanges.Run(arguments, context.Services.GetRequiredService<LiveFields>(), context.Caller(), context.Stop))
                .Describe("Every change of a pipeline's opportunities you may see, in the order of the commits; resumes without loss.");
        schema.InMemory<PipelineChange>("PipelineChange", change =>
        {
            change.One<Opportunity>("opportunity", c => c.OpportunityId);
            change.One<Stage>("stage", c => c.StageId);
            change.One<Stage>("fromStage", c => c.FromStageId);
        });
        return schema;
    }
}
