using CrmGraph.Api.Access;
using CrmGraph.Api.Customers;
using CrmGraph.Api.Data;
using CrmGraph.Api.Live;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Pipeline;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Merging;

/// <summary>Which record is merged into which.</summary>
/// <param name="Id">The record that stays.</param>
/// <param name="Version">Its version you read; another one in between is refused and nothing is lost.</param>
/// <param name="MergedId">The record that goes.</param>
/// <param name="MergedVersion">Its version you read.</param>
internal sealed record MergeCustomersInput(
    [NodeId<Customer>] Guid Id,
    int Version,
    [NodeId<Customer>] Guid MergedId,
    int MergedVersion);

/// <summary>
/// Makes one record of two of the same company: opportunities, contacts, follow-ups, leads, subsidiaries and history go to the one
/// that stays, which also learns what only the other one said. The id of the record that goes leads to it from then on.
/// </summary>
internal static class MergeCustomers
{
    public static async Task<Customer> Run(
        MergeCustomersInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(stop) : null;
        await HeldCustomer.Hold(input.MergedId, db, stop);
        var customer = await db.GetWritable<Customer>(input.Id, caller, stop);
        var merged = await db.GetWritable<Customer>(input.MergedId, caller, stop);
        customer.CheckVersion(input.Version);
        merged.CheckVersion(input.MergedVersion);

        await Merge(customer, merged, db, caller, clock.UtcNow(), stop);
        if (own is not null)
        {
            await own.CommitAsync(stop);
        }

        return customer;
    }

    private static async Task Merge(Customer customer, Customer merged, CrmDbContext db, Caller caller, DateTime now, CancellationToken stop)
    {
        var workspace = await db.Workspace(stop);
        var pin = await MergedTier.PinOf([customer.Id, merged.Id], workspace.LocalDate(now), db, stop);
        var isPlaced = (customer.TierId ?? merged.TierId) is not null;
        db.Add(customer.Absorb(
            merged,
            await ParentCompanies.Above(customer.ParentId, db, stop),
            await ParentCompanies.Above(merged.ParentId, db, stop),
            now,
            caller.UserId));

        // These tell of it themselves, because boards and lists watch them.
        var opportunities = await db.Set<Opportunity>().Where(opportunity => opportunity.CustomerId == merged.Id).ToListAsync(stop);
        opportunities.ForEach(opportunity => opportunity.FollowCustomer(customer.Id, now, caller.UserId));
        await db.SaveAs(caller, stop, [customer, .. opportunities]);

        foreach (var reference in CustomerReferences.All)
        {
            await reference.Move(db, merged.Id, customer.Id, stop);
        }

        await db.Set<EventRecord>().Where(happened => happened.CustomerId == merged.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(happened => happened.CustomerId, customer.Id), stop);
        if (isPlaced)
        {
            await MergedTier.Settle(customer, pin, workspace, now, caller.UserId, db, stop);
        }

        db.Remove(merged);
        await db.SaveAs(caller, stop);
    }
}
