using CrmGraph.Api.Graph;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline.Ownership;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Pipeline.Ownership;

internal static class OpportunityShareType
{
    public static void Define(ObjectTypeBuilder<OpportunityShare> share)
    {
        share.Entity();
        share.Field("share", s => s.Ratio).AsDecimal(Scalars.RatioDecimals).Describe("The part, as a fraction.");
        share.Field(s => s.FromOn);
        share.Field(s => s.ToOn);
        share.One<User>("user", s => s.UserId).NonNull().Describe("The user who is credited.");
    }
}
