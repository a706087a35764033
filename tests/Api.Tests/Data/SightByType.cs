using CrmGraph.Domain.Access;
using CrmGraph.Domain.Analytics;
using CrmGraph.Domain.Reviews;

namespace CrmGraph.Api.Tests.Data;

/// <summary>Whether a caller may see a record of any type, by the rules in plain words.</summary>
internal sealed class SightByType
{
    private static readonly HashSet<string> Public =
    [
        "CalendarDay", "Competitor", "ContributionPlan", "ExchangeRate", "IndustryTrend", "Pipeline", "Product", "Stage", "Team",
        "TeamMembership", "Tier", "TierRuleSet", "User", "Workspace",
    ];

    private static readonly string[] Papers =
    [
        "Quotation", "QuotationLine", "Contract", "Order", "OrderLine", "Delivery", "DeliveryLine", "Instalment", "Invoice", "Payment",
    ];

    private readonly SampleCompany _company;
    private readonly SightOracle _oracle;
    private readonly Dictionary<string, Func<Guid, bool>> _rules;

    /// <param name="company">What was made by hand.</param>
    /// <param name="oracle">Who asks.</param>
    /// <param name="notified">To whom each notification was sent: the program sends some by itself.</param>
    public SightByType(SampleCompany company, SightOracle oracle, IReadOnlyDictionary<Guid, Guid> notified)
    {
        (_company, _oracle) = (company, oracle);
        _rules = new()
        {
            ["Opportunity"] = oracle.SeesOpportunity,
            ["Customer"] = oracle.SeesCustomer,
            ["CustomerAlias"] = id => oracle.SeesCustomer(company.Aliases.Single(a => a.Id == id).CustomerId),
            ["CustomerDocument"] = id => oracle.SeesCustomer(company.CustomerDocuments.Single(d => d.Id == id).CustomerId),
            ["Complaint"] = id => oracle.SeesCustomer(company.Complaints.Single(c => c.Id == id).CustomerId),
            ["Consent"] = id => oracle.Sees(company.Contacts.Single(c => c.Id == company.Consents.Single(consent => consent.Id == id).ContactId)),
            ["Contact"] = id => oracle.Sees(company.Contacts.Single(c => c.Id == id)),
            ["Lead"] = oracle.SeesLead,
            ["FollowUp"] = id => oracle.Sees(company.FollowUps.Single(f => f.Id == id)),
            ["LedgerEntry"] = id => oracle.Sees(company.Opportunities.Single(o => o.NewLedger.Any(entry => entry.Id == id))),
            ["TierAssignment"] = id => oracle.SeesCustomer(company.Assignments.Single(a => a.Id == id).CustomerId),
            ["TierEvaluation"] = id => IsOwn(company.Evaluations.Single(e => e.Id == id).OwnerId),
            ["OpportunityExpense"] = id => oracle.SeesOpportunity(company.Expenses.Single(e => e.Id == id).OpportunityId),
            ["OpportunityDocument"] = id => oracle.SeesOpportunity(company.Documents.Single(d => d.Id == id).OpportunityId),
            ["OpportunityShare"] = id => oracle.SeesOpportunity(company.Shares.Single(s => s.Id == id).OpportunityId),
            ["Approval"] = id => oracle.SeesOpportunity(company.Approvals.Single(a => a.Id == id).OpportunityId),
            ["ChecklistItem"] = id => oracle.SeesOpportunity(company.Checklist.Single(c => c.Id == id).OpportunityId),
            ["Notification"] = id => IsOwn(notified[id]),
            ["ApiKey"] = id => IsOwn(company.Keys.Single(k => k.Id == id).UserId),
            ["Webhook"] = IsOwnWebhook,
            ["WebhookDelivery"] = id => IsOwnWebhook(company.Deliveries.Single(d => d.Id == id).WebhookId),
            ["ImportRun"] = _ => oracle.Caller.SeesAll,
            ["ExportRun"] = id => IsOwn(company.Imports.Exports.Single(e => e.Id == id).OwnerId),
            ["ImportReject"] = _ => oracle.Caller.SeesAll,
            ["ImportCorrection"] = _ => oracle.Caller.SeesAll,
            ["ImportProfile"] = _ => oracle.Caller.SeesAll,
            ["AccessEntry"] = _ => oracle.Caller.IsAdministrator,
            ["RetentionRule"] = _ => oracle.Caller.SeesAll,
            ["RetentionRun"] = _ => oracle.Caller.SeesAll,
            ["Disclosure"] = _ => oracle.Caller.SeesAll,
            ["AuditEntry"] = _ => oracle.Caller.IsAdministrator,
            ["Erasure"] = _ => oracle.Caller.SeesAll,
            ["DeliveryPlan"] = id => IsOwn(company.DeliveryPlans.Single(p => p.Id == id).OwnerId),
            ["ReviewDelivery"] = id => IsOwn(company.ReviewDeliveries.Single(d => d.Id == id).OwnerId),
            ["ReviewRecord"] = id => Sees(company.Reviews.Single(r => r.Id == id)),
            ["ImprovementMeasure"] = id => Sees(company.Measures.Single(m => m.Id == id)),
            ["SalesTarget"] = id => Sees(company.Targets.Single(t => t.Id == id)),
        };
        var opportunities = company.OpportunitiesOfPapers();
        foreach (var paper in Papers)
        {
            _rules[paper] = id => oracle.SeesOpportunity(opportunities[id]);
        }
    }

    private Caller Caller => _oracle.Caller;

    /// <summary>Whether everybody sees every record of a type.</summary>
    public static bool IsPublic(string type) => Public.Contains(type);

    public bool Sees(string type, Guid id) =>
        IsPublic(type)
        || (_rules.TryGetValue(type, out var rule) ? rule(id) : throw new InvalidOperationException($"Who may see {type}? Say so here."));

    private bool IsOwn(Guid? userId) => Caller.SeesAll || userId == Caller.UserId;

    private bool IsOwnWebhook(Guid id) => IsOwn(_company.Webhooks.Single(webhook => webhook.Id == id).OwnerId);

    private bool Leads(Guid? teamId) => Caller.SeesAll || (Caller.IsSupervisor && teamId is { } team && Caller.TeamIds.Contains(team));

    private bool Sees(ReviewRecord review) => IsOwn(review.RepId) || Leads(review.TeamId);

    private bool Sees(ImprovementMeasure measure) =>
        IsOwn(measure.OwnerId) || Leads(measure.TeamId) || (measure.ScopeKind == ReviewScopeKind.Rep && measure.ScopeId == Caller.UserId);

    private bool Sees(SalesTarget target) =>
        IsOwn(target.UserId) || Leads(target.TeamId) || Leads(_company.Users.SingleOrDefault(user => user.Id == target.UserId)?.TeamId);
}
