using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.Pdf;

namespace CrmGraph.Reporting.WeeklyReview.Sections;

/// <summary>The colours of good and bad news.</summary>
/// <param name="Strong">For text and marks.</param>
/// <param name="Pale">For the ground below them.</param>
internal readonly record struct Tone(PdfColor Strong, PdfColor Pale)
{
    private static Tone Good { get; } = new(Palette.Good, Palette.PaleGood);

    private static Tone Bad { get; } = new(Palette.Bad, Palette.PaleBad);

    private static Tone Neutral { get; } = new(Palette.Muted, Palette.Ground);

    /// <summary>The colours of a change, given which direction is good.</summary>
    public static Tone Of(decimal? change, GoodDirection good = GoodDirection.Up)
    {
        var sign = Math.Sign(change ?? 0);
        return (good == GoodDirection.Up ? sign : -sign) switch
        {
            > 0 => Good,
            < 0 => Bad,
            _ => Neutral,
        };
    }
}
