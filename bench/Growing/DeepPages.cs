using System.Text.Json;
using CrmGraph.Bench.Cluster;
using CrmGraph.Bench.Data;
using CrmGraph.Bench.Load;
using CrmGraph.Bench.Measuring;
using CrmGraph.Bench.Servers;
using Npgsql;

namespace CrmGraph.Bench.Growing;

/// <summary>Walks to a page far inside a list, as a client does, and measures it beside the first one.</summary>
internal sealed class DeepPages
{
    public const string First = "page 1";

    private const int LongestStep = 100;
    private const int Connections = 8;

    private readonly MeasuredServer _server;
    private readonly BenchOptions _options;

    private DeepPages(MeasuredServer server, BenchOptions options) => (_server, _options) = (server, options);

    public static async Task<IReadOnlyList<Slice>> Measure(MeasuredServer server, PostgresServer postgres, BenchOptions options)
    {
        var pages = new DeepPages(server, options);
        var slices = new List<Slice>();
        await using var connection = await postgres.Open(new BenchPlaces(postgres, server.Size).Crm);
        foreach (var list in WalkedList.All)
        {
            Progress.Say($"walking to page {options.DeepPage} of {list.Title}");
            var cursor = await pages.Walk(list);
            await pages.Check(list, cursor, connection);
            slices.AddRange(pages.Rounds(list, cursor, postgres.ProcessId));
        }

        return slices;
    }

    private async Task<string> Walk(WalkedList list)
    {
        var cursor = "";
        for (var left = (_options.DeepPage - 1) * WalkedList.PageSize; left > 0;)
        {
            var step = Math.Min(left, LongestStep);
            var answer = await Ask(list.Step(step), cursor);
            cursor = answer.GetProperty(list.Field).GetProperty("pageInfo").GetProperty("endCursor").GetString()!;
            left -= step;
        }

        return cursor;
    }

    /// <summary>After so many steps, the page must be the one that counting finds.</summary>
    private async Task Check(WalkedList list, string cursor, NpgsqlConnection connection)
    {
        var answer = await Ask(list.Page, cursor);
        var numbers = answer.GetProperty(list.Field).GetProperty("nodes").EnumerateArray()
            .Select(node => SampleIds.Of(SampleIds.NumberOf(node.GetProperty("id").GetString()!)!.Value));
        var sql = $"""
            SELECT "Id" FROM "{list.Table}" ORDER BY {list.SqlOrder}, "Id"
            LIMIT {WalkedList.PageSize} OFFSET {(_options.DeepPage - 1) * WalkedList.PageSize}
            """;
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await using var reader = await command.ExecuteReaderAsync();
        var expected = new List<Guid>();
        while (await reader.ReadAsync())
        {
            expected.Add(reader.GetGuid(0));
        }

        if (!expected.SequenceEqual(numbers))
        {
            throw new InvalidOperationException($"Page {_options.DeepPage} of {list.Title} is not the one that counting finds.");
        }
    }

    private IEnumerable<Slice> Rounds(WalkedList list, string cursor, int database)
    {
        var pages = new[] { (First, Request(list.Page, "")), ($"page {_options.DeepPage}", Request(list.Page, cursor)) };
        LoadClient.Run(_server.Port, Connections, _options.WarmUp, [pages[0].Item2, pages[1].Item2]);
        for (var round = 0; round < _options.Rounds; round++)
        {
            foreach (var (name, request) in round % 2 == 0 ? pages : pages.Reverse())
            {
                yield return Slice.Take(_server, database, new Cell(list.Title, Connections), round, _options.Slice, [request]) with { Subject = name };
            }
        }
    }

    private async Task<JsonElement> Ask(string query, string cursor)
    {
        using var answer = JsonDocument.Parse(await RawAnswer.Of(_server.Port, Request(query, cursor)));
        return answer.RootElement.GetProperty("data").Clone();
    }

    private byte[] Request(string query, string cursor) =>
        _server.Wire.Query(query, cursor.Length == 0 ? new Dictionary<string, object>() : new Dictionary<string, object> { ["after"] = cursor });
}
