using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CrmGraph.Tests;

namespace CrmGraph.GraphQL.Tests.Transports;

/// <summary>Files sent as the GraphQL multipart request specification says.</summary>
public sealed class UploadTests
{
    private const string One = """{"query":"mutation($f: Upload) { store(input: {file: $f}) { contents } }","variables":{"f":null}}""";

    private const string Many =
        """{"query":"mutation($i: StoreInput!) { store(input: $i) { contents } }","variables":{"i":{"file":null,"files":[null,null]}}}""";

    [Fact]
    public async Task A_file_arrives_as_it_was_sent()
    {
        await using var host = await SampleHost.StartAsync();

        var answer = await Send(host, Form(One, """{"0":["variables.f"]}""", ("0", "a b.txt", Bytes("你好"))));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal($"a b.txt text/plain 6 {Checksum(Bytes("你好"))}", Contents(answer.Json));
    }

    [Fact]
    public async Task A_large_file_is_kept_on_disk_until_the_answer()
    {
        await using var host = await SampleHost.StartAsync();
        var large = new byte[3_000_000];
        new Random(5).NextBytes(large);

        var answer = await Send(host, Form(One, """{"0":["variables.f"]}""", ("0", "large.bin", large)));

        Assert.Equal($"large.bin text/plain 3000000 {Checksum(large)}", Contents(answer.Json));
        await host.StopAsync();
        Assert.Throws<DirectoryNotFoundException>(SampleSchema.Stored["large.bin"].OpenRead);
    }

    [Fact]
    public async Task Several_files_go_to_their_places_and_one_file_to_several()
    {
        await using var host = await SampleHost.StartAsync();
        const string Map = """{"x":["variables.i.files.1","variables.i.file"],"y":["variables.i.files.0"]}""";

        var answer = await Send(host, Form(Many, Map, ("x", "x.txt", Bytes("x")), ("ignored", "z.txt", Bytes("z")), ("y", "y.txt", Bytes("y"))));

        Assert.Equal(["y.txt", "x.txt", "x.txt"], Contents(answer.Json).Split('|').Select(file => file.Split(' ')[0]));
    }

    [Fact]
    public async Task A_batch_has_its_files_by_request()
    {
        await using var host = await SampleHost.StartAsync();

        var answer = await Send(host, Form(
            $"[{One},{One}]",
            """{"a":["1.variables.f"],"b":["0.variables.f"]}""",
            ("a", "a.txt", Bytes("a")),
            ("b", "b.txt", Bytes("b"))));

        Assert.Equal(["b.txt", "a.txt"], answer.Json.EnumerateArray().Select(one => Contents(one).Split(' ')[0]));
    }

    [Fact]
    public async Task The_name_of_a_file_leads_nowhere()
    {
        await using var host = await SampleHost.StartAsync();

        var answer = await Send(host, Form(One, """{"0":["variables.f"]}""", ("0", "..\\../etc/passwd", Bytes("x"))));

        Assert.StartsWith("passwd ", Contents(answer.Json), StringComparison.Ordinal);
    }

    [Fact]
    [Fault(31, "A form without the preflight header")]
    public async Task A_form_without_the_preflight_header_is_not_read()
    {
        await using var host = await SampleHost.StartAsync();

        var answer = await Send(host, Form(One, """{"0":["variables.f"]}""", ("0", "a.txt", Bytes("a"))), preflight: false);

        Assert.Equal((HttpStatusCode.BadRequest, "HC0077"), (answer.Status, answer.ErrorCode));
    }

    [Fact]
    public async Task Who_may_not_upload_is_refused_before_the_files_are_read()
    {
        await using var host = await SampleHost.StartAsync(new() { CreateContext = SampleHost.Context, MayUpload = _ => false });

        var answer = await Send(host, Form(One, """{"0":["variables.f"]}""", ("0", "a.txt", Bytes("a"))));

        Assert.Equal((HttpStatusCode.Forbidden, "AUTH_NOT_AUTHORIZED"), (answer.Status, answer.ErrorCode));
    }

