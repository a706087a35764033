using System.Text;
using CrmGraph.GraphQL.Printing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.GraphQL.Transports.Http;

/// <summary>Serves the schema as SDL to whoever may introspect it.</summary>
internal sealed class SchemaEndpoint(
    GraphQLExecutor executor, GraphQLServerOptions options, HttpResponses responses, IServiceScopeFactory scopes)
{
    private readonly Lazy<byte[]> _sdl = new(() => Encoding.UTF8.GetBytes(SchemaPrinter.Print(executor.Schema)));

    public async Task HandleAsync(HttpContext http)
    {
        try
        {
            await WriteAsync(http);
        }
        catch (RefusedRequestException refused)
        {
            await responses.WriteAsync(http, refused, ResponseFormat.Json);
        }
    }

    public async Task WriteAsync(HttpContext http)
    {
        await using var scope = new OperationScope(options, scopes, http, http.RequestAborted);
        if (!scope.Context.IntrospectionAllowed)
        {
            throw TransportErrors.SchemaNotAllowed();
        }

        var response = http.Response;
        response.ContentType = "application/graphql; charset=utf-8";
        response.ContentLength = _sdl.Value.Length;
        response.Headers.ContentDisposition = "attachment; filename=\"schema.graphql\"";
        response.Headers.CacheControl = "private, must-revalidate, max-age=3600";
        await response.BodyWriter.WriteAsync(_sdl.Value, http.RequestAborted);
    }
}
