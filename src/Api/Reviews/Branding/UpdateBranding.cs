using CrmGraph.Api.Data;
using CrmGraph.Api.Files;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.GraphQL;
using CrmGraph.Reporting.Pictures;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Reviews.Branding;

/// <summary>How reports look; what is left out stays as it is, and null takes it away.</summary>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
/// <param name="Name">The organisation's name.</param>
/// <param name="Color">The colour of the band at the top, as #RRGGBB. Text on it is black or white, whichever can be read.</param>
/// <param name="Logo">A PNG or JPEG in a multipart request: up to 512 KiB and 1,024 pixels a side.</param>
/// <param name="RecordAddress">Where a front end shows a record, for example https://crm.example.com/{type}/{id}: reports lead there.</param>
internal sealed record UpdateBrandingInput(
    int Version,
    Optional<string> Name,
    Optional<string?> Color,
    Optional<UploadedFile?> Logo,
    Optional<string?> RecordAddress);

/// <summary>Changes whose name, colour and logo reports carry from now on, also those of earlier weeks. Needs an administrator.</summary>
internal static class UpdateBranding
{
    private const long LargestLogo = 512 * 1_024;

    public static async Task<BrandingSettings> Run(UpdateBrandingInput input, CrmDbContext db, Caller caller, CancellationToken stop)
    {
        caller.DemandWriter<Workspace>();
        var workspace = await db.Set<Workspace>().SingleAsync(stop);
        workspace.CheckVersion(input.Version);
        var before = workspace.LogoHash;

        workspace.ChangeBranding(new BrandingRules(
            input.Name.Or(workspace.Name),
            input.Color.Or(workspace.BrandColor),
            input.Logo.HasValue ? await Store(input.Logo.Value, db, stop) : before,
            input.RecordAddress.Or(workspace.RecordAddress)));

        await db.SaveAs(caller, stop);
        await StoredFiles.DropUnused([.. new[] { before }.OfType<string>()], db, stop);
        return await BrandingSettings.Read(db, stop);
    }

    /// <summary>Keeps the file and returns its hash; null for no logo.</summary>
    private static async Task<string?> Store(UploadedFile? logo, CrmDbContext db, CancellationToken stop) =>
        logo is null ? null : await StoredFiles.Keep(await Read(logo, stop), db, stop);

    /// <summary>What is too large is not even read, and what reports could not draw is not kept.</summary>
    private static async Task<byte[]> Read(UploadedFile logo, CancellationToken stop)
    {
        if (logo.Length is > 0 and <= LargestLogo)
        {
            var content = new byte[logo.Length];
            await using var source = logo.OpenRead();
            await source.ReadExactlyAsync(content, stop);
            if (Picture.TryRead(content) is not null)
            {
                return content;
            }
        }

        throw new InvalidValue(
            "logo",
            $"must be a PNG of up to 8 bits a channel, not interlaced, or a JPEG for screens, of at most {LargestLogo} bytes and {Picture.LargestSide} pixels a side").AsException();
    }
}
