using CrmGraph.Domain.Access;

namespace CrmGraph.Domain.Tests.Access;

public sealed class CallerTests
{
    private static readonly Guid Me = Guid.CreateVersion7();
    private static readonly Guid Other = Guid.CreateVersion7();
    private static readonly Guid MyTeam = Guid.CreateVersion7();
    private static readonly Guid OtherTeam = Guid.CreateVersion7();

    [Theory]
    [InlineData(Role.SalesRep, false)]
    [InlineData(Role.Supervisor, false)]
    [InlineData(Role.Manager, true)]
    [InlineData(Role.Administrator, true)]
    public void Managers_and_administrators_see_everything(Role role, bool all)
    {
        var caller = new Caller(Me, role, []);

        Assert.Equal(all, caller.SeesAll);
        Assert.Equal(all, caller.Covers(Other, OtherTeam));
        Assert.Equal(all, caller.Covers(Other, null));
        Assert.True(caller.Covers(Me, null));
    }

    [Fact]
    public void A_supervisor_covers_the_supervised_teams_only()
    {
        var caller = new Caller(Me, Role.Supervisor, [MyTeam]);

        Assert.True(caller.Covers(Other, MyTeam));
        Assert.False(caller.Covers(Other, OtherTeam));
        Assert.False(caller.Covers(Other, null));
    }

    [Fact]
    public void A_rep_covers_no_team_even_if_one_is_named() =>
        Assert.False(new Caller(Me, Role.SalesRep, [MyTeam]).Covers(Other, MyTeam));
}
