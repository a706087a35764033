using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Service;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Service;

/// <summary>What a customer complains about.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="Subject">What it is about, in a few words.</param>
/// <param name="Text">What the customer says.</param>
/// <param name="ContactId">The person there who complains.</param>
/// <param name="ReceivedOn">The day it came in; today when left out.</param>
internal sealed record RecordComplaintInput(
    [NodeId<Customer>] Guid CustomerId,
    string Subject,
    string? Text,
    [NodeId<Contact>] Guid? ContactId,
    DateOnly? ReceivedOn);

/// <summary>Records a complaint of a customer the caller may change.</summary>
internal static class RecordComplaint
{
    public static async Task<Complaint> Run(
        RecordComplaintInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var customer = await db.GetWritable<Customer>(input.CustomerId, caller, stop);
        if (input.ContactId is { } person && !await db.Set<Contact>().AnyAsync(c => c.Id == person && c.CustomerId == customer.Id, stop))
        {
            throw new NotFound(nameof(Contact), person).AsException();
        }

        var now = clock.UtcNow();
        var notes = new ComplaintNotes(input.Subject, input.ReceivedOn ?? (await db.Workspace(stop)).LocalDate(now))
        {
            Text = input.Text,
            ContactId = input.ContactId,
        };
        var number = await NumberSeries.Next(db, nameof(Complaint), 1, stop);
        var complaint = Complaint.Record(number, customer.Id, notes, now, caller.UserId);
        db.Add(complaint);
        await db.SaveAs(caller, stop);
        return complaint;
    }
}
