using System.Reflection;
using CrmGraph.Domain;
using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.Fonts;
using CrmGraph.Reporting.WeeklyReview;
using CrmGraph.Reporting.WeeklyReview.Tables;
using CrmGraph.Reporting.WeeklyReview.Workbook;

namespace CrmGraph.Reporting.Tests.WeeklyReview;

public sealed class ReviewTextsTests
{
    public static TheoryData<string> Names => [.. Texts().Select(text => text.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_text_can_be_drawn_in_both_faces(string name)
    {
        foreach (var character in Texts().Single(text => text.Name == name).Words.EnumerateRunes())
        {
            Assert.False(FontFamily.Default.Choose(character, bold: false).Missing, $"{character} is missing in the regular face");
            Assert.False(FontFamily.Default.Choose(character, bold: true).Missing, $"{character} is missing in the bold face");
        }
    }

    [Fact]
    public void Texts_of_every_report_are_looked_at() =>
        Assert.Subset(
            Texts().Select(text => text.Name.Split('.')[0]).ToHashSet(),
            new HashSet<string> { nameof(ReviewTexts), nameof(WorkbookTexts), nameof(OutlookTexts), nameof(MeasureTexts) });

    [Fact]
    public void Every_kind_has_a_name()
    {
        Assert.All(Enum.GetValues<MetricKey>(), key => Assert.NotEmpty(ReviewTexts.Of(key).Zh));
        Assert.All(Enum.GetValues<BridgeStepKind>(), kind => Assert.NotEmpty(ReviewTexts.Of(kind).Zh));
        Assert.All(Enum.GetValues<FunnelStepKind>(), kind => Assert.NotEmpty(ReviewTexts.Of(kind).Zh));
        Assert.All(Enum.GetValues<ReviewTopicKind>(), kind => Assert.NotEmpty(ReviewTexts.Of(kind).Zh));
        Assert.All(Enum.GetValues<StuckReason>(), reason => Assert.NotEmpty(ReviewTexts.Of(reason).Zh));
        Assert.All(Enum.GetValues<ReviewStatus>(), status => Assert.NotEmpty(ReviewTexts.Of(status).Zh));
        Assert.All(Enum.GetValues<ReviewScopeKind>(), kind => Assert.NotEmpty(ReviewTexts.Of(kind).Zh));
    }

    private static IEnumerable<(string Name, string Words)> Texts() =>
        from type in typeof(ReviewTexts).Assembly.GetTypes()
        where type.Name.EndsWith("Texts", StringComparison.Ordinal)
        from property in type.GetProperties(BindingFlags.Static | BindingFlags.Public)
        let words = property.GetValue(null) switch
        {
            LocalText text => text.Zh + text.En,
            BilingualText text => text.Zh + text.En,
            _ => null,
        }
        where words is not null
        select ($"{type.Name}.{property.Name}", words);
}
