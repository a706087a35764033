using System.Diagnostics;
using System.Globalization;
using System.Text;
using CrmGraph.Api.Data;
using CrmGraph.Api.Hosting;
using CrmGraph.Api.Segmentation;
using CrmGraph.Bench.Cluster;
using CrmGraph.Bench.Data;
using CrmGraph.Bench.Measuring;
using CrmGraph.Bench.Servers;
using CrmGraph.Domain.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.Bench.Tiers;

/// <summary>How long it takes to apply the tier rules to every customer of a large company on PostgreSQL.</summary>
internal static class TiersBench
{
    public static async Task Run(BenchOptions options)
    {
        await using var postgres = await PostgresServer.Start();
        var places = new BenchPlaces(postgres, options.Size);
        await postgres.CreateDatabase(places.Crm);
        var counter = new CommandCounter();
        await using var app = CrmHost.Build(
            ["--ConnectionStrings:Crm", places.CrmConnection], services => services.AddSingleton<IInterceptor>(counter));
        await Fill(app, places);

        List<EvaluationRun> runs =
        [
            await Evaluate("nobody was placed by these rules before", null, app, counter),
            await Evaluate("the same day again: nothing new", null, app, counter),
            await Evaluate("half a year earlier: only history is filled in", -6, app, counter),
        ];
        await Report(runs, options);
    }

    private static async Task Fill(WebApplication app, BenchPlaces places)
    {
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
            await Storage.Migrate(db, default);
            await Seed.Run(db, new SeedOptions(), default);
        }

        await using var connection = await places.Postgres.Open(places.Crm);
        await CrmTables.Load(connection, new SampleCompany(places.Size));
    }

    private static async Task<EvaluationRun> Evaluate(string what, int? months, WebApplication app, CommandCounter counter)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        var administrator = await db.Set<User>().Where(user => user.UserName == Seed.AdministratorName).Select(user => user.Id).SingleAsync();
        var asOf = months is { } back ? DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddMonths(back) : (DateOnly?)null;
        var (before, start) = (counter.Count, Stopwatch.GetTimestamp());
        var evaluation = await EvaluateTiers.Run(
            new EvaluateTiersInput(null, asOf), db, new Caller(administrator, Role.Administrator, []), TimeProvider.System, default);
        return new EvaluationRun(what, evaluation.Evaluated, evaluation.Changed, Stopwatch.GetElapsedTime(start), counter.Count - before);
    }

    private static async Task Report(List<EvaluationRun> runs, BenchOptions options)
    {
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"# Evaluating tiers\n\n{Machine.Describe()}; PostgreSQL shares it. {options.Size.Opportunities:#,0} opportunities, {options.Size.Activities:#,0} follow-ups, batches of {TierSurvey.BatchSize:#,0} customers.\n");
        text.Append("\n| Run | Customers | To another tier | Seconds | Commands to the database |\n|---|---|---|---|---|\n");
        foreach (var run in runs)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {run.What} | {run.Customers:#,0} | {run.Changed:#,0} | {run.Time.TotalSeconds:0.0} | {run.Commands:#,0} |\n");
        }

        Console.WriteLine(text);
        if (options.Output is { } file)
        {
            await File.WriteAllTextAsync(file, text.ToString());
        }
    }
}
