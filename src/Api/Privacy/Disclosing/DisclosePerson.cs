using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Privacy.Erasing;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Leads;
using CrmGraph.Domain.Privacy;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Privacy.Disclosing;

/// <summary>Whose data is handed out: one of the two.</summary>
/// <param name="CustomerId">A customer that is a natural person.</param>
/// <param name="ContactId">A person at a customer's.</param>
internal sealed record DisclosePersonInput([NodeId<Customer>] Guid? CustomerId, [NodeId<Contact>] Guid? ContactId);

/// <summary>Everything that is kept about a person.</summary>
/// <param name="FileName">What to call the file.</param>
/// <param name="Json">Every record with every value, kind by kind, as JSON.</param>
/// <param name="Records">How many records that is.</param>
internal sealed record DisclosedPerson(string FileName, string Json, int Records);

/// <summary>
/// 查阅复制: everything that is kept about a person, of what the caller may see, as JSON to hand over. Whoever may change the customer may ask; it is
/// written into the audit trail.
/// </summary>
internal static class DisclosePerson
{
    public static async Task<DisclosedPerson> Run(DisclosePersonInput input, CrmDbContext db, Caller caller, TimeProvider clock, CancellationToken stop)
    {
        var subject = await ErasureSubject.Find(input.CustomerId, input.ContactId, db, caller, stop);
        var records = new ReachedRecords(db, caller);
        await records.Reach(subject.Record.GetType(), [subject.Record.Id], stop);
        var person = await subject.Person(db, stop);
        if (subject.Contact is null)
        {
            await records.Reach(typeof(Lead), await person.Circle.Leads.Select(lead => lead.Id).ToListAsync(stop), stop);
        }
        else
        {
            await ReachMentions(person, records, stop);
        }

        var disclosure = Disclosure.Of(person.Kind, person.SubjectId, records.Ids.Values.Sum(ids => ids.Count), clock.UtcNow(), caller.UserId);
        var json = await PersonFile.Write(disclosure, records, db, stop);
        db.Add(disclosure);
        await db.SaveAs(caller, stop);
        return new DisclosedPerson($"{person.Kind}-{person.SubjectId:D}.json", json, disclosure.Records);
    }

    /// <summary>What was written about the customer and names the person.</summary>
    private static async Task ReachMentions(ErasedPerson person, ReachedRecords records, CancellationToken stop)
    {
        foreach (var rows in ErasedRecords.All.Where(rows => rows.Entity.IsSubclassOf(typeof(Domain.Entity)) && rows.Entity != typeof(Customer) && rows.Entity != typeof(Contact)))
        {
            foreach (var row in await rows.Mentions(person.Circle, person.Words, stop))
            {
                await records.Add(rows.Entity, ((Domain.Entity)row).Id, stop);
            }
        }
    }
}
