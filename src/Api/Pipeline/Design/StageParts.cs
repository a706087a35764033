using CrmGraph.Api.Data;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Pipeline.Design;

/// <summary>The parts of stages that are kept as a whole.</summary>
internal static class StageParts
{
    public static async Task<IReadOnlyDictionary<Guid, StageDeadline>> Deadlines(
        IReadOnlyList<Guid> ids,
        CrmDbContext db,
        CancellationToken stop) =>
        (await Read(ids, db, stop)).Where(stage => stage.Deadline is not null).ToDictionary(stage => stage.Id, stage => stage.Deadline!);

    public static async Task<IReadOnlyDictionary<Guid, IReadOnlyList<StageDocument>>> Documents(
        IReadOnlyList<Guid> ids,
        CrmDbContext db,
        CancellationToken stop) => (await Read(ids, db, stop)).ToDictionary(stage => stage.Id, stage => stage.Documents);

    private static Task<List<Stage>> Read(IReadOnlyList<Guid> ids, CrmDbContext db, CancellationToken stop) =>
        db.Set<Stage>().AsNoTracking().Where(stage => ids.Contains(stage.Id)).ToListAsync(stop);
}
