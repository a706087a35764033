using CrmGraph.Domain.Customers;

namespace CrmGraph.Api.Demo;

/// <summary>A customer and what decides how it buys.</summary>
/// <param name="Customer">The record.</param>
/// <param name="Team">The team that sells to it.</param>
/// <param name="Owner">The rep responsible.</param>
/// <param name="Size">How much it buys.</param>
/// <param name="Since">When it was registered.</param>
/// <param name="Chinese">Whether it is spoken to in Chinese.</param>
internal sealed record DemoCustomer(
    Customer Customer,
    DemoTeam Team,
    DemoRep Owner,
    CustomerSize Size,
    long Since,
    bool Chinese);

/// <summary>How much a customer buys.</summary>
/// <param name="Zh">In Chinese, as in the tag 制造业/中型.</param>
/// <param name="En">In English.</param>
/// <param name="Share">How many of a hundred customers are like this.</param>
/// <param name="Demand">How many opportunities it brings, beside the others.</param>
/// <param name="MostUnits">How many of a product it buys at once, at most.</param>
/// <param name="LeastPeople">Employees, from.</param>
/// <param name="MostPeople">Employees, to.</param>
/// <param name="Contacts">People known there, at most.</param>
internal sealed record CustomerSize(
    string Zh,
    string En,
    int Share,
    int Demand,
    int MostUnits,
    int LeastPeople,
    int MostPeople,
    int Contacts)
{
    public static readonly CustomerSize Large = new("大型", "large", 8, 8, 3, 2_000, 20_000, 3);

    /// <summary>Asks and compares, and has not bought yet.</summary>
    public static readonly CustomerSize Newcomer = new("小型", "small", 22, 1, 1, 20, 300, 2);

    public static readonly IReadOnlyList<CustomerSize> All =
    [
        Large,
        new("中型", "mid-size", 25, 3, 2, 300, 2_000, 3),
        new("小型", "small", 45, 1, 1, 20, 300, 2),
        Newcomer,
    ];
}
