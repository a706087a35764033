using CrmGraph.Api.Access;
using CrmGraph.Api.Data;

namespace CrmGraph.Api.Reviews.Branding;

/// <summary>How the organisation's reports look.</summary>
/// <param name="Name">The organisation's name.</param>
/// <param name="Color">The colour of the band at the top, as #RRGGBB; null for the usual one.</param>
/// <param name="LogoAddress">The path of the logo below the server's address; null for none.</param>
/// <param name="RecordAddress">Where a front end shows a record, with {type} and {id} in it; null where reports lead nowhere.</param>
/// <param name="Version">Send it with <c>updateBranding</c>.</param>
internal sealed record BrandingSettings(string Name, string? Color, string? LogoAddress, string? RecordAddress, int Version)
{
    public static async Task<BrandingSettings> Read(CrmDbContext db, CancellationToken stop)
    {
        var workspace = await db.Workspace(stop);
        return new BrandingSettings(
            workspace.Name,
            workspace.BrandColor,
            workspace.LogoHash is { } hash ? LogoDownload.Address(hash) : null,
            workspace.RecordAddress,
            workspace.Version);
    }
}
