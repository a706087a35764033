namespace CrmGraph.Api.Tests.Pipeline.Randomized;

/// <summary>What becomes of opportunities, and what is known about them.</summary>
internal sealed class LifeActs(Draw draw)
{
    private static readonly IReadOnlyList<string?> Labels = [.. Staff.OwnStatuses.Keys, null];

    public IReadOnlyList<Act> All =>
    [
        new("price", s => s.Do("updateOpportunity", new { id = s.Id, version = s.Version, amount = draw.Amount(), expectedCloseOn = draw.Day() })),
        new("update many", s => s.Do("updateOpportunities", new { items = s.Some, expectedCloseOn = draw.Day() })),
        new("judge", s => s.Do("overrideWinProbability", new { id = s.Id, version = s.Version, winProbability = draw.Share(), reason = draw.Perhaps("they called") })),
        new("label", s => s.Do("labelOpportunity", new { id = s.Id, version = s.Version, statusKey = draw.Any(Labels) })),
        new("suspend", s => s.Do("suspendOpportunity", new { id = s.Id, version = s.Version, reason = "pause" })),
        new("resume", s => s.Do("resumeOpportunity", new { id = s.Id, version = s.Version })),
        new("win", s => s.Do("winOpportunity", new { id = s.Id, version = s.Version, summary = "learned", overrideReason = draw.Perhaps("urgent") })),
        new("lose", s => s.Do("loseOpportunity", new { id = s.Id, version = s.Version, reason = "price", summary = "learned", noCompetitor = true })),
        new("terminate", s => s.Do("terminateOpportunity", new { id = s.Id, version = s.Version, reason = "over", summary = "learned" })),
        new("reopen", s => s.Do("reopenOpportunity", new { id = s.Id, version = s.Version, reason = "again" })),
        new("archive", s => s.Do("archiveOpportunity", new { id = s.Id, version = s.Version })),
        new("purge", s => s.Do("purgeOpportunity", new { id = s.Id, version = s.Version })),
    ];
}
