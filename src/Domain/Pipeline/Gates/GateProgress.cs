namespace CrmGraph.Domain.Pipeline.Gates;

/// <summary>What has been done of what the stages of an opportunity ask for.</summary>
/// <param name="Actions">The stages whose mandatory action is done.</param>
/// <param name="Documents">The documents that are there, by stage and code.</param>
/// <param name="Approvals">The stages whose leaving was approved last.</param>
public sealed record GateProgress(
    IReadOnlySet<Guid> Actions,
    IReadOnlySet<(Guid StageId, string Key)> Documents,
    IReadOnlySet<Guid> Approvals)
{
    /// <summary>Nothing yet.</summary>
    public static GateProgress None { get; } =
        new(new HashSet<Guid>(), new HashSet<(Guid, string)>(), new HashSet<Guid>());

    /// <summary>What the stage asks for and is not done.</summary>
    internal IEnumerable<MissingRequirement> MissingOf(Stage stage)
    {
        if (stage is { RequiredActionZh: { } zh, RequiredActionEn: { } en } && !Actions.Contains(stage.Id))
        {
            yield return new(stage.Id, stage.NodeId, RequirementKind.Action, zh, en);
        }

        foreach (var document in stage.Documents.Where(d => !Documents.Contains((stage.Id, d.Key))))
        {
            yield return new(stage.Id, stage.NodeId, KindOf(document), document.NameZh, document.NameEn, document.Key);
        }

        if (stage.ApprovalBy is { } role && !Approvals.Contains(stage.Id))
        {
            var (nameZh, nameEn) = ApprovalNames.Of(role);
            yield return new(stage.Id, stage.NodeId, RequirementKind.Approval, nameZh, nameEn);
        }
    }

    private static RequirementKind KindOf(StageDocument document) =>
        document.Kind == DocumentKind.Compliance ? RequirementKind.Compliance : RequirementKind.Deliverable;
}
