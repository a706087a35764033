using System.Globalization;

namespace CrmGraph.Api.Reviews;

/// <summary>Where a review lies as a file. The scope is part of the path, so that a ticket for one scope opens no other.</summary>
internal static class ReviewAddress
{
    private const string Team = "team-";
    private const string Rep = "rep-";

    /// <summary>The path of a week's review; without a scope the widest that the reader may see.</summary>
    public static string Of(string week, ReviewScopeInput? scope, string format) => scope switch
    {
        { TeamId: { } team } => string.Create(CultureInfo.InvariantCulture, $"{ReviewDownloads.Folder}{week}/{Team}{team:N}.{format}"),
        { RepId: { } rep } => string.Create(CultureInfo.InvariantCulture, $"{ReviewDownloads.Folder}{week}/{Rep}{rep:N}.{format}"),
        _ => $"{ReviewDownloads.Folder}{week}.{format}",
    };

    /// <summary>The scope that a path names; false where it names none.</summary>
    public static bool TryReadScope(string text, out ReviewScopeInput? scope)
    {
        scope = Read(text, Team) is { } team ? new ReviewScopeInput(team, null)
            : Read(text, Rep) is { } rep ? new ReviewScopeInput(null, rep)
            : null;
        return scope is not null;
    }

    private static Guid? Read(string text, string prefix) =>
        text.StartsWith(prefix, StringComparison.Ordinal) && Guid.TryParseExact(text.AsSpan(prefix.Length), "N", out var id) ? id : null;
}
