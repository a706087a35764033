using CrmGraph.Api.Graph;
using CrmGraph.Domain.Segmentation;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Segmentation;

/// <summary>One condition that was looked at when a customer was placed.</summary>
/// <param name="RulePosition">The rule's place in the order.</param>
/// <param name="TierId">The tier the rule leads to.</param>
/// <param name="Measure">What was looked at.</param>
/// <param name="Months">The length of the window.</param>
/// <param name="From">The window's first day; its last is the day of evaluation.</param>
/// <param name="AtLeast">The least value that fulfils the condition.</param>
/// <param name="Below">The first value that no longer does.</param>
/// <param name="Value">The customer's figure; null when unknown.</param>
/// <param name="Holds">Whether the condition held.</param>
internal sealed record TierCheck(
    int RulePosition,
    Guid TierId,
    TierMeasure Measure,
    int? Months,
    DateOnly? From,
    decimal? AtLeast,
    decimal? Below,
    decimal? Value,
    bool Holds);

/// <summary>Retells from the stored figures why the rules decided as they did, and why no earlier rule held.</summary>
internal static class TierChecks
{
    public static async Task<IReadOnlyDictionary<Guid, IReadOnlyList<TierCheck>>> Of(IReadOnlyList<Guid> assignmentIds, RequestContext context)
    {
        var made = await context.Visible<TierAssignment>().AsNoTracking()
            .Where(assignment => assignmentIds.Contains(assignment.Id))
            .Select(assignment => new { assignment.Id, assignment.RuleSetId, assignment.RulePosition, assignment.Figures })
            .ToListAsync(context.Stop);
        var setIds = made.Select(assignment => assignment.RuleSetId).Distinct().ToList();
        var sets = await context.Visible<TierRuleSet>().AsNoTracking()
            .Where(set => setIds.Contains(set.Id))
            .ToDictionaryAsync(set => set.Id, context.Stop);
        return made.ToDictionary(
            assignment => assignment.Id,
            assignment => Of(sets[assignment.RuleSetId].Rules.Take(assignment.RulePosition), assignment.Figures));
    }

    private static IReadOnlyList<TierCheck> Of(IEnumerable<TierRule> tried, IReadOnlyList<TierFigure> figures) =>
    [
        .. from rule in tried.Select((rule, index) => (Rule: rule, Position: index + 1))
           from condition in rule.Rule.Conditions
           let figure = figures.Single(figure => figure.Measure == condition.Measure && figure.Months == condition.Months)
           select new TierCheck(
               rule.Position,
               rule.Rule.TierId,
               condition.Measure,
               condition.Months,
               figure.From,
               condition.Measure.Shown(condition.AtLeast),
               condition.Measure.Shown(condition.Below),
               condition.Measure.Shown(figure.Value),
               condition.Holds(figure.Value)),
    ];
}
