using CrmGraph.Api.Data;
using CrmGraph.Api.Live;
using CrmGraph.Api.Mailing;
using CrmGraph.Api.Reviews.Delivery;

namespace CrmGraph.Api.Reviews.Scheduling;

/// <summary>Looks every minute whether a review is to be made or sent. Every node may run it: what one has done, the others find done.</summary>
internal sealed class ReviewSchedule(
    IServiceScopeFactory scopes,
    Mailer mailer,
    TimeProvider clock,
    ILogger<ReviewSchedule> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Endless.Run(
            async stop =>
            {
                await Task.Delay(Interval, clock, stop);
                await MakeDueReviews.Run(scopes, clock, stop);
                await using (var scope = scopes.CreateAsyncScope())
                {
                    await StartDeliveries.Run(scope.ServiceProvider.GetRequiredService<CrmDbContext>(), clock, stop);
                }

                await SendDeliveries.Run(scopes, mailer, clock, stop);
            },
            clock,
            log,
            stoppingToken);
}
