using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Analytics;
using CrmGraph.Domain.Automation;
using CrmGraph.Domain.Automation.Webhooks;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.FollowUps;
using CrmGraph.Domain.Leads;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using CrmGraph.Domain.Pipeline.Ownership;
using CrmGraph.Domain.Products;
using CrmGraph.Domain.Reviews;
using CrmGraph.Domain.Reviews.Delivery;
using CrmGraph.Domain.Segmentation;
using CrmGraph.Domain.Service;

namespace CrmGraph.Api.Tests.Data;

/// <summary>A company in which chance decides who owns what; the same seed makes the same one.</summary>
internal sealed class SampleCompany
{
    public static readonly DateTime Now = new DateTime(2026, 11, 12, 8, 30, 15, DateTimeKind.Utc).AddMicroseconds(123456);
    private static readonly DateOnly Today = new(2026, 11, 12);

    /// <summary>A place in the feed that no test reaches, so that no webhook of the company calls anybody.</summary>
    private const long NeverReached = 1_000_000_000;

    private readonly Random _chance;
    private readonly IReadOnlyList<Tier> _tiers;
    private readonly TierRuleSet _rules;
    private readonly IReadOnlyList<Stage> _stages;

    /// <param name="seed">Where chance starts.</param>
    /// <param name="tiers">The tiers in the order of their positions.</param>
    /// <param name="rules">The tier rules in use.</param>
    /// <param name="stages">Two open stages of one pipeline.</param>
    public SampleCompany(int seed, IReadOnlyList<Tier> tiers, TierRuleSet rules, IReadOnlyList<Stage> stages)
    {
        _chance = new Random(seed);
        _tiers = tiers;
        _rules = rules;
        _stages = stages;
        var first = Team.Create("Team 1", "East");
        Teams = [first, Team.Create("Team 2", "East"), Team.Create("Team 3", "East"), Team.Create("Team 4", "East", first.Id)];
        Users = Make(9, n => User.Create(100 + n, $"user{n}", $"员工 {n}", Role.SalesRep, $"u{n}@example.test"));
        Memberships = [.. Users.Skip(1).Select(user => user.JoinTeam(Any(Teams).Id, Today))];
        Rates = [ExchangeRate.Quote("USD", Today, 7_123_456)];
        Products = Make(3, n => Product.Create($"Product {n}", "Series", Money.Of(99.5m, "CNY"), $"sku-{n}"));
        Customers = Make(30, NewCustomer);
        Contacts = Make(30, n => Contact.Create(Any(Customers).Id, new($"联系人 {n}") { Phone = "+86 10" }, Now, By));
        Leads = Make(20, NewLead);
        Opportunities = Make(50, NewOpportunity);
        FollowUps = Make(60, NewFollowUp);
        Assignments = Make(20, _ => TierAssignment.ByRule(new(Any(Customers).Id, _tiers[3].Id, _rules.Id), Verdict(), Now, By));
        Trends = Make(2, n => NewTrend($"Industry {n}"));
        Evaluations = Make(9, _ => SampleEvaluation.Of(_rules, Now, By));
        Targets =
        [
            SalesTarget.Set(new(Users[1].Id, null), TargetPeriod.Month, Today, Money.Of(500_000, "CNY")),
            SalesTarget.Set(new(null, first.Id), TargetPeriod.Quarter, Today, Money.Of(5_000_000, "CNY")),
            SalesTarget.Set(default, TargetPeriod.Month, Today, Money.Of(9_000_000.5m, "CNY")),
        ];
        Gated = NewPipeline.From(
            SalesPipeline.Create("门", "Gated", position: 9),
            new StagePlan("G01", "门", "Gate")
            {
                RequiredActionZh = "访谈",
                RequiredActionEn = "Interview",
                Deadline = StageDeadline.AfterLead(3),
                Documents = [new("paper", DocumentKind.Compliance, "文件", "Paper")],
                ApprovalBy = Role.Supervisor,
            });
        Competitors = Make(2, n => Competitor.Create($"竞争对手 {n}", "price", "service"));
        Checklist = [.. Opportunities.Take(20).Select(opportunity => NewItem(opportunity.Id))];
        Documents = Make(10, n => OpportunityDocument.Add(
            Any(Opportunities).Id, Gated.Stages[0], "paper", new($"文件 {n}.pdf", "application/pdf", n, new string('a', 64)), Now, By));
        Shares = ShareDivision.Make(
            Opportunities[^1].Id, [], [new(Users[^1].Id, 7_000), new(Users[^2].Id, 3_000)], Today).Begun;
        Expenses = Make(10, n => OpportunityExpense.Record(
            Any(Opportunities).Id, ExpenseKind.Travel, Today, Rates[0].Convert(Money.Of(n * 10.25m, "USD")), "高铁", Now, By));
        Holidays = [CalendarDay.Of(Today, isWorked: false, "假日")];
        Notifications = Make(10, n => Notification.StageOverdue(Any(Users).Id, Any(Opportunities).Id, new($"超时 {n}", $"overdue {n}"), Now));
        Webhooks = Make(6, n => Webhook.Create(Any(Users).Id, new($"推送 {n}", $"https://example.com/{n}", ["OPPORTUNITY_MOVED"]), "whsec_eA==", NeverReached + n, Now));
        Deliveries = Make(12, n => WebhookDelivery.Of(Any(Webhooks).Id, n, n + 1, 1, new(Now, 500, n, "answered 500")));
        Imports = SampleImports.Make(By, Now);
        Approvals = Make(10, n => Approval.ToLeave(Any(Opportunities), Gated.Stages[0], $"please {n}", Now, By));
        Quotations = Make(30, NewQuotation);
        Sales = Make(25, n => SampleSale.Make(Any(Opportunities), n, Today, Now, By));
        Reviews = [.. Users.Select(rep => SampleReviews.Of(rep, Now, By))];
        Keys = Make(3, n => ApiKey.Make(Any(Users).Id, $"Dashboard {n}", ApiKeyScope.Read, $"{n:x64}", Now, Now.AddDays(n)));
        Measures = Make(5, n => ImprovementMeasure.Decide(SampleReviews.Draft(Now), new($"措施 {n}", Any(Users).Id, Today, MetricKey.Leads, n), Today, Now, By));
        DeliveryPlans = Make(5, n => DeliveryPlan.Make(
            Any(Users).Id, new(first.Id, null, DayOfWeek.Monday, n, Pdf: true, Workbook: true, "en"), Now, Workspace.Create("Company")));
        ReviewDeliveries = [.. DeliveryPlans.Select(plan => SampleReviews.Delivery(plan, Today, Now))];
        CustomerDocuments = Make(5, n => SampleCustomerRecord.Document(Any(Customers).Id, n, Now, By));
        Consents = [.. Contacts.Take(9).Select((contact, n) => SampleCustomerRecord.Consent(contact.Id, n, Now, By))];
        Complaints = Make(5, n => SampleCustomerRecord.Complaint(Any(Customers).Id, n, Now, By));
        Aliases = Make(3, n => CustomerAlias.Of(NewCustomer(500 + n), Any(Customers).Id, Now, By));
        Privacy = SamplePrivacy.Make(By, Now);
    }

