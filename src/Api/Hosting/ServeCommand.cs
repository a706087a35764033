using CrmGraph.Api.Data;
using CrmGraph.Api.Demo;
using CrmGraph.Api.Privacy.Erasing;

namespace CrmGraph.Api.Hosting;

/// <summary>Starts the server: the database is brought up to date, an empty embedded one is filled with the demo company.</summary>
internal static class ServeCommand
{
    /// <summary>The switch that leaves an empty database empty.</summary>
    public const string NoDemo = "--no-demo";

    public static async Task<int> Run(WebApplication app, IReadOnlyList<string> arguments)
    {
        await Prepare(app, arguments);
        await app.StartAsync();
        foreach (var url in app.Urls)
        {
            Console.WriteLine($"CrmGraph is ready: {url}  (start page, schema and first query; stop with Ctrl+C)");
        }

        await app.WaitForShutdownAsync();
        return 0;
    }

    private static async Task Prepare(WebApplication app, IReadOnlyList<string> arguments)
    {
        var stop = app.Lifetime.ApplicationStopping;
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
            await Storage.Migrate(db, stop);
            await Seed.Run(db, new SeedOptions(), stop);
        }

        await RepeatedErasures.Run(app.Services, Console.Out, stop);

        var isEmbedded = !Storage.IsPostgres(Storage.ConnectionString(app.Configuration));
        if (isEmbedded && !arguments.Contains(NoDemo))
        {
            await DemoCompany.Fill(app.Services, Console.Out, stop);
        }
    }
}
