using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.GraphQL;
using CrmGraph.Reporting.Branding;
using CrmGraph.Reporting.Pictures;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Files;

/// <summary>The look that reports and papers have now, also those of weeks long ago.</summary>
internal static class BrandReading
{
    public static async Task<ReportBrand> Brand(this CrmDbContext db, Workspace workspace, CancellationToken stop)
    {
        var logo = workspace.LogoHash is { } hash
            ? await db.Set<StoredFile>().Where(file => file.Hash == hash).Select(file => file.Content).SingleOrDefaultAsync(stop)
            : null;
        return new ReportBrand(workspace.BrandColor, logo is null ? null : Picture.TryRead(logo))
        {
            RecordAddress = workspace.RecordAddress is { } pattern ? (type, id) => Address(pattern, type, id) : null,
        };
    }

    private static string Address(string pattern, string type, Guid id)
    {
        var address = pattern
            .Replace("{type}", type.ToLowerInvariant(), StringComparison.Ordinal)
            .Replace("{id}", Uri.EscapeDataString(NodeId.Write(type, id)), StringComparison.Ordinal);
        return new Uri(address).AbsoluteUri;
    }
}