    public IReadOnlyList<Team> Teams { get; }

    public IReadOnlyList<User> Users { get; }

    public IReadOnlyList<TeamMembership> Memberships { get; }

    public IReadOnlyList<ExchangeRate> Rates { get; }

    public IReadOnlyList<Product> Products { get; }

    public IReadOnlyList<Customer> Customers { get; }

    /// <summary>What remains of records that were merged.</summary>
    public IReadOnlyList<CustomerAlias> Aliases { get; }

    public IReadOnlyList<CustomerDocument> CustomerDocuments { get; }

    public IReadOnlyList<Complaint> Complaints { get; }

    public IReadOnlyList<Consent> Consents { get; }

    public IReadOnlyList<Contact> Contacts { get; }

    public IReadOnlyList<Lead> Leads { get; }

    public IReadOnlyList<Opportunity> Opportunities { get; }

    public IReadOnlyList<FollowUp> FollowUps { get; }

    public IReadOnlyList<TierAssignment> Assignments { get; }

    public IReadOnlyList<IndustryTrend> Trends { get; }

    public IReadOnlyList<TierEvaluation> Evaluations { get; }

    public IReadOnlyList<SalesTarget> Targets { get; }

    /// <summary>A pipeline whose one stage asks for everything that a stage can ask for.</summary>
    public NewPipeline Gated { get; }

