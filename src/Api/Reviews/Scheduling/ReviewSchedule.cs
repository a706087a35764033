using CrmGraph.Api.Live;

namespace CrmGraph.Api.Reviews.Scheduling;

/// <summary>Looks every minute whether a review is due. Every node may run it: what one has made, the others find made.</summary>
internal sealed class ReviewSchedule(
    IServiceScopeFactory scopes,
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
            },
            clock,
            log,
            stoppingToken);
}
