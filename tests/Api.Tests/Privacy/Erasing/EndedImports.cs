using CrmGraph.Api.Tests.Access;
using CrmGraph.Domain.Automation.Imports;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Privacy.Erasing;

internal static class EndedImports
{
    /// <summary>Ends the imports of the sample company, during which nobody is erased.</summary>
    public static Task EndImports(this CompanyServer server) => server.Server.Do(db =>
        db.Set<ImportRun>().Where(run => run.FinishedAt == null).ExecuteUpdateAsync(run => run.SetProperty(r => r.FinishedAt, DateTime.UtcNow)));
}
