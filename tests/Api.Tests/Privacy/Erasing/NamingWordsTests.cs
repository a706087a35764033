using CrmGraph.Api.Privacy.Erasing;

namespace CrmGraph.Api.Tests.Privacy.Erasing;

public sealed class NamingWordsTests
{
    [Theory]
    [InlineData("Call Anna Weiß today", "Call 已清除 Erased today")]
    [InlineData("Anna Weiß", "已清除 Erased")]
    [InlineData("找Anna Weiß谈", "找已清除 Erased谈")]
    [InlineData("Anna Weißenfels", "Anna Weißenfels")]
    [InlineData("Johanna Weiß", "Johanna Weiß")]
    public void A_name_is_taken_out_where_it_stands_alone(string text, string expected) =>
        Assert.Equal(expected, new NamingWords(["Anna Weiß"]).Redact(text));

    [Fact]
    public void A_chinese_name_is_taken_out_wherever_it_stands() =>
        Assert.Equal("与已清除 Erased先生通话", new NamingWords(["王小明"]).Redact("与王小明先生通话"));

    [Fact]
    public void The_longest_name_goes_first() =>
        Assert.Equal("已清除 Erased und 已清除 Erased", new NamingWords(["Otto", "Otto Roth"]).Redact("Otto Roth und Otto"));

    [Fact]
    public void A_name_is_found_as_JSON_writes_it() =>
        Assert.Equal("""{"name":"已清除 Erased"}""", new NamingWords(["The \"Shop\""]).Redact("""{"name":"The \"Shop\""}"""));

    [Theory]
    [InlineData("Li")]
    [InlineData("李")]
    [InlineData("")]
    public void What_is_too_short_names_nobody(string word) => Assert.False(new NamingWords([word, null]).StandIn("Li 李 lives here"));
}
