using CrmGraph.Api.Data;
using CrmGraph.Api.Live;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Service;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Privacy.Erasing;

/// <summary>Erases a person at a customer's: the record goes, and the name in what was written about the customer.</summary>
internal static class ErasedContact
{
    public static async Task Erase(Contact contact, ErasedPerson person, CrmDbContext db, Caller caller, DateTime now, CancellationToken stop)
    {
        var id = contact.Id;
        await EventWords.Change(person.Events, person.Words.Redact, db, stop);
        await db.Set<Complaint>().Where(complaint => complaint.ContactId == id).ExecuteUpdateAsync(
            complaint => complaint.SetProperty(c => c.ContactId, (Guid?)null).SetProperty(c => c.Version, c => c.Version + 1), stop);
        await db.Set<Consent>().Where(consent => consent.ContactId == id).ExecuteDeleteAsync(stop);
        contact.Erase(now, caller.UserId);
        db.Remove(contact);
        await db.SaveAs(caller, stop, contact);
    }
}
