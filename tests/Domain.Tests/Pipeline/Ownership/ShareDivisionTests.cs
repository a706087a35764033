using CrmGraph.Domain.Pipeline.Ownership;
using static CrmGraph.Domain.Tests.Pipeline.Given;

namespace CrmGraph.Domain.Tests.Pipeline.Ownership;

public sealed class ShareDivisionTests
{
    private static readonly Guid Id = Guid.CreateVersion7();

    [Fact]
    public void A_division_holds_from_its_day_until_the_next_one()
    {
        var first = ShareDivision.Make(Id, [], [new(Ming, 7_000), new(Hua, 3_000)], Day).Begun;

        var second = ShareDivision.Make(Id, first, [new(Ming, 5_000), new(Hua, 5_000)], Day.AddDays(10));

        Assert.Equal(first, second.Ended);
        Assert.All(first, share => Assert.Equal((true, false), (share.HoldsOn(Day.AddDays(9)), share.HoldsOn(Day.AddDays(10)))));
        Assert.All(second.Begun, share => Assert.Equal((false, true), (share.HoldsOn(Day.AddDays(9)), share.HoldsOn(Day.AddDays(90)))));
    }

    [Fact]
    public void A_division_replaces_what_would_have_begun_later()
    {
        var later = ShareDivision.Make(Id, [], [new(Hua, 10_000)], Day.AddDays(5)).Begun;

        var now = ShareDivision.Make(Id, later, [new(Ming, 10_000)], Day);

        Assert.Equal(later, now.Replaced);
        Assert.Empty(now.Ended);
    }

    [Fact]
    public void Shares_add_up_to_all_of_it_and_nobody_has_two()
    {
        Assert.Equal(0.99m, Expect.Refusal<SharesDoNotSumUp>(() => Make(new(Ming, 6_000), new(Hua, 3_900))).Sum);
        Expect.Refusal<SharesDoNotSumUp>(() => Make());
        Expect.Refusal<ShareHolderTwice>(() => Make(new(Ming, 5_000), new(Ming, 5_000)));
        Expect.Invalid("share", () => Make(new(Ming, 10_000), new(Hua, 0)));
    }

    private static void Make(params SharePart[] parts) => ShareDivision.Make(Id, [], parts, Day);
}
