using CrmGraph.Api.Graph;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Ownership;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Pipeline.Ownership;

internal static class OpportunityExpenseType
{
    public static void Define(ObjectTypeBuilder<OpportunityExpense> expense)
    {
        expense.Entity();
        expense.Field(e => e.Kind);
        expense.Field(e => e.SpentOn);
        expense.Field("amount", e => e.Amount.Units).AsDecimal(Scalars.MoneyDecimals).Describe("How much.");
        expense.Field("currency", e => e.Amount.Currency).As(Scalars.Currency).Describe("The amount's currency.");
        expense.Field("baseAmount", e => e.BaseUnits)
            .AsDecimal(Scalars.MoneyDecimals)
            .Describe("The amount in the workspace's base currency; every sum uses this.");
        expense.Field(e => e.Note);
        expense.Field(e => e.RecordedAt);
        expense.One<Opportunity>("opportunity", e => e.OpportunityId).NonNull().Describe("The opportunity it was spent on.");
        expense.One<User>("by", e => e.ByUserId).NonNull().Describe("Who recorded it.");
    }
}
