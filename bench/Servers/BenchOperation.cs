using CrmGraph.Bench.Data;

namespace CrmGraph.Bench.Servers;

/// <summary>One of the four questions of a sales front end. Its only argument changes with every request.</summary>
/// <param name="Name">q1 to q4.</param>
/// <param name="Title">What it asks for.</param>
/// <param name="KeyType">What the argument is the id of.</param>
internal sealed record BenchOperation(string Name, string Title, string KeyType)
{
    private const int Users = 50;
    private const int Stages = 20;
    private const int Pipelines = 3;

    public static readonly IReadOnlyList<BenchOperation> All =
    [
        new("q1", "a customer by id with tier and owner", "Customer"),
        new("q2", "the 50 largest open opportunities of a stage, with customer, tier, owner and stage", "Stage"),
        new("q3", "the 20 largest customers of an owner, each with 5 open opportunities and 3 activities", "User"),
        new("q4", "the board of a pipeline: count, amount and weighted amount of every stage", "Pipeline"),
    ];

    /// <summary>The highest key there is.</summary>
    public int Keys(CompanySize size) => KeyType switch
    {
        "Customer" => size.Customers,
        "Stage" => Stages,
        "User" => Users,
        _ => Pipelines,
    };

    /// <summary>Keys that every server must give the same answer for: some, or all where there are few.</summary>
    public IEnumerable<int> Samples(CompanySize size) =>
        Enumerable.Range(1, Users).Select(step => Keys(size) <= Users ? step : (int)((long)step * Keys(size) / Users)).TakeWhile(key => key <= Keys(size));
}
