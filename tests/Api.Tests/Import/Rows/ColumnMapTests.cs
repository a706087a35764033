using CrmGraph.Api.Import.Rows;
using CrmGraph.Domain;
using CrmGraph.Domain.Automation.Imports;

namespace CrmGraph.Api.Tests.Import.Rows;

public sealed class ColumnMapTests
{
    [Theory]
    [InlineData("客户名称,行业,电话,备注", "name,industry,phone,")]
    [InlineData("ＮＡＭＥ,Year Established,E-Mail", "name,yearEstablished,contactEmail")]
    [InlineData("company,公司,Phone", "name,,phone")]
    public void A_heading_is_known_in_both_languages_whatever_its_spelling(string headers, string fields) =>
        Assert.Equal(fields, Fields(headers, null));

    [Fact]
    public void A_profile_decides_about_the_columns_it_names_and_no_other()
    {
        var profile = ImportProfile.Create("old", ImportKind.Customers, [new("Title", "name"), new("phone", null)]);

        Assert.Equal("name,,industry,", Fields("Title,Phone,Sector,Company", profile));
    }

    [Fact]
    public void A_field_that_every_record_needs_must_have_a_column()
    {
        var refused = Assert.Throws<RuleException>(() => Fields("电话,行业", null)).Refusal;

        Assert.Equal("name", Assert.IsType<ImportColumnMissing>(refused).Field);
    }

    [Fact]
    public void No_heading_stands_for_two_fields_of_one_kind()
    {
        foreach (var kind in Enum.GetValues<ImportKind>())
        {
            var headings = ImportTargets.Of(kind).Fields
                .SelectMany(field => field.Headers.Prepend(field.Name).Select(name => (Key: Plain(name), field.Name)).Distinct());

            Assert.All(headings.GroupBy(heading => heading.Key), same => Assert.Single(same.Select(heading => heading.Name).Distinct()));
        }
    }

    private static string Plain(string header) => string.Concat(SearchText.Normalize(header).Where(char.IsLetterOrDigit));

    private static string Fields(string headers, ImportProfile? profile) => string.Join(
        ',', ColumnMap.Of(headers.Split(','), ImportTargets.Of(ImportKind.Customers).Fields, profile).Columns.Select(column => column.Field));
}
