using CrmGraph.Api.Data;
using CrmGraph.Api.Export;
using CrmGraph.Api.Graph;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Automation.Exports;
using CrmGraph.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Export;

/// <summary>A company of many customers and an export of them that nobody works on yet.</summary>
internal static class LargeExport
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<ExportRun> Of(CrmServer server, int count, string query, params string[] columns)
    {
        ExportRun? run = null;
        await server.Do(async db =>
        {
            var admin = await db.Set<User>().SingleAsync(user => user.UserName == Seed.AdministratorName, Stop);
            db.AddRange(Enumerable.Range(1, count).Select(n => Customer.Register(n, new($"Company {n}"), admin.Id, null, DateTime.UnixEpoch, admin.Id)));
            var list = ListQuery.Of(query, CrmSchema.Build());
            run = ExportRun.Start(
                new(admin.Id, list.List, list.Text, null, [.. columns.Select(column => new ExportColumn(column, column, false))], ExportFormat.Csv, "zh-CN", count, TimeSpan.FromHours(1)),
                DateTime.UnixEpoch);
            db.Add(run);
            await db.SaveChangesAsync(Stop);
        });
        await server.Services.GetRequiredService<ExportFolder>().OpenRows(run!.Id, 0).DisposeAsync();
        return run;
    }
}
