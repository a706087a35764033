using CrmGraph.Domain.Automation.Webhooks;

namespace CrmGraph.Domain.Tests.Automation;

public sealed class WebhookPatienceTests
{
    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 10)]
    [InlineData(5, 80)]
    [InlineData(10, 2560)]
    [InlineData(11, 3600)]
    [InlineData(10_000, 3600)]
    public void The_pause_doubles_up_to_an_hour(int failures, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), WebhookPatience.After(failures));
}
