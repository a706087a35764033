using CrmGraph.Api.Data;
using CrmGraph.Api.Privacy.Erasing;
using CrmGraph.Domain;
using CrmGraph.Domain.Leads;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Privacy.Retaining;

/// <summary>Leads that nobody ever contacted: they stay as numbers, so that past conversion rates still hold, without a name.</summary>
internal static class UncontactedLeads
{
    public static Task<int> Count(CrmDbContext db, RetainedSpan span, CancellationToken stop) => Old(db, span).CountAsync(stop);

    public static Task<int> Forget(CrmDbContext db, RetainedSpan span, CancellationToken stop) => Old(db, span).ExecuteUpdateAsync(
        set =>
        {
            ErasedRecords.WipeLead(set);
            set.SetProperty(lead => lead.Version, lead => lead.Version + 1);
        },
        stop);

    private static IQueryable<Lead> Old(CrmDbContext db, RetainedSpan span) => db.Set<Lead>()
        .Where(lead => lead.CreatedAt < span.Before && lead.FirstTouchedAt == null && lead.ConvertedAt == null && lead.Name != ErasedText.Value);
}
