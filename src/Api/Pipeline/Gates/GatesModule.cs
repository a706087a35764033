using CrmGraph.Api.Graph;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Pipeline.Gates;

/// <summary>What must be done before an opportunity goes on: actions, documents, approvals.</summary>
internal static class GatesModule
{
    private static readonly Type[] OwnStage = [typeof(StageNotInPipeline), typeof(OpportunityAlreadyClosed)];

    public static void AddGates(this SchemaBuilder schema)
    {
        schema.Enum<RequirementKind>();
        schema.Enum<ChecklistStatus>();
        schema.Enum<ApprovalPurpose>();
        schema.Enum<ApprovalDecision>();
        schema.Object<Approval>("Approval", ApprovalType.Define);
        schema.Object<OpportunityDocument>("OpportunityDocument", OpportunityDocumentType.Define);
        schema.InMemory<MissingRequirement>("MissingRequirement", missing =>
        {
            missing.Ignore(m => m.StageId);
            missing.One<Stage>("stage", m => m.StageId).Describe("The stage that asks for it.");
        });
        schema.InMemory<AdvanceCheck>("AdvanceCheck", check =>
        {
            check.Ignore(c => c.StageId);
            check.One<Stage>("stage", c => c.StageId).Describe("The stage it would enter; null where it would be won without one.");
        });
        schema.InMemory<ChecklistDocument>("ChecklistDocument");
        schema.InMemory<ChecklistNode>("ChecklistNode", node =>
        {
            node.Ignore(n => n.StageId);
            node.One<Stage>("stage", n => n.StageId).Describe("The stage.");
        });
        schema.InMemory<Checklist>("Checklist");
        schema.Extend<Opportunity>(DefineOpportunity);
        schema.Change<UpdateChecklistInput, Opportunity>(
            "updateChecklist", "opportunity", UpdateChecklist.Run, [typeof(StageHasNoAction), .. OwnStage]);
        schema.Change<RequestApprovalInput, Approval>(
            "requestApproval",
            "approval",
            RequestApproval.Run,
            [typeof(ApprovalNotNeeded), typeof(ApprovalAlreadyRequested), .. OwnStage]);
        schema.Change<DecideApprovalInput, Approval>(
            "decideApproval",
            "approval",
            DecideApproval.Run,
            typeof(ApprovalAlreadyDecided),
            typeof(ApprovalNeedsRole),
            typeof(ApprovalNeedsSomebodyElse),
            typeof(ApprovalIsOfQuotation),
            typeof(OpportunityAlreadyClosed));
        schema.Change<AddDocumentInput, OpportunityDocument>(
            "addDocument", "document", AddDocument.Run, [typeof(StageDocumentUnknown), .. OwnStage]);
        schema.Change<WithdrawDocumentInput, OpportunityDocument>(
            "withdrawDocument", "document", WithdrawDocument.Run, typeof(OpportunityAlreadyClosed));
    }

    private static void DefineOpportunity(ObjectTypeBuilder<Opportunity> opportunity)
    {
        opportunity.Batch("canAdvance", o => o.Id, (ids, context) => AdvanceCheck.Of(ids, context.Db(), context.Stop))
            .Describe("Whether it may go on to the next stage or be won, and everything that is missing; null unless it is open.");
        opportunity.Batch("checklist", o => o.Id, (ids, context) => ChecklistReading.Of(ids, context.Db(), context.Stop))
            .NonNull()
            .Describe("销售流程节点检查表: what its stages ask for, when it is due, and how far it is.");
        opportunity.Connection<OpportunityDocument, Guid>(
                "documents", o => o.Id, d => d.OpportunityId, context => context.Visible<OpportunityDocument>())
            .DefaultOrder(d => d.AddedAt)
            .Describe("The files that were handed in, the first one first.");
        opportunity.Connection<Approval, Guid>("approvals", o => o.Id, a => a.OpportunityId, context => context.Visible<Approval>())
            .DefaultOrder(a => a.RequestedAt)
            .Describe("The approvals that were asked for, the first one first.");
    }
}
