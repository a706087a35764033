using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Sales.Contracts;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Sales.Contracts;

/// <summary>Which contract is given up, and why.</summary>
/// <param name="Id">The contract, not signed.</param>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
/// <param name="Reason">Why.</param>
internal sealed record CancelContractInput([NodeId<Contract>] Guid Id, int Version, string Reason);

/// <summary>Gives a contract up before it is signed; its quotation may become another one.</summary>
internal static class CancelContract
{
    public static async Task<Contract> Run(
        CancelContractInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var contract = await db.GetWritable<Contract>(input.Id, caller, stop);
        contract.CheckVersion(input.Version);
        var opportunity = await db.GetWritable<Opportunity>(contract.OpportunityId, caller, stop);
        var now = clock.UtcNow();

        contract.Cancel(input.Reason, now, caller.UserId);
        opportunity.NoteSale(nameof(Contract), contract.Id, now, caller.UserId);

        await db.SaveAs(caller, stop);
        return contract;
    }
}
