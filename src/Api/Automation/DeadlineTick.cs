using CrmGraph.Api.Data;
using CrmGraph.Api.Live;
using CrmGraph.Api.Mailing;
using CrmGraph.Api.Sales.Quotations;

namespace CrmGraph.Api.Automation;

/// <summary>Looks every half minute for what is due, overdue or expired, for tiers to evaluate and for e-mail to send.</summary>
internal sealed class DeadlineTick(
    IServiceScopeFactory scopes,
    Mailer mailer,
    IConfiguration configuration,
    TimeProvider clock,
    ILogger<DeadlineTick> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    private readonly bool _reminds = configuration.GetValue("Tasks:Remind", defaultValue: true);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Endless.Run(
            async stop =>
            {
                await Task.Delay(Interval, clock, stop);
                await using var scope = scopes.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
                await FireDeadlines.Run(db, clock, stop);
                await ExpireQuotations.Run(db, clock, stop);
                await EvaluateOnSchedule.Run(db, clock, stop);
                if (_reminds)
                {
                    await RemindOfTasks.Run(db, clock, stop);
                }

                await SendMail.Run(db, mailer, clock, stop);
            },
            clock,
            log,
            stoppingToken);
}
