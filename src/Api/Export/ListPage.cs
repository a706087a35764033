using System.Text.Json;
using CrmGraph.Api.Graph;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Automation.Exports;
using CrmGraph.GraphQL;
using CrmGraph.Reporting.WeeklyReview;

namespace CrmGraph.Api.Export;

/// <summary>One page of a list, through the graph and so through everything that decides who sees what.</summary>
/// <param name="Total">How many rows the list has; 0 where they were not counted.</param>
/// <param name="Rows">The rows of the page.</param>
/// <param name="Next">After which row the next page begins; null after the last.</param>
internal sealed record ListPage(int Total, IReadOnlyList<JsonElement> Rows, string? Next)
{
    /// <summary>As many as the graph gives at once.</summary>
    public const int Size = 100;

    /// <exception cref="RuleException">The graph refuses the query.</exception>
    public static async Task<ListPage> Read(ListPageQuestion question, IServiceProvider scope, CancellationToken stop)
    {
        var context = new RequestContext(scope, stop) { User = question.Caller };
        context.Items[Requests.Language] = ReportLanguages.Parse(question.Language);
        var variables = Variables(question.Variables);
        variables[ListQuery.First] = question.Size;
        variables[ListQuery.After] = question.After;
        variables[ListQuery.Counted] = question.IsCounted;
        var executor = scope.GetRequiredService<GraphQLExecutor>();
        using var result = await executor.ExecuteAsync(new GraphQLRequest(question.Query, Variables: variables), context);
        if (result.Errors is [var error, ..])
        {
            throw new ExportQueryUnfit(error.Message).AsException();
        }

        return Of(Json(result).GetProperty("data").GetProperty(question.List));
    }

    /// <summary>The variables of a client, which sends them as a JSON object.</summary>
    private static Dictionary<string, object?> Variables(string? json)
    {
        try
        {
            using var document = JsonDocument.Parse(json ?? "{}");
            return document.RootElement.EnumerateObject().ToDictionary(member => member.Name, member => Plain(member.Value), StringComparer.Ordinal);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or ArgumentException)
        {
            throw new ExportQueryUnfit("The variables are no JSON object.").AsException();
        }
    }

    private static object? Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().ToDictionary(member => member.Name, member => Plain(member.Value), StringComparer.Ordinal),
        JsonValueKind.Array => value.EnumerateArray().Select(Plain).ToList(),
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number when value.TryGetInt32(out var whole) => whole,
        JsonValueKind.Number => value.GetDecimal(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static JsonElement Json(ExecutionResult result)
    {
        using var text = new MemoryStream();
        using (var writer = new Utf8JsonWriter(text))
        {
            result.WriteTo(writer);
        }

        using var document = JsonDocument.Parse(text.GetBuffer().AsMemory(0, (int)text.Length));
        return document.RootElement.Clone();
    }

    private static ListPage Of(JsonElement list)
    {
        var info = list.GetProperty("pageInfo");
        return new ListPage(
            list.TryGetProperty("totalCount", out var total) ? total.GetInt32() : 0,
            [.. list.GetProperty("nodes").EnumerateArray()],
            info.GetProperty("hasNextPage").GetBoolean() ? info.GetProperty("endCursor").GetString() : null);
    }
}

/// <summary>Which page of which list, and in whose name.</summary>
internal sealed record ListPageQuestion(string List, string Query, string? Variables, string Language, Caller Caller)
{
    public int Size { get; init; } = ListPage.Size;

    public string? After { get; init; }

    public bool IsCounted { get; init; }
}
