using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.Pdf;
using CrmGraph.Reporting.Pdf.Tables;

namespace CrmGraph.Reporting.WeeklyReview.Sections;

/// <summary>The stages of every pipeline: what is open in them and how many go on; the weakest is marked.</summary>
internal static class StageSection
{
    public static void Draw(ReviewContext context)
    {
        var stages = context.Data.Stages;
        var weakest = stages.Where(stage => stage.Conversion is not null).MinBy(stage => stage.Conversion);
        var largest = stages.Select(stage => stage.Amount).DefaultIfEmpty().Max();
        ReviewTable.Draw(
            context,
            ReviewTexts.Stages,
            context.Text(ReviewTexts.StagesNote),
            [
                new(context.Text(ReviewTexts.Stage), 150, MaxLines: 2),
                new(context.Text(ReviewTexts.Amount), 160),
                new(context.Text(ReviewTexts.OpenCount), 46, Align.Right),
                new(context.Text(ReviewTexts.Weighted), 68, Align.Right),
                new(context.Text(ReviewTexts.Entered), 66, Align.Right),
                new(context.Text(ReviewTexts.Conversion), 86, Align.Right),
            ],
            [.. stages.Select(stage => Row(context, stage, largest, isWeakest: stage == weakest))]);
    }

    private static TableCell[] Row(ReviewContext context, ReviewStage stage, decimal largest, bool isWeakest)
    {
        var mark = isWeakest ? context.Text(ReviewTexts.WeakestStage) + " " : "";
        return
        [
            new(context.Pick(stage.NameZh, stage.NameEn)) { Bold = true, Note = context.Pick(stage.PipelineZh, stage.PipelineEn) },
            new(context.Money(stage.Amount)) { Bold = true, Bar = largest <= 0 ? 0 : (double)(stage.Amount / largest) },
            NumberText.Rounded(stage.Open),
            stage.Weighted is { } weighted ? context.Money(weighted) : NumberText.None,
            NumberText.Rounded(stage.Entered),
            new(mark + NumberText.Percent(stage.Conversion)) { Bold = true, Color = isWeakest ? Palette.Bad : Palette.Ink },
        ];
    }
}
