using CrmGraph.Api.Graph;
using CrmGraph.Api.Live;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Segmentation;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Segmentation;

/// <summary>The tiers, the rules that place customers in them, and which customer is in which one and why.</summary>
internal static class SegmentationModule
{
    private static readonly Type[] RefusedRules = [typeof(TiersIncomplete), typeof(TierRuleUnreachable)];

    public static SchemaBuilder AddSegmentation(this SchemaBuilder schema)
    {
        schema.Enum<TierKey>();
        schema.Enum<CadenceKind>();
        schema.Enum<TierKpi>();
        schema.Enum<TierMeasure>();
        schema.Enum<EvaluationRhythm>();
        schema.Object<Tier>("Tier", TierType.Define);
        schema.Object<TierRuleSet>("TierRuleSet", TierRuleSetType.Define);
        schema.Object<TierEvaluation>("TierEvaluation", TierRuleSetType.DefineEvaluation);
        schema.Object<IndustryTrend>("IndustryTrend", TierRuleSetType.DefineTrend);
        schema.Object<TierAssignment>("TierAssignment", TierAssignmentType.Define);
        AddObjects(schema);
        schema.Query(AddQueries);
        schema.Extend<Customer>(customer =>
        {
            customer.One<Tier>("tier", c => c.TierId);
            customer.Connection<TierAssignment, Guid>("tierHistory", c => c.Id, a => a.CustomerId, context => context.Visible<TierAssignment>())
                .DefaultOrder(a => a.AsOf, descending: true)
                .DefaultOrder(a => a.AssignedAt, descending: true)
                .Describe("Every tier the customer was placed in, with the evidence, the latest day first.");
        });
        schema.Extend<Tier>(tier => tier
            .Connection<Customer, Guid>("customers", t => t.Id, c => c.TierId, context => context.Visible<Customer>())
            .DefaultOrder(c => c.Number)
            .Describe("The customers in this tier that you may see."));
        AddChanges(schema);
        AddProgress(schema);
        return schema.AddTierStrategy();
    }

    public static IServiceCollection AddTierEvaluations(this IServiceCollection services) => services
        .AddSingleton<TierEvaluationWorker>()
        .AddHostedService(provider => provider.GetRequiredService<TierEvaluationWorker>());

    private static void AddObjects(SchemaBuilder schema)
    {
        schema.InMemory<TierConditionView>("TierCondition");
        schema.InMemory<TierRuleView>("TierRule", rule =>
        {
            rule.Ignore(r => r.TierId);
            rule.One<Tier>("tier", r => r.TierId).NonNull();
        });
        schema.InMemory<TierCheck>("TierCheck", check =>
        {
            check.Ignore(c => c.TierId);
            check.One<Tier>("tier", c => c.TierId).NonNull();
        });
        schema.InMemory<TierFlow>("TierFlow", flow =>
        {
            flow.Ignore(f => f.FromTierId);
            flow.Ignore(f => f.ToTierId);
            flow.One<Tier>("from", f => f.FromTierId);
            flow.One<Tier>("to", f => f.ToTierId).NonNull();
        });
        schema.InMemory<TierMove>("TierMove", move =>
        {
            move.Ignore(m => m.CustomerId);
            move.Ignore(m => m.FromTierId);
            move.Ignore(m => m.ToTierId);
            move.One<Customer>("customer", m => m.CustomerId).NonNull();
            move.One<Tier>("from", m => m.FromTierId);
            move.One<Tier>("to", m => m.ToTierId).NonNull();
        });
        schema.InMemory<TierRulesPreview>("TierRulesPreview");
        schema.InMemory<TierSchedule>("TierSchedule");
    }

    private static void AddQueries(QueryBuilder query)
    {
        query.List<Tier>("segmentationTiers", context => context.Visible<Tier>()).OrderBy(t => t.Position)
            .Describe("The tiers, the most valuable first: goal, actions, cadence and target of each.");
        query.Connection<TierRuleSet>("tierRuleSets", context => context.Visible<TierRuleSet>()).DefaultOrder(s => s.Number, descending: true)
            .Describe("Every version of the tier rules; the first one is in use.");
        query.Connection<TierEvaluation>("tierEvaluations", context => context.Visible<TierEvaluation>()).DefaultOrder(e => e.At, descending: true)
            .Describe("The evaluations you ran, the latest first; managers see everybody's.");
        query.Connection<IndustryTrend>("industryTrends", context => context.Visible<IndustryTrend>()).DefaultOrder(t => t.Industry)
            .Describe("The growth entered for each industry.");
        query.Field("tierSchedule", context => TierSchedule.Read(context.Db(), context.Stop))
            .Describe("When the tiers of all customers are evaluated without anybody asking.");
        query.Field<PreviewTierRulesArguments, TierRulesPreview>("previewTierRules", (arguments, context) =>
            PreviewTierRules.Run(arguments, context.Db(), context.Caller(), context.Clock(), context.Stop));
    }

    private static void AddChanges(SchemaBuilder schema)
    {
        schema.Change<AssignTierInput, Customer>(
            "assignTier", "customer", AssignTier.Run, typeof(TierReasonMissing), typeof(PinAlreadyExpired));
        schema.Change<ReleaseTierInput, Customer>("releaseTier", "customer", ReleaseTier.Run, typeof(TierNotPinned));
        schema.Change<EvaluateTiersInput, TierEvaluation>("evaluateTiers", "evaluation", EvaluateTiers.Ask, typeof(EvaluationInFuture));
        schema.Change<ChangeTierRulesInput, TierRuleSet>("changeTierRules", "ruleSet", ChangeTierRules.Run, RefusedRules);
        schema.Compute<ScheduleTierEvaluationInput, TierSchedule>("scheduleTierEvaluation", "tierSchedule", ScheduleTierEvaluation.Run);
        schema.Change<SetIndustryTrendInput, IndustryTrend>("setIndustryTrend", "industryTrend", SetIndustryTrend.Run);
    }

    private static void AddProgress(SchemaBuilder schema)
    {
        schema.InMemory<TierEvaluationProgressMessage>("TierEvaluationProgressMessage", message =>
            message.One<TierEvaluation>("evaluation", m => m.EvaluationId).Describe("The evaluation."));
        schema.Subscription<TierEvaluationProgressArguments, TierEvaluationProgressMessage>("tierEvaluationProgress", (arguments, context) =>
            WatchTierEvaluations.Run(arguments, context.Services.GetRequiredService<LiveFields>(), context.Caller(), context.Stop))
                .Own()
                .Describe("How far your evaluations are; resumes without loss.");
    }
}
