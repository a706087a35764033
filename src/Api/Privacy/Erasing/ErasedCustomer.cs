using CrmGraph.Api.Data;
using CrmGraph.Api.Files;
using CrmGraph.Api.Live;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Pipeline.Gates;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Privacy.Erasing;

/// <summary>Erases a customer that is a person: everything that belongs to it is deleted or loses its words.</summary>
internal static class ErasedCustomer
{
    public static async Task Erase(Customer customer, ErasedPerson person, CrmDbContext db, Caller caller, DateTime now, CancellationToken stop)
    {
        await EventWords.Change(person.Events, _ => "", db, stop);
        customer.Erase(now, caller.UserId);
        var opportunities = await person.Circle.Opportunities.AsTracking().ToListAsync(stop);
        opportunities.ForEach(opportunity => opportunity.EraseWords(now, caller.UserId));
        await db.SaveAs(caller, stop, [customer, .. opportunities]);

        var files = await Files(person.Circle, stop);
        foreach (var rows in ErasedRecords.All)
        {
            await rows.Erase(person.Circle, stop);
        }

        await StoredFiles.DropUnused(files, db, stop);
    }

    private static Task<List<string>> Files(PersonCircle circle, CancellationToken stop) => circle
        .OfCustomer<CustomerDocument>(document => document.CustomerId).Select(document => document.Hash)
        .Union(circle.OfOpportunities<OpportunityDocument>(document => document.OpportunityId).Select(document => document.Hash))
        .ToListAsync(stop);
}
