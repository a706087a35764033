using System.Collections.Frozen;
using CrmGraph.Api.Access.Keys;
using CrmGraph.Api.Analytics.Targets;
using CrmGraph.Api.Automation;
using CrmGraph.Api.Automation.Webhooks;
using CrmGraph.Api.Customers;
using CrmGraph.Api.Customers.Consents;
using CrmGraph.Api.Export;
using CrmGraph.Api.FollowUps;
using CrmGraph.Api.Leads;
using CrmGraph.Api.Pipeline;
using CrmGraph.Api.Pipeline.Totals;
using CrmGraph.Api.Reviews;
using CrmGraph.Api.Reviews.Delivery;
using CrmGraph.Api.Reviews.Measures;
using CrmGraph.Api.Segmentation;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Analytics;
using CrmGraph.Domain.Automation;
using CrmGraph.Domain.Automation.Exports;
using CrmGraph.Domain.Automation.Imports;
using CrmGraph.Domain.Automation.Webhooks;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.FollowUps;
using CrmGraph.Domain.Leads;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using CrmGraph.Domain.Pipeline.Ownership;
using CrmGraph.Domain.Privacy;
using CrmGraph.Domain.Products;
using CrmGraph.Domain.Reviews;
using CrmGraph.Domain.Reviews.Delivery;
using CrmGraph.Domain.Sales.Collection;
using CrmGraph.Domain.Sales.Contracts;
using CrmGraph.Domain.Sales.Orders;
using CrmGraph.Domain.Sales.Quotations;
using CrmGraph.Domain.Segmentation;
using CrmGraph.Domain.Service;

namespace CrmGraph.Api.Data;

