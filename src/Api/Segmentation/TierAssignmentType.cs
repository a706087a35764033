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
        assignment.Field(a => a.WindowFrom);
        assignment.Field(a => a.WindowTo);
        assignment.Field(a => a.CooperationSince);
        assignment.Field(a => a.CooperationYears);
        assignment.Field(a => a.Enquiries);
        assignment.Field(a => a.EnquiriesFrom);
        assignment.Field(a => a.HasOrder);
        assignment.Field("rule", (a, context) => context.SpeaksEnglish() ? a.RuleEn : a.RuleZh)
            .NonNull()
            .Describe("The rule that decided, in the language of the request.");
        assignment.Field(a => a.Manual);
        assignment.Field(a => a.Reason);
        assignment.Field(a => a.PinnedUntil);
        assignment.One<Tier>("tier", a => a.TierId).NonNull();
        assignment.One<Tier>("previousTier", a => a.PreviousTierId);
        assignment.One<Customer>("customer", a => a.CustomerId).NonNull();
        assignment.One<User>("by", a => a.ByUserId);
    }
}
