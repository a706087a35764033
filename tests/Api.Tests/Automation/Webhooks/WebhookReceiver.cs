using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Primitives;

namespace CrmGraph.Api.Tests.Automation.Webhooks;

/// <summary>A program that webhooks deliver to. It answers what it is told to, and keeps what it was sent.</summary>
internal sealed class WebhookReceiver : IAsyncDisposable
{
    private const int MostTries = 1_200;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly ConcurrentQueue<Posted> _posted = new();
    private readonly WebApplication _app;

    private WebhookReceiver(WebApplication app)
    {
        _app = app;
        app.MapPost("/hook", async http =>
        {
            using var body = new StreamReader(http.Request.Body);
            _posted.Enqueue(new Posted(http.Request.Headers.ToDictionary(), await body.ReadToEndAsync(http.RequestAborted), Status));
            await Hold;
            http.Response.StatusCode = Status;
        });
    }

    public string Url => $"{_app.Urls.First()}/hook";

    /// <summary>What it answers.</summary>
    public int Status { get; set; } = StatusCodes.Status204NoContent;

    /// <summary>What it waits for before it answers.</summary>
    public Task Hold { get; set; } = Task.CompletedTask;

    public IReadOnlyList<Posted> Received => [.. _posted];

    /// <summary>The changes it has taken, in the order they came.</summary>
    public IReadOnlyList<JsonElement> Taken => [.. Received.Where(posted => posted.Status < 300).SelectMany(posted => posted.Changes)];

    public static async Task<WebhookReceiver> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var receiver = new WebhookReceiver(builder.Build());
        await receiver._app.StartAsync();
        return receiver;
    }

    /// <summary>Waits for what is to come; what never comes fails the test instead of hanging it.</summary>
    public async Task Until(Func<WebhookReceiver, bool> done)
    {
        for (var tries = 0; !done(this); tries++)
        {
            if (tries == MostTries)
            {
                Assert.Fail($"The delivery that is waited for does not come. {Received.Count} came, {Taken.Count} changes were taken.");
            }

            await Task.Delay(Pause, TestContext.Current.CancellationToken);
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

/// <summary>A request that came.</summary>
internal sealed record Posted(IReadOnlyDictionary<string, StringValues> Headers, string Body, int Status)
{
    public IReadOnlyList<JsonElement> Changes => [.. JsonElement.Parse(Body).GetProperty("changes").EnumerateArray()];

    public string Id => Headers["webhook-id"].ToString();

    /// <summary>Whether one of its signatures was made with the secret, worked out here as the specification says.</summary>
    public bool IsSignedWith(string secret)
    {
        var signed = Encoding.UTF8.GetBytes($"{Id}.{Headers["webhook-timestamp"]}.{Body}");
        var expected = $"v1,{Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret["whsec_".Length..]), signed))}";
        return Headers["webhook-signature"].ToString().Split(' ').Contains(expected);
    }
}
