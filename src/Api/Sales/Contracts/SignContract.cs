using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Sales.Contracts;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Sales.Contracts;

/// <summary>Which contract was signed.</summary>
/// <param name="Id">The contract, with its payment plan.</param>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
/// <param name="SignedOn">The day; today when left out.</param>
internal sealed record SignContractInput([NodeId<Contract>] Guid Id, int Version, DateOnly? SignedOn);

/// <summary>Records that both sides signed. The opportunity is won with <c>winOpportunity</c>, through its gates.</summary>
internal static class SignContract
{
    public static async Task<Contract> Run(
        SignContractInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var contract = await db.GetWritable<Contract>(input.Id, caller, stop);
        contract.CheckVersion(input.Version);
        var opportunity = await db.GetWritable<Opportunity>(contract.OpportunityId, caller, stop);
        var now = clock.UtcNow();
        var today = (await db.Workspace(stop)).LocalDate(now);

        contract.Sign(input.SignedOn ?? today, today, now, caller.UserId);
        opportunity.NoteSale(nameof(Contract), contract.Id, now, caller.UserId);

        await db.SaveAs(caller, stop);
        return contract;
    }
}
