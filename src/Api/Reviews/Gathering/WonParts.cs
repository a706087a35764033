using CrmGraph.Api.Data;
using CrmGraph.Api.Reviews.Drafting;
using CrmGraph.Domain;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Leads;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Products;
using CrmGraph.Domain.Reviews;
using CrmGraph.Domain.Segmentation;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Reviews.Gathering;

/// <summary>What was won in this week and the one before, with all that it can be divided by.</summary>
internal sealed class WonParts
{
    /// <summary>A list longer than this says less; the rest is added up.</summary>
    private const int MostNamed = 8;

    private static readonly BilingualText Rest = new("其他", "others");

    private readonly ReviewFacts _facts;
    private readonly IReadOnlyList<WonPart> _parts;
    private readonly Dictionary<Guid, Stage> _stages;
    private readonly Dictionary<Guid, string> _products;
    private readonly IReadOnlyList<Tier> _tiers;

    private WonParts(
        ReviewFacts facts,
        IReadOnlyList<WonPart> parts,
        Dictionary<Guid, Stage> stages,
        Dictionary<Guid, string> products,
        IReadOnlyList<Tier> tiers)
    {
        _facts = facts;
        _parts = parts;
        _stages = stages;
        _products = products;
        _tiers = tiers;
    }

    public static async Task<WonParts> Read(ReviewFacts facts, CrmDbContext db, CancellationToken stop)
    {
        var won = facts.Won.Where(line => facts.Period.WeekOf(line.At) >= facts.Period.Week.Previous).ToList();
        var ids = won.Select(line => line.OpportunityId).Distinct().ToList();
        var traits = await (
            from opportunity in db.Set<Opportunity>()
            where ids.Contains(opportunity.Id)
            join customer in db.Set<Customer>() on opportunity.CustomerId equals (Guid?)customer.Id into customers
            from customer in customers.DefaultIfEmpty()
            join lead in db.Set<Lead>() on opportunity.LeadId equals (Guid?)lead.Id into leads
            from lead in leads.DefaultIfEmpty()
            select new WonTraits(
                opportunity.Id,
                opportunity.ProductId,
                customer == null ? null : customer.TierId,
                lead == null ? null : (LeadSource?)lead.Source))
            .ToDictionaryAsync(one => one.OpportunityId, stop);
        return new WonParts(
            facts,
            [.. won.Select(line => new WonPart(line, traits[line.OpportunityId], IsNow: line.At >= facts.Period.From))],
            await db.Set<Stage>().AsNoTracking().ToDictionaryAsync(stage => stage.Id, stop),
            await db.Set<Product>().ToDictionaryAsync(product => product.Id, product => product.Name, stop),
            await db.Set<Tier>().AsNoTracking().OrderBy(tier => tier.Position).ToListAsync(stop));
    }

    /// <summary>The parts of every kind, the largest change first; those of a kind add up to the won value.</summary>
    public IReadOnlyList<ReviewContribution> Contributions() =>
    [
        .. Divide(ContributionKind.Team, part => part.Line.ToTeamId is { } team ? Same(_facts.TeamNames[team]) : new("未分组", "no team")),
        .. Divide(ContributionKind.Source, part => part.Traits.Source is { } source ? SourceNames.Of(source) : new("直接建立", "no lead")),
        .. Divide(ContributionKind.Stage, part => _stages[part.Line.FromStageId ?? part.Line.ToStageId] is var stage ? new(stage.NameZh, stage.NameEn) : Rest),
        .. Divide(ContributionKind.Tier, part => Tier(part) is { } tier ? new(tier.NameZh, tier.NameEn) : new("未分层", "no tier")),
        .. Divide(ContributionKind.Product, part => part.Traits.ProductId is { } product ? Same(_products[product]) : new("未定产品", "no product")),
    ];

    /// <summary>What each tier brought, the tiers in their order; what belongs to none stands last.</summary>
    /// <param name="customers">How many customers of the scope are in each tier.</param>
    public IReadOnlyList<ReviewTierResult> TierResults(IReadOnlyDictionary<Guid, int> customers)
    {
        var parts = _parts.ToLookup(part => part.Traits.TierId);
        var results = _tiers.Select(tier => Result(parts[tier.Id], tier.Id, tier.NameZh, tier.NameEn, customers.GetValueOrDefault(tier.Id)));
        return [.. results, Result(parts[null], null, "", "", customers.GetValueOrDefault(Guid.Empty))];
    }

    private static ReviewTierResult Result(IEnumerable<WonPart> parts, Guid? id, string zh, string en, int customers)
    {
        var all = parts.ToList();
        return new(id, zh, en, customers, all.Count(part => part.IsNow), Sum(all, isNow: true), Sum(all, isNow: false));
    }

    private List<ReviewContribution> Divide(ContributionKind kind, Func<WonPart, BilingualText> name)
    {
        var parts = _parts.GroupBy(name)
            .Select(same => new ReviewContribution(kind, same.Key.Zh, same.Key.En, Sum(same, isNow: true), Sum(same, isNow: false)))
            .OrderByDescending(part => Math.Abs(part.Delta)).ThenBy(part => part.NameEn, StringComparer.Ordinal)
            .ToList();
        var rest = parts.Skip(MostNamed).ToList();
        return rest.Count < 2
            ? parts
            : [.. parts.Take(MostNamed), new(kind, Rest.Zh, Rest.En, rest.Sum(part => part.Value), rest.Sum(part => part.Previous))];
    }

    private Tier? Tier(WonPart part) => _tiers.FirstOrDefault(tier => tier.Id == part.Traits.TierId);

    private static BilingualText Same(string name) => new(name, name);

    private static decimal Sum(IEnumerable<WonPart> parts, bool isNow) =>
        WeekFigures.Amount(parts.Where(part => part.IsNow == isNow).Sum(part => part.Line.ToBaseUnits));

    private sealed record WonTraits(Guid OpportunityId, Guid? ProductId, Guid? TierId, LeadSource? Source);

    /// <param name="Line">The line that says so.</param>
    /// <param name="Traits">What it can be divided by.</param>
    /// <param name="IsNow">Whether it was won in the reviewed week and not in the one before.</param>
    private sealed record WonPart(LedgerLine Line, WonTraits Traits, bool IsNow);
}
