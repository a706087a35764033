using CrmGraph.Api.Demo.Words;
using CrmGraph.Domain;

namespace CrmGraph.Api.Demo;

/// <summary>Which opportunities there are: the early orders of large customers, and those of the weeks that are shown.</summary>
internal sealed class OpportunityPlans(
    DemoSetup setup,
    IReadOnlyList<DemoCustomer> customers,
    IReadOnlyList<DemoProduct> products)
{
    public const int Count = 2_000;

    private const ulong Seed = 41;
    private const int DaysInAWeek = 7;

    /// <summary>Opportunities are opened this long before the first week, so that it has results of its own.</summary>
    private const int WarmUpDays = 8 * DaysInAWeek;

    private const int ProjectPercent = 34;
    private const int LeadPercent = 22;
    private const int LaterStagePercent = 10;
    private const int ColleaguePercent = 15;
    private const int RoundTo = 100;

    /// <summary>How many days before the first week large customers opened their earlier orders.</summary>
    private static readonly (int From, int To)[] EarlyOrderDays = [(700, 740), (330, 520), (100, 210)];

    private readonly Dice _dice = new(Seed);

    /// <summary>All plans by the time at which they begin.</summary>
    public IReadOnlyList<OpportunityPlan> Make()
    {
        var early = customers.Where(customer => customer.Size == CustomerSize.Large).SelectMany(EarlyOrders).ToList();
        var from = setup.Calendar.HistoryStart - WorkCalendar.Days(WarmUpDays);
        var moments = GrowthCurve.Moments(Count - early.Count, from, setup.Calendar.Now, _dice);
        return [.. early.Concat(moments.Select(Regular)).OrderBy(plan => plan.OpenedAt)];
    }

    private IEnumerable<OpportunityPlan> EarlyOrders(DemoCustomer customer) => EarlyOrderDays.Select(days =>
    {
        var openedAt = setup.Calendar.HistoryStart - WorkCalendar.Days(_dice.Between(days.From, days.To));
        return Plan(openedAt, customer, setup.Pipelines[0]) with { Certain = true };
    });

    private OpportunityPlan Regular(long openedAt)
    {
        var known = customers.Where(customer => customer.Since <= openedAt).ToList();
        var pipeline = setup.Pipelines[_dice.Chance(ProjectPercent) ? 1 : 0];
        var plan = Plan(openedAt, _dice.Of(known, customer => customer.Size.Demand), pipeline);
        if (openedAt > setup.Calendar.HistoryStart + WorkCalendar.Days(DaysInAWeek) && _dice.Chance(LeadPercent))
        {
            return plan with { FromLead = true };
        }

        return _dice.Chance(LaterStagePercent) ? plan with { FirstStage = 1 } : plan;
    }

    private OpportunityPlan Plan(long openedAt, DemoCustomer customer, DemoPipeline pipeline)
    {
        var product = _dice.Of(products, product => product.Words.Demand);
        var purpose = _dice.Of(ProductWords.Purposes);
        var title = customer.Chinese ? product.Words.Zh + purpose.Zh : $"{product.Words.En} – {purpose.En}";
        var owner = _dice.Chance(ColleaguePercent) ? _dice.Of(customer.Team.Reps) : customer.Owner;
        return new OpportunityPlan(openedAt, customer, owner, product, pipeline, title, Amount(product, customer.Size));
    }

    private Money Amount(DemoProduct product, CustomerSize size)
    {
        var percentOfList = _dice.Between(86, 100);
        var exact = product.Words.Price * _dice.Between(1, size.MostUnits) * percentOfList / 100;
        return setup.Price(exact / RoundTo * RoundTo);
    }
}
