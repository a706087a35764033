using CrmGraph.Domain.Sales.Contracts;

namespace CrmGraph.Domain.Sales.Collection;

/// <summary>One instalment as it is entered: a share of the contract or an amount.</summary>
/// <param name="Name">What it is for.</param>
/// <param name="DueOn">The last day on which it is paid in time.</param>
/// <param name="Ratio">The share, in 1/10,000.</param>
/// <param name="Units">The amount, in 1/10,000 of the currency.</param>
public sealed record NewInstalment(string Name, DateOnly DueOn, int? Ratio, long? Units);

/// <summary>Divides what a contract brings into instalments that add up to it.</summary>
public static class PaymentPlan
{
    private const int MostInstalments = 60;
    private const int Whole = 10_000;

    /// <summary>Plans a contract that is not signed yet; all by shares, which are divided to the coin, or all by amounts.</summary>
    public static IReadOnlyList<Instalment> Make(Contract contract, IReadOnlyList<NewInstalment> given)
    {
        contract.DemandDraft();
        _ = Checked.Between(given.Count, 1, MostInstalments, "instalments");
        var amounts = given.All(one => one is { Ratio: not null, Units: null }) ? ByShares(contract, given)
            : given.All(one => one is { Ratio: null, Units: not null }) ? ByAmounts(contract, given)
            : throw new InvalidValue("instalments", "are all shares or all amounts").AsException();
        contract.NotePlan();
        return [.. given.Select((one, i) => Instalment.Of(contract, i + 1, one, amounts[i]))];
    }

    private static IReadOnlyList<long> ByShares(Contract contract, IReadOnlyList<NewInstalment> given)
    {
        var ratios = given.Select(one => (long)Checked.Ratio(one.Ratio, "share")!.Value).ToList();
        return ratios.Sum() == Whole
            ? LargestRemainder.Divide(contract.TotalUnits, ratios, SmallestCoin.Of(contract.Currency))
            : throw Mismatch(contract.TotalUnits, contract.TotalUnits / (decimal)Whole * ratios.Sum());
    }

    private static List<long> ByAmounts(Contract contract, IReadOnlyList<NewInstalment> given)
    {
        var amounts = given.Select(one => SmallestCoin.Whole(one.Units!.Value, contract.Currency, "amount")).ToList();
        return amounts.Sum() == contract.TotalUnits ? amounts : throw Mismatch(contract.TotalUnits, amounts.Sum());
    }

    private static RuleException Mismatch(long total, decimal sum) =>
        new InstalmentsDoNotSumUp(total / (decimal)Money.UnitsPerOne, sum / Money.UnitsPerOne).AsException();
}
