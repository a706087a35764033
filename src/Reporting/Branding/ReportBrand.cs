using System.Globalization;
using System.Security.Cryptography;
using CrmGraph.Reporting.Pdf;
using CrmGraph.Reporting.Pictures;

namespace CrmGraph.Reporting.Branding;

/// <summary>The look of the organisation that hands a report out.</summary>
/// <param name="Color">The colour of the band at the top, as #RRGGBB; null for the usual one.</param>
/// <param name="Logo">The picture on the first page; null for the product's sign.</param>
public sealed record ReportBrand(string? Color, Picture? Logo)
{
    /// <summary>The least contrast of text, by WCAG.</summary>
    private const double Readable = 4.5;

    /// <summary>The usual look.</summary>
    public static readonly ReportBrand Usual = new(null, null);

    /// <summary>Where a front end shows a record of a type; null where reports lead nowhere.</summary>
    public Func<string, Guid, string>? RecordAddress { get; init; }

    /// <summary>Changes whenever reports look otherwise.</summary>
    public string Fingerprint =>
        $"{Color} {(Logo is null ? "" : Convert.ToHexStringLower(SHA256.HashData(Logo.File)))} {RecordAddress?.Invoke("", Guid.Empty)}";

    /// <summary>The band's colour.</summary>
    internal PdfColor Band => Color is ['#', .. var digits] && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb)
        ? PdfColor.Of(rgb)
        : Palette.Navy;

    /// <summary>The colour of headings on white: the band's, or ink where that is too pale to read.</summary>
    internal PdfColor OnPaper => Band.Contrast(Palette.White) >= Readable ? Band : Palette.Ink;

    /// <summary>White or ink, whichever can be read better on the band.</summary>
    internal PdfColor OnBand => Band.Contrast(Palette.White) >= Band.Contrast(Palette.Ink) ? Palette.White : Palette.Ink;

    /// <summary>The same, a little less strong.</summary>
    internal PdfColor QuietOnBand => Color is null ? Palette.LightSky : OnBand.Mixed(Band, 0.2);

    /// <summary>A ground on paper that what stands out is set on.</summary>
    internal PdfColor Pale => Color is null ? Palette.Mist : Band.Mixed(Palette.White, 0.93);

    /// <summary>The line below the band.</summary>
    internal PdfColor Accent => Color is null ? Palette.Blue : Band.Mixed(OnBand, 0.35);
}
