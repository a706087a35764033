using CrmGraph.Api.Demo;
using CrmGraph.Api.Live;
using CrmGraph.Api.Tests.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Demo;

[Collection(DemoDatabases.Name)]
public sealed class DemoFillingTests(DemoDatabases demo, PostgresCluster cluster)
{
    private static CancellationToken Stop => CrmDatabase.Stop;

    [Theory]
    [EveryDatabase]
    public async Task Filling_it_again_changes_nothing(Database kind)
    {
        var database = await demo.Of(kind);
        var before = await database.Ask(db => db.Set<StreamHead>().Select(stream => stream.Head).SingleAsync(Stop));
        var output = new StringWriter();

        await DemoCompany.Fill(database.Services, output, Stop);

        Assert.Equal("", output.ToString());
        Assert.Equal(before, await database.Ask(db => db.Set<StreamHead>().Select(stream => stream.Head).SingleAsync(Stop)));
        Assert.Equal(2_000, await Count<Opportunity>(database));
    }

    [Fact]
    public async Task Two_companies_of_the_same_day_are_alike_on_both_databases()
    {
        var one = await Outline(await demo.Of(Database.Sqlite));

        await using var again = await demo.Fill(Database.Sqlite, DemoDatabases.Thursday);
        Assert.Equal(one, await Outline(again));
        Assert.Equal(one, await Outline(await demo.Of(Database.Postgres)));
    }

    [Theory]
    [InlineData("2026-11-09T00:30:00+08:00")]
    [InlineData("2028-02-29T23:59:59+08:00")]
    public async Task It_can_be_filled_on_any_day(string now)
    {
        var moment = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture);
        await using var database = await demo.Fill(Database.Sqlite, moment);

        var last = await database.Ask(db => db.Set<LedgerEntry>().MaxAsync(entry => entry.At, Stop));
        Assert.InRange(last, moment.UtcDateTime.AddDays(-4), moment.UtcDateTime);
        Assert.Equal(2_000, await Count<Opportunity>(database));
    }

    [Theory]
    [EveryDatabase]
    public async Task An_interrupted_filling_leaves_nothing(Database kind)
    {
        await using var database = await CrmDatabase.Create(kind, cluster, new FixedClock(DemoDatabases.Thursday));
        using var stopped = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var output = new InterruptingWriter("customers", stopped);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => DemoCompany.Fill(database.Services, output, stopped.Token));

        Assert.Equal(0, await Count<Customer>(database));
        Assert.Equal(0, await Count<Team>(database));
        Assert.Equal("CrmGraph", await database.Ask(db => db.Set<Workspace>().Select(workspace => workspace.Name).SingleAsync(Stop)));
    }

    [Theory]
    [EveryDatabase]
    public async Task A_database_in_use_is_left_alone(Database kind)
    {
        await using var database = await CrmDatabase.Create(kind, cluster, new FixedClock(DemoDatabases.Thursday));
        await database.Store(Team.Create("Sales"));

        await DemoCompany.Fill(database.Services, TextWriter.Null, Stop);

        Assert.Equal(0, await Count<Customer>(database));
    }

    private static Task<int> Count<T>(CrmDatabase database)
        where T : class => database.Ask(db => db.Set<T>().CountAsync(Stop));

    private static Task<List<string>> Outline(CrmDatabase database) => database.Ask(async db =>
    {
        var rows = await (
            from opportunity in db.Set<Opportunity>()
            join customer in db.Set<Customer>() on opportunity.CustomerId equals customer.Id
            orderby opportunity.Number
            select new { opportunity.Number, opportunity.Title, customer.Name, opportunity.BaseUnits, opportunity.Status, opportunity.LastActivityAt })
            .ToListAsync(Stop);
        return rows.ConvertAll(row => $"{row.Number} {row.Title} {row.Name} {row.BaseUnits} {row.Status} {row.LastActivityAt:O}");
    });

    /// <summary>Cancels when a line with the given word is written.</summary>
    private sealed class InterruptingWriter(string word, CancellationTokenSource stopped) : StringWriter
    {
        public override async Task WriteLineAsync(string? value)
        {
            if (value?.Contains(word, StringComparison.Ordinal) == true)
            {
                await stopped.CancelAsync();
            }
        }
    }
}
