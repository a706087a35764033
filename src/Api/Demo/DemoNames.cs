using System.Globalization;
using CrmGraph.Api.Demo.Words;

namespace CrmGraph.Api.Demo;

/// <summary>Makes up companies and people; no company comes twice.</summary>
internal sealed class DemoNames(Dice dice)
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>A company of a region.</summary>
    public CompanyName Company(Region region)
    {
        while (true)
        {
            var industry = dice.Of(IndustryWords.All);
            var company = region == Region.International ? English(industry) : Chinese(industry, region);
            if (_taken.Add(company.Name))
            {
                return company;
            }
        }
    }

    /// <summary>A person, and the name as it stands in an e-mail address.</summary>
    public (string Name, string Address) Person(bool chinese)
    {
        if (chinese)
        {
            var (family, given) = (dice.Of(PersonWords.ZhFamilyNames), dice.Of(PersonWords.ZhGivenNames));
            return (family.Zh + given.Zh, $"{family.Pinyin}.{given.Pinyin}");
        }

        var (first, last) = (dice.Of(PersonWords.EnGivenNames), dice.Of(PersonWords.EnFamilyNames));
        return ($"{first} {last}", $"{first}.{last}".ToLowerInvariant());
    }

    /// <summary>A number from the ranges that are kept free for stories.</summary>
    public string Phone(bool chinese) => chinese
        ? string.Create(CultureInfo.InvariantCulture, $"400-555-{dice.Between(1000, 9999)}")
        : string.Create(CultureInfo.InvariantCulture, $"+1 202-555-01{dice.Between(10, 99)}");

    private CompanyName Chinese(IndustryWord industry, Region region)
    {
        var city = dice.Of(region == Region.East ? CompanyWords.EastCities : CompanyWords.SouthCities);
        var brand = dice.Of(CompanyWords.ZhFirst) + dice.Of(CompanyWords.ZhSecond);
        var name = city + brand + dice.Of(industry.ZhTrades) + dice.Of(CompanyWords.ZhForms);
        return new CompanyName(name, industry.Zh, "中国", city, Chinese: true);
    }

    private CompanyName English(IndustryWord industry)
    {
        var country = dice.Of(CompanyWords.Countries);
        var name = $"{dice.Of(CompanyWords.EnFirst)}{dice.Of(CompanyWords.EnSecond)} {dice.Of(industry.EnTrades)} {country.Form}";
        return new CompanyName(name, industry.En, country.Name, dice.Of(country.Cities), Chinese: false);
    }
}

/// <summary>A made-up company; its words are in its own language.</summary>
internal sealed record CompanyName(string Name, string Industry, string Country, string City, bool Chinese)
{
    /// <summary>The name of a company that belongs to this one.</summary>
    public string BranchIn(string city) => Chinese ? $"{Name}{city}分公司" : $"{Name} – {city} branch";
}
