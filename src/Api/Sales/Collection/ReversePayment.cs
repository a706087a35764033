using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Sales.Collection;
using CrmGraph.Domain.Sales.Contracts;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Sales.Collection;

/// <summary>Which payment is taken back, and why.</summary>
/// <param name="Id">The payment.</param>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
/// <param name="Reason">Why.</param>
internal sealed record ReversePaymentInput([NodeId<Payment>] Guid Id, int Version, string Reason);

/// <summary>Takes a payment back, for example where the bank did; it stays for the record.</summary>
internal static class ReversePayment
{
    public static async Task<Payment> Run(
        ReversePaymentInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var payment = await db.GetWritable<Payment>(input.Id, caller, stop);
        payment.CheckVersion(input.Version);
        var instalment = await db.GetWritable<Instalment>(payment.InstalmentId, caller, stop);
        var contract = await db.GetWritable<Contract>(payment.ContractId, caller, stop);
        var opportunity = await db.GetWritable<Opportunity>(payment.OpportunityId, caller, stop);
        var now = clock.UtcNow();

        payment.Reverse(contract, instalment, input.Reason, now);
        opportunity.NoteSale(nameof(Payment), payment.Id, now, caller.UserId);

        await db.SaveAs(caller, stop);
        return payment;
    }
}
