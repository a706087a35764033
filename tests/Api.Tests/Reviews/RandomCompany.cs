using CrmGraph.Api.Tests.Host;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Analytics;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Leads;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using CrmGraph.Domain.Pipeline.Ownership;
using CrmGraph.Domain.Products;
using CrmGraph.Domain.Segmentation;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Reviews;

/// <summary>A company in which chance decides who sells what, and what becomes of it, for 34 weeks.</summary>
internal sealed class RandomCompany(int seed)
{
    private const int Weeks = 34;
    private const int MostAWeek = 12;

    private static readonly IsoWeek First = IsoWeek.Parse("2026-W08");
    private static readonly string[] Reasons = ["价格", "Timing", "竞争对手更快", "no budget"];

    private readonly Random _chance = new(seed);
    private readonly List<Opportunity> _opportunities = [];
    private readonly List<Lead> _leads = [];
    private List<User> _reps = [];
    private List<Customer> _customers = [];
    private List<Product> _products = [];
    private ILookup<Guid, Stage> _stages = Enumerable.Empty<Stage>().ToLookup(stage => stage.PipelineId);

    public Guid TeamId { get; private set; }

    public Guid RepId => _reps[0].Id;

    /// <summary>The last weeks, the earliest first.</summary>
    public static IEnumerable<IsoWeek> Last(int weeks) => Enumerable.Range(Weeks - weeks, weeks).Select(First.Plus);

    public Task Store(CrmServer server) => server.Do(async db =>
    {
        List<Team> teams = [Team.Create("华南销售部"), Team.Create("Northern Europe")];
        TeamId = teams[0].Id;
        _reps = [.. Enumerable.Range(2, 9).Select(n => User.Create(n, $"rep{n}", n % 3 == 0 ? $"Rep Number {n}" : $"销售{n}", Role.SalesRep))];
        _stages = (await db.Set<Stage>().OrderBy(stage => stage.Position).ToListAsync()).ToLookup(stage => stage.PipelineId);
        var tiers = await db.Set<Tier>().ToListAsync();
        _customers = [.. Enumerable.Range(1, 20).Select(n => Register(n, tiers))];
        _products = [.. Enumerable.Range(1, 4).Select(n => Product.Create($"产品 {n}", "Series", Money.Of(99.5m, "CNY")))];
        db.AddRange(_customers);
        db.AddRange(_products);
        db.AddRange(Targets());
        db.AddRange(teams);
        db.AddRange(_reps);
        db.AddRange(_reps.Select((rep, index) => rep.JoinTeam(teams[index % 2].Id, First.Plus(_chance.Next(Weeks / 2)).Start)));
        for (var week = 0; week < Weeks; week++)
        {
            Pass(First.Plus(week));
        }

        db.AddRange(_opportunities);
        db.AddRange(_opportunities.Where(_ => _chance.Next(4) == 0).SelectMany(Shares));
        db.AddRange(_leads);
        await db.SaveChangesAsync();
    });

    private void Pass(IsoWeek week)
    {
        for (var day = 0; day < 7; day++)
        {
            var at = week.Start.AddDays(day).ToDateTime(new TimeOnly(4, 0), DateTimeKind.Utc);
            foreach (var opportunity in _opportunities.Where(_ => _chance.Next(6) == 0))
            {
                Change(opportunity, at.AddMinutes(_chance.Next(500)));
            }
        }

        var opened = _opportunities.Count;
        for (var left = _chance.Next(MostAWeek); left > 0; left--)
        {
            Open(At(week));
        }

        for (var left = _chance.Next(MostAWeek); left > 0; left--)
        {
            Capture(At(week), _opportunities.Skip(opened).ToList());
        }
    }

    private DateTime At(IsoWeek week) => week.Start.AddDays(_chance.Next(7)).ToDateTime(new TimeOnly(_chance.Next(24), _chance.Next(60)), DateTimeKind.Utc);

    private void Open(DateTime at)
    {
        var rep = Any(_reps);
        var draft = new OpportunityDraft(_opportunities.Count + 1, $"商机 {_opportunities.Count + 1}", Amount(at), rep.Id, rep.TeamId)
        {
            CustomerId = _chance.Next(5) == 0 ? null : Any(_customers).Id,
            ProductId = _chance.Next(3) == 0 ? null : Any(_products).Id,
            ExpectedCloseOn = DateOnly.FromDateTime(at).AddDays(_chance.Next(120)),
        };
        _opportunities.Add(Opportunity.Open(draft, Any(OpenStages(Any([.. _stages]).Key)), StageGate.Historical, at, rep.Id));
    }

