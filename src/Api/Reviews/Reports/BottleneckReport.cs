using System.Globalization;
using CrmGraph.Api.Analytics.Stages;
using CrmGraph.Domain;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Reporting.Reports;
using Microsoft.EntityFrameworkCore;
using static CrmGraph.Api.Reviews.Reports.ReportLabels;

namespace CrmGraph.Api.Reviews.Reports;

/// <summary>流程优化迭代: conversion and average time of each stage in a month beside the month before, with the bottleneck named.</summary>
internal static class BottleneckReport
{
    /// <param name="question">Who asks.</param>
    /// <param name="month">Any day of the month.</param>
    public static async Task<ReportBook> Of(ReportQuestion question, DateOnly month)
    {
        var first = new DateOnly(month.Year, month.Month, 1);
        var pipelines = await question.Db.Set<SalesPipeline>().AsNoTracking().OrderBy(p => p.Position).ToListAsync(question.Stop);
        var stages = await question.Db.Set<Stage>().AsNoTracking().ToDictionaryAsync(stage => stage.Id, question.Stop);
        List<ReportSection> sections = [];
        List<(SalesPipeline Pipeline, Stage Stage)> bottlenecks = [];
        foreach (var pipeline in pipelines)
        {
            var now = await Read(question, pipeline.Id, first);
            sections.Add(Section(pipeline, now, await Read(question, pipeline.Id, first.AddMonths(-1)), stages));
            bottlenecks.AddRange(now.Where(figures => figures.IsBottleneck).Select(figures => (pipeline, stages[figures.StageId])));
        }

        var name = new BilingualText(
            string.Create(CultureInfo.InvariantCulture, $"{first.Year} 年 {first.Month} 月"),
            string.Create(CultureInfo.InvariantCulture, $"{first:MMM yyyy}"));
        return question.Book(BottleneckTitle, name, sections) with { Headline = Headline(bottlenecks) };
    }

    private static Task<IReadOnlyList<StageFigures>> Read(ReportQuestion question, Guid pipelineId, DateOnly first) => ReadStageFunnel.Run(
        new StageFunnelArguments(pipelineId, first, first.AddMonths(1).AddDays(-1), null, null, null),
        question.Db,
        question.Caller,
        question.Clock,
        question.Stop);

    private static BilingualText Headline(List<(SalesPipeline Pipeline, Stage Stage)> bottlenecks) => bottlenecks.Count == 0
        ? new("样本不足，无法判断瓶颈。", "Too few opportunities left a stage to name a bottleneck.")
        : new(
            $"瓶颈：{string.Join("、", bottlenecks.Select(one => $"{one.Pipeline.NameZh} {one.Stage.NameZh}"))}。请记录改进动作：优化话术，或增加与决策人的接触。",
            $"Bottleneck: {string.Join(", ", bottlenecks.Select(one => $"{one.Stage.NameEn} ({one.Pipeline.NameEn})"))}. Record what to do: a better script, or more contact with the decision maker.");

    private static ReportSection Section(
        SalesPipeline pipeline,
        IReadOnlyList<StageFigures> now,
        IReadOnlyList<StageFigures> before,
        Dictionary<Guid, Stage> stages)
    {
        var previous = before.ToDictionary(figures => figures.StageId);
        return new ReportSection(
            new(pipeline.NameZh, pipeline.NameEn),
            [
                new(StageName, 130),
                new(Entered, 54, ColumnKind.Count),
                new(WentOn, 54, ColumnKind.Count),
                new(Lost, 54, ColumnKind.Count),
                new(Conversion, 64, ColumnKind.Percent),
                new(MonthBefore, 64, ColumnKind.Percent),
                new(AverageDays, 64, ColumnKind.Days),
                new(Remark, 80),
            ],
            [
                .. now.Select(figures => (IReadOnlyList<ReportCell>)
                [
                    ReportCell.Strong(stages[figures.StageId].NameZh, stages[figures.StageId].NameEn),
                    ReportCell.Of(figures.Entered),
                    ReportCell.Of(figures.WentOn),
                    ReportCell.Of(figures.Lost + figures.Terminated),
                    ReportCell.Strong(figures.Conversion) with { Tone = figures.IsBottleneck ? CellTone.Bad : CellTone.Usual },
                    ReportCell.Of(previous[figures.StageId].Conversion) with { Tone = CellTone.Muted },
                    ReportCell.Of(figures.AverageDays),
                    figures.IsBottleneck ? ReportCell.Of(Bottleneck) with { Bold = true, Tone = CellTone.Bad } : ReportCell.Of(string.Empty),
                ]),
            ]);
    }
}
