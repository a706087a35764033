using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Pipeline.Gates;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Pipeline;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Pipeline.Outcomes;

/// <summary>Which opportunity was won.</summary>
/// <param name="Id">The opportunity.</param>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
/// <param name="Summary">商机总结: what was learned.</param>
/// <param name="OverrideReason">Why it may be won although something is missing; needs a supervisor.</param>
internal sealed record WinOpportunityInput([NodeId<Opportunity>] Guid Id, int Version, string Summary, string? OverrideReason);

/// <summary>Closes an opportunity as won: the contract is signed, and its customer counts as one from today.</summary>
internal static class WinOpportunity
{
    public static async Task<Opportunity> Run(
        WinOpportunityInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var opportunity = await db.GetWritable<Opportunity>(input.Id, caller, stop);
        opportunity.CheckVersion(input.Version);
        var reading = await GateReading.Of([opportunity], db, stop);
        var gate = reading.BeforeWinning(opportunity).With(input.OverrideReason, caller);
        var workspace = await db.Workspace(stop);
        var now = clock.UtcNow();
        var today = workspace.LocalDate(now);

        opportunity.Win(StageChain.Won(reading.Stages(opportunity)), gate, now, today, caller.UserId, input.Summary);
        await db.SaveAs(caller, stop, await MarkCustomer(opportunity, today, db, stop));
        return opportunity;
    }

    /// <summary>Whoever may win the opportunity makes its customer a customer, even another rep's.</summary>
    private static async Task<IReadOnlyList<Entity>> MarkCustomer(
        Opportunity opportunity,
        DateOnly today,
        CrmDbContext db,
        CancellationToken stop)
    {
        if (opportunity.CustomerId is not { } id)
        {
            return [];
        }

        var customer = await db.Set<Customer>().SingleAsync(customer => customer.Id == id, stop);
        customer.MarkCooperation(today);
        return [customer];
    }
}
