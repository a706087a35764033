using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;

namespace CrmGraph.Api.Privacy.Erasing;

/// <summary>The record that a client means.</summary>
/// <param name="Customer">The customer, or that of the contact.</param>
/// <param name="Contact">The contact; null where the customer itself is the person.</param>
internal sealed record ErasureSubject(Customer Customer, Contact? Contact)
{
    /// <summary>The record of the person.</summary>
    public Entity Record => (Entity?)Contact ?? Customer;

    public static async Task<ErasureSubject> Find(Guid? customerId, Guid? contactId, CrmDbContext db, Caller caller, CancellationToken stop)
    {
        if (customerId is null == contactId is null)
        {
            throw new InvalidValue("customerId", "or contactId must be given, and not both").AsException();
        }

        var contact = contactId is { } id ? await db.GetWritable<Contact>(id, caller, stop) : null;
        return new(await db.GetWritable<Customer>(contact?.CustomerId ?? customerId!.Value, caller, stop), contact);
    }

    public async Task<ErasedPerson> Person(CrmDbContext db, CancellationToken stop)
    {
        var circle = new PersonCircle(db, Customer.Id);
        return Contact is null ? await ErasedPerson.Of(circle, Customer, stop) : ErasedPerson.Of(circle, Contact);
    }
}
