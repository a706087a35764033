using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;

namespace CrmGraph.Domain.Tests.Pipeline;

/// <summary>An opportunity in the standard pipeline, and the people and moments around it.</summary>
internal static class Given
{
    public static readonly DateTime Monday = new(2026, 11, 9, 1, 0, 0, DateTimeKind.Utc);
    public static readonly DateOnly Day = new(2026, 11, 9);
    public static readonly Guid Ming = Guid.CreateVersion7();
    public static readonly Guid Hua = Guid.CreateVersion7();
    public static readonly Guid TeamNorth = Guid.CreateVersion7();
    public static readonly NewPipeline Standard = DefaultPipelines.Standard();
    public static readonly NewPipeline WithLostStage = NewPipeline.From(
        SalesPipeline.Create("导入", "Imported", position: 3),
        new StagePlan("A", "开发", "Prospecting"),
        new StagePlan("B", "接触", "Engaging"),
        new StagePlan("C", "赢单", "Won", StageKind.Won),
        new StagePlan("D", "丢单", "Lost", StageKind.Lost));

    public static Opportunity Opportunity(NewPipeline? pipeline = null) => Domain.Pipeline.Opportunity.Open(
        Draft(),
        StageChain.First((pipeline ?? Standard).Stages),
        StageGate.Historical,
        Monday,
        Ming);

    public static OpportunityDraft Draft() => new(7, " Warehouse ", Cny(85_000), Ming, TeamNorth);

    public static BaseAmount Cny(decimal value) => BaseAmount.InBase(Money.Of(value, "CNY"), Day);

    public static OpportunityRevision Revision(decimal amount, DateOnly? expectedCloseOn = null) =>
        new("Warehouse", Cny(amount), null, null, expectedCloseOn);
}
