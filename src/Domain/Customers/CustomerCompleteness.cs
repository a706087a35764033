namespace CrmGraph.Domain.Customers;

/// <summary>数据完整度: what is still to be entered about a customer.</summary>
/// <param name="Share">The part of what should be known that is, as a fraction.</param>
/// <param name="Missing">What is not, in the order in which it is asked for.</param>
public sealed record CustomerCompleteness(decimal Share, IReadOnlyList<CustomerDetail> Missing)
{
    private const int Decimals = 4;
    private static readonly int Asked = Enum.GetValues<CustomerDetail>().Length;

    /// <param name="customer">The customer.</param>
    /// <param name="contacts">How many people are known there.</param>
    /// <param name="reachable">How many of them have an e-mail address or a phone number.</param>
    public static CustomerCompleteness Of(Customer customer, int contacts, int reachable)
    {
        List<CustomerDetail> missing = [.. Details(customer, contacts, reachable).Where(detail => !detail.IsKnown).Select(detail => detail.Detail)];
        return new(decimal.Round((Asked - missing.Count) / (decimal)Asked, Decimals), missing);
    }

    private static IEnumerable<(CustomerDetail Detail, bool IsKnown)> Details(Customer customer, int contacts, int reachable) =>
    [
        (CustomerDetail.Industry, customer.Industry is not null),
        (CustomerDetail.Region, customer.Region is not null),
        (CustomerDetail.Country, customer.Country is not null),
        (CustomerDetail.Phone, customer.Phone is not null),
        (CustomerDetail.Website, customer.Website is not null),
        (CustomerDetail.Employees, customer.Employees is not null),
        (CustomerDetail.AnnualRevenue, customer.AnnualRevenueUnits is not null),
        (CustomerDetail.Contact, contacts > 0),
        (CustomerDetail.ContactAddress, reachable > 0),
    ];
}

/// <summary>What should be known about every customer.</summary>
public enum CustomerDetail
{
    /// <summary>行业: the line of business.</summary>
    Industry,

    /// <summary>区域: the sales region.</summary>
    Region,

    /// <summary>国家: the country of its seat.</summary>
    Country,

    /// <summary>电话: the central phone number.</summary>
    Phone,

    /// <summary>网址: the web address.</summary>
    Website,

    /// <summary>规模: how many people it employs.</summary>
    Employees,

    /// <summary>年收入: its own yearly revenue.</summary>
    AnnualRevenue,

    /// <summary>联系人: a person there.</summary>
    Contact,

    /// <summary>联系方式: an e-mail address or phone number of a person there.</summary>
    ContactAddress,
}
