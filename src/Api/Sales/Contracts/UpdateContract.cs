using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Sales.Collection;
using CrmGraph.Domain.Sales.Contracts;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Sales.Contracts;

/// <summary>What changes about a contract that is not signed; what is left out stays as it is, null clears.</summary>
/// <param name="Id">The contract.</param>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Terms">Whatever else is agreed.</param>
/// <param name="Instalments">回款计划: all instalments, in their order.</param>
internal sealed record UpdateContractInput(
    [NodeId<Contract>] Guid Id,
    int Version,
    Optional<string> Title,
    Optional<string?> Terms,
    Optional<IReadOnlyList<NewInstalmentInput>> Instalments);

/// <summary>Writes a draft of a contract anew, or plans its payment.</summary>
internal static class UpdateContract
{
    public static async Task<Contract> Run(
        UpdateContractInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var contract = await db.GetWritable<Contract>(input.Id, caller, stop);
        contract.CheckVersion(input.Version);
        var opportunity = await db.GetWritable<Opportunity>(contract.OpportunityId, caller, stop);
        var now = clock.UtcNow();

        contract.Write(input.Title.Or(contract.Title), input.Terms.Or(contract.Terms), now);
        if (input.Instalments is { HasValue: true, Value: { } given })
        {
            db.RemoveRange(await db.Set<Instalment>().Where(known => known.ContractId == contract.Id).ToListAsync(stop));
            db.AddRange(PaymentPlan.Make(contract, [.. given.Select(one => one.Read(contract.Currency))]));
        }

        opportunity.NoteSale(nameof(Contract), contract.Id, now, caller.UserId);
        await db.SaveAs(caller, stop);
        return contract;
    }
}
