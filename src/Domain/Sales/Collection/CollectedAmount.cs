namespace CrmGraph.Domain.Sales.Collection;

/// <summary>How much is invoiced or paid.</summary>
/// <param name="Units">The amount in 1/10,000 of the instalment's currency.</param>
/// <param name="On">The day.</param>
/// <param name="Now">When it is recorded, UTC.</param>
/// <param name="By">Who records it.</param>
public sealed record CollectedAmount(long Units, DateOnly On, DateTime Now, Guid By)
{
    /// <summary>The amount, if it is one that can be paid.</summary>
    internal long In(string currency) => Units > 0
        ? SmallestCoin.Whole(Units, currency, "amount")
        : throw new InvalidValue("amount", "must be greater than 0").AsException();
}
