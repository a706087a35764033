using CrmGraph.Api.Data;
using CrmGraph.Domain.Privacy;

namespace CrmGraph.Api.Privacy.Retaining;

/// <summary>Works on what is from within a span of time.</summary>
internal delegate Task<int> RetentionWork(CrmDbContext db, RetainedSpan span, CancellationToken stop);

/// <summary>What was kept too long.</summary>
/// <param name="Since">Up to when it was dealt with before, UTC.</param>
/// <param name="Before">Up to when it is to be removed now, UTC.</param>
internal readonly record struct RetainedSpan(DateTime Since, DateTime Before);

/// <summary>How one kind of data is found and removed once it was kept long enough.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="UsualDays">For how many days it is kept where nobody says otherwise; null for good.</param>
/// <param name="Count">How many records there are.</param>
/// <param name="Remove">Removes them; returns how many there were.</param>
internal sealed record RetainedKind(RetentionKind Kind, int? UsualDays, RetentionWork Count, RetentionWork Remove);
