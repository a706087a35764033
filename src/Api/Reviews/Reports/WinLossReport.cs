using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Reporting.Reports;
using Microsoft.EntityFrameworkCore;
using static CrmGraph.Api.Reviews.Reports.ReportLabels;

namespace CrmGraph.Api.Reviews.Reports;

/// <summary>What was won and lost in some days, why, to whom, in which stage, and by whom.</summary>
internal static class WinLossReport
{
    private const decimal UnitsPerOne = Money.UnitsPerOne;

    public static async Task<ReportBook> Of(ReportQuestion question, DateOnly from, DateOnly to)
    {
        var closed = await Read(question, from, to);
        var lost = closed.Where(one => !one.IsWon).ToList();
        return question.Book(
            WinLossTitle,
            ReportQuestion.Days(from, to),
            Outcomes(closed),
            Losses(ReasonsTitle, Reason, lost, one => ReportCell.Of(one.Reason is { } reason ? new(reason, reason) : NoReason)),
            Losses(CompetitorsTitle, CompetitorName, lost, one => ReportCell.Of(one.Competitor is { } name ? new(name, name) : NoReason)),
            Losses(StagesTitle, StageName, lost, one => ReportCell.Of(one.StageZh, one.StageEn) with { Note = new(one.PipelineZh, one.PipelineEn) })) with
        {
            Headline = Headline(closed),
        };
    }

    private static async Task<IReadOnlyList<Closed>> Read(ReportQuestion question, DateOnly from, DateOnly to) => await (
        from opportunity in question.Db.Visible<Opportunity>(question.Caller)
        where opportunity.ClosedOn >= @from && opportunity.ClosedOn <= to
        where opportunity.Status == OpportunityStatus.Won || opportunity.Status == OpportunityStatus.Lost
        join owner in question.Db.Set<User>() on opportunity.OwnerId equals owner.Id
        join stage in question.Db.Set<Stage>() on opportunity.ClosedInStageId ?? opportunity.StageId equals stage.Id
        join pipeline in question.Db.Set<SalesPipeline>() on stage.PipelineId equals pipeline.Id
        join competitor in question.Db.Set<Competitor>() on opportunity.CompetitorId equals (Guid?)competitor.Id into competitors
        from competitor in competitors.DefaultIfEmpty()
        select new Closed(
            opportunity.Status == OpportunityStatus.Won,
            opportunity.BaseUnits,
            owner.Name,
            opportunity.LossReason,
            competitor == null ? null : competitor.Name,
            stage.NameZh,
            stage.NameEn,
            pipeline.NameZh,
            pipeline.NameEn))
        .ToListAsync(question.Stop);

    private static BilingualText Headline(IReadOnlyList<Closed> closed)
    {
        var won = closed.Count(one => one.IsWon);
        return closed.Count == 0
            ? new("期间没有赢单或丢单。", "Nothing was won or lost.")
            : new(
                FormattableString.Invariant($"赢单 {won} 个，丢单 {closed.Count - won} 个，成单率 {won * 100m / closed.Count:0}%。"),
                FormattableString.Invariant($"{won} won, {closed.Count - won} lost: a win rate of {won * 100m / closed.Count:0}%."));
    }

    private static ReportSection Outcomes(IReadOnlyList<Closed> closed) => new(
        OwnersTitle,
        [
            new(Owner, 190),
            new(Won, 54, ColumnKind.Count) { Totalled = true },
            new(Lost, 54, ColumnKind.Count) { Totalled = true },
            new(WinRate, 66, ColumnKind.Percent),
            new(WonValue, 90, ColumnKind.Money) { Totalled = true },
            new(LostValue, 90, ColumnKind.Money) { Totalled = true },
        ],
        [
            .. from same in closed.GroupBy(one => one.Owner)
               let won = same.Count(one => one.IsWon)
               let value = Value(same, isWon: true)
               orderby value descending, same.Count() descending, same.Key
               select (IReadOnlyList<ReportCell>)
               [
                   ReportCell.Strong(same.Key),
                   ReportCell.Of(won),
                   ReportCell.Of(same.Count() - won),
                   ReportCell.Strong(won / (decimal)same.Count()),
                   ReportCell.Of(value),
                   ReportCell.Of(Value(same, isWon: false)),
               ],
        ]);

    private static ReportSection Losses(
        BilingualText title,
        BilingualText column,
        IReadOnlyList<Closed> lost,
        Func<Closed, ReportCell> name) => new(
            title,
            [new(column, 240), new(Lost, 80, ColumnKind.Count) { Totalled = true }, new(Share, 110, ColumnKind.Percent), new(LostValue, 110, ColumnKind.Money) { Totalled = true }],
            [
                .. from same in lost.GroupBy(name)
                   let count = same.Count()
                   orderby count descending, same.Key.Text!.En
                   select (IReadOnlyList<ReportCell>)
                   [
                       same.Key with { Bold = true },
                       ReportCell.Of(count),
                       ReportCell.Of(count / (decimal)lost.Count) with { Bar = count / (double)lost.Count },
                       ReportCell.Of(Value(same, isWon: false)),
                   ],
            ]);

    private static decimal Value(IEnumerable<Closed> closed, bool isWon) =>
        closed.Where(one => one.IsWon == isWon).Sum(one => one.Units) / UnitsPerOne;

    private sealed record Closed(
        bool IsWon,
        long Units,
        string Owner,
        string? Reason,
        string? Competitor,
        string StageZh,
        string StageEn,
        string PipelineZh,
        string PipelineEn);
}
