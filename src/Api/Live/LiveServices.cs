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
        services.AddSingleton<Sweeper>();
        services.AddHostedService(provider => provider.GetRequiredService<Sweeper>());
        if (!Storage.IsPostgres(connectionString))
        {
            services.AddSingleton<WriteGate>();
            services.AddScoped<IInterceptor, WriteTurn>();
        }

        return services;
    }
}