    [Theory]
    [InlineData(100, HttpStatusCode.OK)]
    [InlineData(101, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(500_000, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_file_has_a_largest_size(int size, HttpStatusCode expected)
    {
        await using var host = await SampleHost.StartAsync(new() { CreateContext = SampleHost.Context, MaxUploadSize = 100 });

        var answer = await Send(host, Form(One, """{"0":["variables.f"]}""", ("0", "a.bin", new byte[size])));

        Assert.Equal(expected, answer.Status);
    }

    [Theory]
    [InlineData("HC0039", """{"0":["variables.g"]}""")]
    [InlineData("HC0040", """{"0":["variables.f.0"]}""")]
    [InlineData("HC0041", """{"0":["variables"]}""")]
    [InlineData("HC0041", """{"0":["variables."]}""")]
    [InlineData("HC0042", """{"0":["f"]}""")]
    [InlineData("HC0042", """{"0":[""]}""")]
    [InlineData("HC0037", """{"0":[]}""")]
    [InlineData("HC0038", """{"1":["variables.f"]}""")]
    [InlineData("HC0043", """["variables.f"]""")]
    [InlineData("HC0043", """{"0":"variables.f"}""")]
    [InlineData("HC0043", """{"0":[1]}""")]
    [InlineData("HC0043", """{"0":""")]
    [InlineData("HC0009", """{"0":["variables.f"],"1":["variables.f"],"2":["variables.f"]}""")]
    public async Task A_map_that_does_not_fit_is_refused(string code, string map)
    {
        await using var host = await SampleHost.StartAsync(new() { CreateContext = SampleHost.Context, MaxUploads = 2 });

        var answer = await Send(host, Form(One, map, ("0", "a.txt", Bytes("a"))));

        Assert.Equal((HttpStatusCode.BadRequest, code), (answer.Status, answer.ErrorCode));
    }

    [Theory]
    [InlineData("HC0033", "", "multipart/form-data")]
    [InlineData("HC0033", "--x\r\nContent-Disposition: form-data; name=\"operations\"\r\n\r\n{", "multipart/form-data; boundary=x")]
    [InlineData("HC0034", "--x--\r\n", "multipart/form-data; boundary=x")]
    [InlineData("HC0034", "--x\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\n{}\r\n--x--\r\n", "multipart/form-data; boundary=x")]
    [InlineData("HC0035", "--x\r\nContent-Disposition: form-data; name=\"map\"\r\n\r\n{}\r\n--x--\r\n", "multipart/form-data; boundary=x")]
    [InlineData("HC0012", "--x\r\nContent-Disposition: form-data; name=\"operations\"\r\n\r\n{\r\n--x--\r\n", "multipart/form-data; boundary=x")]
    [InlineData("HC0044", "--x\r\nContent-Disposition: form-data; name=\"operations\"\r\n\r\n{\"query\":\"{a}\"}\r\n--x--\r\n", "multipart/form-data; boundary=x")]
    public async Task A_form_that_is_none_is_refused(string code, string form, string contentType)
    {
        await using var host = await SampleHost.StartAsync();
        host.Client.DefaultRequestHeaders.Add("GraphQL-Preflight", "1");

        var answer = await host.PostAsync(form, contentType: contentType);

        Assert.Equal((HttpStatusCode.BadRequest, code), (answer.Status, answer.ErrorCode));
    }

    [Fact]
    public async Task A_huge_operations_part_is_refused()
    {
        await using var host = await SampleHost.StartAsync();

        var answer = await Send(host, Form(One.PadRight(1_000_001), "{}"));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
    }

    [Theory]
    [InlineData("""{"query":"mutation { store(input: {file: \"x\"}) { contents } }"}""", "Upload expects a file of a multipart request, found: \"x\".")]
    [InlineData("""{"query":"mutation($f: Upload) { store(input: {file: $f}) { contents } }","variables":{"f":{"name":"x"}}}""", "found: { name: \"x\" }.")]
    public async Task Nothing_else_passes_for_a_file(string body, string message)
    {
        await using var host = await SampleHost.StartAsync();

        var answer = await host.PostAsync(body);

        Assert.Contains(message, answer.Json.GetProperty("errors")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_passes_for_nothing_else()
    {
        await using var host = await SampleHost.StartAsync();
        const string Greeting = """{"query":"query($f: String!) { greeting(name: $f) }","variables":{"f":null}}""";

        var answer = await Send(host, Form(Greeting, """{"0":["variables.f"]}""", ("0", "a.txt", Bytes("a"))));

        Assert.StartsWith(
            "Variable \"$f\" has invalid value: String cannot represent",
            answer.Json.GetProperty("errors")[0].GetProperty("message").GetString(),
            StringComparison.Ordinal);
    }

    private static async Task<SampleHost.Answer> Send(SampleHost host, MultipartFormDataContent form, bool preflight = true)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, host.GraphQL) { Content = form };
        if (preflight)
        {
            request.Headers.Add("GraphQL-Preflight", "1");
        }

        using var response = await host.Client.SendAsync(request);
        return new SampleHost.Answer(
            response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync())
        {
            Headers = response.Headers,
        };
    }

    private static MultipartFormDataContent Form(string operations, string map, params (string Key, string Name, byte[] Bytes)[] files)
    {
        var form = new MultipartFormDataContent
        {
            { new StringContent(operations), "operations" },
            { new StringContent(map), "map" },
        };
        foreach (var (key, name, bytes) in files)
        {
            var file = new ByteArrayContent(bytes);
            file.Headers.ContentType = MediaTypeHeaderValue.Parse("text/plain");
            form.Add(file, key, name);
        }

        return form;
    }

    private static string Contents(JsonElement answer)
    {
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data").GetProperty("store").GetProperty("contents").GetString()!;
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Checksum(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