    public IReadOnlyList<Competitor> Competitors { get; }

    public IReadOnlyList<ChecklistItem> Checklist { get; }

    public IReadOnlyList<OpportunityDocument> Documents { get; }

    public IReadOnlyList<Approval> Approvals { get; }

    /// <summary>The credit of the last opportunity, divided between the last two users.</summary>
    public IReadOnlyList<OpportunityShare> Shares { get; }

    public IReadOnlyList<OpportunityExpense> Expenses { get; }

    public IReadOnlyList<CalendarDay> Holidays { get; }

    public IReadOnlyList<Notification> Notifications { get; }

    /// <summary>Quotations in several statuses, each followed by its lines.</summary>
    public IReadOnlyList<SampleQuotation> Quotations { get; }

    /// <summary>Sales from the offer to the money.</summary>
    public IReadOnlyList<SampleSale> Sales { get; }

    public IReadOnlyList<ReviewRecord> Reviews { get; }

    public IReadOnlyList<ImprovementMeasure> Measures { get; }

    public IReadOnlyList<ApiKey> Keys { get; }

    public IReadOnlyList<Webhook> Webhooks { get; }

    public IReadOnlyList<WebhookDelivery> Deliveries { get; }

    public SampleImports Imports { get; }

    public SamplePrivacy Privacy { get; }

    public IReadOnlyList<DeliveryPlan> DeliveryPlans { get; }

    public IReadOnlyList<ReviewDelivery> ReviewDeliveries { get; }

    /// <summary>Every entity made here.</summary>
    public IEnumerable<Entity> All =>
    [
        .. Teams, .. Users, .. Memberships, .. Rates, .. Products, .. Customers, .. Aliases, .. CustomerDocuments, .. Complaints, .. Contacts, .. Consents, .. Leads, .. Opportunities,
        .. FollowUps, .. Assignments, .. Trends, .. Evaluations, .. Targets,
        Gated.Pipeline, .. Gated.Stages, .. Competitors, .. Checklist, .. Documents, .. Approvals,
        .. Shares, .. Expenses, .. Holidays, .. Notifications,
        .. Reviews, .. Measures, .. Keys, .. Webhooks, .. Deliveries, .. Imports.All, .. Privacy.All, .. DeliveryPlans, .. ReviewDeliveries,
        .. Quotations.Select(made => made.Quotation), .. Quotations.SelectMany(made => made.Lines),
        .. Sales.Select(sale => sale.Quotation), .. Sales.SelectMany(sale => sale.Others),
    ];

    /// <summary>The opportunity of every quotation and of what follows from it.</summary>
    public Dictionary<Guid, Guid> OpportunitiesOfPapers() =>
        Quotations.Select(made => (made.Quotation, Others: (IEnumerable<Entity>)made.Lines))
            .Concat(Sales.Select(sale => (sale.Quotation, Others: (IEnumerable<Entity>)sale.Others)))
            .SelectMany(sale => sale.Others.Prepend(sale.Quotation).Select(paper => (paper.Id, sale.Quotation.OpportunityId)))
            .ToDictionary(paper => paper.Id, paper => paper.OpportunityId);

