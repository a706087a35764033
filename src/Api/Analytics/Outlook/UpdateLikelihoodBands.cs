using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Analytics.Outlook;

/// <summary>Where the bands of the win likelihood begin, in points from 0 to 100.</summary>
/// <param name="Version">The workspace's version you read; another one in between is refused and nothing is lost.</param>
/// <param name="HighFrom">高 from here on.</param>
/// <param name="MediumFrom">中 from here on; less than that.</param>
internal sealed record UpdateLikelihoodBandsInput(int Version, int HighFrom, int MediumFrom);

/// <summary>Changes from how many points on a win likelihood is high or medium. Needs an administrator.</summary>
internal static class UpdateLikelihoodBands
{
    public static async Task<Workspace> Run(UpdateLikelihoodBandsInput input, CrmDbContext db, Caller caller, CancellationToken stop)
    {
        caller.DemandWriter<Workspace>();
        var workspace = await db.Set<Workspace>().AsTracking().SingleAsync(stop);
        workspace.CheckVersion(input.Version);

        workspace.DrawLikelihoodBands(input.HighFrom, input.MediumFrom);

        await db.SaveAs(caller, stop);
        return workspace;
    }
}
