namespace CrmGraph.GraphQL;

/// <summary>The steps of a plan as they were run, for those who may see SQL.</summary>
public sealed class PlanReport
{
    private readonly List<object?> _steps = [];

    /// <summary>The report as it stands in the answer's <c>extensions</c>.</summary>
    public IReadOnlyDictionary<string, object?> Shown => new Dictionary<string, object?>
    {
        ["straight"] = IsStraight,
        ["steps"] = _steps,
    };

    /// <summary>Whether the answer was written straight from the rows, and not resolved field by field.</summary>
    internal bool IsStraight { get; private set; } = true;

    /// <summary>Forgets what was run: the operation is now resolved field by field.</summary>
    internal void Restart()
    {
        IsStraight = false;
        _steps.Clear();
    }

    internal void Add(string sql, int? rows, TimeSpan duration) => _steps.Add(new Dictionary<string, object?>
    {
        ["sql"] = sql,
        ["rows"] = rows,
        ["milliseconds"] = Math.Round(duration.TotalMilliseconds, 3),
    });
}
