using CrmGraph.Domain.Customers;

namespace CrmGraph.Domain.Tests.Customers;

public sealed class SearchWordTests
{
    private const string Name = "hangzhou bluewhale software";

    [Theory]
    [InlineData("hangzhou", 0)]
    [InlineData("ＨＡＮＧＺＨＯＵ", 0)]
    [InlineData("whale", 0)]
    [InlineData("hangzou", 1)]
    [InlineData("hnagzhou", 1)]
    [InlineData("softwere", 1)]
    [InlineData("sofwtare", 1)]
    [InlineData("bleuwhael", 2)]
    [InlineData("xyz", null)]
    [InlineData("hbn", null)]
    [InlineData("beijing", null)]
    public void A_word_is_found_with_as_many_typos_as_its_length_forgives(string text, int? typos) =>
        Assert.Equal(typos, Assert.Single(SearchWord.Of(text)).TyposIn(Name));

    [Theory]
    [InlineData("蓝鲸", "杭州蓝鲸软件", 0)]
    [InlineData("兰鲸", "杭州蓝鲸软件", null)]
    [InlineData("杭州兰鲸", "杭州蓝鲸软件", 1)]
    [InlineData("蓝鲸软", "杭州蓝京软件", 1)]
    [InlineData("𠮷野家", "上海𠮷野家餐饮", 0)]
    public void Two_ideographs_must_be_right_and_of_three_one_may_be_wrong(string text, string name, int? typos) =>
        Assert.Equal(typos, Assert.Single(SearchWord.Of(text)).TyposIn(name));

    [Fact]
    public void Words_are_looked_for_one_by_one() =>
        Assert.Equal(["cafe", "sud"], SearchWord.Of(" Café  SÜD café ").Select(word => word.Text));

    [Theory]
    [InlineData("hangzhou")]
    [InlineData("bluewhale")]
    [InlineData("acorn")]
    [InlineData("software")]
    [InlineData("杭州蓝鲸")]
    [InlineData("蓝鲸软件公司")]
    public void Whatever_the_typo_a_piece_of_the_word_remains(string right)
    {
        foreach (var typed in Typos.Of(right).Where(typed => Assert.Single(SearchWord.Of(typed)).Typos > 0))
        {
            var word = Assert.Single(SearchWord.Of(typed));

            Assert.True(word.TyposIn(right) <= 1, $"{typed} is not found in {right}.");
            Assert.True(word.Pieces().Any(right.Contains), $"No piece of {typed} is in {right}.");
        }
    }
}
