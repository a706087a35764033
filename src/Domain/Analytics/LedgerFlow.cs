using CrmGraph.Domain.Pipeline;

namespace CrmGraph.Domain.Analytics;

/// <summary>Ledger lines of one period that did the same between the same cells.</summary>
/// <param name="Kind">What they did.</param>
/// <param name="From">Where the opportunities were open before; null where they were not.</param>
/// <param name="To">Where they are open after; null where they are not.</param>
/// <param name="Count">How many lines.</param>
/// <param name="FromUnits">The amounts before, in 1/10,000 of the base currency.</param>
/// <param name="ToUnits">The amounts after.</param>
public sealed record LedgerFlow(LedgerKind Kind, OpenCell? From, OpenCell? To, int Count, long FromUnits, long ToUnits);
