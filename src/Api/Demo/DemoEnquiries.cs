using CrmGraph.Api.Demo.Words;
using CrmGraph.Domain.FollowUps;

namespace CrmGraph.Api.Demo;

/// <summary>Customers who asked about a product; who asks twice within three months and has not bought is a potential customer.</summary>
internal sealed class DemoEnquiries(DemoSetup setup, IReadOnlyList<DemoProduct> products)
{
    private const ulong Seed = 83;
    private const int NewcomerPercent = 85;
    private const int OtherPercent = 25;

    /// <summary>A customer's enquiries lie within so many days.</summary>
    private const int SpellDays = 60;

    private readonly Dice _dice = new(Seed);

    public IReadOnlyList<FollowUp> Of(IReadOnlyList<DemoCustomer> customers) =>
        [.. customers.SelectMany(customer => Moments(customer).Select(moment => Enquiry(customer, moment)))];

    private IEnumerable<long> Moments(DemoCustomer customer)
    {
        var newcomer = customer.Size == CustomerSize.Newcomer;
        if (!_dice.Chance(newcomer ? NewcomerPercent : OtherPercent))
        {
            yield break;
        }

        var (first, now) = (Math.Max(customer.Since, setup.Calendar.HistoryStart), setup.Calendar.Now);
        var from = _dice.Between(first, Math.Max(first, now - WorkCalendar.Days(SpellDays)));
        var to = Math.Min(now, from + WorkCalendar.Days(SpellDays));
        for (var left = newcomer ? _dice.Between(2, 5) : _dice.Between(1, 2); left > 0; left--)
        {
            yield return _dice.Between(from, to);
        }
    }

    private FollowUp Enquiry(DemoCustomer customer, long moment)
    {
        var product = _dice.Of(products, product => product.Words.Demand);
        var (record, at) = (customer.Customer, setup.Calendar.At(moment));
        var notes = new FollowUpNotes(FollowUpKind.ProductEnquiry, at)
        {
            CustomerId = record.Id,
            ProductId = product.Product.Id,
            Text = FollowUpWords.Enquiry(customer.Chinese, product.Name(customer.Chinese)),
        };
        return FollowUp.Record(notes, record.OwnerId, record.TeamId, at, record.OwnerId);
    }
}
