using CrmGraph.Api.Segmentation;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Segmentation;

public sealed class TierStatementTests
{
    [Theory, EveryDatabase]
    public async Task As_many_statements_read_a_batch_of_many_customers_as_one_of_few(Database database)
    {
        await using var server = await CrmServer.Seeded(await EmptyDatabase.New(database));
        var few = await Evaluate(server, 3);
        var many = await Evaluate(server, 300);

        Assert.NotEqual(0, few);
        Assert.Equal(few, many);
    }

    private static async Task<int> Evaluate(CrmServer server, int count)
    {
        Caller admin = null!;
        await server.Do(async db =>
        {
            var user = await db.Set<User>().SingleAsync();
            admin = new Caller(user.Id, user.Role, []);
            var first = await db.Set<Customer>().CountAsync() + 1;
            db.AddRange(Enumerable.Range(first, count).Select(number =>
                Customer.Register(number, new($"Customer {number}"), user.Id, null, DateTime.UnixEpoch, user.Id)));
            await db.SaveChangesAsync();
        });
        server.Statements.Reset();
        await server.Do(db => EvaluateTiers.Run(new(null, null), db, admin, TimeProvider.System, default));

        // SQLite writes each row with a statement of its own; reading is what could grow with the customers on both.
        return server.Statements.Statements.Count(sql => sql.StartsWith("SELECT", StringComparison.Ordinal));
    }
}
