using System.Globalization;
using System.Text;

namespace CrmGraph.Reporting.Excel.Packaging;

/// <summary>Writes XML as UTF-8 through one buffer, so that a sheet of any size needs no more memory than a small one.</summary>
internal sealed class Utf8Output(Stream stream) : IDisposable
{
    private const int LongestNumber = 48;
    private const int MostBytesOfACharacter = 3;

    private readonly byte[] _buffer = new byte[32 * 1024];
    private int _used;

    /// <summary>Markup that is UTF-8 already.</summary>
    public void Raw(ReadOnlySpan<byte> markup)
    {
        Reserve(markup.Length);
        markup.CopyTo(_buffer.AsSpan(_used));
        _used += markup.Length;
    }

    /// <summary>Markup of any length.</summary>
    public void Raw(ReadOnlySpan<char> markup)
    {
        var most = _buffer.Length / MostBytesOfACharacter;
        while (markup.Length > most)
        {
            // A pair of surrogates must not be torn apart.
            var length = char.IsHighSurrogate(markup[most - 1]) ? most - 1 : most;
            Encode(markup[..length]);
            markup = markup[length..];
        }

        Encode(markup);
    }

    /// <summary>Text of a client, made safe.</summary>
    public void Escaped(string text) => Raw(XmlText.Escape(text));

    public void Number(int value)
    {
        Reserve(LongestNumber);
        value.TryFormat(_buffer.AsSpan(_used), out var written, default, CultureInfo.InvariantCulture);
        _used += written;
    }

    /// <summary>The value without trailing zeros: equal values give equal bytes, whatever computed them.</summary>
    public void Number(decimal value)
    {
        Reserve(LongestNumber);
        value.TryFormat(_buffer.AsSpan(_used), out var written, "G29", CultureInfo.InvariantCulture);
        _used += written;
    }

    public void Dispose()
    {
        Flush();
        stream.Dispose();
    }

    private void Encode(ReadOnlySpan<char> text)
    {
        Reserve(text.Length * MostBytesOfACharacter);
        _used += Encoding.UTF8.GetBytes(text, _buffer.AsSpan(_used));
    }

    private void Reserve(int bytes)
    {
        if (_used + bytes > _buffer.Length)
        {
            Flush();
        }
    }

    private void Flush()
    {
        stream.Write(_buffer, 0, _used);
        _used = 0;
    }
}
