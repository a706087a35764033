using System.Globalization;
using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Reviews;

/// <summary>Which file to link to, and for how long.</summary>
/// <param name="Week">The ISO week, for example 2026-W46.</param>
/// <param name="Scope">Whose figures; the widest the caller may see when left out.</param>
/// <param name="Format">PDF or workbook.</param>
/// <param name="Language">zh-CN or en; that of the reader's browser when left out.</param>
/// <param name="Hours">For how many hours it opens, 1 to 168; 24 when left out.</param>
internal sealed record ReviewLinkArguments(string Week, ReviewScopeInput? Scope, ReviewFormat Format, string? Language, int? Hours);

/// <summary>A link that opens one file for whoever has it, until it expires.</summary>
/// <param name="Address">The path and query below the server's address.</param>
/// <param name="ExpiresAt">Until when it opens, UTC.</param>
internal sealed record ReviewLink(string Address, DateTime ExpiresAt);

/// <summary>Makes a signed link to a review the caller may see, to hand to somebody without an account.</summary>
internal static class LinkToReview
{
    private const int UsualHours = 24;
    private const int MostHours = 168;

    public static async Task<ReviewLink> Run(
        ReviewLinkArguments arguments,
        CrmDbContext db,
        Caller caller,
        Tickets tickets,
        TimeProvider clock,
        CancellationToken stop)
    {
        var hours = arguments.Hours ?? UsualHours;
        if (hours is < 1 or > MostHours)
        {
            throw new InvalidValue("hours", string.Create(CultureInfo.InvariantCulture, $"must be between 1 and {MostHours}")).AsException();
        }

        var week = IsoWeek.Parse(arguments.Week);
        await ScopeChoice.Of(arguments.Scope, db, caller, stop);
        var userName = await db.Set<User>().Where(user => user.Id == caller.UserId).Select(user => user.UserName).SingleAsync(stop);
        var path = ReviewAddress.Of(week.ToString(), arguments.Scope, arguments.Format == ReviewFormat.Pdf ? "pdf" : "xlsx");
        var lifetime = TimeSpan.FromHours(hours);
        var language = arguments.Language is { } wanted ? $"&lang={Uri.EscapeDataString(wanted)}" : "";
        return new ReviewLink($"{path}?ticket={tickets.Issue(path, userName, lifetime)}{language}", clock.UtcNow() + lifetime);
    }
}
