using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Customers.Consents;

/// <summary>Which consent a person takes back.</summary>
/// <param name="Id">The consent.</param>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
internal sealed record WithdrawConsentInput([NodeId<Consent>] Guid Id, int Version);

/// <summary>Records that a person takes a consent back.</summary>
internal static class WithdrawConsent
{
    public static async Task<Consent> Run(
        WithdrawConsentInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var consent = await db.GetWritable<Consent>(input.Id, caller, stop);
        consent.CheckVersion(input.Version);
        consent.Withdraw(clock.UtcNow(), caller.UserId);
        await db.SaveAs(caller, stop);
        return consent;
    }
}
