using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Design;
using static CrmGraph.Domain.Tests.Pipeline.Given;

namespace CrmGraph.Domain.Tests.Pipeline;

/// <summary>自定义状态: what a company calls the statuses.</summary>
public sealed class OwnStatusTests
{
    private static readonly OwnStatus Hot = new("hot", OpportunityStatus.Open, "热", "Hot");
    private static readonly OwnStatus Budget = new("budget", OpportunityStatus.Suspended, "等预算", "Waiting for the budget");

    [Fact]
    public void It_lasts_until_the_status_it_means_is_over()
    {
        var opportunity = Opportunity();

        opportunity.Label(Hot, Monday, Ming);
        Assert.Equal("hot", opportunity.StatusKey);
        opportunity.Suspend(null, null, Monday.AddDays(1), Ming);
        Assert.Null(opportunity.StatusKey);
        opportunity.Label(Budget, Monday.AddDays(2), Ming);
        opportunity.TransferTo(Hua, null, Monday.AddDays(3), Ming);
        Assert.Equal("budget", opportunity.StatusKey);
        opportunity.Label(null, Monday.AddDays(4), Ming);
        Assert.Null(opportunity.StatusKey);
    }

    [Fact]
    public void It_is_never_a_way_into_another_status()
    {
        var opportunity = Opportunity();

        Expect.Refusal<OwnStatusMeansAnother>(() => opportunity.Label(Budget, Monday, Ming));

        Assert.Equal((OpportunityStatus.Open, null), (opportunity.Status, opportunity.StatusKey));
        Assert.Single(opportunity.NewLedger);
    }

    [Fact]
    public void One_that_opportunities_have_stays_and_means_the_same()
    {
        var pipeline = SalesPipeline.Create("销售", "Sales", position: 1);
        pipeline.NameStatuses([Hot, Budget], [], Monday, Ming);

        Expect.Refusal<OwnStatusStillInUse>(() => pipeline.NameStatuses([Hot], ["budget"], Monday, Ming));
        Expect.Refusal<OwnStatusStillInUse>(() => pipeline.NameStatuses([Hot, Budget with { Meaning = OpportunityStatus.Lost }], ["budget"], Monday, Ming));
        pipeline.NameStatuses([Budget with { NameEn = "Budget" }], ["budget"], Monday, Ming);

        Assert.Equal("Budget", Assert.Single(pipeline.Statuses).NameEn);
    }

    [Fact]
    public void Two_of_one_pipeline_have_different_keys() => Expect.Invalid(
        "statuses", () => SalesPipeline.Create("销售", "Sales", position: 1).NameStatuses([Hot, Hot with { NameEn = "Hotter" }], [], Monday, Ming));
}
