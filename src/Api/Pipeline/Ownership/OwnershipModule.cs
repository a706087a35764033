using CrmGraph.Api.Access;
using CrmGraph.Api.Graph;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Ownership;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Pipeline.Ownership;

/// <summary>Who is responsible for opportunities, who is credited, and what they cost.</summary>
internal static class OwnershipModule
{
    public static void AddOwnership(this SchemaBuilder schema)
    {
        schema.Enum<ExpenseKind>();
        schema.Object<OpportunityShare>("OpportunityShare", OpportunityShareType.Define);
        schema.Object<OpportunityExpense>("OpportunityExpense", OpportunityExpenseType.Define);
        schema.InMemory<OpportunityCredit>("OpportunityCredit", credit =>
        {
            credit.Ignore(c => c.UserId);
            credit.One<User>("user", c => c.UserId).Describe("The user who is credited.");
        });
        schema.Extend<Opportunity>(DefineOpportunity);
        schema.Change<TransferOpportunityInput, Opportunity>(
            "transferOpportunity", "opportunity", TransferOpportunity.Run, typeof(SuccessorHasLeft), typeof(OpportunityIsArchived));
        schema.Change<ResignUserInput, User>("resignUser", "user", ResignUser.Run, typeof(SuccessorHasLeft), typeof(LastAdministrator));
        schema.Change<DivideOpportunityInput, Opportunity>(
            "divideOpportunity",
            "opportunity",
            DivideOpportunity.Run,
            typeof(SharesDoNotSumUp),
            typeof(ShareHolderTwice),
            typeof(OpportunityAlreadyClosed));
        schema.Change<RecordExpenseInput, OpportunityExpense>("recordExpense", "expense", RecordExpense.Run, typeof(RateMissing));
    }

    private static void DefineOpportunity(ObjectTypeBuilder<Opportunity> opportunity)
    {
        opportunity.List<OpportunityShare, Guid>(
                "shares", o => o.Id, s => s.OpportunityId, context => context.Visible<OpportunityShare>())
            .OrderBy(s => s.FromOn)
            .Describe("How its credit is divided, with the days each division holds; none where all of it is the owner's.");
        opportunity.Batch(
                "credits", o => o.Id, (ids, context) => OpportunityCredit.Of(ids, context.Db(), context.Clock().UtcNow(), context.Stop))
            .NonNull()
            .Describe("Who is credited with how much, as divided on the day it was closed, or today while it is not.");
        opportunity.Connection<OpportunityExpense, Guid>(
                "expenses", o => o.Id, e => e.OpportunityId, context => context.Visible<OpportunityExpense>())
            .DefaultOrder(e => e.SpentOn)
            .Describe("What was spent on it, the first day first.");
        opportunity.Field("expenseTotal", (o, context) =>
                context.Visible<OpportunityExpense>().Where(e => e.OpportunityId == o.Id).Sum(e => e.BaseUnits))
            .AsDecimal(Scalars.MoneyDecimals)
            .NonNull()
            .Describe("What was spent on it, in base currency.");
    }
}
