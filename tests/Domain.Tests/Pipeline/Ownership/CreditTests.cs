using CrmGraph.Domain.Pipeline.Ownership;

namespace CrmGraph.Domain.Tests.Pipeline.Ownership;

public sealed class CreditTests
{
    private static readonly Guid Opportunity = Guid.CreateVersion7();
    private static readonly Guid Owner = Guid.CreateVersion7();
    private static readonly Guid Partner = Guid.CreateVersion7();
    private static readonly DateOnly Day = new(2026, 3, 15);

    [Fact]
    public void Without_a_division_all_of_it_is_the_owners() =>
        Assert.Equal([new Credit(Owner, 10_000, 1_234_567)], Credit.Divide(1_234_567, Owner, [], Day));

    [Fact]
    public void The_division_of_the_day_counts()
    {
        var first = ShareDivision.Make(Opportunity, [], [new(Owner, 6_000), new(Partner, 4_000)], Day);
        var second = ShareDivision.Make(Opportunity, first.Begun, [new(Partner, 10_000)], Day.AddDays(10));
        OpportunityShare[] shares = [.. first.Begun, .. second.Begun];

        Assert.Equal([new Credit(Owner, 10_000, 1_000_000)], Credit.Divide(1_000_000, Owner, shares, Day.AddDays(-1)));
        Assert.Equal([new Credit(Owner, 6_000, 600_000), new(Partner, 4_000, 400_000)], Credit.Divide(1_000_000, Owner, shares, Day.AddDays(9)));
        Assert.Equal([new Credit(Partner, 10_000, 1_000_000)], Credit.Divide(1_000_000, Owner, shares, Day.AddDays(10)));
    }

    [Fact]
    public void The_parts_add_up_to_the_cent_by_largest_remainder()
    {
        var division = ShareDivision.Make(
            Opportunity, [], [new(Owner, 3_333), new(Partner, 3_334), new(Guid.CreateVersion7(), 3_333)], Day);

        var credits = Credit.Divide(1_000_100, Owner, division.Begun, Day);

        Assert.Equal(Partner, credits[0].UserId);
        Assert.Equal([333_500, 333_300, 333_300], credits.Select(credit => credit.Units));
    }
}
