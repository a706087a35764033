using CrmGraph.Api.Data;
using CrmGraph.Api.Demo;
using CrmGraph.Api.Hosting;
using CrmGraph.Domain.Access;
using CrmGraph.GraphQL;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.Bench.Micro;

/// <summary>The product's own parts over the demo company in a file that is thrown away; nothing listens.</summary>
internal sealed class EmbeddedHost : IDisposable
{
    private readonly string _folder;
    private readonly WebApplication _app;

    private EmbeddedHost(string folder, WebApplication app) => (_folder, _app) = (folder, app);

    public IServiceProvider Services => _app.Services;

    /// <summary>Who asks: a manager, who sees everything.</summary>
    public Caller Caller { get; } = new(Guid.Empty, Role.Manager, []);

    public static async Task<EmbeddedHost> Start()
    {
        var folder = Directory.CreateTempSubdirectory("crm-micro-").FullName;
        var app = CrmHost.Build(["--ConnectionStrings:Crm", $"Data Source={Path.Combine(folder, "demo.db")}"]);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
            await Storage.Migrate(db, default);
            await Seed.Run(db, new SeedOptions(), default);
        }

        await DemoCompany.Fill(app.Services, TextWriter.Null, default);
        return new EmbeddedHost(folder, app);
    }

    /// <summary>The context of one request; its services live as long as the scope.</summary>
    public RequestContext Context(IServiceScope scope) => new(scope.ServiceProvider, default) { User = Caller };

    public void Dispose()
    {
        _app.DisposeAsync().AsTask().GetAwaiter().GetResult();
        Directory.Delete(_folder, recursive: true);
    }
}
