using CrmGraph.GraphQL.Validation;

namespace CrmGraph.GraphQL.Tests.Validation;

public sealed class SuggestionTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("appel", " Did you mean \"apple\" or \"maple\"?")]
    [InlineData("chery", " Did you mean \"cherry\"?")]
    [InlineData("APPLE", " Did you mean \"apple\" or \"maple\"?")]
    [InlineData("zzzzz", "")]
    public void Close_names_are_suggested_closest_first(string name, string expected) =>
        Assert.Equal(expected, Suggestion.For(name, ["apple", "maple", "cherry"]));

    [Fact]
    public void At_most_five_names_are_suggested_in_natural_order()
    {
        var sentence = Suggestion.For("item", ["item10", "item9", "item2", "item1", "item3", "item4"]);

        Assert.Equal(" Did you mean \"item1\", \"item2\", \"item3\", \"item4\", or \"item9\"?", sentence);
    }
}
