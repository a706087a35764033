using CrmGraph.Domain.Access;
using CrmGraph.Domain.Sales.Quotations;

namespace CrmGraph.Domain.Tests.Sales.Quotations;

public sealed class DiscountLimitsTests
{
    private static readonly DiscountLimits Limits = new(Free: 1_000, Supervisor: 2_000);

    [Theory]
    [InlineData(1_000, null)]
    [InlineData(900, null)]
    [InlineData(899, Role.Supervisor)]
    [InlineData(800, Role.Supervisor)]
    [InlineData(799, Role.Manager)]
    [InlineData(0, Role.Manager)]
    [InlineData(1_200, null)]
    public void A_limit_that_is_just_reached_holds_and_one_coin_more_asks_the_next(long net, Role? approver) =>
        Assert.Equal(approver, Limits.ApproverOf(1_000, net));

    [Fact]
    public void What_is_free_by_the_list_needs_nobody() => Assert.Null(Limits.ApproverOf(0, 0));

    [Theory]
    [InlineData(1_000, 899, 1_010)]
    [InlineData(1_000, 1_001, 0)]
    [InlineData(0, 0, 0)]
    public void The_share_is_told_to_a_hundredth_of_a_percent(long list, long net, int share) =>
        Assert.Equal(share, DiscountLimits.Share(list, net));
}
