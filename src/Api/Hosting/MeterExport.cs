using CrmGraph.Api.Live;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace CrmGraph.Api.Hosting;

/// <summary>Sends the meters to an OpenTelemetry collector while the host runs.</summary>
internal sealed class MeterExport(Uri collector, bool isGrpc, string name) : IHostedService, IDisposable
{
    private const int IntervalMilliseconds = 15_000;

    private static readonly string[] Meters =
        [LiveMeters.Name, "CrmGraph.GraphQL", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Npgsql"];

    private MeterProvider? _provider;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _provider = Sdk.CreateMeterProviderBuilder()
            .ConfigureResource(resource => resource.AddService(name, serviceInstanceId: Environment.MachineName))
            .AddMeter(Meters)
            .AddOtlpExporter(Configure)
            .Build();
        return Task.CompletedTask;
    }

    /// <summary>What was counted last is still sent.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => Task.Run(() => _provider?.Shutdown(), cancellationToken);

    public void Dispose() => _provider?.Dispose();

    private void Configure(OtlpExporterOptions exporter, MetricReaderOptions reader)
    {
        exporter.Endpoint = isGrpc ? collector : new Uri(collector, "v1/metrics");
        exporter.Protocol = isGrpc ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf;
        reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = IntervalMilliseconds;
    }
}
