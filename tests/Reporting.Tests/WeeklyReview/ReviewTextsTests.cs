using System.Reflection;
using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.Fonts;
using CrmGraph.Reporting.WeeklyReview;

namespace CrmGraph.Reporting.Tests.WeeklyReview;

public sealed class ReviewTextsTests
{
    public static TheoryData<string> Names => [.. Texts().Select(text => text.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_text_can_be_drawn_in_both_faces(string name)
    {
        var text = (LocalText)Texts().Single(property => property.Name == name).GetValue(null)!;

        foreach (var character in (text.Zh + text.En).EnumerateRunes())
        {
            Assert.False(FontFamily.Default.Choose(character, bold: false).Missing, $"{character} is missing in the regular face");
            Assert.False(FontFamily.Default.Choose(character, bold: true).Missing, $"{character} is missing in the bold face");
        }
    }

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

    private static IEnumerable<PropertyInfo> Texts() =>
        typeof(ReviewTexts).GetProperties().Where(property => property.PropertyType == typeof(LocalText));
}
