namespace CrmGraph.Domain;

/// <summary>The record has changed since it was read; nothing was written.</summary>
/// <param name="Expected">The version the request was based on.</param>
/// <param name="Actual">The version the record has now.</param>
public sealed record StaleVersion(int Expected, int Actual) : Refusal(
    "STALE_VERSION",
    $"The record is at version {Actual}, you sent {Expected}. Read it again and repeat the change.");

/// <summary>There is no such record, or the caller may not see it.</summary>
/// <param name="What">The kind of record, for example Opportunity.</param>
/// <param name="Id">The id that was asked for.</param>
public sealed record NotFound(string What, Guid Id) : Refusal(
    "NOT_FOUND",
    $"There is no {What} with this id that you may see.");

/// <summary>A value is outside what its field accepts.</summary>
/// <param name="Field">The field, as the input names it.</param>
/// <param name="Problem">What is wrong and what would be accepted.</param>
public sealed record InvalidValue(string Field, string Problem) : Refusal("INVALID_VALUE", $"{Field} {Problem}.");

/// <summary>The text does not name an ISO week.</summary>
/// <param name="Text">What was sent.</param>
public sealed record InvalidWeek(string Text) : Refusal(
    "INVALID_WEEK",
    $"'{Text}' is not an ISO week. Write year and week like 2026-W46; most years have 52 weeks, some 53.");
