using CrmGraph.Api.Live;
using CrmGraph.Api.Tests.Access;
using CrmGraph.Api.Tests.Data;
using CrmGraph.Api.Tests.Demo;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Ownership;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Live;

/// <summary>However many watch, the database is asked once who sees the subject of an event beyond its owner's line.</summary>
public sealed class SubjectsBeyondLineTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task An_event_that_nobody_sees_beyond_its_line_costs_one_question_for_all_who_watch(Database database)
    {
        await using var company = await CompanyServer.Start(database);
        var (sights, opportunity) = (SightsOf(company), company.Company.Opportunities[0]);
        var foreigners = ForeignReps(company.Company, opportunity);
        company.Server.Statements.Reset();

        foreach (var foreigner in foreigners)
        {
            Assert.Equal([EventSight.Hidden], await sights.Of(foreigner, [Happened(opportunity, 1)], Stop));
        }

        Assert.True(foreigners.Count > 3);
        Assert.Single(company.Server.Statements.Statements, sql => sql.Contains("OpportunityShares", StringComparison.Ordinal));
    }

    [Theory, EveryDatabase]
    public async Task Who_is_given_a_share_sees_what_happens_after_it_at_once(Database database)
    {
        await using var company = await CompanyServer.Start(database);
        var (sights, opportunity) = (SightsOf(company), company.Company.Opportunities[0]);
        var (holder, other) = (ForeignReps(company.Company, opportunity)[0], ForeignReps(company.Company, opportunity)[1]);
        Assert.Equal([EventSight.Hidden], await sights.Of(holder, [Happened(opportunity, 1)], Stop));

        var shares = ShareDivision.Make(
            opportunity.Id, [], [new(holder.UserId, 4_000), new(opportunity.OwnerId, 6_000)], DateOnly.FromDateTime(SampleCompany.Now)).Begun;
        await company.Server.Do(db =>
        {
            db.AddRange(shares);
            return db.SaveChangesAsync(Stop);
        });

        Assert.Equal([EventSight.Visible], await sights.Of(holder, [Happened(opportunity, 2)], Stop));
        Assert.Equal([EventSight.Hidden], await sights.Of(other, [Happened(opportunity, 2)], Stop));
    }

    /// <summary>With a clock that stands still: nothing but the event's own place makes it ask again.</summary>
    private static EventSights SightsOf(CompanyServer company)
    {
        var services = company.Server.Services;
        var scopes = services.GetRequiredService<IServiceScopeFactory>();
        var clock = new FixedClock(SampleCompany.Now);
        return new EventSights(scopes, new SubjectsBeyondLine(scopes, services.GetRequiredService<IHostApplicationLifetime>(), clock), clock);
    }

    private static List<Caller> ForeignReps(SampleCompany company, Opportunity opportunity) =>
        [.. company.Users.Where(user => user.Id != opportunity.OwnerId).Select(user => new Caller(user.Id, Role.SalesRep, []))];

    private static EventRecord Happened(Opportunity opportunity, long sequence) => new()
    {
        Id = Guid.CreateVersion7(),
        Sequence = sequence,
        Position = 0,
        Type = nameof(OpportunityMoved),
        Subject = nameof(Opportunity),
        SubjectId = opportunity.Id,
        SubjectVersion = opportunity.Version,
        PipelineId = opportunity.PipelineId,
        OwnerId = opportunity.OwnerId,
        TeamId = opportunity.TeamId,
        Body = "{}",
        At = SampleCompany.Now,
    };
}
