using System.Buffers;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CrmGraph.Bench.Floor;

/// <summary>
/// What the four operations cost when somebody writes each of them by hand: one statement or batch of SQL, the reader's
/// columns written straight into the response, no GraphQL, no token. Meant to be out of reach by a little.
/// </summary>
internal static class FloorServer
{
    private delegate Task Operation(NpgsqlDataSource source, int key, IBufferWriter<byte> output);

    public static async Task Run(string connectionString, string url)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        await using var source = NpgsqlDataSource.Create(connectionString);
        var app = builder.Build();
        foreach (var (path, operation) in new (string, Operation)[]
                 {
                     ("/q1", CustomerCard.Write), ("/q2", StageList.Write), ("/q3", OwnersCustomers.Write), ("/q4", Board.Write),
                 })
        {
            app.MapGet(path, http =>
            {
                http.Response.ContentType = "application/json";
                return operation(source, int.Parse(http.Request.Query["key"]!, CultureInfo.InvariantCulture), http.Response.BodyWriter);
            });
        }

        await app.RunAsync();
    }
}
