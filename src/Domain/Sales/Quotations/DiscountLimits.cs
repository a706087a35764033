using CrmGraph.Domain.Access;

namespace CrmGraph.Domain.Sales.Quotations;

/// <summary>How much may be taken off the list price before somebody must approve it.</summary>
/// <param name="Free">Up to this share, in 1/10,000, nobody is asked.</param>
/// <param name="Supervisor">Up to this share a supervisor approves, above it a manager.</param>
public sealed record DiscountLimits(int Free, int Supervisor)
{
    private const int Whole = 10_000;

    /// <summary>The least role that must approve; null where nobody is asked. A limit that is just reached still holds.</summary>
    /// <param name="list">The price by the list, without tax.</param>
    /// <param name="net">The price that is offered, without tax.</param>
    public Role? ApproverOf(long list, long net)
    {
        var off = (decimal)(list - net) * Whole;
        return off <= (decimal)Free * list ? null
            : off <= (decimal)Supervisor * list ? Role.Supervisor
            : Role.Manager;
    }

    /// <summary>The share that is taken off the list price, in 1/10,000; 0 where more than the list price is asked.</summary>
    public static int Share(long list, long net) =>
        net >= list ? 0 : (int)decimal.Round((list - net) * (decimal)Whole / list, MidpointRounding.AwayFromZero);
}
