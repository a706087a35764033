using System.Runtime.CompilerServices;
using CrmGraph.Api.Live;
using CrmGraph.Domain.Access;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Pipeline;

/// <summary>A board as it is, or what is different since the message before.</summary>
/// <param name="Sequence">How far the feed of changes had come.</param>
/// <param name="IsSnapshot">Whether the columns are all there are; else they replace those you have.</param>
/// <param name="Columns">The columns, with their values now.</param>
/// <param name="Count">Open opportunities in all stages.</param>
/// <param name="Amount">Their value in base currency.</param>
/// <param name="WeightedAmount">Their value times the win probability, of those that have one.</param>
/// <param name="UnweightedCount">How many have no win probability and are left out of the weighted amount.</param>
internal sealed record PipelineBoardState(
    long Sequence,
    bool IsSnapshot,
    IReadOnlyList<BoardColumn> Columns,
    int Count,
    decimal Amount,
    decimal WeightedAmount,
    int UnweightedCount)
{
    public static PipelineBoardState Of(PipelineBoard board) => new(
        board.Sequence, true, board.Columns, board.Count, board.Amount, board.WeightedAmount, board.UnweightedCount);

    /// <summary>What a client that has the board before must replace; everything when other stages are shown.</summary>
    public static PipelineBoardState Since(PipelineBoard before, PipelineBoard now)
    {
        var isSameStages = before.Columns.Select(column => column.StageId).SequenceEqual(now.Columns.Select(column => column.StageId));
        return isSameStages ? Of(now) with { IsSnapshot = false, Columns = [.. now.Columns.Except(before.Columns)] } : Of(now);
    }
}

/// <summary>The live query <c>pipelineBoard</c>: the board, and then its changed columns, several changes at once when they come fast.</summary>
internal sealed class WatchPipelineBoard(LiveFields live, IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly TimeSpan Apart = TimeSpan.FromMilliseconds(250);

    public async IAsyncEnumerable<SequencedEvent<PipelineBoardState>> Run(
        PipelineBoardArguments arguments,
        Caller caller,
        [EnumeratorCancellation] CancellationToken stop)
    {
        var board = await Read(arguments, caller, stop);
        yield return new(PipelineBoardState.Of(board), board.Sequence);
        var changedAt = 0L;
        await foreach (var step in live.Watch(caller, board.Sequence, IsWanted, (happened, _, _) => happened, stop))
        {
            changedAt = step.IsSilent ? changedAt : step.Sequence!.Value;
            if (step.Farewell is not null)
            {
                yield return SequencedEvent<PipelineBoardState>.Reached(step.Sequence!.Value, step.Farewell);
            }

            // One silent step ends each part of the feed; a board read meanwhile may be ahead of it.
            if (step.IsSilent && changedAt > board.Sequence)
            {
                var before = board;
                board = await Read(arguments, caller, stop);
                yield return new(PipelineBoardState.Since(before, board), board.Sequence);
                await Task.Delay(Apart, clock, stop);
            }
        }

        bool IsWanted(EventRecord happened) =>
            happened.PipelineId == arguments.PipelineId && PipelineChangeReading.IsChange(happened);
    }

    private async Task<PipelineBoard> Read(PipelineBoardArguments arguments, Caller caller, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await ReadPipelineBoard.Run(arguments.PipelineId, scope.ServiceProvider, caller, stop);
    }
}
