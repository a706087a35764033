using CrmGraph.Api.Tests.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Sales.Collection;
using CrmGraph.Domain.Sales.Orders;

namespace CrmGraph.Api.Tests.Access;

/// <summary>How much there is of what a caller may see, by the rules in plain words: no figure may say more.</summary>
/// <param name="Opportunities">The opportunities.</param>
/// <param name="Open">Those of them that are open.</param>
/// <param name="OpenAmount">Their value.</param>
/// <param name="Won">Those that are won.</param>
/// <param name="WonAmount">Their value.</param>
/// <param name="Customers">The customers.</param>
/// <param name="Bought">What these have bought from anybody: it belongs to the customer, as the tier does that follows from it.</param>
/// <param name="Instalments">The instalments of the opportunities.</param>
internal sealed record Sight(int Opportunities, int Open, decimal OpenAmount, int Won, decimal WonAmount, int Customers, decimal Bought, int Instalments)
{
    public static Sight Of(SampleCompany company, SightOracle oracle, IReadOnlyList<Opportunity> stored)
    {
        var customers = company.Customers.Where(oracle.Sees).Select(customer => customer.Id).ToHashSet();
        var seen = stored.Where(opportunity => oracle.SeesOpportunity(opportunity.Id)).ToList();
        var open = seen.Where(opportunity => opportunity.Status == OpportunityStatus.Open).ToList();
        var won = seen.Where(opportunity => opportunity.Status == OpportunityStatus.Won).ToList();
        return new(
            seen.Count,
            open.Count,
            Amount(open),
            won.Count,
            Amount(won),
            customers.Count,
            Purchases(company, [.. stored.Where(opportunity => customers.Contains(opportunity.CustomerId.GetValueOrDefault()))]),
            company.Sales.Where(sale => oracle.SeesOpportunity(sale.Quotation.OpportunityId)).Sum(sale => sale.Others.OfType<Instalment>().Count()));
    }

    /// <summary>The orders, and the won opportunities without one.</summary>
    private static decimal Purchases(SampleCompany company, IReadOnlyList<Opportunity> opportunities)
    {
        var orders = company.Sales.SelectMany(sale => sale.Others.OfType<SalesOrder>()).ToLookup(order => order.OpportunityId);
        return Amount(opportunities.Where(opportunity => opportunity.Status == OpportunityStatus.Won && !orders[opportunity.Id].Any()))
            + opportunities.Sum(opportunity => orders[opportunity.Id].Sum(order => Worth(order, opportunity)));
    }

    private static decimal Worth(SalesOrder order, Opportunity opportunity) =>
        BaseAmount.Convert(new Money(order.TotalUnits, order.Currency), opportunity.RateMicros, opportunity.RateOn).Units / (decimal)Money.UnitsPerOne;

    private static decimal Amount(IEnumerable<Opportunity> opportunities) =>
        opportunities.Sum(opportunity => opportunity.BaseUnits) / (decimal)Money.UnitsPerOne;
}
