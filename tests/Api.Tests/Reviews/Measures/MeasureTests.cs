using System.Globalization;
using System.Text.Json;
using CrmGraph.Api.Tests.Access;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Reviews.Measures;

/// <summary>What a review decides is scored by the reviews after it. Each test has weeks of its own.</summary>
public sealed class MeasureTests(DemoServers servers)
{
    private const string Measure =
        """
        measure { id version status progress outcome targetValue baselineValue owner { userName } }
        errors { __typename ... on Error { code } }
        """;

    private static string Today => CompanyDay.Today.AddDays(1).ToString("O", CultureInfo.InvariantCulture);

    [Theory, EveryDatabase]
    public async Task The_next_week_shows_whether_a_measure_landed_and_what_it_moved(Database database)
    {
        var server = await servers.Of(database);
        var manager = await server.As("manager");
        var rep = await server.As("li.ming");
        var (decided, following) = (ReviewSteps.WeekBefore(13), ReviewSteps.WeekBefore(12));
        var review = await manager.Made("makeWeeklyReview", new { week = decided });
        var won = (await manager.Review(following)).GetProperty("metrics").EnumerateArray().Single(metric => metric.GetProperty("key").GetString() == "WON_COUNT").GetProperty("value").GetDecimal();
        var measure = await Decide(manager, review, "li.ming", new { targetMetric = "WON_COUNT", targetValue = won });

        var reported = (await Ask(rep, "reportMeasure", new { id = measure.Id(), version = measure.Version(), progress = 100, outcome = "已培训 8 人" })).GetProperty("measure");

        // Other tests decide measures in other weeks, and what is still open is shown as well.
        var scored = (await Scores(manager, following, "earlierMeasures")).Where(one => one.GetProperty("week").GetString() == decided);
        Assert.Equal(("DONE", 100, "已培训 8 人"), (reported.GetProperty("status").GetString(), reported.GetProperty("progress").GetInt32(), reported.GetProperty("outcome").GetString()));
        var score = Assert.Single(scored);
        Assert.Equal((decided, "DONE", "李明"), (score.GetProperty("week").GetString(), score.GetProperty("status").GetString(), score.GetProperty("owner").GetString()));
        Assert.Equal(won, score.GetProperty("actual").GetDecimal());
        Assert.Equal("REACHED", score.GetProperty("effect").GetString());
        Assert.Equal("MEASURE_CLOSED", (await Ask(rep, "dropMeasure", new { id = measure.Id(), version = reported.Version(), reason = "late" })).FirstError().GetProperty("code").GetString());
    }

    [Theory, EveryDatabase]
    public async Task A_draft_shows_its_measures_as_they_stand_and_a_signed_review_as_they_stood(Database database)
    {
        var manager = await (await servers.Of(database)).As("manager");
        var week = ReviewSteps.WeekBefore(14);
        var review = await manager.Made("makeWeeklyReview", new { week });
        var measure = await Decide(manager, review, "wang.yue", new { });
        var half = (await Ask(manager, "reportMeasure", new { id = measure.Id(), version = measure.Version(), progress = 50 })).GetProperty("measure");

        var draft = await Scores(manager, week, "measures");
        await manager.Made("publishWeeklyReview", new { id = review.Id(), version = review.Version() });
        await Ask(manager, "reportMeasure", new { id = measure.Id(), version = half.Version(), progress = 90 });
        var signed = await Scores(manager, week, "measures");

        Assert.Equal((50, "IN_PROGRESS"), (Assert.Single(draft).GetProperty("progress").GetInt32(), draft[0].GetProperty("status").GetString()));
        Assert.Equal(50, Assert.Single(signed).GetProperty("progress").GetInt32());
        var late = await Ask(manager, "decideMeasure", Input(review.Id(), review.Version() + 1, (await manager.User("wang.yue")).Id(), new { }));
        Assert.Equal("REVIEW_ALREADY_PUBLISHED", late.FirstError().GetProperty("code").GetString());
    }

    [Theory, EveryDatabase]
    public async Task A_measure_is_decided_by_a_supervisor_and_reported_by_its_owner(Database database)
    {
        var server = await servers.Of(database);
        var (manager, owner, colleague) = (await server.As("manager"), await server.As("li.ming"), await server.As("wang.yue"));
        var review = await manager.Made("makeWeeklyReview", new { week = ReviewSteps.WeekBefore(15) });
        var ownerId = (await manager.User("li.ming")).Id();

        var refused = await Ask(owner, "decideMeasure", Input(review.Id(), review.Version(), ownerId, new { }));
        var measure = await Decide(manager, review, "li.ming", new { });
        var input = new { id = measure.Id(), version = measure.Version(), progress = 10 };

        Assert.Equal("NOT_ALLOWED", refused.FirstError().GetProperty("code").GetString());
        Assert.Equal("NOT_FOUND", (await Ask(colleague, "reportMeasure", input)).FirstError().GetProperty("code").GetString());
        Assert.Equal("IN_PROGRESS", (await Ask(owner, "reportMeasure", input)).GetProperty("measure").GetProperty("status").GetString());
        var half = await Ask(manager, "decideMeasure", Input(review.Id(), review.Version(), ownerId, new { targetMetric = "LEADS" }));
        Assert.Equal("MEASURE_TARGET_INCOMPLETE", half.FirstError().GetProperty("code").GetString());
    }

    private static async Task<JsonElement> Decide(CrmClient client, JsonElement review, string owner, object target) =>
        (await Ask(client, "decideMeasure", Input(review.Id(), review.Version(), (await client.User(owner)).Id(), target))).GetProperty("measure");

    private static Dictionary<string, object?> Input(string reviewId, int reviewVersion, string ownerId, object target)
    {
        Dictionary<string, object?> input = new()
        {
            ["reviewId"] = reviewId,
            ["reviewVersion"] = reviewVersion,
            ["text"] = "为 8 名销售开展首次触达培训",
            ["ownerId"] = ownerId,
            ["dueOn"] = Today,
        };
        foreach (var property in target.GetType().GetProperties())
        {
            input[property.Name] = property.GetValue(target);
        }

        return input;
    }

    private static async Task<JsonElement> Ask(CrmClient client, string mutation, object input) => (await client.Data(
        $$"""mutation($input: {{char.ToUpperInvariant(mutation[0])}}{{mutation[1..]}}Input!) { {{mutation}}(input: $input) { {{Measure}} } }""",
        new { input })).GetProperty(mutation);

    private static async Task<List<JsonElement>> Scores(CrmClient client, string week, string field) =>
    [
        .. (await client.Data(
            $$"""query($week: String!) { weeklyReview(week: $week) { {{field}} { week owner status progress actual effect overdue measure { id } } } }""",
            new { week })).At("weeklyReview", field).EnumerateArray(),
    ];
}
