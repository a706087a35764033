using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Privacy.Retaining;

/// <summary>For how long something is to be kept.</summary>
/// <param name="Kind">What.</param>
/// <param name="Days">For how many days, at least 1; for good when left out.</param>
internal sealed record SetRetentionInput(RetentionKind Kind, int? Days);

/// <summary>Says for how long a kind of personal data is kept; the next run goes by it. Needs an administrator.</summary>
internal static class SetRetention
{
    public static async Task<RetentionRule> Run(SetRetentionInput input, CrmDbContext db, Caller caller, CancellationToken stop)
    {
        caller.DemandWriter<RetentionRule>();
        var rule = await db.Set<RetentionRule>().AsTracking().SingleOrDefaultAsync(known => known.Kind == input.Kind, stop);
        if (rule is null)
        {
            rule = RetentionRule.Of(input.Kind);
            db.Add(rule);
        }

        rule.Keep(input.Days);
        await db.SaveAs(caller, stop);
        return rule;
    }
}