/// <summary>
/// Who may see what: one line per entity, and one way in for lists, single reads, relations, sums, reports and writes.
/// </summary>
internal static class Visibility
{
    private static readonly FrozenDictionary<Type, RowRule> Rules = new RowRule[]
    {
        new RowRule<Workspace> { Writer = Role.Administrator },
        new RowRule<ExchangeRate> { Writer = Role.Administrator },
        new RowRule<CalendarDay> { Writer = Role.Administrator },
        new RowRule<User> { Writer = Role.Administrator },
        new RowRule<Team> { Writer = Role.Administrator },
        new RowRule<TeamMembership> { Writer = Role.Administrator },
        new RowRule<ApiKey>((_, caller) => ApiKeyVisibility.VisibleTo(caller)),
        new RowRule<Customer> { Line = CustomerVisibility.Line, Beyond = CustomersThroughOpportunities.Beyond },
        ThroughCustomer.Rule<CustomerAlias>(alias => alias.CustomerId),
        ThroughCustomer.Rule<CustomerDocument>(document => document.CustomerId),
        ThroughCustomer.Rule<Complaint>(complaint => complaint.CustomerId),
        new RowRule<Contact>(ContactVisibility.VisibleTo),
        new RowRule<Consent>(ConsentVisibility.VisibleTo, ConsentVisibility.WritableBy),
        new RowRule<Product> { Writer = Role.Administrator },
        new RowRule<Lead> { Line = LeadVisibility.Line },
        new RowRule<SalesPipeline> { Writer = Role.Administrator },
        new RowRule<Stage> { Writer = Role.Administrator },
        new RowRule<Opportunity> { Line = OpportunityVisibility.Line, Beyond = OpportunityVisibility.Beyond },
        new RowRule<BoardTotal> { Line = BoardTotal.Line },
        new RowRule<LedgerEntry>(LedgerEntryVisibility.VisibleTo),
        new RowRule<Competitor>(),
        ThroughOpportunity.Rule<OpportunityShare>(share => share.OpportunityId),
        ThroughOpportunity.Rule<OpportunityExpense>(expense => expense.OpportunityId),
        ThroughOpportunity.Rule<ChecklistItem>(item => item.OpportunityId),
        ThroughOpportunity.Rule<OpportunityDocument>(document => document.OpportunityId),
        ThroughOpportunity.Rule<Approval>(approval => approval.OpportunityId),
        ThroughOpportunity.Rule<Quotation>(quotation => quotation.OpportunityId),
        ThroughOpportunity.Rule<QuotationLine>(line => line.OpportunityId),
        ThroughOpportunity.Rule<Contract>(contract => contract.OpportunityId),
        ThroughOpportunity.Rule<SalesOrder>(order => order.OpportunityId),
        ThroughOpportunity.Rule<OrderLine>(line => line.OpportunityId),
        ThroughOpportunity.Rule<Delivery>(delivery => delivery.OpportunityId),
        ThroughOpportunity.Rule<DeliveryLine>(line => line.OpportunityId),
        ThroughOpportunity.Rule<Instalment>(instalment => instalment.OpportunityId),
        ThroughOpportunity.Rule<Invoice>(invoice => invoice.OpportunityId),
        ThroughOpportunity.Rule<Payment>(payment => payment.OpportunityId),
        new RowRule<FollowUp>(FollowUpVisibility.VisibleTo),
        new RowRule<Tier> { Writer = Role.Administrator },
        new RowRule<TierRuleSet> { Writer = Role.Administrator },
        new RowRule<IndustryTrend> { Writer = Role.Manager },
        new RowRule<TierEvaluation>((_, caller) => TierEvaluationVisibility.VisibleTo(caller)),
        new RowRule<TierAssignment>(TierAssignmentVisibility.VisibleTo),
        new RowRule<SalesTarget>(SalesTargetVisibility.VisibleTo, SalesTargetVisibility.WritableBy) { Writer = Role.Supervisor },
        new RowRule<ContributionPlan> { Writer = Role.Manager },
        new RowRule<Notification>((_, caller) => NotificationVisibility.VisibleTo(caller)),
        new RowRule<ImportRun>((_, _) => run => false) { Writer = Role.Manager },
        new RowRule<ImportReject>((_, _) => reject => false) { Writer = Role.Manager },
        new RowRule<ImportCorrection>((_, _) => correction => false) { Writer = Role.Manager },
        new RowRule<ImportProfile>((_, _) => profile => false) { Writer = Role.Manager },
        new RowRule<ExportRun>((_, caller) => ExportVisibility.VisibleTo(caller)),
        new RowRule<AccessEntry>((_, _) => entry => false) { Writer = Role.Administrator, SeesAll = Role.Administrator },
        new RowRule<AuditEntry>((_, _) => entry => false) { Writer = Role.Administrator, SeesAll = Role.Administrator },
        new RowRule<RetentionRule>((_, _) => rule => false) { Writer = Role.Administrator },
        new RowRule<RetentionRun>((_, _) => run => false) { Writer = Role.Administrator },
        new RowRule<Disclosure>((_, _) => disclosure => false),
        new RowRule<Erasure>((_, _) => erasure => false) { Writer = Role.Administrator },
        new RowRule<Webhook>((_, caller) => WebhookVisibility.VisibleTo(caller)),
        new RowRule<WebhookDelivery>(WebhookVisibility.VisibleTo),
        new RowRule<ReviewRecord>((_, caller) => ReviewRecordVisibility.VisibleTo(caller)) { Writer = Role.Supervisor },
        new RowRule<ImprovementMeasure>(
            (_, caller) => MeasureVisibility.VisibleTo(caller),
            (_, caller) => MeasureVisibility.WritableBy(caller)),
        new RowRule<DeliveryPlan>((_, caller) => DeliveryVisibility.PlanVisibleTo(caller)),
        new RowRule<ReviewDelivery>((_, caller) => DeliveryVisibility.VisibleTo(caller)),
    }.ToFrozenDictionary(rule => rule.Entity);

    private static readonly FrozenDictionary<string, RowRule> RulesByName =
        Rules.Values.ToFrozenDictionary(rule => rule.Entity.Name, StringComparer.Ordinal);

    /// <summary>The rows the caller may see.</summary>
    public static IQueryable<T> Visible<T>(this CrmDbContext db, Caller caller)
        where T : class => RuleOf<T>().Visible(db, caller);

    /// <summary>The rows the caller may see for another reason than the owner's line.</summary>
    public static IQueryable<T> VisibleBeyondLine<T>(this CrmDbContext db, Caller caller)
        where T : class => RuleOf<T>().VisibleBeyondLine(db, caller);

    /// <summary>The rows the caller may change.</summary>
    public static IQueryable<T> Writable<T>(this CrmDbContext db, Caller caller)
        where T : class => RuleOf<T>().Writable(db, caller);

    /// <summary>The rule of an entity; without one nobody may see it.</summary>
    public static RowRule RuleOf(Type entity) =>
        Rules.GetValueOrDefault(entity)
        ?? throw new InvalidOperationException($"Who may see {entity.Name}? Add its rule to {nameof(Visibility)}.");

    /// <summary>The rule of an entity that an event names as its subject; null when it is none of ours.</summary>
    public static RowRule? RuleOf(string subject) => RulesByName.GetValueOrDefault(subject);

    private static RowRule<T> RuleOf<T>()
        where T : class => (RowRule<T>)RuleOf(typeof(T));
}
