using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Files;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Customers.Documents;

/// <summary>A file and whose record it belongs to.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="Title">What it is, for example the business licence.</param>
/// <param name="File">The file, in a multipart request: documents and pictures up to 20 MiB.</param>
internal sealed record AddCustomerDocumentInput([NodeId<Customer>] Guid CustomerId, string Title, UploadedFile File);

/// <summary>Adds a file to a customer's record; the same content is stored once.</summary>
internal static class AddCustomerDocument
{
    public static async Task<CustomerDocument> Run(
        AddCustomerDocumentInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var customer = await db.GetWritable<Customer>(input.CustomerId, caller, stop);
        var file = await StoredFiles.Take(input.File, db, stop);
        var document = CustomerDocument.Add(customer.Id, input.Title, file, clock.UtcNow(), caller.UserId);
        db.Add(document);
        await db.SaveAs(caller, stop);
        return document;
    }
}
