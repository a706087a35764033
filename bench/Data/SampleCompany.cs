namespace CrmGraph.Bench.Data;

/// <summary>The company every server is asked about: the same rows in every run, whatever machine they are made on.</summary>
internal sealed class SampleCompany
{
    private static readonly DateTime FirstCustomer = new(2023, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime FirstDeal = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public SampleCompany(CompanySize size)
    {
        Size = size;
        Customers = [.. MakeCustomers()];
        Opportunities = [.. MakeOpportunities()];
    }

    public CompanySize Size { get; }

    public IReadOnlyList<TierRow> Tiers { get; } = [new(1, "Bronze"), new(2, "Silver"), new(3, "Gold"), new(4, "Platinum")];

    public IReadOnlyList<PipelineRow> Pipelines { get; } = [new(1, "New business"), new(2, "Renewals"), new(3, "Partners")];

    public IReadOnlyList<StageRow> Stages { get; } = [.. MakeStages()];

    public IReadOnlyList<UserRow> Users { get; } = [.. MakeUsers()];

    /// <summary>The low ids are the large accounts: revenue falls with the id.</summary>
    public IReadOnlyList<CustomerRow> Customers { get; }

    public IReadOnlyList<OpportunityRow> Opportunities { get; }

    public IEnumerable<ContactRow> Contacts()
    {
        var chance = new Chance(3);
        for (var id = 1; id <= Size.Contacts; id++)
        {
            yield return new ContactRow(
                id,
                chance.Upto(Size.Customers),
                chance.Of(CompanyWords.FirstNames),
                chance.Of(CompanyWords.LastNames),
                $"contact{id}@example.org",
                chance.Share() < 0.6 ? $"+49-30-{chance.Upto(9_999_999)}" : null,
                chance.Of(CompanyWords.JobTitles),
                chance.Within(FirstCustomer, 900));
        }
    }

    public IEnumerable<ActivityRow> Activities()
    {
        var chance = new Chance(5);
        for (var id = 1; id <= Size.Activities; id++)
        {
            var about = chance.Share() < 0.6 ? Opportunities[chance.Upto(Size.Opportunities) - 1] : null;
            yield return new ActivityRow(
                id,
                about?.Customer ?? chance.LowUpto(Size.Customers),
                about?.Id,
                chance.Upto(Users.Count),
                chance.Of(CompanyWords.ActivityTypes),
                $"{chance.Of(CompanyWords.ActivitySubjects)} #{id}",
                chance.Within(FirstDeal, 650));
        }
    }

    private static IEnumerable<UserRow> MakeUsers() => Enumerable.Range(1, 50).Select(id => new UserRow(
        id,
        $"{CompanyWords.UserFirstNames[id % 10]} {CompanyWords.UserLastNames[id / 10 % 5]}",
        $"user{id}@example.com",
        new DateTime(2022, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(3 * id)));

    /// <summary>Seven steps in the first two pipelines and six in the last: twenty.</summary>
    private static IEnumerable<StageRow> MakeStages()
    {
        var id = 0;
        foreach (var (pipeline, steps) in new[] { (1, 7), (2, 7), (3, 6) })
        {
            for (var position = 1; position <= steps; position++)
            {
                var chance = CompanyWords.StageProbabilities[position - 1];
                var next = position < steps ? CompanyWords.StageProbabilities[position] : 10_000;
                yield return new StageRow(++id, pipeline, CompanyWords.StageNames[position - 1], position, chance, chance * 10_000 / next);
            }
        }
    }

    private IEnumerable<CustomerRow> MakeCustomers()
    {
        var chance = new Chance(2);
        for (var id = 1; id <= Size.Customers; id++)
        {
            yield return new CustomerRow(
                id,
                $"{chance.Of(CompanyWords.CompanyNames)} {chance.Of(CompanyWords.CompanyKinds)} {id}",
                $"office{id}@customer{id}.example",
                chance.Share() < 0.8 ? $"+1-555-{chance.Upto(9_999_999):0000000}" : null,
                chance.Of(CompanyWords.Industries),
                chance.Of(CompanyWords.Cities),
                chance.Of(CompanyWords.Countries),
                Math.Round((decimal)(50_000_000 / Math.Sqrt(id) * (0.5 + chance.Share())), 2),
                Math.Min(chance.LowUpto(Tiers.Count), Tiers.Count),
                chance.Upto(Users.Count),
                chance.Within(FirstCustomer, 900));
        }
    }

    private IEnumerable<OpportunityRow> MakeOpportunities()
    {
        var chance = new Chance(4);
        for (var id = 1; id <= Size.Opportunities; id++)
        {
            var status = chance.Share() switch { < 0.5 => "open", < 0.78 => "won", _ => "lost" };
            var createdAt = chance.Within(FirstDeal, 650);
            yield return new OpportunityRow(
                id,
                $"{chance.Of(CompanyWords.DealKinds)} deal {id}",
                status,
                Math.Round((decimal)(500 + (Math.Pow(chance.Share(), 3) * 250_000)), 2),
                chance.Upto(Stages.Count),
                chance.LowUpto(Size.Customers),
                chance.Upto(Users.Count),
                new DateOnly(2025, 1, 1).AddDays((int)(chance.Share() * 700)),
                chance.Share() < 0.5 ? string.Concat(Enumerable.Repeat(CompanyWords.Description, chance.Upto(7))) : null,
                createdAt,
                status == "open" ? null : chance.Within(createdAt, 100));
        }
    }
}
