using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Language.Printing;

namespace CrmGraph.GraphQL.Tests.Language;

public sealed class BlockStringPrinterTests
{
    [Theory]
    [InlineData("one line")]
    [InlineData("two\nlines")]
    [InlineData("ends with a quote\"")]
    [InlineData("ends with a slash\\")]
    [InlineData("holds \"\"\" quotes")]
    [InlineData("first\n  indented\n  indented")]
    [InlineData("")]
    public void A_printed_block_string_reads_back_as_the_same_value(string value)
    {
        Assert.True(BlockStringPrinter.CanPrint(value));
        Assert.Equal(value, Assert.IsType<StringValueNode>(Parser.ParseValue(BlockStringPrinter.Print(value))).Value);
    }

    [Theory]
    [InlineData("\nstarts with a break")]
    [InlineData("ends with a break\n")]
    [InlineData("  all\n  indented")]
    [InlineData("carriage\rreturn")]
    [InlineData("bell\a")]
    public void A_value_that_would_read_back_changed_is_not_printable(string value) =>
        Assert.False(BlockStringPrinter.CanPrint(value));
}
