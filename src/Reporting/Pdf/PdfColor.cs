namespace CrmGraph.Reporting.Pdf;

/// <summary>An opaque colour.</summary>
internal readonly record struct PdfColor(byte Red, byte Green, byte Blue)
{
    /// <summary>The light of black on a screen in a lit room, by WCAG.</summary>
    private const double Flare = 0.05;

    /// <summary>How bright it looks, from 0 to 1.</summary>
    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    /// <summary>From 0xRRGGBB.</summary>
    public static PdfColor Of(int rgb) => new((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb);

    /// <summary>The colour with a share of another in it.</summary>
    public PdfColor Mixed(PdfColor other, double share) =>
        new(Mixed(Red, other.Red, share), Mixed(Green, other.Green, share), Mixed(Blue, other.Blue, share));

    /// <summary>How well text of one can be read on the other, by WCAG: 1 to 21.</summary>
    public double Contrast(PdfColor other) =>
        (Math.Max(Luminance, other.Luminance) + Flare) / (Math.Min(Luminance, other.Luminance) + Flare);

    /// <summary>RRGGBB.</summary>
    public override string ToString() => FormattableString.Invariant($"{Red:X2}{Green:X2}{Blue:X2}");

    private static byte Mixed(byte one, byte other, double share) => (byte)Math.Round((one * (1 - share)) + (other * share));

    private static double Linear(byte value)
    {
        var share = value / 255d;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
