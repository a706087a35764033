using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CrmGraph.Api.Live;
using CrmGraph.Domain.Automation.Webhooks;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Automation.Webhooks;

/// <summary>Posts changes to a webhook's address. It follows no redirection and reads nothing of the answer but its status.</summary>
internal sealed class WebhookSender : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan NamesHoldFor = TimeSpan.FromMinutes(1);

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly HttpClient _http;
    private readonly TimeProvider _clock;

    public WebhookSender(WebhookTargets targets, TimeProvider clock)
    {
        _clock = clock;
        _http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectCallback = targets.Connect,
            PooledConnectionLifetime = NamesHoldFor,
            UseCookies = false,
            UseProxy = false,
        })
        {
            Timeout = Longest,
        };
        _http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("CrmGraph", null));
    }

    /// <summary>Sends once; whatever goes wrong is the answer.</summary>
    public async Task<WebhookAnswer> Send(Webhook webhook, IReadOnlyList<RecordedChange> changes, CancellationToken stop)
    {
        var at = _clock.GetUtcNow();
        try
        {
            using var request = Request(webhook, changes, at);
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
            var status = (int)response.StatusCode;
            return Answer(status, response.IsSuccessStatusCode ? null : string.Create(CultureInfo.InvariantCulture, $"answered {status}"));
        }
        catch (TaskCanceledException) when (!stop.IsCancellationRequested)
        {
            return Answer(null, $"no answer within {Longest.TotalSeconds.ToString(CultureInfo.InvariantCulture)} seconds");
        }
        catch (HttpRequestException failure)
        {
            return Answer(null, failure.Message);
        }

        WebhookAnswer Answer(int? status, string? problem) =>
            new(at.UtcDateTime, status, (int)(_clock.GetUtcNow() - at).TotalMilliseconds, problem);
    }

    public void Dispose() => _http.Dispose();

    private static HttpRequestMessage Request(Webhook webhook, IReadOnlyList<RecordedChange> changes, DateTimeOffset at)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{webhook.Id:N}_{changes[0].Sequence}_{changes[^1].Sequence}");
        var body = JsonSerializer.SerializeToUtf8Bytes(new { webhook = NodeId.Write("Webhook", webhook.Id), changes }, Format);
        var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", WebhookSecret.Signatures(webhook, id, at, body));
        return request;
    }
}
