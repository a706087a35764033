using System.Buffers;
using System.Globalization;

namespace CrmGraph.Reporting.Pdf;

/// <summary>The drawing instructions of one page, in PDF coordinates: from the bottom left corner.</summary>
internal sealed class ContentStream
{
    private const double LargestCoordinate = 1_000_000;

    private readonly ArrayBufferWriter<byte> _bytes = new(16 * 1024);
    private PdfColor? _fill;
    private Stroke? _stroke;

    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    /// <summary>Writes an operator, or any other syntax, as it is.</summary>
    public ContentStream Put(ReadOnlySpan<byte> syntax)
    {
        _bytes.Write(syntax);
        return this;
    }

    public ContentStream Number(double value)
    {
        // NaN and infinity have no form in PDF; no content may break the file.
        var safe = double.IsFinite(value) ? Math.Clamp(value, -LargestCoordinate, LargestCoordinate) : 0;
        return Formatted(safe, "0.## ");
    }

    public ContentStream Point(double x, double y) => Number(x).Number(y);

    public ContentStream Integer(int value) => Formatted(value, "0");

    /// <summary>A two-byte character code in hexadecimal.</summary>
    public void Code(ushort code)
    {
        code.TryFormat(_bytes.GetSpan(4), out var length, "X4", CultureInfo.InvariantCulture);
        _bytes.Advance(length);
    }

    public void Fill(PdfColor color)
    {
        if (_fill != color)
        {
            _fill = color;
            Color(color).Put("rg\n"u8);
        }
    }

    public void Stroke(Stroke stroke)
    {
        if (_stroke != stroke)
        {
            _stroke = stroke;
            Color(stroke.Color).Put("RG "u8).Number(stroke.Width).Put(stroke.Dashed ? "w [3 2] 0 d\n"u8 : "w [] 0 d\n"u8);
        }
    }

    private ContentStream Color(PdfColor color) => Component(color.Red).Component(color.Green).Component(color.Blue);

    private ContentStream Component(byte value) => Formatted(value / 255d, "0.### ");

    private ContentStream Formatted(double value, string format)
    {
        value.TryFormat(_bytes.GetSpan(32), out var length, format, CultureInfo.InvariantCulture);
        _bytes.Advance(length);
        return this;
    }
}
