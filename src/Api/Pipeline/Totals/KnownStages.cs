using System.Collections.Concurrent;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Pipeline.Totals;

/// <summary>
/// The stages that boards showed before. A board says which version of each stage it counted, so that none of them is read again
/// until somebody changed it, on whichever node.
/// </summary>
internal sealed class KnownStages
{
    private readonly ConcurrentDictionary<Guid, Stage> _stages = new();

    /// <summary>The stages of a board, none older than its row; nobody may change these objects.</summary>
    public async ValueTask<IReadOnlyDictionary<Guid, Stage>> Of(
        IReadOnlyList<BoardRow> rows, Func<CrmDbContext> database, CancellationToken stop)
    {
        if (!rows.All(IsKnown))
        {
            Guid[] ids = [.. rows.Select(row => row.StageId)];
            foreach (var stage in await database().Set<Stage>().AsNoTracking().Where(stage => ids.Contains(stage.Id)).ToListAsync(stop))
            {
                _stages[stage.Id] = stage;
            }
        }

        return _stages;
    }

    private bool IsKnown(BoardRow row) => _stages.TryGetValue(row.StageId, out var known) && known.Version == row.StageVersion;
}
