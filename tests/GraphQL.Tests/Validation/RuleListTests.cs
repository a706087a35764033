using CrmGraph.GraphQL.Validation;

namespace CrmGraph.GraphQL.Tests.Validation;

public sealed class RuleListTests
{
    [Fact]
    public void Every_rule_there_is_stands_in_a_list()
    {
        var listed = SpecifiedRules.All.Concat(SpecifiedSdlRules.All).Select(r => r.Method.DeclaringType!).ToHashSet();
        var written = typeof(SpecifiedRules).Assembly.GetTypes()
            .Where(t => t.Name.EndsWith("Rule", StringComparison.Ordinal) && t is { IsAbstract: true, IsSealed: true })
            .ToList();

        Assert.NotEmpty(written);
        Assert.Empty(written.Except(listed));
    }
}
