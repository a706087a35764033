using CrmGraph.Domain.Pipeline;

namespace CrmGraph.Api.Demo;

/// <summary>A pipeline with the pace at which the demo company works through it.</summary>
internal sealed record DemoPipeline(IReadOnlyList<DemoStage> Stages, Stage? Won)
{
    public static DemoPipeline Of(IEnumerable<Stage> stages)
    {
        var all = stages.ToList();
        return new DemoPipeline(
            [.. all.Where(stage => stage.Kind == StageKind.Open).Select(DemoStage.Of)],
            StageChain.Won(all));
    }

    /// <summary>Days that usually pass from the given stage to the contract.</summary>
    public int DaysFrom(int stage) => Stages.Skip(stage).Sum(step => (step.LeastDays + step.MostDays) / 2);
}

/// <summary>One step: how long an opportunity usually stays, and how often it goes on.</summary>
internal sealed record DemoStage(Stage Stage, int LeastDays, int MostDays, int PassPercent)
{
    private const int PerPercent = 100;

    /// <summary>Without a time limit an opportunity may be nurtured for weeks, or as long as its stage takes on average.</summary>
    private const int NurturingDays = 40;

    /// <summary>The company converts this share more of what its plan gives up.</summary>
    private const double AbovePlan = 0.4;

    public static DemoStage Of(Stage stage)
    {
        var planned = (stage.ConversionToNext ?? PerPercent * PerPercent) / (double)PerPercent;
        var pass = (int)(planned + ((PerPercent - planned) * AbovePlan));
        if (stage.TimeLimitDays is { } limit)
        {
            return new DemoStage(stage, 1, limit, pass);
        }

        var average = stage.LeadTimeDays ?? 0;
        return new DemoStage(stage, Math.Max(2, average / 3), Math.Max(NurturingDays, average * 5 / 3), pass);
    }
}
