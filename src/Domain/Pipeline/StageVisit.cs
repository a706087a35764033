namespace CrmGraph.Domain.Pipeline;

/// <summary>One stay of an opportunity in a stage, as its ledger tells it.</summary>
/// <param name="StageId">The stage.</param>
/// <param name="Visit">Counts the stays in this stage: 2 is the first re-entry.</param>
/// <param name="EnteredAt">When it entered, UTC.</param>
/// <param name="LeftAt">When it left or was closed, UTC; null while it stays.</param>
/// <param name="PausedSeconds">How long it was suspended meanwhile.</param>
/// <param name="Seconds">How long it stayed, suspended time left out; up to now while it stays.</param>
/// <param name="EnteredBy">Who moved it there.</param>
/// <param name="Reason">Why, where somebody said so.</param>
public sealed record StageVisit(
    Guid StageId,
    int Visit,
    DateTime EnteredAt,
    DateTime? LeftAt,
    long PausedSeconds,
    long Seconds,
    Guid EnteredBy,
    string? Reason)
{
    /// <summary>The stays of one opportunity, the first one first.</summary>
    /// <param name="ledger">All its ledger entries in their order.</param>
    /// <param name="now">Until when a stay counts that has not ended, UTC.</param>
    public static IReadOnlyList<StageVisit> Of(IReadOnlyList<LedgerEntry> ledger, DateTime now)
    {
        var stays = new List<Stay>();
        foreach (var entry in ledger)
        {
            if (Begins(entry))
            {
                stays.LastOrDefault()?.End(entry.At);
                stays.Add(new Stay(entry));
            }
            else
            {
                stays[^1].Follow(entry);
            }
        }

        return [.. stays.Select((stay, i) => stay.Seen(1 + stays.Take(i).Count(earlier => earlier.StageId == stay.StageId), now))];
    }

    /// <summary>Opening and changing the stage begin a stay; so does being opened again in the same stage.</summary>
    private static bool Begins(LedgerEntry entry) =>
        entry.FromStageId != entry.ToStageId || entry.Kind is LedgerKind.Opened or LedgerKind.Reopened;

    private sealed class Stay(LedgerEntry entry)
    {
        private DateTime? _leftAt = IsOver(entry.ToStatus) ? entry.At : null;
        private DateTime? _pausedAt;
        private TimeSpan _paused;

        public Guid StageId => entry.ToStageId;

        public void End(DateTime at)
        {
            EndPause(at);
            _leftAt ??= at;
        }

        public void Follow(LedgerEntry next)
        {
            switch (next.ToStatus)
            {
                case OpportunityStatus.Suspended:
                    _pausedAt ??= next.At;
                    break;
                case OpportunityStatus.Open:
                    EndPause(next.At);
                    break;
                default:
                    End(next.At);
                    break;
            }
        }

        public StageVisit Seen(int visit, DateTime now)
        {
            var until = _leftAt ?? (_pausedAt is { } since ? since : now);
            var paused = _paused + (_leftAt is null && _pausedAt is { } from && now > from ? now - from : TimeSpan.Zero);
            var stayed = until - entry.At - _paused;
            return new StageVisit(
                StageId, visit, entry.At, _leftAt, (long)paused.TotalSeconds, (long)stayed.TotalSeconds, entry.ByUserId, entry.Reason);
        }

        private static bool IsOver(OpportunityStatus status) =>
            status is OpportunityStatus.Won or OpportunityStatus.Lost or OpportunityStatus.Terminated;

        private void EndPause(DateTime at)
        {
            _paused += _pausedAt is { } since ? at - since : TimeSpan.Zero;
            _pausedAt = null;
        }
    }
}
