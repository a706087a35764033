using System.Text.Json;
using System.Text.Json.Serialization;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Domain.Reviews;

namespace CrmGraph.Api.Tests.Reviews;

/// <summary>What GraphQL says of a week, read back into the records it was made of.</summary>
internal static class StatedReview
{
    private const string Query =
        """
        query($week: String!, $scope: ReviewScopeInput) {
          weeklyReview(week: $week, scope: $scope) {
            week startsOn endsOn currency stuckTotal stuckAmount
            scope { kind id name }
            metrics { key unit value previous change changeKind goodDirection series behind }
            table { metric conclusionZh conclusionEn measureZh measureEn }
            funnel { kind count previousCount amount conversion }
            trend { week startsOn wonValue wonCount newPipeline }
            leaderboard { userId name team wonValue previousWonValue wonCount winRate salesCycle change }
            bridge { steps { kind amount count } }
            hygiene { kind count amount }
            stages { stageId pipelineZh pipelineEn nameZh nameEn open amount weighted entered conversion }
            stuck { opportunityId number title customer owner stageZh stageEn amount days limitDays reason }
            tierMovements { customerId customer toZh toEn upward annualPurchases }
            forecast {
              monthlyTarget expected leftOut
              months { startsOn expected isGap belowTarget }
              stocks { stageId stageZh stageEn amount winChance expected needed missing feltIn }
            }
            targets { period startsOn endsOn holder target won attainment timeGone }
            breaches { userId name stageLimits firstTouches }
            overrides { opportunityId number title by reason }
            tierResults { tierId nameZh nameEn customers wonCount wonValue previousWonValue }
            contributions { kind nameZh nameEn value previous delta }
          }
        }
        """;

    private static readonly JsonSerializerOptions AsInTheGraph = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
    };

    public static async Task<JsonElement> Of(CrmClient client, string week, object? scope = null) =>
        (await client.Data(Query, new { week, scope })).GetProperty("weeklyReview");

    /// <summary>The answer as the data set it came from; what was not asked for is missing.</summary>
    public static WeeklyReviewData Read(JsonElement review) => review.Deserialize<WeeklyReviewData>(AsInTheGraph)!;
}
