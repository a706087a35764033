using CrmGraph.Domain.Customers.Duplicates;

namespace CrmGraph.Domain.Tests.Customers.Duplicates;

public sealed class DuplicateScoreTests
{
    [Theory]
    [InlineData("Acme Co., Ltd.", "ＡＣＭＥ")]
    [InlineData("Café Süd GmbH", "CAFE SUD")]
    [InlineData("杭州蓝鲸软件有限公司", "杭州蓝鲸软件股份有限公司")]
    [InlineData("蓝鲸集团有限公司", "蓝鲸")]
    [InlineData("A.B.C. Corp", "abc")]
    [InlineData("Ltd", "LTD.")]
    public void Spelling_and_legal_form_do_not_make_another_company(string one, string other) =>
        Assert.Equal([DuplicateReason.Name], Score(Keys(one), Keys(other)).Reasons);

    [Theory]
    [InlineData("+86 571 8888 1234", "0571-88881234")]
    [InlineData("００571 8888 1234", "(0571) 8888.1234")]
    public void A_phone_number_may_be_written_in_many_ways(string one, string other) =>
        Assert.Equal(DuplicateReason.Phone, Assert.Single(Score(Keys("Alpha", one), Keys("Omega", other)).Reasons));

    [Theory]
    [InlineData("https://www.acme.com/en?x=1", "acme.com")]
    [InlineData("HTTP://acme.com:8080", "www.acme.com/")]
    public void A_web_address_is_its_host(string one, string other) =>
        Assert.Equal(DuplicateReason.Website, Assert.Single(Score(Keys("Alpha", null, one), Keys("Omega", null, other)).Reasons));

    [Fact]
    public void Everything_in_common_is_certain_and_the_weightiest_reason_comes_first()
    {
        var one = new CustomerKeys(Guid.CreateVersion7(), "Acme", "0571-88881234", "acme.com", ["li@acme.com"]);
        var other = new CustomerKeys(Guid.CreateVersion7(), "ACME Inc", "88881234 (0571) 88881234", "www.acme.com", ["LI@acme.com", "x@y.z"]);

        var score = DuplicateScore.Of(one, other);

        Assert.Equal(100, score.Points);
        Assert.Equal([DuplicateReason.Name, DuplicateReason.ContactEmail, DuplicateReason.Phone, DuplicateReason.Website], score.Reasons);
    }

    [Fact]
    public void A_typo_in_the_name_is_a_reason_of_its_own_and_not_enough()
    {
        var score = Score(Keys("Bluewhale Software"), Keys("Bluewahle Software"));

        Assert.Equal([DuplicateReason.SimilarName], score.Reasons);
        Assert.True(score.Points < DuplicateScore.Suspicious);
    }

    [Theory]
    [InlineData("Alpha", "Omega")]
    [InlineData("", "")]
    [InlineData("***", "!!!")]
    public void Records_with_nothing_in_common_are_no_duplicates(string one, string other) =>
        Assert.Equal(0, Score(Keys(one, "12345"), Keys(other, "12345")).Points);

    private static DuplicateScore Score(CustomerKeys one, CustomerKeys other)
    {
        var score = DuplicateScore.Of(one, other);
        Assert.Equivalent(score, DuplicateScore.Of(other, one));
        return score;
    }

    private static CustomerKeys Keys(string name, string? phone = null, string? website = null) =>
        new(Guid.CreateVersion7(), name, phone, website, []);
}
