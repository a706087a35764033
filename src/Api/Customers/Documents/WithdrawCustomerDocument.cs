using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Customers.Documents;

/// <summary>Which document is taken back.</summary>
/// <param name="Id">The document.</param>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
internal sealed record WithdrawCustomerDocumentInput([NodeId<CustomerDocument>] Guid Id, int Version);

/// <summary>Takes a document back; its file stays for the record.</summary>
internal static class WithdrawCustomerDocument
{
    public static async Task<CustomerDocument> Run(
        WithdrawCustomerDocumentInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var document = await db.GetWritable<CustomerDocument>(input.Id, caller, stop);
        document.CheckVersion(input.Version);
        document.Withdraw(clock.UtcNow(), caller.UserId);
        await db.SaveAs(caller, stop);
        return document;
    }
}
