using CrmGraph.Api.Graph;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Reviews;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Reviews;

/// <summary>Which week, and whose figures.</summary>
/// <param name="Week">The ISO week, for example 2026-W46.</param>
/// <param name="Scope">Whose figures; the widest the caller may see when left out.</param>
internal sealed record WeeklyReviewArguments(string Week, ReviewScopeInput? Scope);

/// <summary>The weekly sales review.</summary>
internal static class ReviewsModule
{
    public static SchemaBuilder AddReviews(this SchemaBuilder schema)
    {
        schema.Enum<ReviewScopeKind>();
        schema.Enum<ReviewStatus>();
        schema.Enum<MetricKey>();
        schema.Enum<MetricUnit>();
        schema.Enum<ChangeKind>();
        schema.Enum<GoodDirection>();
        schema.Enum<FunnelStepKind>();
        schema.Enum<BridgeStepKind>();
        schema.Enum<StuckReason>();
        schema.Enum<ReviewTopicKind>();
        schema.InMemory<WeeklyReviewData>("WeeklyReview");
        schema.InMemory<ReviewScope>("ReviewScope");
        schema.InMemory<ReviewMetric>("ReviewMetric");
        schema.InMemory<ReviewTableRow>("ReviewTableRow");
        schema.InMemory<FunnelStep>("FunnelStep");
        schema.InMemory<ReviewStage>("ReviewStage", stage => stage.One<Stage>("stage", s => s.StageId));
        schema.InMemory<TrendWeek>("TrendWeek");
        schema.InMemory<LeaderboardRow>("LeaderboardRow", row => row.One<User>("user", r => r.UserId));
        schema.InMemory<PipelineBridge>("PipelineBridge");
        schema.InMemory<BridgeStep>("BridgeStep");
        schema.InMemory<StuckOpportunity>("StuckOpportunity", stuck => stuck.One<Opportunity>("opportunity", s => s.OpportunityId));
        schema.InMemory<TierMovement>("TierMovement", movement => movement.One<Customer>("record", m => m.CustomerId));
        schema.InMemory<ReviewTopic>("ReviewTopic");
        schema.Query(query => query.Field<WeeklyReviewArguments, WeeklyReviewData>("weeklyReview", (arguments, context) =>
            GatherWeeklyReview.Run(
                IsoWeek.Parse(arguments.Week),
                arguments.Scope,
                context.Db(),
                context.Caller(),
                context.Clock(),
                context.Stop)));
        return schema;
    }
}
