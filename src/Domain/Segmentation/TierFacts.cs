namespace CrmGraph.Domain.Segmentation;

/// <summary>What is known about a customer; days after the day of evaluation are ignored, so past days can be evaluated as well.</summary>
/// <param name="Purchases">All orders, with won opportunities standing in where there is no order.</param>
/// <param name="Enquiries">The days of all product enquiries.</param>
/// <param name="CooperationSince">The day of the first signed contract; null before it.</param>
public sealed record TierFacts(
    IReadOnlyList<Purchase> Purchases,
    IReadOnlyList<DateOnly> Enquiries,
    DateOnly? CooperationSince);

/// <summary>One order.</summary>
/// <param name="On">The day it was placed, in the workspace's time zone.</param>
/// <param name="BaseUnits">Its value in 1/10,000 of the base currency.</param>
public readonly record struct Purchase(DateOnly On, long BaseUnits);
