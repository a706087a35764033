namespace CrmGraph.Api.Live;

/// <summary>The next events of the feed.</summary>
/// <param name="Events">In their order, without a gap; none when the reader has just caught up.</param>
/// <param name="Reached">The sequence up to which the reader has now been given everything.</param>
internal sealed record FeedPage(IReadOnlyList<EventRecord> Events, long Reached);
