using CrmGraph.Domain.Reviews;

namespace CrmGraph.Api.Reviews.Gathering;

/// <summary>Counts what the records of open opportunities lack; one opportunity may lack several things.</summary>
internal static class ReviewHygiene
{
    public static IReadOnlyList<HygieneCount> Of(IReadOnlyList<OpenOpportunity> open, OpenTerms terms) =>
        [
            Count(HygieneKind.PushedTwice, open.Where(one => one.WasPushedTwice)),
            Count(HygieneKind.NoNextStep, open.Where(one => !terms.HasNextStep(one))),
            Count(HygieneKind.CloseDatePassed, open.Where(one => one.ShouldHaveClosed)),
            Count(HygieneKind.NoActivity, open.Where(one => terms.IsQuiet(one))),
        ];

    private static HygieneCount Count(HygieneKind kind, IEnumerable<OpenOpportunity> lacking)
    {
        var (count, units) = lacking.Aggregate((Count: 0, Units: 0L), (sum, one) => (sum.Count + 1, sum.Units + one.BaseUnits));
        return new HygieneCount(kind, count, WeekFigures.Amount(units));
    }
}
