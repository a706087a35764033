using CrmGraph.Api.Graph;
using CrmGraph.Domain.Segmentation;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Segmentation;

/// <summary>A rule as it stands in its version.</summary>
/// <param name="Position">Its place in the order, counted from 1; the first rule that holds decides.</param>
/// <param name="TierId">The tier it leads to.</param>
/// <param name="Definition">The rule in words, in the language of the request.</param>
/// <param name="Tag">The label its customers are given, in the language of the request; null for none.</param>
/// <param name="RequiredTags">Labels the customer must carry.</param>
/// <param name="Conditions">All of them must hold; none for everyone else.</param>
internal sealed record TierRuleView(
    int Position,
    Guid TierId,
    string Definition,
    string? Tag,
    IReadOnlyList<string> RequiredTags,
    IReadOnlyList<TierConditionView> Conditions)
{
    /// <summary>The rules of many versions in one statement.</summary>
    public static async Task<IReadOnlyDictionary<Guid, IReadOnlyList<TierRuleView>>> Of(IReadOnlyList<Guid> setIds, RequestContext context)
    {
        var sets = await context.Visible<TierRuleSet>().AsNoTracking().Where(set => setIds.Contains(set.Id)).ToListAsync(context.Stop);
        var english = context.SpeaksEnglish();
        return sets.ToDictionary(
            set => set.Id,
            IReadOnlyList<TierRuleView> (set) => [.. set.Rules.Select((rule, index) => Of(rule, index + 1, english))]);
    }

    private static TierRuleView Of(TierRule rule, int position, bool english) => new(
        position,
        rule.TierId,
        english ? rule.Definition.En : rule.Definition.Zh,
        english ? rule.Tag?.En : rule.Tag?.Zh,
        rule.RequiredTags,
        [.. rule.Conditions.Select(TierConditionView.Of)]);
}

/// <summary>One condition of a rule: a measure within a half-open range.</summary>
/// <param name="Measure">What is looked at.</param>
/// <param name="Months">The window, in calendar months up to the day of evaluation; null for a measure without one.</param>
/// <param name="AtLeast">The least value that fulfils it.</param>
/// <param name="Below">The first value that no longer does.</param>
internal sealed record TierConditionView(TierMeasure Measure, int? Months, decimal? AtLeast, decimal? Below)
{
    public static TierConditionView Of(TierCondition condition) => new(
        condition.Measure,
        condition.Months,
        condition.Measure.Shown(condition.AtLeast),
        condition.Measure.Shown(condition.Below));
}
