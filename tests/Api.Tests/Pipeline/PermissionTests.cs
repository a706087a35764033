using System.Text.Json;
using CrmGraph.Api.Graph;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Pipeline;

/// <summary>A rep and a supervisor of another team, the owner, the own supervisor and a manager, each tried on every mutation of an opportunity.</summary>
public sealed class PermissionTests(DemoServers servers)
{
    private static readonly string[] AboutOthers =
    [
        "createUser", "createTeam", "setExchangeRate", "updateWorkingTime", "setCalendarDay", "createCustomer", "updateCustomer",
        "createContact", "mergeCustomers", "erasePerson", "disclosePerson", "setRetention", "applyRetention", "addCustomerDocument", "withdrawCustomerDocument",
        "recordComplaint", "answerComplaint", "recordConsent", "withdrawConsent", "createProduct", "createLead", "convertLead", "createOpportunity", "createCompetitor", "updateCompetitor",
        "assignTier", "evaluateTiers", "resignUser", "readNotification", "createPipeline", "updatePipeline", "removePipeline", "addStage",
        "updateStage", "reorderStages", "removeStage", "addDocument", "withdrawDocument", "decideApproval",
        "releaseTier", "changeTierRules", "scheduleTierEvaluation", "setIndustryTrend",
        "updateTier", "setSalesTarget", "updateLikelihoodBands", "updateContributionPlan", "updateUser", "appointSupervisor", "createApiKey", "revokeApiKey",
        "makeWeeklyReview", "publishWeeklyReview", "correctWeeklyReview", "editConclusion", "editTopic", "scheduleReviews", "updateBranding",
        "decideMeasure", "reportMeasure", "dropMeasure",
        "createWebhook", "updateWebhook", "rotateWebhookSecret", "resumeWebhook", "replayWebhook", "removeWebhook",
        "createDeliveryPlan", "updateDeliveryPlan", "stopDeliveryPlan", "retryDelivery",
        "updateSellingRules", "updateQuotation", "reviseQuotation", "submitQuotation", "decideQuotation", "sendQuotation", "acceptQuotation",
        "rejectQuotation", "createContract", "updateContract", "signContract", "cancelContract", "placeOrder", "recordDelivery",
        "startImport", "cancelImport", "saveImportProfile", "startExport", "cancelExport",
        "rescheduleInstalment", "issueInvoice", "voidInvoice", "recordPayment", "reversePayment",
    ];

    /// <summary>The mutation, what it needs beside id and version, and the least that may run it on somebody's open opportunity.</summary>
    private static readonly Case[] Cases =
    [
        new("updateOpportunity", o => new { id = o.Id(), version = o.Version(), title = "T" }),
        new("moveOpportunity", o => new { id = o.Id(), version = o.Version(), stageId = o.OpenStages()[1] }),
        new("overrideWinProbability", o => new { id = o.Id(), version = o.Version(), winProbability = 0.5, reason = "R" }),
        new("winOpportunity", o => new { id = o.Id(), version = o.Version(), summary = "S" }),
        new("loseOpportunity", o => new { id = o.Id(), version = o.Version(), reason = "R", summary = "S", noCompetitor = true }),
        new("terminateOpportunity", o => new { id = o.Id(), version = o.Version(), reason = "R", summary = "S" }),
        new("labelOpportunity", o => new { id = o.Id(), version = o.Version(), statusKey = (string?)null }),
        new("suspendOpportunity", o => new { id = o.Id(), version = o.Version() }),
        new("resumeOpportunity", o => new { id = o.Id(), version = o.Version() }, Refusal: "OPPORTUNITY_IS_NOT_SUSPENDED"),
        new("archiveOpportunity", o => new { id = o.Id(), version = o.Version() }, Refusal: "OPPORTUNITY_NOT_CLOSED"),
        new("reopenOpportunity", o => new { id = o.Id(), version = o.Version(), reason = "R" }, Least.Supervisor, "OPPORTUNITY_NOT_CLOSED"),
        new("purgeOpportunity", o => new { id = o.Id(), version = o.Version() }, Least.Administrator),
        new("transferOpportunity", o => new { id = o.Id(), version = o.Version(), ownerId = o.GetProperty("owner").Id(), note = "N" }),
        new("divideOpportunity", o => new { id = o.Id(), version = o.Version(), shares = new[] { new { userId = o.GetProperty("owner").Id(), share = 1 } } }),
        new("recordExpense", o => new { opportunityId = o.Id(), kind = "TRAVEL", amount = 1 }, Field: "expense"),
        new("createQuotation", o => new { opportunityId = o.Id(), lines = new[] { new { text = "T", quantity = 1, unitPrice = 1 } } }, Field: "quotation"),
        new("completeCollection", o => new { id = o.Id(), version = o.Version() }, Refusal: "COLLECTION_INCOMPLETE"),
        new("recordFollowUp", o => new { opportunityId = o.Id(), kind = "CALL", text = "T" }, Field: "followUp"),
        new("updateChecklist", o => new { opportunityId = o.Id(), version = o.Version(), stageId = o.OpenStages()[0], status = "DONE" }, Refusal: "STAGE_HAS_NO_ACTION"),
        new("requestApproval", o => new { opportunityId = o.Id(), version = o.Version(), purpose = "LEAVE_STAGE" }, Refusal: "APPROVAL_NOT_NEEDED", Field: "approval"),
        new("switchPipeline", o => new { id = o.Id(), version = o.Version(), pipelineId = o.GetProperty("pipeline").Id(), reason = "R" }, Least.Supervisor, "OPPORTUNITY_ALREADY_IN_PIPELINE"),
    ];

