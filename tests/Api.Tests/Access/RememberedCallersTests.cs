using CrmGraph.Api.Access;
using CrmGraph.Api.Tests.Data;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Domain.Access;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Access;

[Collection("Counts statements")]
public sealed class RememberedCallersTests(CompanyServers servers) : IClassFixture<CompanyServers>
{
    private readonly StandingClock _clock = new();

    [Theory, EveryDatabase]
    public async Task A_user_is_read_once_for_many_requests(Database database)
    {
        var server = (await servers.Of(database)).Server;
        var callers = Callers(server);
        await Find(callers, "user3");
        server.Statements.Reset();

        Assert.Equal(Role.SalesRep, (await Find(callers, "user3"))?.Caller.Role);

        Assert.Empty(server.Statements.Statements);
    }

    [Theory, EveryDatabase]
    public async Task After_a_second_the_user_is_read_anew(Database database)
    {
        var server = (await servers.Of(database)).Server;
        var callers = Callers(server);
        await Find(callers, "user4");

        await server.Do(db => db.Set<User>().Where(user => user.UserName == "user4")
            .ExecuteUpdateAsync(user => user.SetProperty(u => u.Role, Role.Manager)));

        Assert.Equal(Role.SalesRep, (await Find(callers, "user4"))?.Caller.Role);
        _clock.Timestamp += _clock.TimestampFrequency;
        Assert.Equal(Role.Manager, (await Find(callers, "user4"))?.Caller.Role);
    }

    [Theory, EveryDatabase]
    public async Task A_change_that_is_committed_here_counts_at_once(Database database)
    {
        var server = (await servers.Of(database)).Server;
        var callers = Callers(server);
        await Find(callers, "user5");

        await server.Do(async db =>
        {
            (await db.Set<User>().SingleAsync(user => user.UserName == "user5")).SetRights(Role.SalesRep, active: false, SampleCompany.Now);
            await db.SaveChangesAsync();
        });

        Assert.Null(await Find(callers, "user5"));
    }

    private RememberedCallers Callers(CrmServer server) => ActivatorUtilities.CreateInstance<RememberedCallers>(server.Services, _clock);

    private static ValueTask<KnownCaller?> Find(RememberedCallers callers, string userName) =>
        callers.Find(userName, TestContext.Current.CancellationToken);

    private sealed class StandingClock : TimeProvider
    {
        public long Timestamp { get; set; }

        public override long GetTimestamp() => Timestamp;
    }
}
