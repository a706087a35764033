using CrmGraph.Api.Graph;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Pipeline.Gates;

internal static class ApprovalType
{
    public static void Define(ObjectTypeBuilder<Approval> approval)
    {
        approval.Entity();
        approval.Field(a => a.Purpose);
        approval.Field(a => a.Approver);
        approval.Field(a => a.RequestedAt);
        approval.Field(a => a.Request);
        approval.Field(a => a.Decision);
        approval.Field(a => a.DecidedAt);
        approval.Field(a => a.Comment);
        approval.Field(a => a.Version);
        approval.One<Opportunity>("opportunity", a => a.OpportunityId).NonNull().Describe("The opportunity it is about.");
        approval.One<Stage>("stage", a => a.StageId).NonNull().Describe("The stage it is about.");
        approval.One<User>("requestedBy", a => a.RequestedBy).NonNull().Describe("Who asked.");
        approval.One<User>("decidedBy", a => a.DecidedBy).Describe("Who decided.");
    }
}
