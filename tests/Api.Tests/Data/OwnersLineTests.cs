using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Data;

public sealed class OwnersLineTests(PostgresCluster cluster)
{
    [Theory]
    [EveryDatabase]
    public async Task The_statement_is_the_same_for_any_number_of_teams(Database kind)
    {
        await using var database = await CrmDatabase.Create(kind, cluster);

        var none = await Statement(database, Supervisor(teams: 0));
        var five = await Statement(database, Supervisor(teams: 5));

        Assert.Equal(none, five);
        Assert.DoesNotContain("array_position", five, StringComparison.Ordinal);
    }

    [Theory]
    [EveryDatabase]
    public async Task Only_a_supervisor_is_asked_about_teams(Database kind)
    {
        await using var database = await CrmDatabase.Create(kind, cluster);

        Assert.Contains("\"OwnerId\" =", await Statement(database, Caller(Role.SalesRep)), StringComparison.Ordinal);
        Assert.DoesNotContain("\"TeamId\"", await Statement(database, Caller(Role.SalesRep)), StringComparison.Ordinal);
        Assert.Contains("\"TeamId\"", await Statement(database, Supervisor(teams: 1)), StringComparison.Ordinal);
        Assert.DoesNotContain("WHERE", await Statement(database, Caller(Role.Manager)), StringComparison.Ordinal);
    }

    private static Caller Caller(Role role) => new(Guid.CreateVersion7(), role, []);

    private static Caller Supervisor(int teams) =>
        Caller(Role.Supervisor) with { TeamIds = [.. Enumerable.Range(0, teams).Select(_ => Guid.CreateVersion7())] };

    private static Task<string> Statement(CrmDatabase database, Caller caller) => database.Ask(db =>
        Task.FromResult(db.Visible<Opportunity>(caller).Select(o => o.Id).CreateDbCommand().CommandText));
}
