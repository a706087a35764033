using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Pipeline.Outcomes;

/// <summary>One company, one record: else an analysis by competitor would count it twice.</summary>
internal static class CompetitorNames
{
    public static async Task CheckFree(Competitor competitor, CrmDbContext db, CancellationToken stop)
    {
        if (await db.Set<Competitor>().AnyAsync(other => other.Name == competitor.Name && other.Id != competitor.Id, stop))
        {
            throw new InvalidValue("name", "is already taken").AsException();
        }
    }
}
