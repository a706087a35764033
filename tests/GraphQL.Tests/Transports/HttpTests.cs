using System.Net;
using System.Text;
using System.Text.Json;
using CrmGraph.Tests;

namespace CrmGraph.GraphQL.Tests.Transports;

public sealed class HttpTests
{
    private const string GraphQLJson = "application/graphql-response+json";

    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("application/json", "application/json")]
    [InlineData(GraphQLJson, GraphQLJson)]
    [InlineData("application/graphql-response+json, application/json;q=0.9", GraphQLJson)]
    [InlineData("application/graphql-response+json;q=0.1, application/json;q=0.9", "application/json")]
    [InlineData("text/html, application/xhtml+xml, */*;q=0.8", "application/json")]
    public async Task The_accept_header_chooses_the_media_type(string? accept, string expected)
    {
        await using var host = await SampleHost.StartAsync();

        var answer = await host.PostAsync("""{"query":"{ __typename }"}""", accept);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(expected, answer.ContentType);
        Assert.Equal("""{"data":{"__typename":"Query"}}""", answer.Body);
    }

    [Theory]
    [InlineData("text/html", HttpStatusCode.NotAcceptable, "HC0063")]
    [InlineData("application/json;q=0", HttpStatusCode.NotAcceptable, "HC0063")]
    [InlineData("nonsense", HttpStatusCode.BadRequest, "HC0064")]
    public async Task An_accept_header_that_allows_nothing_is_refused(string accept, HttpStatusCode status, string code)
    {
        await using var host = await SampleHost.StartAsync();

        var answer = await host.PostAsync("""{"query":"{ __typename }"}""", accept);

        Assert.Equal((status, code), (answer.Status, answer.ErrorCode));
    }

    [Theory]
    [InlineData("""{"query":"{"}""")]
    [InlineData("""{"query":"{ unknown }"}""")]
    [InlineData("""{"query":"query($name: String!) { greeting(name: $name) }","variables":{"name":null}}""")]
    public async Task A_request_error_is_400_for_new_clients_and_200_for_old_ones(string body)
    {
        await using var host = await SampleHost.StartAsync();

        var answer = await host.PostAsync(body, GraphQLJson);
        var old = await host.PostAsync(body, "application/json");

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.OK), (answer.Status, old.Status));
        Assert.False(answer.Json.TryGetProperty("data", out _));
        Assert.Equal(answer.Body, old.Body);
    }

    [Theory]
    [InlineData("", "HC0012")]
    [InlineData("{\"query\":", "HC0012")]
    [InlineData("{\"query\":\"{ __typename }\"} {}", "HC0012")]
    [InlineData("{\"query\":\"\\ud800\"}", "HC0012")]
    [InlineData("{}", "HC0013")]
    [InlineData("{\"query\":null}", "HC0013")]
    [InlineData("\"{ __typename }\"", "HC0009")]
    [InlineData("{\"query\":1}", "HC0009")]
    [InlineData("{\"query\":\"{ __typename }\",\"variables\":[]}", "HC0009")]
    [InlineData("{\"query\":\"{ __typename }\",\"operationName\":{}}", "HC0009")]
    [InlineData("{\"query\":\"{ __typename }\",\"extensions\":\"no\"}", "HC0009")]
    public async Task A_body_that_is_no_request_is_400_for_everybody(string body, string code)
    {
        await using var host = await SampleHost.StartAsync();

        foreach (var accept in new[] { GraphQLJson, "application/json" })
        {
            var answer = await host.PostAsync(body, accept);

            Assert.Equal((HttpStatusCode.BadRequest, code), (answer.Status, answer.ErrorCode));
        }
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    [Fault(31, "A body of a type that any page may send")]
    public async Task A_type_that_a_foreign_page_could_send_is_not_read(string contentType)
    {
        await using var host = await SampleHost.StartAsync();

        var answer = await host.PostAsync("""{"query":"{ __typename }"}""", contentType: contentType);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.Status);
    }

    [Theory]
    [InlineData(1_000_000, HttpStatusCode.OK)]
    [InlineData(1_000_001, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_body_over_a_megabyte_is_too_large(int size, HttpStatusCode expected)
    {
        await using var host = await SampleHost.StartAsync();

        var answer = await host.PostAsync("""{"query":"{ __typename }"}""".PadRight(size));

        Assert.Equal(expected, answer.Status);
    }

    [Fact]
    [Fault(29, "A body without an end")]
    public async Task A_body_of_unknown_length_is_read_up_to_the_limit()
    {
        await using var host = await SampleHost.StartAsync();
        host.Client.DefaultRequestHeaders.TransferEncodingChunked = true;

        var small = await host.PostAsync("""{"query":"{ __typename }"}""");
        var large = await host.PostAsync(new string(' ', 1_000_001));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.RequestEntityTooLarge), (small.Status, large.Status));
    }

    [Fact]
    public async Task A_query_runs_over_get()
    {
        await using var host = await SampleHost.StartAsync();
        var query = Uri.EscapeDataString("query($name: String!) { greeting(name: $name) }");
        var variables = Uri.EscapeDataString("""{"name":"王芳"}""");

        var answer = await host.GetAsync($"/graphql?query={query}&variables={variables}&operationName=");

        Assert.Equal("""{"data":{"greeting":"Hello, 王芳"}}""", answer.Body);
    }

    [Fact]
    [Fault(31, "A mutation over GET")]
    public async Task A_mutation_over_get_is_not_allowed()
    {
        await using var host = await SampleHost.StartAsync();

        var answer = await host.GetAsync($"/graphql?query={Uri.EscapeDataString("mutation { __typename }")}", GraphQLJson);

        Assert.Equal((HttpStatusCode.MethodNotAllowed, "HC0016"), (answer.Status, answer.ErrorCode));
    }

    [Fact]
    public async Task Other_methods_are_not_allowed()
    {
        await using var host = await SampleHost.StartAsync();

        using var response = await host.Client.DeleteAsync(host.GraphQL, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task A_subscription_needs_a_stream()
    {
        await using var host = await SampleHost.StartAsync();

        var answer = await host.PostAsync("""{"query":"subscription { countdown(from: 1) }"}""");

        Assert.Equal(HttpStatusCode.NotAcceptable, answer.Status);
    }

    [Fact]
    public async Task A_batch_is_answered_by_an_array_in_its_order()
    {
        await using var host = await SampleHost.StartAsync();

        var answer = await host.PostAsync("""[{"query":"{ __typename }"},{"query":"{"},{"query":"{ greeting(name: \"x\") }"}]""");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(
            ["data", "errors", "data"],
            answer.Json.EnumerateArray().Select(one => one.EnumerateObject().First().Name));
    }

    [Theory]
    [InlineData(0, HttpStatusCode.BadRequest)]
    [InlineData(10, HttpStatusCode.OK)]
    [InlineData(11, HttpStatusCode.BadRequest)]
    [Fault(30, "A batch of 11 requests")]
    public async Task A_batch_has_one_to_ten_requests(int size, HttpStatusCode expected)
    {
        await using var host = await SampleHost.StartAsync();
        var batch = JsonSerializer.Serialize(Enumerable.Repeat(new { query = "{ __typename }" }, size));

        var answer = await host.PostAsync(batch);

        Assert.Equal(expected, answer.Status);
    }

    [Fact]
    public async Task An_answer_is_compressed_for_a_client_that_takes_it()
    {
        await using var host = await SampleHost.StartAsync();
        host.Client.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        using var body = new StringContent("""{"query":"{ __typename }"}""", Encoding.UTF8, "application/json");

        using var response = await host.Client.PostAsync(host.GraphQL, body, TestContext.Current.CancellationToken);

        Assert.Equal(["br"], response.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task The_caller_comes_from_the_host()
    {
        await using var host = await SampleHost.StartAsync();
        host.Client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "li.na");

        var answer = await host.PostAsync("""{"query":"{ caller }"}""");

        Assert.Equal("""{"data":{"caller":"li.na"}}""", answer.Body);
    }

    [Fact]
    [Fault(34, "The host throws before the operation")]
    public async Task A_failure_of_the_host_tells_nothing_of_itself()
    {
        await using var host = await SampleHost.StartAsync(new()
        {
            CreateContext = (_, _, _) => throw new InvalidOperationException("the password is 123"),
        });

        var answer = await host.PostAsync("""{"query":"{ __typename }"}""");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.DoesNotContain("password", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_resource_that_is_away_says_when_to_try_again()
    {
        await using var host = await SampleHost.StartAsync();

        var answer = await host.PostAsync("""{"query":"{ away }"}""");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "SERVICE_UNAVAILABLE"), (answer.Status, answer.ErrorCode));
        Assert.Equal(TimeSpan.FromSeconds(2), answer.Headers.RetryAfter?.Delta);
    }
}