    private static readonly Case[] BulkCases =
    [
        new("moveOpportunities", o => new { stageId = o.OpenStages()[1], items = Items(o) }),
        new("transferOpportunities", o => new { ownerId = o.GetProperty("owner").Id(), note = "N", items = Items(o) }),
        new("updateOpportunities", o => new { expectedCloseOn = "2030-01-01", items = Items(o) }),
    ];

    private enum Least
    {
        Owner,
        Supervisor,
        Administrator,
    }

    [Fact]
    public void Every_mutation_is_tried_here_or_is_not_about_one_opportunity()
    {
        var mutations = CrmSchema.Build().MutationType!.Fields.Select(field => field.Name);

        Assert.Equal(
            mutations.Order(StringComparer.Ordinal),
            Cases.Concat(BulkCases).Select(one => one.Mutation).Concat(AboutOthers).Order(StringComparer.Ordinal));
    }

    [Theory, EveryDatabase]
    [Fault(24, "Every mutation tried on a foreign opportunity, alone and in bulk")]
    public async Task Who_does_not_see_an_opportunity_changes_it_in_no_way(Database database)
    {
        var server = await servers.Of(database);
        var opened = await Open(await server.As("li.ming"));

        foreach (var stranger in new[] { "emma.clarke", "chen.huimin" })
        {
            var client = await server.As(stranger);
            foreach (var one in Cases)
            {
                var expected = one.Least == Least.Administrator ? "NOT_ALLOWED" : "NOT_FOUND";
                Assert.Equal((one.Mutation, expected), (one.Mutation, await client.RefusalOf(one.Mutation, one.Input(opened))));
            }

            foreach (var one in BulkCases)
            {
                Assert.Equal((one.Mutation, "NOT_FOUND"), (one.Mutation, await BulkRefusal(client, one, opened)));
            }
        }

        Assert.Equal(opened.Version(), (await (await server.As("manager")).Read(opened.Id())).Version());
    }

    [Theory]
    [EveryDatabaseWith("li.ming", 0)]
    [EveryDatabaseWith("lin.zhiqiang", 1)]
    [EveryDatabaseWith("manager", 1)]
    [EveryDatabaseWith("admin", 2)]
    public async Task The_owners_line_changes_it_as_far_as_the_role_goes(Database database, string userName, int rank)
    {
        var server = await servers.Of(database);
        var (owner, client) = (await server.As("li.ming"), await server.As(userName));

        foreach (var one in Cases)
        {
            var payload = await client.Try(one.Mutation, one.Input(await Open(owner)), $"{one.Field} {{ id }}");
            var errors = payload.GetProperty("errors");
            var code = errors.ValueKind == JsonValueKind.Null ? null : errors[0].GetProperty("code").GetString();
            var expected = rank < (int)one.Least ? "NOT_ALLOWED" : one.Least == Least.Administrator ? "OPPORTUNITY_NOT_ARCHIVED" : one.Refusal;
            Assert.Equal((one.Mutation, expected), (one.Mutation, code));
        }

        foreach (var one in BulkCases)
        {
            Assert.Equal((one.Mutation, null), (one.Mutation, await BulkRefusal(client, one, await Open(owner))));
        }
    }

    private static async Task<JsonElement> Open(CrmClient client)
    {
        var opened = await client.Open();
        return await client.Read(opened.Id(), "owner { id } pipeline { id stages { id kind position } }");
    }

    private static async Task<string?> BulkRefusal(CrmClient client, Case one, JsonElement opened)
    {
        var result = await client.Do(one.Mutation, one.Input(opened), "result { items { refusal { code } } }");
        var refusal = result.GetProperty("items")[0].GetProperty("refusal");
        return refusal.ValueKind == JsonValueKind.Null ? null : refusal.GetProperty("code").GetString();
    }

    private static object[] Items(JsonElement opportunity) => [new { id = opportunity.Id(), version = opportunity.Version() }];

    /// <param name="Mutation">Its name.</param>
    /// <param name="Input">Its input for an opportunity.</param>
    /// <param name="Least">The least role that gets past the check of roles.</param>
    /// <param name="Refusal">What who may run it is told of an open opportunity; null where it is done.</param>
    /// <param name="Field">What the payload has.</param>
    private sealed record Case(
        string Mutation,
        Func<JsonElement, object> Input,
        Least Least = Least.Owner,
        string? Refusal = null,
        string Field = "opportunity");
}
