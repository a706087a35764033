using System.Globalization;
using CrmGraph.Api.Data;
using CrmGraph.Api.Pipeline.Totals;
using CrmGraph.Domain;

namespace CrmGraph.Api.Hosting;

/// <summary>
/// <c>verify</c> compares what is kept in two places and says where they differ; <c>verify --repair</c> counts anew what is
/// derived.
/// </summary>
internal static class VerifyCommand
{
    public const string Repair = "--repair";

    private const int Agrees = 0;
    private const int Differs = 1;

    public static async Task<int> Run(IServiceProvider services, IReadOnlyList<string> arguments, TextWriter output, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        var differences = await BoardAudit.Differences(db, stop);
        if (differences.Count == 0)
        {
            await output.WriteLineAsync("The board totals agree with the opportunities.");
            return Agrees;
        }

        await output.WriteLineAsync($"{differences.Count} board totals differ from the opportunities (total minus opportunities):");
        foreach (var difference in differences)
        {
            await output.WriteLineAsync(Describe(difference));
        }

        if (!arguments.Contains(Repair))
        {
            await output.WriteLineAsync($"Repair them with: verify {Repair}");
            return Differs;
        }

        await BoardAudit.Rebuild(db, stop);
        await output.WriteLineAsync("Counted anew.");
        return Agrees;
    }

    private static string Describe(BoardTotal excess) => string.Create(
        CultureInfo.InvariantCulture,
        $"  stage {excess.StageId}, {excess.Status}, {Holder(excess)}: count {excess.Count:+0;-0;0}, amount {excess.Units / (decimal)Money.UnitsPerOne:+0.####;-0.####;0}");

    private static string Holder(BoardTotal total) =>
        total.OwnerId == BoardKey.Everybody ? "all owners" : $"owner {total.OwnerId}, team {total.TeamId}";
}
