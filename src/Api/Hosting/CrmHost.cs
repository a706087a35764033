using System.Net;
using System.Net.Sockets;
using CrmGraph.Api.Access;
using CrmGraph.Api.Automation;
using CrmGraph.Api.Data;
using CrmGraph.Api.Export;
using CrmGraph.Api.Files;
using CrmGraph.Api.Graph;
using CrmGraph.Api.Import;
using CrmGraph.Api.Live;
using CrmGraph.Api.Privacy;
using CrmGraph.Api.Reviews;
using CrmGraph.Api.Reviews.Branding;
using CrmGraph.Api.Reviews.Reports;
using CrmGraph.Api.Reviews.Scheduling;
using CrmGraph.Api.Sales;
using CrmGraph.Api.Segmentation;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace CrmGraph.Api.Hosting;

/// <summary>Puts the parts together: settings, storage, live events, authentication and the graph.</summary>
internal static class CrmHost
{
    public const string DefaultUrl = "http://127.0.0.1:5080";

    private const int SendBufferSize = 64 * 1024;

    /// <param name="arguments">The command line.</param>
    /// <param name="adjust">Last changes to the services; the tests watch SQL statements this way.</param>
    public static WebApplication Build(string[] arguments, Action<IServiceCollection>? adjust = null)
    {
        // A switch without a value would take the next argument for its value.
        var builder = WebApplication.CreateBuilder([.. arguments.Where(argument => argument is not (ServeCommand.NoDemo or VerifyCommand.Repair or FileImportOptions.DryRunSwitch))]);
        var connection = Storage.ConnectionString(builder.Configuration);
        var auth = AuthSettings.Read(builder.Configuration);

        Listen(builder, auth);
        Quieten(builder.Logging);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddStorage(connection);
        builder.Services.AddDeadlines();
        builder.Services.AddLive(connection);
        builder.Services.AddPrivacy();
        builder.Services.AddTokens(auth);
        builder.Services.AddSingleton<Tickets>();
        builder.Services.AddSingleton<RememberedCallers>();
        builder.Services.AddSingleton<RightsWatch>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<RightsWatch>());
        builder.Services.AddGraph(builder.Environment, connection);
        builder.Services.AddImports();
        builder.Services.AddExports();
        builder.Services.AddTierEvaluations();
        builder.Services.AddReviewSchedule(builder.Configuration);
        builder.Services.AddTelemetry(builder.Configuration);
        adjust?.Invoke(builder.Services);

        var app = builder.Build();
        Storage.StartModel(app.Services);
        app.UseAuthentication();
        app.UseCaller();
        app.RefuseWorthlessTokens(GraphServices.Path, Authentication.HubPath);
        app.UseWebSockets();
        app.MapGraph(Authentication.HubPath);
        app.MapHealth();
        app.MapStartPage(auth);
        app.MapReviewDownloads();
        app.MapReportDownloads();
        app.MapListDownloads();
        app.MapLogoDownload();
        app.MapDocumentDownloads();
        app.MapPaperDownloads();
        app.MapRejectsFiles();
        app.MapExportDownloads();
        if (auth.Mode == AuthMode.Local)
        {
            app.MapLocalTokens();
        }

        return app;
    }

    private static void Listen(WebApplicationBuilder builder, AuthSettings auth)
    {
        if (auth.Mode == AuthMode.Local)
        {
            Loopback.Demand(builder.Configuration, DefaultUrl);
        }

        // Accepted connections inherit the buffer of the socket that listens.
        builder.WebHost.UseSockets(sockets => sockets.CreateBoundListenSocket = Bounded);
        if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null or "")
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }
    }

    /// <summary>What a client does not read would pile up in the kernel, megabytes for each, where nobody counts it.</summary>
    private static Socket Bounded(EndPoint address)
    {
        var socket = SocketTransportOptions.CreateDefaultBoundListenSocket(address);
        socket.SendBufferSize = SendBufferSize;
        return socket;
    }

    /// <summary>A start prints a few lines for a person; each SQL statement and each request would bury them.</summary>
    private static void Quieten(ILoggingBuilder logging)
    {
        logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
        logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
    }
}
