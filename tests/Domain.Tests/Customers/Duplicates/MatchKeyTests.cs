using CrmGraph.Domain.Customers.Duplicates;

namespace CrmGraph.Domain.Tests.Customers.Duplicates;

public sealed class MatchKeyTests
{
    [Fact]
    public void Other_spellings_have_the_same_key()
    {
        Assert.Equal(MatchKey.Name("蓝鲸软件有限公司"), MatchKey.Name("蓝鲸软件"));
        Assert.Equal(MatchKey.Email("Li@Lanjing.CN"), MatchKey.Email(" li@lanjing.cn "));
        Assert.Equal(MatchKey.TaxId("91330100-MA1"), MatchKey.TaxId("９１３３０１００ma1"));
        Assert.Equal(MatchKey.Phone("+86 571 8888 1234"), MatchKey.Phone("0571-88881234"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" - ")]
    public void Nothing_has_no_key_so_that_two_of_it_are_not_the_same(string? nothing)
    {
        Assert.Null(MatchKey.Name(nothing));
        Assert.Null(MatchKey.Phone(nothing));
        Assert.Null(MatchKey.TaxId(nothing));
        Assert.Null(MatchKey.Website(nothing));
    }

    [Fact]
    public void A_long_name_is_cut_where_no_character_breaks()
    {
        var key = MatchKey.Name($"a{string.Concat(Enumerable.Repeat("𠮷", 150))}")!;

        Assert.Equal(199, key.Length);
        Assert.DoesNotContain('\uFFFD', string.Concat(key.EnumerateRunes().Select(rune => rune.ToString())));
    }

    [Fact]
    public void The_same_tax_number_is_nearly_certain()
    {
        var score = DuplicateScore.Of(
            new CustomerKeys(Guid.CreateVersion7(), "Alpha", null, null, [], "91330100MA1"),
            new CustomerKeys(Guid.CreateVersion7(), "Omega", null, null, [], "91330100-ma1"));

        Assert.Equal((90, DuplicateReason.TaxId), (score.Points, Assert.Single(score.Reasons)));
    }
}
