namespace CrmGraph.Domain.Pipeline.Gates;

/// <summary>
/// What stands between an opportunity and a stage. No opportunity moves or is won without one, so that no path can
/// forget to ask.
/// </summary>
public sealed record StageGate
{
    private StageGate(IReadOnlyList<MissingRequirement> missing) => Missing = missing;

    /// <summary>For what happened elsewhere and is only written down here: an import or a demonstration.</summary>
    public static StageGate Historical { get; } = new([]) { IsHistorical = true };

    /// <summary>Everything that is still to be done, stage by stage.</summary>
    public IReadOnlyList<MissingRequirement> Missing { get; }

    /// <summary>Whether the past is written down, which no rule of today can change.</summary>
    public bool IsHistorical { get; private init; }

    /// <summary>Why it may be passed although something is missing; null where nobody said so.</summary>
    public string? OverrideReason { get; private init; }

    private Guid? TargetId { get; init; }

    /// <summary>The gate into an open stage: going forward asks for all that the stages on the way ask for, going back for nothing.</summary>
    public static StageGate Into(Stage target, Stage from, IEnumerable<Stage> stages, GateProgress progress) =>
        new(Missings(OpenBetween(from.Position, target.Position, stages), progress)) { TargetId = target.Id };

    /// <summary>The gate before winning: all that the stages up to the contract ask for, and the contract's own stage.</summary>
    public static StageGate BeforeWinning(Stage from, IReadOnlyList<Stage> stages, GateProgress progress)
    {
        var won = StageChain.Won(stages);
        var asked = OpenBetween(from.Position, int.MaxValue, stages);
        return new(Missings(won is null ? asked : asked.Append(won), progress)) { TargetId = won?.Id };
    }

    /// <summary>Lets it be passed with something missing, which the ledger will tell; not without compliance documents.</summary>
    public StageGate Override(string reason)
    {
        var compliance = Missing.Where(m => !m.CanBeOverridden).ToList();
        return compliance.Count == 0
            ? this with { OverrideReason = Checked.Prose(reason, "overrideReason") ?? throw new GateOverrideReasonMissing().AsException() }
            : throw new ComplianceCannotBeOverridden(compliance).AsException();
    }

    /// <summary>Refuses with <see cref="StageGateNotPassed"/>; returns why it is passed with something missing.</summary>
    internal string? Pass(Guid opportunityId, Guid? targetId)
    {
        if (!IsHistorical && TargetId != targetId)
        {
            throw new ArgumentException("The gate was made for another stage.", nameof(targetId));
        }

        if (Missing.Count == 0)
        {
            return null;
        }

        return OverrideReason ?? throw new StageGateNotPassed(opportunityId, targetId, Missing).AsException();
    }

    private static IEnumerable<Stage> OpenBetween(int from, int to, IEnumerable<Stage> stages) => stages
        .Where(s => s.Kind == StageKind.Open && s.RemovedAt is null && s.Position >= from && s.Position < to)
        .OrderBy(s => s.Position);

    private static List<MissingRequirement> Missings(IEnumerable<Stage> stages, GateProgress progress) =>
        [.. stages.SelectMany(progress.MissingOf)];
}
