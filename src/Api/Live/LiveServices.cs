using CrmGraph.Api.Data;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmGraph.Api.Live;

/// <summary>Registers the event log and what keeps it moving.</summary>
internal static class LiveServices
{
    public static IServiceCollection AddLive(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton<EventSignal>();
        services.AddScoped<EventOrigin>();
        services.AddScoped<EventLog>();
        services.AddScoped<IInterceptor>(provider => provider.GetRequiredService<EventLog>());
        services.AddScoped<IInterceptor, CommitHook>();
        services.AddSingleton<EventReader>();
        services.AddSingleton<LiveFeed>();
        services.AddSingleton<LiveMeters>();
        services.AddSingleton<SubjectsBeyondLine>();
        services.AddSingleton<EventSights>();
        services.AddSingleton<LiveFields>();
        services.AddHostedService<Pump>();
        services.AddSingleton<Sweeper>();
        services.AddHostedService(provider => provider.GetRequiredService<Sweeper>());
        return Storage.IsPostgres(connectionString)
            ? services.AddNotifications(connectionString)
            : services.AddWriteGate();
    }

    private static IServiceCollection AddNotifications(this IServiceCollection services, string connectionString) => services
        .AddHostedService(provider => ActivatorUtilities.CreateInstance<PostgresListener>(provider, connectionString))
        .AddHostedService(provider => ActivatorUtilities.CreateInstance<PostgresNotifier>(provider, connectionString));

    private static IServiceCollection AddWriteGate(this IServiceCollection services) => services
        .AddSingleton<WriteGate>()
        .AddScoped<IInterceptor, WriteTurn>();
}
