using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Ownership;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Pipeline.Ownership;

/// <summary>What was spent on an opportunity.</summary>
/// <param name="OpportunityId">The opportunity, open or closed.</param>
/// <param name="Kind">What it was spent on.</param>
/// <param name="Amount">How much.</param>
/// <param name="Currency">Its currency; the base currency when left out. Another one needs an exchange rate.</param>
/// <param name="SpentOn">The day; today when left out.</param>
/// <param name="Note">What for.</param>
internal sealed record RecordExpenseInput(
    [NodeId<Opportunity>] Guid OpportunityId,
    ExpenseKind Kind,
    decimal Amount,
    [Scalar("CurrencyCode")] string? Currency,
    DateOnly? SpentOn,
    string? Note);

/// <summary>Records money spent on an opportunity.</summary>
internal static class RecordExpense
{
    public static async Task<OpportunityExpense> Run(
        RecordExpenseInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var opportunity = await db.GetWritable<Opportunity>(input.OpportunityId, caller, stop);
        var workspace = await db.Workspace(stop);
        var now = clock.UtcNow();
        var spentOn = input.SpentOn ?? workspace.LocalDate(now);
        var amount = await BaseCurrency.Convert(
            Money.Of(input.Amount, input.Currency ?? workspace.BaseCurrency), workspace, spentOn, db, stop);

        var expense = OpportunityExpense.Record(opportunity.Id, input.Kind, spentOn, amount, input.Note, now, caller.UserId);
        opportunity.NoteActivity(now);

        db.Add(expense);
        await db.SaveAs(caller, stop);
        return expense;
    }
}
