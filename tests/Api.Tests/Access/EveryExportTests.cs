using CrmGraph.Api.Graph;
using CrmGraph.Api.Tests.Export;
using CrmGraph.Api.Tests.Graph;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Import.Tables;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.GraphQL;
using CrmGraph.GraphQL.Types;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Access;

/// <summary>Every list of the graph, exported by somebody of each role: no file names a record that is not theirs to see.</summary>
public sealed class EveryExportTests(CompanyServers servers) : IClassFixture<CompanyServers>
{
    private static readonly char[] BetweenValues = ['|', ';'];

    [Theory, EveryDatabase]
    [Fault(23, "Callers of each role export every list, with every name in the files looked up")]
    public async Task No_exported_file_names_a_record_that_is_not_its_owners_to_see(Database database)
    {
        var server = await servers.Of(database);
        var traces = new Traces(server.Company);
        var (files, named) = (0, 0);
        foreach (var userName in OfEachRole(server))
        {
            var client = await server.As(userName);
            var ordered = await OrderAll(client);
            var (seesAll, own) = ((await server.Oracle(userName)).Caller.SeesAll, ordered.Select(order => order.Id).ToHashSet());
            foreach (var (query, run, _) in ordered)
            {
                var texts = await Texts(client, run);
                var sight = await server.SightOf(userName);
                foreach (var (type, id) in texts.SelectMany(traces.In))
                {
                    // The exports of this test are no part of the company.
                    var isSeen = (type == "ExportRun" && (seesAll || own.Contains(id))) || sight.Sees(type, id);
                    Assert.True(isSeen, $"{userName} exports {type} {id} with {query}");
                    named++;
                }

                files++;
            }
        }

        Assert.True(named > 1_000, $"{named} named");
        FaultAttribute.Found($"{files} files, {named} records named");
    }

    private static async Task<List<(string Query, string Run, Guid Id)>> OrderAll(CrmClient client)
    {
        List<(string, string, Guid)> ordered = [];
        foreach (var query in Lists())
        {
            var run = (await client.Do("startExport", new { query, format = "CSV", purpose = "CONTRACT" }, "run { id }")).Id();
            ordered.Add((query, run, NodeId.Read(run, "ExportRun")));
        }

        return ordered;
    }

    private static string[] OfEachRole(CompanyServer server) =>
        [server.Company.Users[0].UserName, CompanyServer.Supervisor, CompanyServer.Manager, CompanyServer.Administrator];

    /// <summary>Every list with the values of its rows and the ids of the records they belong to.</summary>
    private static IEnumerable<string> Lists() =>
        from field in ((ObjectType)CrmSchema.Build().Type("Query")!).Fields
        where RootQueries.Asks(field) && WholeAnswer.IsConnection(field.Type.Named)
        let row = (ObjectType)((ObjectType)field.Type.Named).Fields["nodes"]!.Type.Named
        select $"{{ {field.Name} {{ nodes {{ {string.Join(' ', row.Fields.Where(f => f.Arguments.Count == 0).Select(Column))} }} }} }}";

    private static string Column(FieldDefinition field) => field.Type.Named switch
    {
        ScalarType or EnumType => field.Name,
        ObjectType one when field.Type.Nullable is not ListType && WholeAnswer.IsRecord(one) => $"{field.Name} {{ id }}",
        _ => "",
    };

    private static async Task<IEnumerable<string>> Texts(CrmClient client, string run) =>
        TableBytes.Read(await ExportedFile.Download(client, await ExportedFile.Finished(client, run)))
            .SelectMany(row => row[(row.IndexOf(':', StringComparison.Ordinal) + 1)..].Split(BetweenValues));
}
