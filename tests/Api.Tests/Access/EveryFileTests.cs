using System.Net;
using CrmGraph.Api.Files;
using CrmGraph.Api.Reviews.Reports;
using CrmGraph.Api.Tests.Data;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Domain;
using CrmGraph.Domain.Sales.Contracts;
using CrmGraph.Reporting.Tests.Excel;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Access;

/// <summary>Every file that can be downloaded: nobody gets one, or a word in one, that is not theirs to see.</summary>
public sealed class EveryFileTests(CompanyServers servers) : IClassFixture<CompanyServers>
{
    private const string Week = "2026-W46";

    /// <summary>Addresses that give no records, and the files of one run: ExportTests and StartImportTests ask for those as others.</summary>
    private static readonly string[] Others =
        ["/", "/health/live", "/health/ready", "/files/logo", "/files/exports/{id:guid}", "/files/imports/{id:guid}/rejects.csv"];

    /// <summary>The workbooks of each address; a PDF is printed from the same values.</summary>
    private static readonly Dictionary<string, Func<SampleCompany, IEnumerable<string>>> Workbooks = new()
    {
        ["/reports/list/{name}.xlsx"] = _ => ListExport.All.Keys.Select(name => $"/reports/list/{name}.xlsx"),
        ["/reports/pipeline.{format}"] = _ => ["/reports/pipeline.xlsx?on=2026-11-20"],
        ["/reports/tiers.{format}"] = _ => ["/reports/tiers.xlsx?on=2026-11-20"],
        ["/reports/win-loss.{format}"] = _ => ["/reports/win-loss.xlsx?from=2026-11-01&to=2026-11-20"],
        ["/reports/bottlenecks.{format}"] = _ => ["/reports/bottlenecks.xlsx?month=2026-11-01"],
        ["/reports/rep/{id:guid}.{format}"] = company => company.Users.Select(user => $"/reports/rep/{user.Id:N}.xlsx?week=2026-W45"),
        ["/reports/weekly-review/{week}.{format}"] = _ => [$"/reports/weekly-review/{Week}.xlsx"],
        ["/reports/weekly-review/{week}/{scope}.{format}"] = company =>
        [
            .. company.Users.Select(user => $"/reports/weekly-review/2026-W45/rep-{user.Id:N}.xlsx"),
            .. company.Teams.Select(team => $"/reports/weekly-review/{Week}/team-{team.Id:N}.xlsx"),
        ],
    };

    /// <summary>The records that each address gives one by one.</summary>
    private static readonly Dictionary<string, Func<SampleCompany, IEnumerable<Entity>>> Papers = new()
    {
        ["/files/documents"] = company => company.Documents,
        ["/files/quotations"] = company => company.Quotations.Select(made => made.Quotation),
        ["/files/contracts"] = company => company.Sales.Select(sale => sale.Others.OfType<Contract>().Single()),
    };

    [Theory, EveryDatabase]
    public async Task Every_address_is_asked_for_here(Database database)
    {
        var server = await servers.Of(database);

        var addresses = server.Server.Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.SequenceEqual(["GET"]) == true)
            .Select(endpoint => endpoint.RoutePattern.RawText)
            .Where(pattern => !pattern!.StartsWith("/graphql", StringComparison.Ordinal));

        Assert.Equal(
            Workbooks.Keys.Concat(Papers.Keys).Concat(Others).Order(StringComparer.Ordinal),
            addresses.Order(StringComparer.Ordinal));
    }

    [Theory, EveryDatabase]
    [Fault(23, "Every caller downloads every workbook, with every name in it looked up")]
    public async Task No_workbook_names_a_record_that_is_not_the_readers_to_see(Database database)
    {
        var server = await servers.Of(database);
        var traces = new Traces(server.Company);
        var (files, named) = (0, 0);
        foreach (var userName in server.Everybody)
        {
            var client = await server.As(userName);
            var sight = await server.SightOf(userName);
            foreach (var address in Workbooks.Values.SelectMany(addresses => addresses(server.Company)))
            {
                foreach (var (type, id) in (await Texts(client, address)).SelectMany(traces.In))
                {
                    Assert.True(sight.Sees(type, id), $"{userName} reads of {type} {id} in {address}");
                    named++;
                }

                files++;
            }
        }

        Assert.True(named > 1_000);
        FaultAttribute.Found($"{files} downloads, {named} records named");
    }

    [Theory, EveryDatabase]
    [Fault(23, "Every caller asks for every report of a rep and of a team")]
    public async Task A_report_of_one_scope_is_for_its_line(Database database)
    {
        var server = await servers.Of(database);
        foreach (var userName in server.Everybody)
        {
            var client = await server.As(userName);
            var caller = (await server.Oracle(userName)).Caller;
            foreach (var rep in server.Company.Users)
            {
                var expected = caller.Covers(rep.Id, rep.TeamId) ? HttpStatusCode.OK : HttpStatusCode.BadRequest;
                Assert.Equal((userName, rep.UserName, expected), (userName, rep.UserName, await Status(client, $"/reports/rep/{rep.Id:N}.xlsx?week=2026-W45")));
                Assert.Equal((userName, rep.UserName, expected), (userName, rep.UserName, await Status(client, $"/reports/weekly-review/{Week}/rep-{rep.Id:N}.pdf")));
            }

            foreach (var team in server.Company.Teams)
            {
                var expected = caller.SeesAll || caller.TeamIds.Contains(team.Id) ? HttpStatusCode.OK : HttpStatusCode.BadRequest;
                Assert.Equal((userName, team.Name, expected), (userName, team.Name, await Status(client, $"/reports/weekly-review/{Week}/team-{team.Id:N}.xlsx")));
            }
        }
    }

    [Theory, EveryDatabase]
    [Fault(23, "Every caller downloads every quotation, contract and document")]
    public async Task A_paper_is_for_whoever_sees_its_opportunity(Database database)
    {
        var server = await servers.Of(database);
        await server.Server.Do(async db =>
        {
            db.Add(new StoredFile { Hash = server.Company.Documents[0].Hash, Content = [1, 2, 3] });
            await db.SaveChangesAsync();
        });
        var (given, refused) = (0, 0);
        foreach (var userName in server.Everybody)
        {
            var client = await server.As(userName);
            var sight = await server.SightOf(userName);
            foreach (var (address, records) in Papers)
            {
                foreach (var record in records(server.Company))
                {
                    var isSeen = sight.Sees(Traces.TypeOf(record), record.Id);
                    var status = await Status(client, $"{address}?id={Uri.EscapeDataString(Traces.GlobalId(record))}");
                    Assert.Equal((userName, record, isSeen ? HttpStatusCode.OK : HttpStatusCode.NotFound), (userName, record, status));
                    (given, refused) = (given + (isSeen ? 1 : 0), refused + (isSeen ? 0 : 1));
                }
            }
        }

        FaultAttribute.Found($"{given} given, {refused} refused");
    }

    private static async Task<HttpStatusCode> Status(CrmClient client, string address)
    {
        using var response = await client.Send(HttpMethod.Get, address);
        return response.StatusCode;
    }

    /// <summary>Every text of a workbook; none where it is refused.</summary>
    private static async Task<IReadOnlyList<string>> Texts(CrmClient client, string address)
    {
        using var response = await client.Send(HttpMethod.Get, address, language: "zh-CN");
        if (!response.IsSuccessStatusCode)
        {
            return [];
        }

        using var workbook = new OpenedWorkbook(await response.Content.ReadAsByteArrayAsync());
        return [.. workbook.SheetNames.SelectMany(workbook.Texts)];
    }
}
