using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Leads;
using CrmGraph.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Pipeline.Randomized;

/// <summary>Who has opportunities, who is credited, and what people record about them.</summary>
internal sealed class OwnerActs(IReadOnlyList<Actor> people, Draw draw)
{
    public IReadOnlyList<Act> All =>
    [
        new("create", Create),
        new("convert", Convert),
        new("transfer", s => s.Do("transferOpportunity", new { id = s.Id, version = s.Version, ownerId = draw.Any(people).Id, note = "note" })),
        new("transfer many", s => s.Do("transferOpportunities", new { items = s.Some, ownerId = draw.Any(people).Id, note = "bulk" })),
        new("resign", Resign),
        new("divide", s => s.Do("divideOpportunity", new { id = s.Id, version = s.Version, shares = Shares(), fromOn = draw.OneIn(2) ? draw.Day() : (DateOnly?)null })),
        new(PipelineActs.Spend, s => s.Do("recordExpense", new { opportunityId = s.Id, kind = "TRAVEL", amount = draw.Amount() })),
        new(PipelineActs.Call, s => s.Do("recordFollowUp", new { opportunityId = s.Id, kind = "CALL", text = "hello" })),
    ];

    private async Task<string?> Create(Scene s)
    {
        var pipeline = await AnyPipeline(s);
        return await draw.Any(people).Do("createOpportunity", new { title = "Random", amount = draw.Amount(), pipelineId = pipeline.Node() });
    }

    /// <summary>With the customer of the files: an import wants no others beside its own.</summary>
    private async Task<string?> Convert(Scene s)
    {
        await s.Do("createLead", new { name = "Lead", source = "EVENT" });
        var lead = await s.Read(db => db.Set<Lead>().OrderBy(l => l.Number).LastAsync());
        var customer = await s.Read(db => db.Set<Customer>().OrderBy(c => c.Number).FirstAsync());
        var pipeline = await AnyPipeline(s);
        return await s.Do("convertLead", new { id = lead.Node(), version = lead.Version, customerId = customer.Node(), amount = draw.Amount(), pipelineId = pipeline.Node() });
    }

    /// <summary>Somebody comes, takes it over and leaves again.</summary>
    private async Task<string?> Resign(Scene s)
    {
        var leaver = await s.Read(async db =>
        {
            var number = await NumberSeries.Next(db, nameof(User), 1, default);
            var hired = User.Create(number, $"leaver{number}", $"Leaver {number}", Role.SalesRep);
            db.Add(hired);
            await db.SaveChangesAsync();
            return hired;
        });
        if (await s.Do("transferOpportunity", new { id = s.Id, version = s.Version, ownerId = leaver.Node(), note = "note" }) is { } refused)
        {
            return refused;
        }

        return await people.Single(person => person.Caller.IsAdministrator).Do(
            "resignUser", new { id = leaver.Node(), version = leaver.Version, successorId = draw.Any(people).Id, note = "leaves" });
    }

    private async Task<SalesPipeline> AnyPipeline(Scene s) =>
        draw.Any(await s.Read(db => db.Set<SalesPipeline>().OrderBy(p => p.Position).ToListAsync()));

    /// <summary>Two parts, which now and then do not make a whole.</summary>
    private object[] Shares()
    {
        const decimal Finest = 0.0001m;
        var share = draw.Share();
        var first = draw.Below(people.Count);
        var second = (first + 1 + draw.Below(people.Count - 1)) % people.Count;
        return
        [
            new { userId = people[first].Id, share },
            new { userId = people[second].Id, share = 1 - share - (draw.OneIn(5) ? Finest : 0) },
        ];
    }
}
