using CrmGraph.Api.Access;
using CrmGraph.Api.Graph;
using CrmGraph.Api.Live;
using CrmGraph.Api.Reviews.Branding;
using CrmGraph.Api.Reviews.Delivery;
using CrmGraph.Api.Reviews.Measures;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Reviews;
using CrmGraph.Domain.Segmentation;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Reviews;

/// <summary>The weekly sales review.</summary>
internal static class ReviewsModule
{
    private static readonly Type[] Making = [typeof(ReviewAlreadyMade), typeof(WeekNotOver), typeof(ScopeNotKept), typeof(InvalidWeek)];
    private static readonly Type[] Signing = [typeof(ReviewAlreadyPublished), typeof(ReviewSuperseded)];

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
        schema.Enum<HygieneKind>();
        schema.Enum<ReviewFormat>();
        schema.InMemory<WeeklyReviewData>("WeeklyReview", review =>
        {
            review.Ignore(r => r.RecordId);
            review.One<ReviewRecord>("record", r => r.RecordId).Describe("The kept version that this is; null for a preview.");
        });
        schema.Object<ReviewRecord>("ReviewRecord", ReviewRecordType.Define);
        schema.InMemory<ReviewScope>("ReviewScope");
        schema.InMemory<ReviewMetric>("ReviewMetric", DefineMetric);
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
        schema.InMemory<HygieneCount>("HygieneCount");
        schema.Enum<ContributionKind>();
        schema.InMemory<ReviewForecast>("ReviewForecast");
        schema.InMemory<ReviewForecastMonth>("ReviewForecastMonth");
        schema.InMemory<ReviewStock>("ReviewStock", stock => stock.One<Stage>("stage", s => s.StageId));
        schema.InMemory<ReviewAttainment>("ReviewAttainment", target =>
        {
            target.One<User>("user", t => t.UserId);
            target.One<Team>("team", t => t.TeamId);
        });
        schema.InMemory<ReviewBreaches>("ReviewBreaches", breaches => breaches.One<User>("user", b => b.UserId));
        schema.InMemory<ReviewOverride>("ReviewOverride", passed => passed.One<Opportunity>("opportunity", p => p.OpportunityId));
        schema.InMemory<ReviewTierResult>("ReviewTierResult", result => result.One<Tier>("tier", r => r.TierId));
        schema.InMemory<ReviewContribution>("ReviewContribution");
        schema.InMemory<ReviewLink>("ReviewLink");
        schema.Query(query =>
        {
            query.Field<WeeklyReviewArguments, WeeklyReviewData>("weeklyReview", (arguments, context) =>
                ReadWeeklyReview.Run(arguments, context.Db(), context.Caller(), context.Clock(), context.Stop));
            query.Field("branding", context => BrandingSettings.Read(context.Db(), context.Stop)).Describe("How the organisation's reports look.");
            query.Field<ReviewLinkArguments, ReviewLink>("reviewLink", (arguments, context) =>
                LinkToReview.Run(
                    arguments,
                    context.Db(),
                    context.Caller(),
                    context.Services.GetRequiredService<Tickets>(),
                    context.Clock(),
                    context.Stop));
            query.Connection<ReviewRecord>("reviewRecords", context => context.Visible<ReviewRecord>())
                .DefaultOrder(r => r.MadeAt, descending: true)
                .Describe("The kept reviews you may see, every version, the newest first.");
        });
        schema.Change<MakeWeeklyReviewInput, ReviewRecord>("makeWeeklyReview", "record", MakeWeeklyReview.Run, Making);
        schema.Change<CorrectWeeklyReviewInput, ReviewRecord>(
            "correctWeeklyReview", "record", CorrectWeeklyReview.Run, [typeof(ReviewSuperseded), typeof(CorrectionReasonMissing), .. Making]);
        schema.Change<PublishWeeklyReviewInput, ReviewRecord>("publishWeeklyReview", "record", PublishWeeklyReview.Run, Signing);
        schema.Change<EditConclusionInput, ReviewRecord>("editConclusion", "record", EditConclusion.Run, [typeof(ReviewHasNoSuchPart), .. Signing]);
        schema.Change<EditTopicInput, ReviewRecord>("editTopic", "record", EditTopic.Run, [typeof(ReviewHasNoSuchPart), .. Signing]);
        schema.AddMeasures();
        schema.AddDeliveries();
        schema.InMemory<BrandingSettings>("BrandingSettings");
        schema.Compute<UpdateBrandingInput, BrandingSettings>("updateBranding", "branding", UpdateBranding.Run);
        schema.Change<ScheduleReviewsInput, Workspace>("scheduleReviews", "workspace", ScheduleReviews.Run);
        schema.Subscription<ReviewPublishedArguments, ReviewPublication>("reviewPublished", (arguments, context) =>
            ReviewPublications.Run(arguments, context.Services.GetRequiredService<LiveFields>(), context.Caller(), context.Stop))
                .Describe("Every review you may see, when it is signed off; resumes without loss.");
        schema.InMemory<ReviewPublication>("ReviewPublication", published => published.One<ReviewRecord>("record", p => p.RecordId));
        return schema;
    }

    private static void DefineMetric(ObjectTypeBuilder<ReviewMetric> metric)
    {
        metric.Field("nameZh", m => MetricDefinitions.Of(m.Key).Name.Zh).Describe("What people call it, in Chinese.");
        metric.Field("nameEn", m => MetricDefinitions.Of(m.Key).Name.En).Describe("The same in English.");
        metric.Field("definitionZh", m => MetricDefinitions.Of(m.Key).Formula.Zh).Describe("How it is computed, in Chinese.");
        metric.Field("definitionEn", m => MetricDefinitions.Of(m.Key).Formula.En).Describe("The same in English.");
        metric.Field("valueDigits", m => MetricDefinitions.Of(m.Key).ValueDigits).Describe("Decimals of the printed value: of 万元 or K for money, of percent for ratios.");
        metric.Field("changeDigits", m => MetricDefinitions.Of(m.Key).ChangeDigits).Describe("Decimals of the printed change, in percent or percentage points.");
    }
}
