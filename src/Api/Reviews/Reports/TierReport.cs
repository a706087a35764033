using System.Globalization;
using CrmGraph.Api.Segmentation.Results;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Segmentation;
using CrmGraph.Reporting.Reports;
using Microsoft.EntityFrameworkCore;
using static CrmGraph.Api.Reviews.Reports.ReportLabels;

namespace CrmGraph.Api.Reviews.Reports;

/// <summary>客户分层运营策略表: the strategy of each tier, what came of it, and who should rise.</summary>
internal static class TierReport
{
    private const int MostCandidates = 30;
    private const decimal WholeRatio = 10_000;

    /// <param name="question">Who asks.</param>
    /// <param name="on">The last day of every window.</param>
    public static async Task<ReportBook> Of(ReportQuestion question, DateOnly on)
    {
        var tiers = await question.Db.Set<Tier>().AsNoTracking().OrderBy(tier => tier.Position).ToListAsync(question.Stop);
        var results = await ReadTierResults.Run(new TierResultsArguments(on), question.Db, question.Caller, question.Clock, question.Stop);
        var day = string.Create(CultureInfo.InvariantCulture, $"{on:yyyy-MM-dd}");
        return question.Book(
            TierTitle,
            new($"截至 {day} 的 12 个月", $"the 12 months to {day}"),
            await Strategy(question, tiers, results),
            Results(tiers, results),
            await Candidates(question));
    }

    private static async Task<ReportSection> Strategy(ReportQuestion question, IReadOnlyList<Tier> tiers, TierResults results)
    {
        var users = await question.Db.Set<User>().ToDictionaryAsync(user => user.Id, user => user.Name, question.Stop);
        return new ReportSection(
            StrategyTitle,
            [new(TierName, 54), new(Goal, 66), new(Actions, 142), new(Frequency, 58), new(Responsible, 72), new(Kpi, 64), new(Target, 48, ColumnKind.Percent), new(Reached, 56, ColumnKind.Percent)],
            [
                .. from tier in tiers
                   let measured = results.Tiers.Single(result => result.TierId == tier.Id).Measures.FirstOrDefault(measure => measure.Kpi == tier.Kpi)
                   select (IReadOnlyList<ReportCell>)
                   [
                       ReportCell.Strong(tier.NameZh, tier.NameEn),
                       ReportCell.Of(tier.GoalZh, tier.GoalEn),
                       ReportCell.Of(tier.ActionsZh, tier.ActionsEn),
                       ReportCell.Of(FrequencyOf(tier)),
                       ReportCell.Of(tier.ResponsibleId is { } user ? users[user] : null),
                       ReportCell.Of(KpiOf(tier.Kpi)),
                       ReportCell.Of(tier.KpiTarget / WholeRatio),
                       ReportCell.Strong(measured?.Value) with { Tone = ToneOf(measured?.OnTarget) },
                   ],
            ]);
    }

    private static ReportSection Results(IReadOnlyList<Tier> tiers, TierResults results) => new(
        ResultsTitle,
        [
            new(TierName, 76),
            new(CustomerCount, 70, ColumnKind.Count) { Totalled = true },
            new(Buyers, 70, ColumnKind.Count) { Totalled = true },
            new(OrderValue, 86, ColumnKind.Money) { Totalled = true },
            new(AverageOrder, 80, ColumnKind.Money),
            new(Retention, 68, ColumnKind.Percent),
            new(Repurchase, 78, ColumnKind.Percent),
            new(Converted, 72, ColumnKind.Percent),
        ],
        [
            .. from result in results.Tiers
               let tier = tiers.Single(tier => tier.Id == result.TierId)
               select (IReadOnlyList<ReportCell>)
               [
                   ReportCell.Strong(tier.NameZh, tier.NameEn),
                   ReportCell.Of(result.Customers),
                   ReportCell.Of(result.Buyers),
                   ReportCell.Strong(result.OrderValue),
                   ReportCell.Of(result.AverageOrderValue),
                   .. new[] { TierKpi.Retention, TierKpi.Repurchase, TierKpi.Conversion }.Select(kpi =>
                       ReportCell.Of(result.Measures.FirstOrDefault(measure => measure.Kpi == kpi)?.Value)),
               ],
        ]);

    private static async Task<ReportSection> Candidates(ReportQuestion question)
    {
        var found = await ListPromotionCandidates.Run(
            new PromotionCandidatesArguments(MostCandidates), question.Db, question.Caller, question.Clock, question.Stop);
        var ids = found.Select(candidate => candidate.CustomerId).ToList();
        var names = await question.Db.Set<Customer>().Where(customer => ids.Contains(customer.Id))
            .ToDictionaryAsync(customer => customer.Id, customer => customer.Name, question.Stop);
        return new ReportSection(
            CandidatesTitle,
            [new(CustomerName, 230), new(Score, 80, ColumnKind.Count), new(Purchases, 110, ColumnKind.Money)],
            [
                .. found.Select(candidate => (IReadOnlyList<ReportCell>)
                [
                    ReportCell.Strong(names[candidate.CustomerId]) with { Record = new RecordReference("Customer", candidate.CustomerId) },
                    ReportCell.Of(candidate.Score),
                    ReportCell.Of(candidate.AnnualPurchases),
                ]),
            ])
        {
            WhenEmpty = NoCandidates,
        };
    }

    private static CellTone ToneOf(bool? onTarget) => onTarget switch
    {
        true => CellTone.Good,
        false => CellTone.Bad,
        null => CellTone.Usual,
    };

    private static BilingualText FrequencyOf(Tier tier) => tier.CadenceKind switch
    {
        CadenceKind.PerQuarter => new($"每季度 {tier.CadenceCount} 次", $"{tier.CadenceCount} / quarter"),
        CadenceKind.PerMonth => new($"每月 {tier.CadenceCount} 次", $"{tier.CadenceCount} / month"),
        CadenceKind.EveryDays => new($"每 {tier.CadenceCount} 天", $"every {tier.CadenceCount} days"),
        _ => new("不计划", "not planned"),
    };

    private static BilingualText KpiOf(TierKpi kpi) => kpi switch
    {
        TierKpi.Retention => Retention,
        TierKpi.Repurchase => Repurchase,
        TierKpi.Conversion => Converted,
        _ => new("–", "–"),
    };
}
