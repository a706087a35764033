using CrmGraph.Api.Data;
using CrmGraph.Api.Demo;
using CrmGraph.Api.Hosting;

namespace CrmGraph.Api.Tests.Host;

/// <summary>The real server on a free loopback port, over a database of its own.</summary>
internal sealed class CrmServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _http = new();

    private CrmServer(WebApplication app, StatementCounter statements)
    {
        _app = app;
        Statements = statements;
    }

    public Uri Address => new(_app.Urls.First());

    public StatementCounter Statements { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>A server over an empty database that does not listen yet.</summary>
    public static CrmServer Empty(string connectionString)
    {
        var statements = new StatementCounter();
        var app = CrmHost.Build(
            ["--urls", "http://127.0.0.1:0", "--ConnectionStrings:Crm", connectionString, "--Reviews:Schedule", "false", "--Tasks:Remind", "false", "--Webhooks:AllowPrivateTargets", "true", "--Imports:Folder", EmptyFolder.New(), "--Exports:Folder", EmptyFolder.New(), "--Privacy:ErasureLedger", Path.Combine(EmptyFolder.New(), "erasures.jsonl")],
            statements.Watch);
        return new CrmServer(app, statements);
    }

    /// <summary>A server over a database with nothing but the seed that does not listen yet.</summary>
    public static async Task<CrmServer> Seeded(string connectionString)
    {
        var server = Empty(connectionString);
        await server.Do(async db =>
        {
            await Storage.Migrate(db, default);
            await Seed.Run(db, new SeedOptions(), default);
        });
        return server;
    }

    /// <summary>A listening server with the demo company.</summary>
    public static async Task<CrmServer> Demo(string connectionString)
    {
        var server = await Seeded(connectionString);
        await DemoCompany.Fill(server.Services, TextWriter.Null, default);
        await server.Open();
        return server;
    }

    /// <summary>Starts to listen.</summary>
    public async Task Open()
    {
        await StatementCounter.Start(_app);
        _http.BaseAddress = Address;
    }

    /// <summary>A client signed in as that user.</summary>
    public Task<CrmClient> As(string userName) => CrmClient.SignIn(_http, userName);

    /// <summary>A client that sends no token.</summary>
    public CrmClient Anonymous() => new(_http, null);

    /// <summary>A client that sends this token, whatever it is worth.</summary>
    public CrmClient With(string token) => new(_http, token);

    /// <summary>Works on the database behind the server's back.</summary>
    public async Task Do(Func<CrmDbContext, Task> work)
    {
        await using var scope = Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<CrmDbContext>());
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
