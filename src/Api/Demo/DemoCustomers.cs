using System.Globalization;
using CrmGraph.Domain;
using CrmGraph.Domain.Customers;

namespace CrmGraph.Api.Demo;

/// <summary>The customers of every region, most known for long, some found in the weeks that are shown.</summary>
internal sealed class DemoCustomers(DemoSetup setup, IReadOnlyList<DemoTeam> teams)
{
    public const int Count = 400;

    private const ulong Seed = 23;
    private const int KnownForLongPercent = 75;
    private const int BranchPercent = 6;
    private const int FoundingDays = 120;

    /// <summary>Two fifths in each Chinese region, one fifth abroad.</summary>
    private static readonly int[] TeamShares = [0, 0, 1, 1, 2];

    private readonly Dice _dice = new(Seed);
    private readonly DemoNames _names = new(new Dice(Seed + 1));

    /// <param name="firstNumber">The number of the first customer.</param>
    public IReadOnlyList<DemoCustomer> Register(int firstNumber)
    {
        var arrivals = Enumerable.Range(0, Count).Select(_ => Arrival()).OrderBy(arrival => arrival.Since).ToList();
        List<(DemoCustomer Customer, CompanyName Name)> made = [];
        foreach (var (size, since) in arrivals)
        {
            made.Add(One(firstNumber + made.Count, size, since, made));
        }

        return [.. made.Select(one => one.Customer)];
    }

    /// <summary>The large ones have been customers from the beginning.</summary>
    private (CustomerSize Size, long Since) Arrival()
    {
        var calendar = setup.Calendar;
        var size = _dice.Of(CustomerSize.All, size => size.Share);
        var since = _dice.Chance(KnownForLongPercent)
            ? _dice.Between(0, calendar.HistoryStart)
            : _dice.Between(calendar.HistoryStart, calendar.Now);
        return (size, size == CustomerSize.Large ? _dice.Between(0, WorkCalendar.Days(FoundingDays)) : since);
    }

    private (DemoCustomer Customer, CompanyName Name) One(
        int number,
        CustomerSize size,
        long since,
        List<(DemoCustomer Customer, CompanyName Name)> earlier)
    {
        var team = teams[_dice.Of(TeamShares)];
        var owner = _dice.Of(team.Reps);
        var name = _names.Company(team.Region);
        var parents = earlier.Where(other => other.Customer.Team == team && other.Customer.Size == CustomerSize.Large).ToList();
        var profile = Profile(number, name, size) with { Region = team.RegionName };
        if (parents.Count > 0 && _dice.Chance(BranchPercent))
        {
            var parent = _dice.Of(parents);
            profile = profile with { Name = parent.Name.BranchIn(name.City), ParentId = parent.Customer.Customer.Id };
        }

        var record = Customer.Register(
            number, profile, owner.User.Id, owner.User.TeamId, setup.Calendar.At(since), setup.AdministratorId);
        return (new DemoCustomer(record, team, owner, size, since, name.Chinese), name);
    }

    private CustomerProfile Profile(int number, CompanyName name, CustomerSize size)
    {
        var people = _dice.Between(size.LeastPeople, size.MostPeople);
        return new CustomerProfile(name.Name)
        {
            Industry = name.Industry,
            Country = name.Country,
            Website = Domain(number),
            Phone = _names.Phone(name.Chinese),
            Employees = people,
            YearEstablished = setup.Calendar.Today.Year - _dice.Between(4, 40),
            AnnualRevenueUnits = people * (long)_dice.Between(300, 900) * 1_000 * Money.UnitsPerOne,
            Status = _dice.Chance(50) ? CustomerStatus.Interested : CustomerStatus.Prospect,
            Tags = [name.Chinese ? $"{name.Industry}/{size.Zh}" : $"{name.Industry}/{size.En}"],
        };
    }

    /// <summary>The customer's part of a domain that nobody can own.</summary>
    internal static string Domain(int number) => string.Create(CultureInfo.InvariantCulture, $"c{number:D4}.example.com");
}
