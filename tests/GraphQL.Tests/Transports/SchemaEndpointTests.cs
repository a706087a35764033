using System.Net;

namespace CrmGraph.GraphQL.Tests.Transports;

public sealed class SchemaEndpointTests
{
    [Theory]
    [InlineData("/graphql?sdl")]
    [InlineData("/graphql/schema.graphql")]
    [InlineData("/graphql/schema")]
    [InlineData("/graphql/sdl")]
    public async Task The_schema_is_served_as_sdl(string path)
    {
        await using var host = await SampleHost.StartAsync();

        var answer = await host.GetAsync(path);

        Assert.Equal((HttpStatusCode.OK, "application/graphql"), (answer.Status, answer.ContentType));
        Assert.Contains("type Query", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/graphql?sdl")]
    [InlineData("/graphql/schema.graphql")]
    public async Task The_schema_is_closed_to_those_who_may_not_introspect(string path)
    {
        await using var host = await SampleHost.StartAsync();
        host.Client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "stranger");

        var answer = await host.GetAsync(path);

        Assert.Equal((HttpStatusCode.Forbidden, "HC0046"), (answer.Status, answer.ErrorCode));
    }
}
