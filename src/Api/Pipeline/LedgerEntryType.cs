using CrmGraph.Api.Graph;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Pipeline;

/// <summary>One line of an opportunity's append-only ledger.</summary>
internal static class LedgerEntryType
{
    public static void Define(ObjectTypeBuilder<LedgerEntry> entry)
    {
        entry.Key(e => e.Id);
        entry.Source(context => context.Visible<LedgerEntry>());
        entry.Field(e => e.Ordinal);
        entry.Field(e => e.Kind);
        entry.Field(e => e.At);
        entry.Field(e => e.StageEnteredAt);
        entry.Field(e => e.FromStatus);
        entry.Field(e => e.ToStatus);
        entry.Field("fromBaseAmount", e => e.FromBaseUnits)
            .AsDecimal(Scalars.MoneyDecimals)
            .Describe("The amount before, in base currency.");
        entry.Field("toBaseAmount", e => e.ToBaseUnits)
            .AsDecimal(Scalars.MoneyDecimals)
            .Describe("The amount after, in base currency.");
        entry.Field(e => e.Reason);
        entry.Field(e => e.OverrideReason);
        entry.One<SalesPipeline>("fromPipeline", e => e.FromPipelineId);
        entry.One<SalesPipeline>("pipeline", e => e.PipelineId).NonNull();
        entry.One<Stage>("fromStage", e => e.FromStageId);
        entry.One<Stage>("toStage", e => e.ToStageId).NonNull();
        entry.One<User>("fromOwner", e => e.FromOwnerId);
        entry.One<User>("toOwner", e => e.ToOwnerId).NonNull();
        entry.One<User>("by", e => e.ByUserId).NonNull();
    }
}
