using System.Globalization;
using CrmGraph.Reporting.Pictures;

namespace CrmGraph.Reporting.Pdf;

/// <summary>The pictures one document shows; each is in the file once.</summary>
internal sealed class DocumentPictures
{
    private readonly List<Picture> _pictures = [];

    /// <summary>The name a picture goes by in the pages' instructions.</summary>
    public string Use(Picture picture)
    {
        var index = _pictures.IndexOf(picture);
        if (index < 0)
        {
            _pictures.Add(picture);
            index = _pictures.Count - 1;
        }

        return Name(index);
    }

    /// <summary>Writes every picture used and returns their entry of the pages' resource dictionary.</summary>
    public string Write(PdfObjects objects)
    {
        var entries = _pictures.Select((picture, index) => $"/{Name(index)} {PdfSyntax.Reference(Write(objects, picture))}").ToList();
        return entries.Count == 0 ? "" : $"/XObject<<{string.Concat(entries)}>>";
    }

    private static int Write(PdfObjects objects, Picture picture)
    {
        if (picture.Pixels is not { } pixels)
        {
            return objects.AddStream(Entries(picture, picture.IsGrey ? "DeviceGray" : "DeviceRGB") + "/Filter/DCTDecode", picture.File, compressed: false);
        }

        var mask = picture.Opacity is { } opacity
            ? $"/SMask {objects.AddStream(Entries(picture, "DeviceGray"), opacity)} 0 R"
            : "";
        return objects.AddStream(Entries(picture, "DeviceRGB") + mask, pixels);
    }

    private static string Entries(Picture picture, string colors) =>
        $"/Type/XObject/Subtype/Image/Width {picture.Width}/Height {picture.Height}/ColorSpace/{colors}/BitsPerComponent 8";

    private static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"P{index + 1}");
}
