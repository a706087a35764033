using System.Globalization;
using CrmGraph.Api.Analytics.History;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Reporting.Reports;
using Microsoft.EntityFrameworkCore;
using static CrmGraph.Api.Reviews.Reports.ReportLabels;

namespace CrmGraph.Api.Reviews.Reports;

/// <summary>The pipeline review: what was open on a day beside a month before, by stage and by owner.</summary>
internal static class PipelineReport
{
    private const decimal Certain = 10_000;

    /// <param name="question">Who asks.</param>
    /// <param name="on">The evening of this day.</param>
    public static async Task<ReportBook> Of(ReportQuestion question, DateOnly on)
    {
        var before = on.AddMonths(-1);
        var (now, then) = (await Open(question, on), await Open(question, before));
        var (stages, owners) = (await ByStage(question, now, then), await ByOwner(question, now, then));
        var day = string.Create(CultureInfo.InvariantCulture, $"{on:yyyy-MM-dd}");
        return question.Book(PipelineTitle, new($"截至 {day}", $"as of {day}"), stages, owners);
    }

    private static Task<PipelineAsOf> Open(ReportQuestion question, DateOnly on) => ReadPipelineAsOf.Run(
        new PipelineAsOfArguments(question.Workspace.StartOfDay(on.AddDays(1)).AddTicks(-1), null), question.Db, question.Caller, question.Stop);

    private static async Task<ReportSection> ByStage(ReportQuestion question, PipelineAsOf now, PipelineAsOf then)
    {
        var stages = await (
            from stage in question.Db.Set<Stage>()
            join pipeline in question.Db.Set<SalesPipeline>() on stage.PipelineId equals pipeline.Id
            where stage.Kind == StageKind.Open
            orderby pipeline.Position, stage.Position
            select new { stage.Id, stage.NameZh, stage.NameEn, PipelineZh = pipeline.NameZh, PipelineEn = pipeline.NameEn, stage.WinProbability })
            .ToListAsync(question.Stop);
        return new ReportSection(
            ByStageTitle,
            [
                new(StageName, 150),
                new(OpenCount, 60, ColumnKind.Count) { Totalled = true },
                new(Amount, 130, ColumnKind.Money) { Totalled = true },
                new(Weighted, 80, ColumnKind.Money) { Totalled = true },
                new(MonthBefore, 80, ColumnKind.Money) { Totalled = true },
            ],
            [
                .. from stage in stages
                   let cells = now.Cells.Where(cell => cell.StageId == stage.Id).ToList()
                   let amount = cells.Sum(cell => cell.Amount)
                   select (IReadOnlyList<ReportCell>)
                   [
                       ReportCell.Strong(stage.NameZh, stage.NameEn) with { Note = new(stage.PipelineZh, stage.PipelineEn) },
                       ReportCell.Of(cells.Sum(cell => cell.Count)),
                       ReportCell.Strong(amount) with { Bar = now.Amount > 0 ? (double)(amount / now.Amount) : null },
                       ReportCell.Of(amount * stage.WinProbability / Certain),
                       ReportCell.Of(then.Cells.Where(cell => cell.StageId == stage.Id).Sum(cell => cell.Amount)) with { Tone = CellTone.Muted },
                   ],
            ]);
    }

    private static async Task<ReportSection> ByOwner(ReportQuestion question, PipelineAsOf now, PipelineAsOf then)
    {
        var users = await question.Db.Set<User>().ToDictionaryAsync(user => user.Id, user => user.Name, question.Stop);
        var teams = await question.Db.Set<Team>().ToDictionaryAsync(team => team.Id, team => team.Name, question.Stop);
        var owners = now.Cells.Concat(then.Cells).Select(cell => (cell.OwnerId, cell.TeamId)).Distinct().Select(owner => (
            owner.OwnerId,
            owner.TeamId,
            Open: now.Cells.Where(cell => (cell.OwnerId, cell.TeamId) == owner).ToList(),
            Before: then.Cells.Where(cell => (cell.OwnerId, cell.TeamId) == owner).Sum(cell => cell.Amount)));
        return new ReportSection(
            ByOwnerTitle,
            [
                new(Owner, 150),
                new(TeamName, 110),
                new(OpenCount, 60, ColumnKind.Count) { Totalled = true },
                new(Amount, 110, ColumnKind.Money) { Totalled = true },
                new(MonthBefore, 80, ColumnKind.Money) { Totalled = true },
            ],
            [
                .. from owner in owners
                   let amount = owner.Open.Sum(cell => cell.Amount)
                   orderby amount descending, users[owner.OwnerId]
                   select (IReadOnlyList<ReportCell>)
                   [
                       ReportCell.Strong(users[owner.OwnerId]),
                       ReportCell.Of(owner.TeamId is { } team ? teams[team] : null),
                       ReportCell.Of(owner.Open.Sum(cell => cell.Count)),
                       ReportCell.Strong(amount),
                       ReportCell.Of(owner.Before) with { Tone = CellTone.Muted },
                   ],
            ]);
    }
}
