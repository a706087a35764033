using System.Text;
using CrmGraph.Reporting.Pdf.Text;
using CrmGraph.Reporting.Pictures;

namespace CrmGraph.Reporting.Pdf;

/// <summary>One page to draw on. Everything is measured in points from the top left corner; text stands on its baseline.</summary>
internal sealed class PdfPage(PdfDocument document, int index, int id, double width, double height)
{
    /// <summary>The share of a radius at which a Bézier curve's control points make a quarter circle.</summary>
    private const double Roundness = 0.5523;

    private readonly ContentStream _content = new ContentStream().Put("1 j 1 J\n"u8);
    private readonly List<StructureElement> _marked = [];
    private readonly List<PdfLink> _links = [];
    private StructureElement? _open;

    public int Index { get; } = index;

    /// <summary>The number of the page's object.</summary>
    public int Id { get; } = id;

    public double Width { get; } = width;

    public double Height { get; } = height;

    /// <summary>The element of each marked piece of the page's instructions.</summary>
    public IReadOnlyList<StructureElement> Marked => _marked;

    public IReadOnlyList<PdfLink> Links => _links;

    public ReadOnlySpan<byte> Instructions => _content.Written;

    /// <summary>Fills a rectangle, with round corners where a radius is given.</summary>
    public void Fill(Box box, PdfColor color, double radius = 0)
    {
        Mark();
        _content.Fill(color);
        Path(box, radius);
        _content.Put("f\n"u8);
    }

    /// <summary>Draws the outline of a rectangle.</summary>
    public void Frame(Box box, Stroke stroke, double radius = 0)
    {
        Mark();
        _content.Stroke(stroke);
        Path(box, radius);
        _content.Put("s\n"u8);
    }

    public void Line(PdfPoint from, PdfPoint to, Stroke stroke) => Polyline([from, to], stroke);

    public void Polyline(ReadOnlySpan<PdfPoint> points, Stroke stroke)
    {
        Mark();
        _content.Stroke(stroke);
        Path(points);
        _content.Put("S\n"u8);
    }

    public void Polygon(ReadOnlySpan<PdfPoint> points, PdfColor color)
    {
        Mark();
        _content.Fill(color);
        Path(points);
        _content.Put("f\n"u8);
    }

    public void Dot(PdfPoint centre, double radius, PdfColor color) =>
        Fill(new Box(centre.X - radius, centre.Y - radius, 2 * radius, 2 * radius), color, radius);

    /// <summary>Writes one line of text; what is not fit to be drawn is cleaned away.</summary>
    /// <param name="text">The line.</param>
    /// <param name="x">Its left edge, middle or right edge.</param>
    /// <param name="y">Its baseline.</param>
    /// <param name="style">How it is set.</param>
    /// <param name="align">What <paramref name="x"/> means.</param>
    /// <param name="joined">Whether the next text follows without a blank when it is read aloud or copied.</param>
    public void Text(string text, double x, double y, TextStyle style, Align align = Align.Left, bool joined = false)
    {
        var line = TextCleaner.Line(text);
        if (line.Length == 0)
        {
            return;
        }

        Mark();
        var shift = align switch
        {
            Align.Left => 0,
            Align.Centre => style.Width(line) / 2,
            Align.Right => style.Width(line),
        };
        var spoken = joined || document.Structure.Current.IsArtifact ? line : line + " ";
        TextInstructions.Write(_content, document.Fonts, spoken, new PdfPoint(x - shift, Height - y), style);
    }

    /// <summary>Draws a picture as large as the rectangle.</summary>
    public void Draw(Picture picture, Box box)
    {
        Mark();
        _content.Put("q "u8).Number(box.Width).Put("0 0 "u8).Number(box.Height).Point(box.X, Height - box.Bottom);
        _content.Put("cm /"u8).Put(Encoding.ASCII.GetBytes(document.Pictures.Use(picture))).Put(" Do Q\n"u8);
    }

    /// <summary>Makes an area lead somewhere.</summary>
    public void Link(Box area, LinkTarget target, string description)
    {
        var annotation = document.Objects.Reserve();
        var key = document.Structure.Link(Index, annotation);
        _links.Add(new PdfLink(annotation, key, area, target, description));
    }

    /// <summary>Ends the last marked piece.</summary>
    public void Close()
    {
        if (_open is not null)
        {
            _content.Put("EMC\n"u8);
            _open = null;
        }
    }

    private void Mark()
    {
        var current = document.Structure.Current;
        if (_open == current)
        {
            return;
        }

        Close();
        _open = current;
        if (current.IsArtifact)
        {
            _content.Put("/Artifact BMC\n"u8);
            return;
        }

        current.Add(new StructureKid.Content(Index, _marked.Count));
        _content.Put("/"u8).Put(Encoding.ASCII.GetBytes(current.Tag.ToString())).Put(" <</MCID "u8).Integer(_marked.Count).Put(">> BDC\n"u8);
        _marked.Add(current);
    }

    private void Path(ReadOnlySpan<PdfPoint> points)
    {
        for (var i = 0; i < points.Length; i++)
        {
            _content.Point(points[i].X, Height - points[i].Y).Put(i == 0 ? "m "u8 : "l "u8);
        }
    }

    private void Path(Box box, double radius)
    {
        var r = Math.Min(radius, Math.Min(box.Width, box.Height) / 2);
        double left = box.X, right = box.Right, top = Height - box.Y, bottom = Height - box.Bottom;
        if (r <= 0)
        {
            _content.Point(left, bottom).Point(box.Width, box.Height).Put("re "u8);
            return;
        }

        var k = r * (1 - Roundness);
        _content.Point(left + r, top).Put("m "u8).Point(right - r, top).Put("l "u8);
        _content.Point(right - k, top).Point(right, top - k).Point(right, top - r).Put("c "u8).Point(right, bottom + r).Put("l "u8);
        _content.Point(right, bottom + k).Point(right - k, bottom).Point(right - r, bottom).Put("c "u8).Point(left + r, bottom).Put("l "u8);
        _content.Point(left + k, bottom).Point(left, bottom + k).Point(left, bottom + r).Put("c "u8).Point(left, top - r).Put("l "u8);
        _content.Point(left, top - k).Point(left + k, top).Point(left + r, top).Put("c h "u8);
    }
}
