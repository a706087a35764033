using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.Reports;
using static CrmGraph.Reporting.WeeklyReview.Tables.OutlookTexts;

namespace CrmGraph.Reporting.WeeklyReview.Tables;

/// <summary>The won value by tier, and which parts of the company moved it.</summary>
internal static class WonTables
{
    /// <summary>A printed page shows so many parts of each dimension; the workbook has all.</summary>
    private const int MostPrinted = 3;

    public static ReportSection Tiers(WeeklyReviewData data) => new(
        TierResults,
        [
            new(Tier, 170),
            new(Customers, 80, ColumnKind.Count) { Totalled = true },
            new(Wins, 80, ColumnKind.Count) { Totalled = true },
            new(WonValue, 120, ColumnKind.Money) { Totalled = true },
            new(Previous, 110, ColumnKind.Money) { Totalled = true },
        ],
        [.. data.TierResults.Where(result => result.TierId is not null || result.Customers + result.WonCount > 0 || result.PreviousWonValue != 0).Select(Row)])
    {
        Remark = TierResultsNote,
    };

    /// <summary>All parts that moved.</summary>
    public static ReportSection Parts(WeeklyReviewData data) => Section([.. data.Contributions]);

    /// <summary>The parts that moved most.</summary>
    public static ReportSection MainParts(WeeklyReviewData data) =>
        Section([.. data.Contributions.GroupBy(part => part.Kind).SelectMany(parts => parts.Where(part => part.Delta != 0).Take(MostPrinted))]);

    private static ReportSection Section(IReadOnlyList<ReviewContribution> parts)
    {
        var first = parts.Select((part, index) => index == 0 || parts[index - 1].Kind != part.Kind).ToList();
        return new ReportSection(
            Contributions,
            [
                new(Dimension, 120),
                new(Part, 190),
                new(Now, 84, ColumnKind.Money),
                new(Previous, 84, ColumnKind.Money),
                new(Change, 84, ColumnKind.Money),
            ],
            [.. parts.Select((part, index) => Row(part, first[index]))])
        {
            Remark = parts.Count == 0 ? null : ContributionsNote,
            WhenEmpty = NoContributions,
        };
    }

    private static IReadOnlyList<ReportCell> Row(ReviewTierResult result) =>
    [
        result.TierId is null ? ReportCell.Of(NoTier) with { Tone = CellTone.Muted } : ReportCell.Strong(result.NameZh, result.NameEn),
        ReportCell.Of(result.Customers),
        ReportCell.Of(result.WonCount),
        ReportCell.Strong(result.WonValue),
        ReportCell.Of(result.PreviousWonValue) with { Tone = CellTone.Muted },
    ];

    private static IReadOnlyList<ReportCell> Row(ReviewContribution part, bool isFirst) =>
    [
        isFirst ? ReportCell.Of(OutlookTexts.Of(part.Kind)) with { Bold = true } : ReportCell.Of(string.Empty),
        ReportCell.Of(part.NameZh, part.NameEn),
        ReportCell.Strong(part.Value),
        ReportCell.Of(part.Previous) with { Tone = CellTone.Muted },
        ReportCell.Strong(part.Delta) with { Tone = part.Delta > 0 ? CellTone.Good : part.Delta < 0 ? CellTone.Bad : CellTone.Muted },
    ];
}
