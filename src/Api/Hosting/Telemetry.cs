namespace CrmGraph.Api.Hosting;

/// <summary>Registers the export of figures where a collector is named.</summary>
internal static class Telemetry
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string Protocol = "OTEL_EXPORTER_OTLP_PROTOCOL";

    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration) =>
        configuration[Endpoint] is { Length: > 0 } endpoint
            ? services.AddHostedService(provider => new MeterExport(
                new Uri(endpoint),
                isGrpc: configuration[Protocol] == "grpc",
                provider.GetRequiredService<IHostEnvironment>().ApplicationName))
            : services;
}
