using CrmGraph.Domain.Segmentation;
using static CrmGraph.Domain.Tests.Segmentation.Given;

namespace CrmGraph.Domain.Tests.Segmentation;

public sealed class TierRulesTests
{
    [Theory]
    [InlineData("500000", 2, TierKey.Strategic)]
    [InlineData("499999.9999", 2, TierKey.Key)]
    [InlineData("500000", 1, TierKey.Key)]
    [InlineData("9000000", 0, TierKey.Key)]
    [InlineData("200000", 0, TierKey.Key)]
    [InlineData("200000", 10, TierKey.Key)]
    [InlineData("199999.9999", 10, TierKey.Ordinary)]
    [InlineData("0.0001", 0, TierKey.Ordinary)]
    public void Purchases_and_years_decide_with_half_open_ranges(string purchases, int years, TierKey expected) =>
        Assert.Equal(expected, Key(Facts(purchases, AsOf.AddYears(-years))));

    [Fact]
    public void Two_years_are_complete_on_the_second_anniversary()
    {
        Assert.Equal(TierKey.Strategic, Key(Facts("500000", new(2024, 11, 15))));
        Assert.Equal(TierKey.Key, Key(Facts("500000", new(2024, 11, 16))));
    }

    [Theory]
    [InlineData("2024-02-29", "2026-02-27", 1)]
    [InlineData("2024-02-29", "2026-02-28", 2)]
    [InlineData("2024-02-29", "2028-02-28", 3)]
    [InlineData("2024-02-29", "2028-02-29", 4)]
    [InlineData("2024-11-15", "2024-11-15", 0)]
    public void Cooperation_is_counted_in_full_years(string since, string asOf, int years) =>
        Assert.Equal(years, Figure(Evaluate(Facts("1", Day(since)), Day(asOf)).Evidence, TierMeasure.CooperationYears).Value);

    [Fact]
    public void A_contract_signed_later_is_not_known_yet()
    {
        var evidence = Evaluate(Facts("1", AsOf.AddDays(1)), AsOf).Evidence;

        Assert.Null(Figure(evidence, TierMeasure.CooperationYears).Value);
    }

    [Fact]
    public void Without_a_contract_nobody_is_strategic() => Assert.Equal(TierKey.Key, Key(Facts("900000", null)));

    [Theory]
    [InlineData("2025-11-15", TierKey.Ordinary)]
    [InlineData("2025-11-16", TierKey.Key)]
    [InlineData("2026-11-15", TierKey.Key)]
    [InlineData("2026-11-16", TierKey.Ordinary)]
    public void Annual_purchases_are_those_of_the_12_months_that_end_on_the_day(string on, TierKey expected)
    {
        var facts = new TierFacts([new(Day(on), Units("200000"))], [], null);

        Assert.Equal(expected, Key(facts));
    }

    [Fact]
    public void Purchases_in_the_window_add_up()
    {
        var facts = new TierFacts(
            [new(AsOf, Units("120000")), new(AsOf.AddMonths(-6), Units("80000")), new(AsOf.AddYears(-2), Units("1000000"))],
            [],
            null);

        var verdict = Evaluate(facts, AsOf);

        Assert.Equal((TierKey.Key, 2), (KeyOf(verdict), verdict.Position));
        Assert.Equal(Units("200000"), verdict.Evidence.AnnualPurchasesUnits);
        Assert.Equal((new DateOnly(2025, 11, 16), AsOf), (verdict.Evidence.Figures[0].From!.Value, verdict.Evidence.AsOf));
    }

    [Theory]
    [InlineData("2026-08-16", "2026-11-15", TierKey.Potential)]
    [InlineData("2026-08-15", "2026-11-15", TierKey.Ordinary)]
    [InlineData("2026-11-15", "2026-11-15", TierKey.Potential)]
    [InlineData("2026-11-15", "2026-11-16", TierKey.Ordinary)]
    public void Two_enquiries_in_3_calendar_months_make_a_potential_customer(string first, string second, TierKey expected) =>
        Assert.Equal(expected, Key(new([], [Day(first), Day(second)], null)));

    [Fact]
    public void One_enquiry_is_not_enough() => Assert.Equal(TierKey.Ordinary, Key(new([], [AsOf], null)));

    [Theory]
    [InlineData("2026-05-31", "2026-03-01")]
    [InlineData("2024-05-30", "2024-03-01")]
    [InlineData("2026-03-31", "2026-01-01")]
    public void The_enquiry_window_respects_the_length_of_months(string asOf, string from) =>
        Assert.Equal(Day(from), TierRules.WindowStart(Day(asOf), 3));

    [Fact]
    public void The_year_before_a_leap_day_has_no_gap() =>
        Assert.Equal(new DateOnly(2023, 3, 1), TierRules.WindowStart(new(2024, 2, 29), TierRules.PurchaseMonths));

    [Theory]
    [InlineData("2020-01-01", TierKey.Ordinary)]
    [InlineData("2026-11-15", TierKey.Ordinary)]
    [InlineData("2026-11-16", TierKey.Potential)]
    public void Whoever_has_ordered_before_is_no_longer_potential(string orderedOn, TierKey expected) =>
        Assert.Equal(expected, Key(new([new(Day(orderedOn), 0)], [AsOf, AsOf], null)));

    [Fact]
    public void The_first_rule_that_holds_decides()
    {
        var facts = new TierFacts([new(AsOf, Units("600000"))], [AsOf, AsOf], AsOf.AddYears(-3));

        Assert.Equal(TierKey.Strategic, Key(facts));
        Assert.Equal(TierKey.Key, KeyOf(TierRules.Evaluate([.. Rules.Skip(1)], facts, AsOf)));
    }

    [Fact]
    public void The_evidence_names_what_was_counted()
    {
        var evidence = Evaluate(new([], [AsOf, AsOf.AddDays(-1), AsOf.AddYears(-1)], null), AsOf).Evidence;

        Assert.Equal(new TierFigure(TierMeasure.Enquiries, 3, new(2026, 8, 16), 2), Figure(evidence, TierMeasure.Enquiries));
        Assert.Equal(0, Figure(evidence, TierMeasure.OrdersEver).Value);
    }

    [Fact]
    public void A_customer_that_fits_no_rule_is_refused() =>
        Expect.Refusal<TiersIncomplete>(() => TierRules.Evaluate([.. Rules.SkipLast(1)], new([], [], null), AsOf));

    private static TierFacts Facts(string purchases, DateOnly? since) => new([new(AsOf, Units(purchases))], [], since);

    private static TierKey Key(TierFacts facts) => KeyOf(Evaluate(facts, AsOf));

    private static TierVerdict Evaluate(TierFacts facts, DateOnly asOf) => TierRules.Evaluate(Rules, facts, asOf);

    private static TierFigure Figure(TierEvidence evidence, TierMeasure measure) => evidence.Figures.Single(f => f.Measure == measure);
}
