namespace CrmGraph.Bench.Data;

/// <summary>The sample company with what CrmGraph keeps beside it: teams, the last activity, the day of the first contract.</summary>
internal sealed class CrmRows
{
    private readonly SampleCompany _company;
    private readonly DateTime[] _lastActivity;
    private readonly Dictionary<int, DateOnly> _firstContract;

    public CrmRows(SampleCompany company)
    {
        _company = company;
        _lastActivity = LastActivities(company);
        _firstContract = company.Opportunities
            .Where(o => o.Status == "won")
            .GroupBy(o => o.Customer, o => DateOnly.FromDateTime(o.ClosedAt!.Value))
            .ToDictionary(deals => deals.Key, deals => deals.Min());
    }

    /// <summary>The teams by their leaders.</summary>
    public IEnumerable<UserRow> Leaders => _company.Users.Where(user => user.LeadsTeam);

    public IEnumerable<UserRow> Members => _company.Users.Where(user => user.Team is not null);

    public Guid? TeamOf(int owner) => SampleIds.Of(_company.Users[owner - 1].Team);

    public DateOnly? FirstContractOf(CustomerRow customer) =>
        _firstContract.TryGetValue(customer.Id, out var day) ? day : null;

    public DateTime LastActivityOf(OpportunityRow opportunity) =>
        new[] { opportunity.CreatedAt, opportunity.ClosedAt ?? default, _lastActivity[opportunity.Id] }.Max();

    /// <summary>Who is responsible for what an activity is about.</summary>
    public int OwnerOf(ActivityRow activity) => activity.Opportunity is { } opportunity
        ? _company.Opportunities[opportunity - 1].Owner
        : _company.Customers[activity.Customer - 1].Owner;

    public int PipelineOf(OpportunityRow opportunity) => _company.Stages[opportunity.Stage - 1].Pipeline;

    /// <summary>One line for the opening and one for the end of what is closed.</summary>
    public IEnumerable<LedgerRow> Ledger() => _company.Opportunities.SelectMany(o => o.ClosedAt is { } closedAt
        ? new[] { new LedgerRow(o, 1, "Opened", o.CreatedAt), new LedgerRow(o, 2, StatusOf(o), closedAt) }
        : [new LedgerRow(o, 1, "Opened", o.CreatedAt)]);

    /// <summary>Open, Won or Lost.</summary>
    public static string StatusOf(OpportunityRow opportunity) => opportunity.Status switch
    {
        "open" => "Open",
        "won" => "Won",
        _ => "Lost",
    };

    /// <summary>Every way of contact has its own kind, so that the runner can tell them apart in the answers.</summary>
    public static string KindOf(ActivityRow activity) => activity.Type switch
    {
        "CALL" => "Call",
        "EMAIL" => "Email",
        "MEETING" => "Meeting",
        "NOTE" => "Message",
        _ => "Other",
    };

    private static DateTime[] LastActivities(SampleCompany company)
    {
        var last = new DateTime[company.Size.Opportunities + 1];
        foreach (var activity in company.Activities().Where(a => a.Opportunity is not null))
        {
            ref var known = ref last[activity.Opportunity!.Value];
            known = activity.OccurredAt > known ? activity.OccurredAt : known;
        }

        return last;
    }
}

/// <summary>A line of an opportunity's ledger.</summary>
internal sealed record LedgerRow(OpportunityRow Opportunity, int Ordinal, string Kind, DateTime At)
{
    public int Id => (2 * Opportunity.Id) + Ordinal;

    public bool IsFirst => Ordinal == 1;
}