    private void Capture(DateTime at, List<Opportunity> opened)
    {
        var rep = Any(_reps);
        var lead = Lead.Capture(_leads.Count + 1, new LeadProfile($"线索 {_leads.Count + 1}", Any(Enum.GetValues<LeadSource>())), rep.Id, rep.TeamId, at, rep.Id);
        if (_chance.Next(3) > 0)
        {
            lead.Touch(at.AddHours(_chance.Next(1, 60)), rep.Id);
        }

        if (opened.Count > 0 && _chance.Next(3) == 0)
        {
            lead.Convert(null, Any(opened).Id, at.AddHours(_chance.Next(60, 200)), rep.Id);
        }

        _leads.Add(lead);
    }

    private void Change(Opportunity one, DateTime at)
    {
        if (one.Status == OpportunityStatus.Suspended)
        {
            one.Resume(at, one.OwnerId);
        }
        else if (!one.IsClosed)
        {
            ChangeOpen(one, at, DateOnly.FromDateTime(at.AddHours(8)));
        }
        else if (one.Status != OpportunityStatus.Terminated && _chance.Next(15) == 0)
        {
            one.Reopen(Any(OpenStages(one.PipelineId)), "again", at, one.OwnerId);
        }
    }

    private void ChangeOpen(Opportunity one, DateTime at, DateOnly on)
    {
        switch (_chance.Next(10))
        {
            case 0 or 1 or 2 when Any(OpenStages(one.PipelineId)) is { } stage && stage.Id != one.StageId:
                one.MoveTo(stage, StageGate.Historical, at, one.OwnerId);
                break;
            case 3 or 4:
                one.Revise(new OpportunityRevision(one.Title, Amount(at), one.CustomerId, one.ProductId, on.AddDays(_chance.Next(90))), at, one.OwnerId);
                break;
            case 5 when Any(_reps) is { } rep:
                one.TransferTo(rep.Id, rep.TeamId, at, one.OwnerId);
                break;
            case 6:
                one.Win(_stages[one.PipelineId].FirstOrDefault(stage => stage.Kind == StageKind.Won), StageGate.Historical, at, on, one.OwnerId);
                break;
            case 7:
                one.Lose(_stages[one.PipelineId].FirstOrDefault(stage => stage.Kind == StageKind.Lost), Loss.Historical(Any(Reasons)), at, on, one.OwnerId);
                break;
            case 8:
                one.Suspend("later", null, at, one.OwnerId);
                break;
            case 9 when _chance.Next(4) == 0:
                one.Terminate(Loss.Historical(Any(Reasons)), at, on, one.OwnerId);
                break;
        }
    }

    private List<Stage> OpenStages(Guid pipelineId) => [.. _stages[pipelineId].Where(stage => stage.Kind == StageKind.Open)];

    private Customer Register(int number, List<Tier> tiers)
    {
        var rep = Any(_reps);
        var customer = Customer.Register(
            number, new CustomerProfile($"客户 {number}"), rep.Id, rep.TeamId, First.Start.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), rep.Id);
        if (_chance.Next(4) > 0)
        {
            customer.PlaceInTier(Any(tiers).Id);
        }

        return customer;
    }

    /// <summary>Of the company, a team and a rep, month by month; some months have none.</summary>
    private IEnumerable<SalesTarget> Targets() =>
        from week in Enumerable.Range(0, Weeks).Where(week => First.Plus(week).Start.Day <= 7)
        from holder in new[] { default, new TargetHolder(null, TeamId), new TargetHolder(RepId, null) }
        where _chance.Next(4) > 0
        select SalesTarget.Set(holder, TargetPeriod.Month, First.Plus(week).Start, Money.Of(_chance.Next(1, 4_000) * 1_000, "CNY"));

    /// <summary>A second rep has a part, which does not come out even.</summary>
    private IReadOnlyList<OpportunityShare> Shares(Opportunity one)
    {
        const int Whole = 10_000;
        var other = Any([.. _reps.Where(rep => rep.Id != one.OwnerId)]);
        var part = _chance.Next(1, Whole);
        return ShareDivision.Make(one.Id, [], [new(one.OwnerId, Whole - part), new(other.Id, part)], First.Plus(_chance.Next(Weeks)).Start).Begun;
    }

    /// <summary>From a few cents to millions, so that rounding has something to get wrong.</summary>
    private BaseAmount Amount(DateTime at)
    {
        var amount = Math.Round((decimal)Math.Pow(10, 1 + (_chance.NextDouble() * 6)), 2);
        return BaseAmount.InBase(Money.Of(amount, "CNY"), DateOnly.FromDateTime(at));
    }

    private T Any<T>(IReadOnlyList<T> choices) => choices[_chance.Next(choices.Count)];
}
