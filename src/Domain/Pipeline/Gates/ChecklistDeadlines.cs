namespace CrmGraph.Domain.Pipeline.Gates;

/// <summary>When the nodes of a checklist are due: each deadline is counted from the lead or from another node.</summary>
public static class ChecklistDeadlines
{
    /// <param name="stages">The stages of the pipeline.</param>
    /// <param name="doneAt">When the nodes were completed, by stage; those that are not are left out.</param>
    /// <param name="acquiredAt">When the lead was acquired, UTC.</param>
    /// <returns>The deadlines, UTC, by stage; a stage without one is left out.</returns>
    public static IReadOnlyDictionary<Guid, DateTime> Of(
        IReadOnlyCollection<Stage> stages,
        IReadOnlyDictionary<Guid, DateTime> doneAt,
        DateTime acquiredAt)
    {
        var due = new Dictionary<Guid, DateTime>();

        // A node is counted from an earlier one only, so in their order each finds its anchor computed.
        foreach (var stage in stages.OrderBy(s => s.Position))
        {
            if (stage.Deadline is { } deadline)
            {
                due[stage.Id] = Start(deadline).AddDays(deadline.Days);
            }
        }

        return due;

        DateTime Start(StageDeadline deadline)
        {
            var anchor = deadline.NodeId is { } node ? stages.FirstOrDefault(s => s.NodeId == node) : null;
            return anchor is null ? acquiredAt
                : doneAt.TryGetValue(anchor.Id, out var done) ? done
                : due.GetValueOrDefault(anchor.Id, acquiredAt);
        }
    }
}
