using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Customers;

/// <summary>What a new contact needs.</summary>
/// <param name="CustomerId">The customer the person works for.</param>
/// <param name="Name">The person's name.</param>
/// <param name="JobTitle">The person's position.</param>
/// <param name="Email">The e-mail address.</param>
/// <param name="Phone">The telephone number.</param>
/// <param name="DecisionRole">The part the person plays in a purchase.</param>
internal sealed record CreateContactInput(
    [NodeId<Customer>] Guid CustomerId,
    string Name,
    string? JobTitle,
    string? Email,
    string? Phone,
    string? DecisionRole);

/// <summary>Adds a person to a customer the caller may change.</summary>
internal static class CreateContact
{
    public static async Task<Contact> Run(
        CreateContactInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var customer = await db.GetWritable<Customer>(input.CustomerId, caller, stop);
        var profile = new ContactProfile(input.Name)
        {
            JobTitle = input.JobTitle,
            Email = input.Email,
            Phone = input.Phone,
            DecisionRole = input.DecisionRole,
        };
        var contact = Contact.Create(customer.Id, profile, clock.UtcNow(), caller.UserId);
        db.Add(contact);
        await db.SaveAs(caller, stop);
        return contact;
    }
}
