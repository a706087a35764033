using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Automation.Imports;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Import;

/// <summary>Writes down how far an import is, apart from what it imports: this happens now, and servers tell it live.</summary>
internal sealed class ImportProgress(IServiceProvider services, Guid runId)
{
    public static async Task<ImportProgress> Start(IServiceProvider services, string source, int total, CancellationToken stop)
    {
        var run = ImportRun.Start(source, total, services.GetRequiredService<TimeProvider>().UtcNow());
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        db.Add(run);
        await db.SaveChangesAsync(stop);
        return new ImportProgress(services, run.Id);
    }

    public Task Advance(int count, CancellationToken stop) => Change((run, now) => run.Advance(count, now), stop);

    /// <param name="problem">Why it ended early; null when all is done.</param>
    /// <param name="stop">Gives up.</param>
    public Task Finish(string? problem, CancellationToken stop) => Change((run, now) => run.Finish(problem, now), stop);

    private async Task Change(Action<ImportRun, DateTime> change, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        change(await db.Set<ImportRun>().SingleAsync(run => run.Id == runId, stop), services.GetRequiredService<TimeProvider>().UtcNow());
        await db.SaveChangesAsync(stop);
    }
}
