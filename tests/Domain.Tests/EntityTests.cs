using CrmGraph.Domain.Access;

namespace CrmGraph.Domain.Tests;

public sealed class EntityTests
{
    [Fact]
    public void A_change_based_on_an_older_version_is_refused()
    {
        var team = Team.Create("North");
        team.BumpVersion();
        team.BumpVersion();

        team.CheckVersion(2);
        var stale = Expect.Refusal<StaleVersion>(() => team.CheckVersion(1));

        Assert.Equal((1, 2), (stale.Expected, stale.Actual));
    }

    [Fact]
    public void Ids_are_version_7_so_that_they_sort_by_time() => Assert.Equal(7, Team.Create("North").Id.Version);
}
