using CrmGraph.Api.Live;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Automation.Imports;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Import;

/// <summary>From where to watch.</summary>
/// <param name="After">The last sequence you saw, to miss nothing after a break; from now on when left out.</param>
internal sealed record ImportProgressArguments(long? After);

/// <summary>An import has begun, has come further or has ended.</summary>
/// <param name="RunId">The import.</param>
/// <param name="Done">How many records were done at that moment.</param>
/// <param name="Total">How many there are.</param>
/// <param name="IsFinished">Whether it has ended.</param>
/// <param name="HasFailed">Whether it ended early; the run says why.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Sequence">Its place in the feed.</param>
/// <param name="Previous">The sequence of the one before it in this stream; null for the first.</param>
internal sealed record ImportProgressMessage(
    [property: NodeId<ImportRun>] Guid RunId,
    int Done,
    int Total,
    bool IsFinished,
    bool HasFailed,
    DateTime At,
    long Sequence,
    long? Previous);

/// <summary>The live field <c>importProgress</c>.</summary>
internal static class WatchImports
{
    public static IAsyncEnumerable<SequencedEvent<ImportProgressMessage>> Run(
        ImportProgressArguments arguments,
        LiveFields live,
        Caller caller,
        CancellationToken stop) =>
        live.Watch(caller, arguments.After, happened => happened.Type == nameof(ImportProgressed), Tell, stop);

    private static ImportProgressMessage Tell(EventRecord happened, EventSight sight, long? previous)
    {
        var progress = EventBody.Read<ImportProgressed>(happened);
        return new(
            progress.ImportRunId,
            progress.Done,
            progress.Total,
            progress.IsFinished,
            progress.HasFailed,
            progress.At,
            happened.Sequence!.Value,
            previous);
    }
}
