using System.Text;
using System.Text.Json;
using CrmGraph.Api.Tests.Export;
using CrmGraph.Api.Tests.Graph;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Reporting.Tests.Excel;

namespace CrmGraph.Api.Tests.Access;

/// <summary>Asks a server for everything that can be asked: every field of the graph, every workbook, and an export.</summary>
internal static class EveryAnswer
{
    /// <summary>What is exported.</summary>
    public const string AllCustomers = "{ customers { nodes { id name phone externalId } } }";

    private static readonly int[] PageSizes = [100, 50, 20, 10, 3];

    private static readonly string[] Workbooks =
    [
        "/reports/list/customers.xlsx", "/reports/list/opportunities.xlsx", "/reports/pipeline.xlsx?on=2026-11-20", "/reports/tiers.xlsx?on=2026-11-20",
        "/reports/win-loss.xlsx?from=2026-11-01&to=2026-11-20", "/reports/bottlenecks.xlsx?month=2026-11-01", "/reports/weekly-review/2026-W02.xlsx", "/reports/weekly-review/2026-W46.xlsx",
    ];

    /// <summary>The fields, files and exports whose answer has one of the words in it, whatever its case.</summary>
    public static async Task<IReadOnlyList<string>> Telling(CompanyServer server, CrmClient client, params string[] words)
    {
        List<string> telling = [];
        foreach (var document in RootQueries.All.Concat(new Questions(server.Company).All().Select(question => question.Document)))
        {
            if (Tells((await Whole(client, document)).GetRawText()))
            {
                telling.Add(document.Split('(', '{')[0].Trim());
            }
        }

        foreach (var address in Workbooks)
        {
            using var response = await client.Send(HttpMethod.Get, address);
            Assert.True(response.IsSuccessStatusCode, address);
            using var workbook = new OpenedWorkbook(await response.Content.ReadAsByteArrayAsync());
            if (workbook.SheetNames.SelectMany(workbook.Texts).Any(Tells))
            {
                telling.Add(address);
            }
        }

        var export = await ExportedFile.Of(client, AllCustomers);
        return Tells(Encoding.UTF8.GetString(await ExportedFile.Download(client, export))) ? [.. telling, "export"] : telling;

        bool Tells(string text) => words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The answer with as many records of a list as may be asked for at once.</summary>
    private static async Task<JsonElement> Whole(CrmClient client, string document)
    {
        JsonElement answer = default;
        foreach (var size in PageSizes)
        {
            answer = await client.Post($"{{ {document.Replace("(first: 3)", $"(first: {size})", StringComparison.Ordinal)} }}");
            if (!answer.TryGetProperty("errors", out _))
            {
                return answer;
            }
        }

        throw new InvalidOperationException($"{document}: {answer}");
    }
}
