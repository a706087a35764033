namespace CrmGraph.Domain.Pipeline;

/// <summary>The stages of one pipeline seen as a chain of conversions that ends at won.</summary>
public static class StageChain
{
    private const int Certain = 10_000;

    /// <summary>Recomputes the win probability of every stage of one pipeline.</summary>
    public static void Apply(IEnumerable<Stage> stages)
    {
        decimal? chance = Certain;
        foreach (var stage in Live(stages).OrderByDescending(s => s.Position))
        {
            if (stage.Kind == StageKind.Open)
            {
                chance = chance * stage.ConversionToNext / Certain;
            }

            stage.SetWinProbability(stage.Kind switch
            {
                StageKind.Open => chance is { } exact ? (int)decimal.Round(exact, MidpointRounding.ToEven) : null,
                StageKind.Won or StageKind.AfterWon => Certain,
                StageKind.Lost => 0,
            });
        }
    }

    /// <summary>Where new opportunities start: the first open stage.</summary>
    public static Stage First(IEnumerable<Stage> stages) =>
        Live(stages).Where(s => s.Kind == StageKind.Open).MinBy(s => s.Position)
        ?? throw new PipelineWithoutStages().AsException();

    /// <summary>The stage of won opportunities; null where the pipeline has none.</summary>
    public static Stage? Won(IEnumerable<Stage> stages) => Live(stages).FirstOrDefault(s => s.Kind == StageKind.Won);

    /// <summary>回款: the first stage after winning.</summary>
    public static Stage AfterWon(IEnumerable<Stage> stages) =>
        Live(stages).Where(s => s.Kind == StageKind.AfterWon).MinBy(s => s.Position)
        ?? throw new NoStageAfterWinning().AsException();

    /// <summary>The stage of lost opportunities; null where the pipeline has none.</summary>
    public static Stage? Lost(IEnumerable<Stage> stages) => Live(stages).FirstOrDefault(s => s.Kind == StageKind.Lost);

    private static IEnumerable<Stage> Live(IEnumerable<Stage> stages) => stages.Where(s => s.RemovedAt is null);
}
