using System.Net;
using System.Text.Json;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Api.Tests.Sales;
using CrmGraph.Reporting.Tests.Pictures;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Reviews.Branding;

public sealed class UpdateBrandingTests
{
    private const string Report = "/reports/weekly-review/2026-W10.pdf?lang=en";

    [Theory, EveryDatabase]
    public async Task Reports_carry_the_name_colour_and_logo_that_are_set(Database database)
    {
        await using var server = await Start(database);
        var admin = await server.As("admin");
        using var before = await admin.Send(HttpMethod.Get, Report);
        Assert.Equal(0, await (await ReviewFile.Get(admin, Report)).Pictures());

        var branding = (await Update(admin, SamplePictures.Logo(), new { name = "远景智造", color = "#0b7a54", recordAddress = "https://crm.example.com/{type}/{id}" }))
            .GetProperty("branding");

        Assert.Equal(("远景智造", "#0B7A54"), (branding.GetProperty("name").GetString(), branding.GetProperty("color").GetString()));
        using var logo = await server.Anonymous().Send(HttpMethod.Get, branding.GetProperty("logoAddress").GetString()!);
        Assert.Equal("image/png", logo.Content.Headers.ContentType?.MediaType);
        Assert.Equal(SamplePictures.Logo(), await logo.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        using var after = await admin.Send(HttpMethod.Get, Report, knownTag: before.Headers.ETag);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.True((await (await ReviewFile.Get(admin, Report)).Pictures()) > 0);
        using var workbook = (await ReviewFile.Get(admin, "/reports/pipeline.xlsx")).Workbook();
        Assert.Single(workbook.Sheet(workbook.SheetNames[0]).DrawingsPart!.ImageParts);
    }

    [Theory, EveryDatabase]
    public async Task Quotations_carry_them_too(Database database)
    {
        await using var server = await Start(database);
        var admin = await server.As("admin");
        await server.AddProductAt1000();
        var address = $"/files/quotations?id={Uri.EscapeDataString((await admin.Quote(await admin.Open())).Id())}";
        Assert.Equal(0, await (await ReviewFile.Get(admin, address)).Pictures());

        await Update(admin, SamplePictures.Logo(), new { name = "远景智造", color = "#0b7a54" });

        var paper = await ReviewFile.Get(admin, address);
        Assert.True(await paper.Pictures() > 0);
        Assert.Contains("远景智造", await paper.Text(), StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task A_logo_can_be_replaced_and_taken_away(Database database)
    {
        await using var server = await Start(database);
        var admin = await server.As("admin");
        await Update(admin, SamplePictures.Logo(), new { });
        var replaced = (await Update(admin, SamplePictures.Jpeg, new { })).GetProperty("branding");
        using var logo = await admin.Send(HttpMethod.Get, "/files/logo");

        var removed = (await admin.Data(Mutation, new { input = new { version = await Version(admin), logo = (string?)null } })).GetProperty("updateBranding");

        Assert.Equal("image/jpeg", logo.Content.Headers.ContentType?.MediaType);
        Assert.NotNull(replaced.GetProperty("logoAddress").GetString());
        Assert.Null(removed.GetProperty("branding").GetProperty("logoAddress").GetString());
        using var none = await admin.Send(HttpMethod.Get, "/files/logo");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Theory, EveryDatabase]
    public async Task What_is_no_logo_is_refused_and_the_old_one_stays(Database database)
    {
        await using var server = await Start(database);
        var admin = await server.As("admin");
        await Update(admin, SamplePictures.Logo(), new { });
        byte[][] files = ["<svg/>"u8.ToArray(), SamplePictures.PrintJpeg, [.. SamplePictures.Jpeg, .. new byte[512 * 1024]]];

        foreach (var file in files)
        {
            var error = (await Update(admin, file, new { })).GetProperty("errors")[0];
            Assert.Equal("INVALID_VALUE", error.GetProperty("code").GetString());
        }

        using var logo = await admin.Send(HttpMethod.Get, "/files/logo");
        Assert.Equal("image/png", logo.Content.Headers.ContentType?.MediaType);
    }

    [Theory, EveryDatabase]
    public async Task Only_an_administrator_changes_it_and_only_what_they_read(Database database)
    {
        await using var server = await Start(database);
        var admin = await server.As("admin");
        await TemplateWeek.Store(server);
        var rep = await server.As("rep2");
        var input = new { version = await Version(admin), name = "Mine" };

        Assert.Equal("NOT_ALLOWED", Code(await rep.Data(Mutation, new { input })));
        Assert.Null(Code(await admin.Data(Mutation, new { input })));
        Assert.Equal("STALE_VERSION", Code(await admin.Data(Mutation, new { input })));
    }

    private const string Selection = "branding { name color logoAddress version }";

    private const string Mutation =
        $"mutation($input: UpdateBrandingInput!) {{ updateBranding(input: $input) {{ {Selection} errors {{ ... on Error {{ code message }} }} }} }}";

    private static async Task<CrmServer> Start(Database database)
    {
        var server = await CrmServer.Seeded(await EmptyDatabase.New(database));
        await server.Open();
        return server;
    }

    private static async Task<int> Version(CrmClient client) =>
        (await client.Data("{ branding { version } }")).GetProperty("branding").GetProperty("version").GetInt32();

    private static async Task<JsonElement> Update(CrmClient client, byte[] logo, object others)
    {
        var input = JsonSerializer.SerializeToNode(others)!.AsObject();
        input["version"] = await Version(client);
        return await client.Upload("updateBranding", input, Selection, logo, "image/png", "logo");
    }

    private static string? Code(JsonElement data) =>
        data.GetProperty("updateBranding").GetProperty("errors") is { ValueKind: JsonValueKind.Array } errors ? errors[0].GetProperty("code").GetString() : null;
}
