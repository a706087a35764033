using System.Text.Json;
using CrmGraph.Api.Data;
using CrmGraph.Api.Tests.Access;
using CrmGraph.Api.Tests.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.GraphQL;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Live;

/// <summary>Random changes and hand-overs, watched by everybody: each hears exactly what the rules in plain words allow.</summary>
public sealed class LiveVisibilityTests
{
    private const int Changes = 120;

    [Theory, EveryDatabase]
    [Fault(23, "120 random changes and hand-overs, watched by everybody")]
    public async Task Everybody_hears_of_what_they_may_see_and_that_it_left_and_of_nothing_else(Database database)
    {
        await using var company = await CompanyServer.Start(database);
        var admin = await company.As(Seed.AdministratorName);
        var (head, pipeline) = (await admin.Head(), NodeId.Write("Pipeline", company.Company.Opportunities[0].PipelineId));
        var streams = new Dictionary<string, EventSource>();
        foreach (var userName in company.Everybody)
        {
            streams[userName] = await EventSource.Open(company.Server, (await company.As(userName)).Token, new { pipeline, after = head });
        }

        var happened = await ChangeAtRandom(company);

        foreach (var (userName, stream) in streams)
        {
            var oracle = await company.Oracle(userName);
            var expected = happened.Select(change => change.ToldTo(oracle)).OfType<string>().ToList();
            var told = await Read(stream, expected.Count);
            Assert.Equal(expected.Prepend(userName), told.Prepend(userName));
            stream.Dispose();
        }
    }

    /// <summary>Revises and hands over; at last everybody gets an opportunity of their own, so that nobody waits for a last message.</summary>
    private static async Task<List<Happened>> ChangeAtRandom(CompanyServer company)
    {
        var random = new Random(11);
        var happened = new List<Happened>();
        for (var number = 0; number < Changes; number++)
        {
            var chosen = company.Company.Opportunities[random.Next(company.Company.Opportunities.Count)].Id;
            var successor = company.Company.Users[random.Next(company.Company.Users.Count)];
            var amount = random.Next(1_000_000);
            var isTransfer = random.Next(2) == 0;
            await company.Server.Do(async db =>
            {
                var opportunity = await db.Set<Opportunity>().SingleAsync(o => o.Id == chosen);
                var before = (opportunity.OwnerId, opportunity.TeamId);
                if (isTransfer)
                {
                    opportunity.TransferTo(successor.Id, successor.TeamId, SampleCompany.Now.AddDays(1), successor.Id);
                }
                else
                {
                    opportunity.OverrideWinProbability(amount % 10_000, "chance", SampleCompany.Now.AddDays(1), successor.Id);
                }

                if (opportunity.Events.Count > 0)
                {
                    happened.Add(new Happened(chosen, before, (opportunity.OwnerId, opportunity.TeamId)));
                }

                await db.SaveChangesAsync();
            });
        }

        foreach (var userName in company.Everybody)
        {
            await company.Server.Do(async db => happened.Add(await GiveTo(userName, db)));
        }

        return happened;
    }

    private static async Task<Happened> GiveTo(string userName, CrmDbContext db)
    {
        var user = await db.Set<User>().SingleAsync(user => user.UserName == userName);
        var opportunity = await db.Set<Opportunity>().OrderBy(o => o.Number).FirstAsync(o => o.OwnerId != user.Id);
        var before = (opportunity.OwnerId, opportunity.TeamId);
        opportunity.TransferTo(user.Id, user.TeamId, SampleCompany.Now.AddDays(2), user.Id);
        await db.SaveChangesAsync();
        return new Happened(opportunity.Id, before, (user.Id, user.TeamId));
    }

    private static async Task<List<string>> Read(EventSource stream, int count)
    {
        var read = new List<string>();
        while (read.Count < count)
        {
            var told = (await stream.Next()).Data.Told();
            var isLeft = told.GetProperty("kind").GetString() == "OPPORTUNITY_LEFT";
            Assert.Equal(isLeft, told.GetProperty("version").ValueKind == JsonValueKind.Null);
            read.Add($"{(isLeft ? "left" : "seen")} {told.GetProperty("opportunityId").GetString()}");
        }

        return read;
    }

    /// <summary>A change of an opportunity, with owner and team before and after.</summary>
    private sealed record Happened(Guid Id, (Guid Owner, Guid? Team) Before, (Guid Owner, Guid? Team) After)
    {
        public string? ToldTo(SightOracle oracle)
        {
            var (caller, id) = (oracle.Caller, NodeId.Write("Opportunity", Id));
            return caller.Covers(After.Owner, After.Team) || oracle.IsSharedWith(Id) ? $"seen {id}"
                : caller.Covers(Before.Owner, Before.Team) ? $"left {id}"
                : null;
        }
    }
}
