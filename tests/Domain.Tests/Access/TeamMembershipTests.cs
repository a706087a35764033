using CrmGraph.Domain.Access;

namespace CrmGraph.Domain.Tests.Access;

public sealed class TeamMembershipTests
{
    private static readonly DateOnly First = new(2026, 3, 10);

    [Theory]
    [InlineData(-9, -1, false)]
    [InlineData(-9, 0, true)]
    [InlineData(5, 5, true)]
    [InlineData(10, 16, true)]
    [InlineData(11, 17, false)]
    public void A_membership_counts_in_a_period_that_shares_a_day_with_it(int from, int to, bool counts)
    {
        var membership = Membership();
        membership.End(First.AddDays(10));

        Assert.Equal(counts, membership.Touches(First.AddDays(from), First.AddDays(to)));
    }

    [Fact]
    public void A_membership_without_end_goes_on() =>
        Assert.True(Membership().Touches(First.AddYears(5), First.AddYears(6)));

    [Fact]
    public void A_membership_cannot_end_before_it_starts() =>
        Expect.Refusal<MembershipEndsBeforeItStarts>(() => Membership().End(First.AddDays(-1)));

    [Fact]
    public void Joining_a_team_sets_the_current_team_and_dates_the_membership()
    {
        var user = User.Create(1, " ming ", "Ming", Role.SalesRep);
        var team = Guid.CreateVersion7();

        var membership = user.JoinTeam(team, First);

        Assert.Equal("ming", user.UserName);
        Assert.Equal(team, user.TeamId);
        Assert.Equal((user.Id, team, First), (membership.UserId, membership.TeamId, membership.FromOn));
    }

    private static TeamMembership Membership() =>
        TeamMembership.Start(Guid.CreateVersion7(), Guid.CreateVersion7(), First);
}
