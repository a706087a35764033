using CrmGraph.Api.Graph;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Segmentation;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Segmentation;

/// <summary>Why a customer came into a tier: the rule and the figures it looked at.</summary>
internal static class TierAssignmentType
{
    public static void Define(ObjectTypeBuilder<TierAssignment> assignment)
    {
        assignment.Entity();
        assignment.Field(a => a.AsOf);
        assignment.Field(a => a.AssignedAt);
        assignment.Field("annualPurchases", a => a.AnnualPurchasesUnits).AsDecimal(Scalars.MoneyDecimals);
        assignment.Field(a => a.RulePosition);
        assignment.Batch<Guid, IReadOnlyList<TierCheck>>("checks", a => a.Id, TierChecks.Of)
            .NonNull()
            .Describe("Every condition that was looked at, rule by rule, with the customer's figure and whether it held.");
        assignment.Field("rule", (a, context) => context.SpeaksEnglish() ? a.RuleEn : a.RuleZh)
            .NonNull()
            .Describe("The rule that decided, or for a tier set by hand would have, in the language of the request.");
        assignment.Field(a => a.Manual);
        assignment.Field(a => a.Reason);
        assignment.Field(a => a.PinnedUntil);
        assignment.One<TierRuleSet>("ruleSet", a => a.RuleSetId).NonNull();
        assignment.One<Tier>("tier", a => a.TierId).NonNull();
        assignment.One<Tier>("previousTier", a => a.PreviousTierId);
        assignment.One<Customer>("customer", a => a.CustomerId).NonNull();
        assignment.One<User>("by", a => a.ByUserId);
    }
}
