using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Data;

/// <summary>The numbers people use for records of one kind: counted from 1 and never given out twice.</summary>
/// <remarks>A change that fails after taking a number leaves a gap, which is why nobody has to wait for it.</remarks>
internal sealed class NumberSeries
{
    /// <summary>What is numbered, for example Opportunity.</summary>
    public required string Name { get; init; }

    /// <summary>The highest number given out.</summary>
    public int Last { get; init; }

    /// <summary>Takes so many consecutive numbers and returns the first of them.</summary>
    public static async Task<int> Next(CrmDbContext db, string name, int count, CancellationToken stop)
    {
        await using var own = db.Database.CurrentTransaction is null
            ? await db.Database.BeginTransactionAsync(stop)
            : null;
        var last = await Advance(db, name, count, stop);
        if (own is not null)
        {
            await own.CommitAsync(stop);
        }

        return last - count + 1;
    }

    /// <summary>One statement that both databases know; whoever comes second waits and counts on from the first.</summary>
    private static async Task<int> Advance(CrmDbContext db, string name, int count, CancellationToken stop) =>
        (await db.Database.SqlQuery<int>(
            $"""
             INSERT INTO "NumberSeries" ("Name", "Last") VALUES ({name}, {count})
             ON CONFLICT ("Name") DO UPDATE SET "Last" = "NumberSeries"."Last" + excluded."Last"
             RETURNING "Last" AS "Value"
             """).ToListAsync(stop)).Single();
}
