using CrmGraph.Api.Automation.Webhooks;
using CrmGraph.Domain;
using CrmGraph.Domain.Automation.Webhooks;

namespace CrmGraph.Api.Tests.Automation.Webhooks;

/// <summary>A webhook must not be a way into the network that the server stands in.</summary>
public sealed class WebhookTargetTests
{
    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f.1/")]
    [InlineData("http://10.1.2.3:8080/")]
    [InlineData("http://172.31.255.1/")]
    [InlineData("http://192.168.1.1/")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://100.64.0.1/")]
    [InlineData("http://0.0.0.0/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::ffff:10.0.0.1]/")]
    [InlineData("http://[fd00::1]/")]
    [InlineData("http://[fe80::1]/")]
    [InlineData("http://[64:ff9b::a00:1]/")]
    [InlineData("https://localhost/")]
    [InlineData("https://crm.localhost/")]
    public void An_address_of_the_own_network_is_refused(string url)
    {
        var refused = Assert.Throws<RuleException>(() => Targets(allowPrivate: false).Demand(url));

        Assert.IsType<WebhookTargetNotAllowed>(refused.Refusal);
        Targets(allowPrivate: true).Demand(url);
    }

    [Theory]
    [InlineData("https://93.184.216.34/")]
    [InlineData("https://[2606:4700::1111]/")]
    [InlineData("https://example.com/hook")]
    public void An_address_of_the_internet_is_not(string url) => Targets(allowPrivate: false).Demand(url);

    [Fact]
    public async Task A_name_that_leads_into_the_own_network_is_not_connected_to()
    {
        using var sender = new WebhookSender(Targets(allowPrivate: false), TimeProvider.System);
        var webhook = Webhook.Create(
            Guid.CreateVersion7(), new("Sly", "http://localhost:9/", []), WebhookSecret.New(), 0, TimeProvider.System.GetUtcNow().UtcDateTime);
        var answer = await sender.Send(webhook, [new("LEAD_CAPTURED", 1, DateTime.UtcNow, "Lead", "id", 1)], TestContext.Current.CancellationToken);

        Assert.Contains("is not a public address", answer.Problem, StringComparison.Ordinal);
    }

    private static WebhookTargets Targets(bool allowPrivate) => new(new ConfigurationBuilder()
        .AddInMemoryCollection([new("Webhooks:AllowPrivateTargets", allowPrivate ? "true" : "false")])
        .Build());
}
