using System.Text.RegularExpressions;

namespace CrmGraph.Architecture.Tests;

/// <summary>Capabilities form an order: a later one may use an earlier one, never the other way round.</summary>
public sealed partial class CapabilityOrderTests
{
    private static readonly string[] BeforeCampaigns =
        ["Access", "Customers", "Products", "Leads", "Pipeline", "FollowUps", "Segmentation"];

    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Access"] = [],
        ["Customers"] = ["Access"],
        ["Products"] = BeforeCampaigns[..2],
        ["Leads"] = BeforeCampaigns[..3],
        ["Pipeline"] = BeforeCampaigns[..4],
        ["FollowUps"] = BeforeCampaigns[..5],
        ["Segmentation"] = [.. BeforeCampaigns[..6], "Sales"],
        ["Campaigns"] = BeforeCampaigns,
        ["Sales"] = BeforeCampaigns[..5],
        ["Service"] = BeforeCampaigns[..2],
        ["Analytics"] = [.. BeforeCampaigns, "Campaigns", "Sales", "Service"],
        ["Reviews"] = [.. BeforeCampaigns, "Campaigns", "Sales", "Service", "Analytics"],
        ["Automation"] = [.. BeforeCampaigns, "Campaigns", "Sales", "Service", "Analytics", "Reviews"],
        ["Privacy"] = [.. BeforeCampaigns, "Campaigns", "Sales", "Service", "Analytics", "Reviews", "Automation"],
    };

    [Fact]
    public void A_capability_uses_only_those_before_it()
    {
        var uses = (
            from file in Repository.Sources("src/Domain").Concat(Repository.Sources("src/Api"))
            let capability = file.Path.Split('/')[2]
            where MayUse.ContainsKey(capability)
            from line in file.Lines
            let used = UsingOfACapability().Match(line).Groups["name"].Value
            where MayUse.ContainsKey(used) && used != capability
            select (file.Path, Capability: capability, Used: used)).ToList();

        Assert.NotEmpty(uses);
        Assert.Empty(uses.Where(use => !MayUse[use.Capability].Contains(use.Used)).Select(use => $"{use.Path} uses {use.Used}"));
    }

    [Fact]
    public void Every_folder_of_the_domain_is_a_known_capability() =>
        Assert.DoesNotContain(
            Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src/Domain")).Select(Path.GetFileName),
            name => !MayUse.ContainsKey(name!));

    [GeneratedRegex(@"^using CrmGraph\.(Domain|Api)\.(?<name>\w+);")]
    private static partial Regex UsingOfACapability();
}
