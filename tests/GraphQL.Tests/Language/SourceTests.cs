using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Tests.Language;

public sealed class SourceTests
{
    [Theory]
    [InlineData("ab", 1, 1, 2)]
    [InlineData("a\nb", 2, 2, 1)]
    [InlineData("a\r\nb", 3, 2, 1)]
    [InlineData("a\rb", 2, 2, 1)]
    [InlineData("a\n\nb", 3, 3, 1)]
    public void Every_kind_of_line_break_counts_once(string text, int offset, int line, int column) =>
        Assert.Equal(new SourceLocation(line, column), new Source(text).PositionOf(offset));
}
