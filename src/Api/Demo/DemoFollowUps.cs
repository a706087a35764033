using CrmGraph.Api.Demo.Words;
using CrmGraph.Domain.FollowUps;
using CrmGraph.Domain.Pipeline;

namespace CrmGraph.Api.Demo;

/// <summary>What was talked about with customers on the way of an opportunity, and the first calls to leads.</summary>
internal sealed class DemoFollowUps(DemoSetup setup)
{
    private const ulong Seed = 79;
    private const int NeglectedPercent = 8;
    private const int RecordedCallPercent = 40;

    /// <summary>Whoever is not neglected has been in touch within so many days.</summary>
    private const int RecentDays = 9;

    private static readonly FollowUpKind[] Kinds =
        [FollowUpKind.Call, FollowUpKind.Call, FollowUpKind.Visit, FollowUpKind.Meeting, FollowUpKind.Email, FollowUpKind.Message];

    /// <summary>A conversation is written down after it, within the hour.</summary>
    private static readonly TimeSpan TalkedBefore = TimeSpan.FromMinutes(40);

    private readonly Dice _dice = new(Seed);

    public IReadOnlyList<FollowUp> Of(IReadOnlyList<DemoOpportunity> opportunities, IReadOnlyList<DemoLead> leads) =>
        [.. opportunities.SelectMany(Contacts), .. leads.Select(FirstCall).OfType<FollowUp>()];

    private IEnumerable<FollowUp> Contacts(DemoOpportunity opportunity)
    {
        var calendar = setup.Calendar;
        var end = opportunity.Opportunity.ClosedAt ?? calendar.At(calendar.Now);
        foreach (var moment in Moments(opportunity))
        {
            var at = calendar.At(moment);
            if (moment <= calendar.Now && at < end)
            {
                yield return Contact(opportunity, at, calendar.Day(moment));
            }
        }
    }

    private IEnumerable<long> Moments(DemoOpportunity opportunity)
    {
        var calendar = setup.Calendar;
        var opened = opportunity.Plan.OpenedAt;
        var quietSince = _dice.Chance(NeglectedPercent) ? opened + WorkCalendar.Days(_dice.Between(1, 30)) : long.MaxValue;
        var lively = opportunity.Opportunity.Status == OpportunityStatus.Open && quietSince == long.MaxValue;
        var recent = calendar.Now - WorkCalendar.Days(_dice.Fraction() * RecentDays);
        for (var at = opened + Gap(); at <= Math.Min(calendar.Now, quietSince); at += Gap())
        {
            yield return at;
        }

        if (lively && recent > opened)
        {
            yield return recent;
        }
    }

    private long Gap() => WorkCalendar.Days(7 + (_dice.Fraction() * 17));

    private FollowUp Contact(DemoOpportunity subject, DateTime at, DateOnly day)
    {
        var opportunity = subject.Opportunity;
        var words = _dice.Of(FollowUpWords.All(subject.Plan.Customer.Chinese));
        var notes = new FollowUpNotes(_dice.Of(Kinds), at - TalkedBefore)
        {
            CustomerId = opportunity.CustomerId,
            OpportunityId = opportunity.Id,
            StageName = words.StageName,
            Need = words.Need,
            Objection = words.Objection,
            Commitment = words.Commitment,
            Solution = words.Solution,
            NextStep = words.NextStep,
            NextOn = day.AddDays(_dice.Between(2, 9)),
            Exception = words.Exception,
            ExpectedCloseOn = opportunity.ExpectedCloseOn,
            Likelihood = (Likelihood)_dice.Between((int)Likelihood.High, (int)Likelihood.Low),
        };
        opportunity.NoteActivity(at);
        return FollowUp.Record(notes, opportunity.OwnerId, opportunity.TeamId, at, subject.OwnerAt(at));
    }

    private FollowUp? FirstCall(DemoLead lead)
    {
        if (lead.Lead.FirstTouchedAt is not { } touched || !_dice.Chance(RecordedCallPercent))
        {
            return null;
        }

        var notes = new FollowUpNotes(FollowUpKind.Call, touched)
        {
            LeadId = lead.Lead.Id,
            Text = FollowUpWords.FirstCall(lead.Plan.Chinese),
        };
        return FollowUp.Record(notes, lead.Lead.OwnerId, lead.Lead.TeamId, touched, lead.Lead.OwnerId);
    }
}
