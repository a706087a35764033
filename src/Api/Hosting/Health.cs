using CrmGraph.Api.Data;

namespace CrmGraph.Api.Hosting;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: it reaches its database.</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Text("live"));
        routes.MapGet("/health/ready", async (CrmDbContext db, CancellationToken stop) =>
            await db.Database.CanConnectAsync(stop)
                ? Results.Text("ready")
                : Results.Text("the database does not answer", statusCode: StatusCodes.Status503ServiceUnavailable));
    }
}
