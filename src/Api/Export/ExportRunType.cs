using CrmGraph.Api.Access;
using CrmGraph.Api.Graph;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Automation.Exports;
using CrmGraph.GraphQL;
using CrmGraph.GraphQL.Building;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Export;

/// <summary>An export in the graph, with the link to its file.</summary>
internal static class ExportRunType
{
    private static readonly TimeSpan LinkLifetime = TimeSpan.FromHours(1);

    public static void Define(ObjectTypeBuilder<ExportRun> run)
    {
        run.Entity();
        run.Field(r => r.List);
        run.Field(r => r.Format);
        run.Field(r => r.Purpose);
        run.Field(r => r.Channel);
        run.Field(r => r.WithoutConsent);
        run.Field(r => r.Withdrawn);
        run.Field(r => r.Total);
        run.Field(r => r.Done);
        run.Field(r => r.StartedAt);
        run.Field(r => r.FinishedAt);
        run.Field(r => r.Problem);
        run.Field(r => r.ExpiresAt);
        run.Field(r => r.Version);
        run.One<User>("owner", r => r.OwnerId).NonNull();
        run.Batch<Guid, string?>("file", r => r.Id, Links)
            .Describe("The finished file: a link that opens for an hour, for you alone; null before it is finished and after it has expired.");
    }

    private static async Task<IReadOnlyDictionary<Guid, string?>> Links(IReadOnlyList<Guid> ids, RequestContext context)
    {
        var (caller, now) = (context.Caller(), context.Clock().UtcNow());
        var ready = await context.Visible<ExportRun>()
            .Where(ExportVisibility.VisibleTo(caller))
            .Where(run => ids.Contains(run.Id) && run.FinishedAt != null && run.Problem == null && run.ExpiresAt > now)
            .Select(run => run.Id)
            .ToListAsync(context.Stop);
        var userName = await context.Visible<User>().Where(user => user.Id == caller.UserId).Select(user => user.UserName).SingleOrDefaultAsync(context.Stop);
        var tickets = context.Services.GetRequiredService<Tickets>();
        return ready.ToDictionary(
            id => id,
            string? (id) => userName is null ? null : $"{ExportDownloads.PathOf(id)}?ticket={tickets.Issue(ExportDownloads.PathOf(id), userName, LinkLifetime)}");
    }
}
