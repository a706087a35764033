using CrmGraph.Domain;
using CrmGraph.Domain.Reviews;

namespace CrmGraph.Api.Reviews.Drafting;

/// <summary>Says in a few words which part of the company moved the won value.</summary>
internal static class ContributionFindings
{
    /// <summary>The part that moved most in the direction of the whole; nothing where the whole did not move or has one part only.</summary>
    public static BilingualText Largest(IReadOnlyList<ReviewContribution> contributions, string currency)
    {
        var divided = contributions.GroupBy(part => part.Kind).Where(parts => parts.Count() > 1).SelectMany(parts => parts).ToList();
        var change = contributions.Where(part => part.Kind == ContributionKind.Team).Sum(part => part.Delta);
        var main = divided.Where(part => part.Delta * change > 0).MaxBy(part => Math.Abs(part.Delta));
        if (main is null)
        {
            return new("", "");
        }

        var (kind, money) = (Name(main.Kind), Finding.Money(Math.Abs(main.Delta), currency));
        var sign = main.Delta > 0 ? "+" : "−";
        return new($"；{kind.Zh}“{main.NameZh}”变动最大（{sign}{money.Zh}）", $"; {kind.En} “{main.NameEn}” moved most ({sign}{money.En})");
    }

    private static BilingualText Name(ContributionKind kind) => kind switch
    {
        ContributionKind.Team => new("团队", "team"),
        ContributionKind.Source => new("来源", "source"),
        ContributionKind.Stage => new("阶段", "stage"),
        ContributionKind.Tier => new("客户层级", "tier"),
        ContributionKind.Product => new("产品", "product"),
    };
}
