using CrmGraph.Api.Data;
using CrmGraph.Domain;

namespace CrmGraph.Api.Demo;

/// <summary>Stores many new rows and says so; what is stored is let go of, so that memory stays small.</summary>
internal sealed class DemoWriter(CrmDbContext db, TextWriter output, CancellationToken stop)
{
    private const int ChunkSize = 200;

    /// <summary>The first of so many new numbers of a kind.</summary>
    public Task<int> Numbers<T>(int count)
        where T : Entity => NumberSeries.Next(db, typeof(T).Name, count, stop);

    public async Task Write(string what, IReadOnlyCollection<Entity> rows)
    {
        foreach (var chunk in rows.Chunk(ChunkSize))
        {
            db.AddRange(chunk.AsEnumerable<object>());
            await db.SaveChangesAsync(stop);
            db.ChangeTracker.Clear();
        }

        await output.WriteLineAsync($"  {rows.Count,6} {what}");
    }
}
