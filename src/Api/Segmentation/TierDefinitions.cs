using CrmGraph.Api.Graph;
using CrmGraph.Domain;
using CrmGraph.Domain.Segmentation;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Segmentation;

/// <summary>What the rules in use say of each tier; where several rules lead to one, all of them.</summary>
internal static class TierDefinitions
{
    public static Task<IReadOnlyDictionary<Guid, string>> Words(IReadOnlyList<Guid> tierIds, RequestContext context) =>
        Of(tierIds, context, rule => rule.Definition);

    public static Task<IReadOnlyDictionary<Guid, string>> Tags(IReadOnlyList<Guid> tierIds, RequestContext context) =>
        Of(tierIds, context, rule => rule.Tag);

    private static async Task<IReadOnlyDictionary<Guid, string>> Of(
        IReadOnlyList<Guid> tierIds,
        RequestContext context,
        Func<TierRule, BilingualText?> text)
    {
        var inUse = await context.Db().TierRulesInUse(context.Stop);
        var (english, separator) = context.SpeaksEnglish() ? (true, "; or: ") : (false, "；或：");
        return inUse.Rules
            .Where(rule => tierIds.Contains(rule.TierId) && text(rule) is not null)
            .GroupBy(rule => rule.TierId)
            .ToDictionary(
                group => group.Key,
                group => string.Join(separator, group.Select(rule => english ? text(rule)!.En : text(rule)!.Zh)));
    }
}
