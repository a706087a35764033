using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Sales.Collection;
using CrmGraph.Domain.Sales.Contracts;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Sales.Collection;

/// <summary>Money that came in.</summary>
/// <param name="InstalmentId">The instalment, of a signed contract.</param>
/// <param name="Amount">How much; all that is left when left out.</param>
/// <param name="ReceivedOn">The day; today when left out.</param>
/// <param name="Method">How it came in.</param>
/// <param name="Note">What else is to be known, for example the bank's reference.</param>
internal sealed record RecordPaymentInput(
    [NodeId<Instalment>] Guid InstalmentId,
    decimal? Amount,
    DateOnly? ReceivedOn,
    PaymentMethod Method,
    string? Note);

/// <summary>回款: records money for an instalment, never more than it leaves.</summary>
internal static class RecordPayment
{
    public static async Task<Payment> Run(
        RecordPaymentInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var instalment = await db.GetWritable<Instalment>(input.InstalmentId, caller, stop);
        var contract = await db.GetWritable<Contract>(instalment.ContractId, caller, stop);
        var opportunity = await db.GetWritable<Opportunity>(instalment.OpportunityId, caller, stop);
        var now = clock.UtcNow();
        var on = input.ReceivedOn ?? (await db.Workspace(stop)).LocalDate(now);
        var units = input.Amount is { } given ? Money.Of(given, instalment.Currency).Units : instalment.OutstandingUnits;

        var number = await NumberSeries.Next(db, nameof(Payment), 1, stop);
        var amount = new CollectedAmount(units, on, now, caller.UserId);
        var payment = Payment.Record(contract, instalment, number, amount, input.Method, input.Note);
        opportunity.NoteSale(nameof(Payment), payment.Id, now, caller.UserId);

        db.Add(payment);
        await db.SaveAs(caller, stop);
        return payment;
    }
}
