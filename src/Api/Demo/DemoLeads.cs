using System.Globalization;
using CrmGraph.Domain.Leads;

namespace CrmGraph.Api.Demo;

/// <summary>The leads of the weeks that are shown: those that became opportunities and the many that did not.</summary>
internal sealed class DemoLeads(DemoSetup setup, IReadOnlyList<DemoTeam> teams, IReadOnlyList<OpportunityPlan> opportunities)
{
    public const int Count = 1_600;

    private const ulong Seed = 67;
    private const int PromptPercent = 88;
    private const int LatePercent = 60;
    private const int Minute = 60;

    /// <summary>Sources by how many of a hundred leads they bring, and how many of those that convert.</summary>
    private static readonly (LeadSource Source, int All, int Converted)[] Sources =
    [
        (LeadSource.Website, 29, 24),
        (LeadSource.SocialMedia, 15, 8),
        (LeadSource.Referral, 12, 30),
        (LeadSource.Event, 17, 20),
        (LeadSource.ContentMarketing, 10, 7),
        (LeadSource.Advertising, 10, 4),
        (LeadSource.ColdCall, 5, 5),
        (LeadSource.Other, 2, 2),
    ];

    private readonly Dice _dice = new(Seed);
    private readonly DemoNames _names = new(new Dice(Seed + 1));

    /// <param name="firstNumber">The number of the first lead.</param>
    public IReadOnlyList<DemoLead> Capture(int firstNumber)
    {
        var converted = opportunities.Where(plan => plan.FromLead).Select(Converted).ToList();
        var moments = GrowthCurve.Moments(Count - converted.Count, setup.Calendar.HistoryStart, setup.Calendar.Now, _dice);
        var plans = converted.Concat(moments.Select(Unconverted)).OrderBy(plan => plan.At);
        return [.. plans.Select((plan, index) => new DemoLead(plan, One(plan, firstNumber + index)))];
    }

    private LeadPlan Converted(OpportunityPlan plan)
    {
        var at = _dice.Between(plan.OpenedAt - WorkCalendar.Days(6), plan.OpenedAt - (60 * Minute));
        var customer = plan.Customer;
        var tag = customer.Customer.Tags[0];
        var profile = Profile(_dice.Of(Sources, source => source.Converted).Source, customer.Chinese, tag) with
        {
            Company = customer.Customer.Name,
        };
        return new LeadPlan(at, plan.Owner, profile, customer.Chinese, plan);
    }

    private LeadPlan Unconverted(long at)
    {
        var team = _dice.Of(teams);
        var company = _names.Company(team.Region);
        var size = _dice.Of(CustomerSize.All, size => size.Share);
        var tag = $"{company.Industry}/{(company.Chinese ? size.Zh : size.En)}";
        var profile = Profile(_dice.Of(Sources, source => source.All).Source, company.Chinese, tag) with { Company = company.Name };
        return new LeadPlan(at, _dice.Of(team.Reps), profile, company.Chinese, null);
    }

    private LeadProfile Profile(LeadSource source, bool chinese, string tag)
    {
        var (name, address) = _names.Person(chinese);
        return new LeadProfile(name, source)
        {
            Email = string.Create(CultureInfo.InvariantCulture, $"{address}@l{_dice.Between(1000, 9999)}.example.com"),
            Phone = _names.Phone(chinese),
            Tags = [tag],
        };
    }

    private Lead One(LeadPlan plan, int number)
    {
        var owner = plan.Owner.User;
        var lead = Lead.Capture(number, plan.Profile, owner.Id, owner.TeamId, setup.Calendar.At(plan.At), owner.Id);
        if (FirstTouch(plan) is { } touched && touched <= setup.Calendar.Now)
        {
            lead.Touch(setup.Calendar.At(touched), owner.Id);
        }

        return lead;
    }

    /// <summary>Most are called within hours, some after days, some never; who converts was called before.</summary>
    private long? FirstTouch(LeadPlan plan)
    {
        var soon = plan.At + _dice.Between(10 * Minute, 240 * Minute);
        if (plan.Becomes is { } opportunity)
        {
            return Math.Min(soon, opportunity.OpenedAt);
        }

        if (_dice.Chance(PromptPercent))
        {
            return soon;
        }

        return _dice.Chance(LatePercent) ? plan.At + WorkCalendar.Days(_dice.Between(2, 6)) : null;
    }
}