    /// <summary>Everybody in every role, supervisors with none, one or several teams.</summary>
    public IEnumerable<Caller> Callers() =>
        from user in Users
        from role in Enum.GetValues<Role>()
        let supervised = role == Role.Supervisor ? Teams.Where(_ => _chance.Next(2) == 0).Select(t => t.Id).ToList() : []
        select new Caller(user.Id, role, supervised);

    private Guid By => Any(Users).Id;

    private static List<T> Make<T>(int count, Func<int, T> make) => [.. Enumerable.Range(1, count).Select(make)];

    private T Any<T>(IReadOnlyList<T> among) => among[_chance.Next(among.Count)];

    private Guid? Perhaps<T>(IReadOnlyList<T> among)
        where T : Entity => _chance.Next(3) == 0 ? null : Any(among).Id;

    private ChecklistItem NewItem(Guid opportunityId)
    {
        var item = ChecklistItem.Of(opportunityId, Gated.Stages[0]);
        item.Record(ChecklistStatus.Done, "客户出差", Now, By);
        return item;
    }

    private Customer NewCustomer(int n)
    {
        var owner = Any(Users);
        var profile = new CustomerProfile($"客户 Café {n}")
        {
            Employees = n,
            AnnualRevenueUnits = n * Money.UnitsPerOne,
            Tags = ["制造业", $"tag {n}"],
            Addresses = [new(AddressKind.Delivery, $"长江路 {n} 号") { City = "Wuhan" }],
            Preferences = [new("付款", "月结")],
        };
        var customer = Customer.Register(n, profile, owner.Id, owner.TeamId, Now, By, $"ext-{n}");
        customer.MarkCooperation(Today.AddDays(-n));
        customer.PlaceInTier(Any(_tiers).Id);
        return customer;
    }

    private Lead NewLead(int n)
    {
        var owner = Any(Users);
        var lead = Lead.Capture(n, new($"线索 {n}", LeadSource.Event) { Tags = ["零售"] }, owner.Id, owner.TeamId, Now, By);
        lead.Touch(Now.AddHours(n), By);
        return lead;
    }

    private Opportunity NewOpportunity(int n)
    {
        var owner = Any(Users);
        var amount = Rates[0].Convert(Money.Of(n * 1000.25m, "USD"));
        var draft = new OpportunityDraft(n, $"商机 {n}", amount, owner.Id, owner.TeamId)
        {
            CustomerId = Perhaps(Customers),
            ProductId = Perhaps(Products),
            LeadId = Perhaps(Leads),
            ExpectedCloseOn = Today.AddDays(n),
        };
        var opportunity = Opportunity.Open(draft, _stages[0], StageGate.Historical, Now, By);
        opportunity.OverrideWinProbability(7_500, "a good talk", Now.AddMinutes(1), By);
        opportunity.MoveTo(_stages[1], StageGate.Historical, Now.AddHours(n), By, "they asked for it");
        return opportunity;
    }

    private FollowUp NewFollowUp(int n)
    {
        var notes = new FollowUpNotes(FollowUpKind.Call, Now)
        {
            CustomerId = Perhaps(Customers),
            OpportunityId = Perhaps(Opportunities),
            LeadId = Any(Leads).Id,
            ProductId = Perhaps(Products),
            Need = "降低仓储成本",
            NextOn = Today.AddDays(n),
            Likelihood = Likelihood.High,
        };
        var owner = Any(Users);
        return FollowUp.Record(notes, owner.Id, owner.TeamId, Now, By);
    }

    private SampleQuotation NewQuotation(int n) =>
        SampleQuotation.Make(Any(Opportunities), n, Any(Products), isSent: n % 2 == 0, Today, Now, By);

    private static IndustryTrend NewTrend(string industry)
    {
        var trend = IndustryTrend.Of(industry);
        trend.Judge(-250, Now);
        return trend;
    }

    private TierVerdict Verdict()
    {
        var facts = new TierFacts([new(Today.AddDays(-9), 250_000 * Money.UnitsPerOne)], [Today], Today.AddYears(-3));
        return TierRules.Evaluate(_rules.Rules, facts, Today);
    }
}
