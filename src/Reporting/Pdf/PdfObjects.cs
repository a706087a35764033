using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace CrmGraph.Reporting.Pdf;

/// <summary>The numbered objects of a PDF file: small ones packed into compressed object streams, big ones as streams of their own.</summary>
internal sealed class PdfObjects
{
    private const int ObjectsPerStream = 400;

    private readonly ArrayBufferWriter<byte> _file = new(64 * 1024);
    private readonly List<ObjectPlace> _places = [ObjectPlace.Free];
    private readonly List<(int Id, string Body)> _packed = [];

    public PdfObjects()
    {
        // The four high bytes tell programs that move files about that this one is binary.
        _file.Write("%PDF-1.7\n%"u8);
        _file.Write<byte>([0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
    }

    /// <summary>Takes the next number; the object may be written later.</summary>
    public int Reserve()
    {
        _places.Add(ObjectPlace.Free);
        return _places.Count - 1;
    }

    /// <summary>Writes an object under a number taken before.</summary>
    public void Write(int id, string body)
    {
        _packed.Add((id, body));
        if (_packed.Count == ObjectsPerStream)
        {
            Pack();
        }
    }

    /// <summary>Writes an object under the next number and returns that.</summary>
    public int Add(string body)
    {
        var id = Reserve();
        Write(id, body);
        return id;
    }

    /// <summary>Writes a stream under the next number and returns that.</summary>
    public int AddStream(string entries, ReadOnlySpan<byte> content, bool compressed = true)
    {
        var id = Reserve();
        WriteStream(id, entries, content, compressed);
        return id;
    }

    public void WriteStream(int id, string entries, ReadOnlySpan<byte> content, bool compressed = true)
    {
        _places[id] = ObjectPlace.At(_file.WrittenCount);
        var data = compressed ? Deflate(content) : content;
        var filter = compressed ? "/Filter/FlateDecode" : "";
        Ascii($"{id} 0 obj\n<<{entries}/Length {data.Length}{filter}>>\nstream\n");
        _file.Write(data);
        Ascii("\nendstream\nendobj\n");
    }

    /// <summary>Writes the cross-reference stream and returns the whole file. Its identifier is a hash of the content.</summary>
    public byte[] Close(int catalog, int info)
    {
        Pack();
        var id = Convert.ToHexString(SHA256.HashData(_file.WrittenSpan).AsSpan(0, 16));
        var crossReference = Reserve();
        var start = _file.WrittenCount;
        _places[crossReference] = ObjectPlace.At(start);
        var entries = $"/Type/XRef/Size {_places.Count}/W[1 4 2]/Root {catalog} 0 R/Info {info} 0 R/ID[<{id}><{id}>]";
        WriteStream(crossReference, entries, CrossReference());
        Ascii(string.Create(CultureInfo.InvariantCulture, $"startxref\n{start}\n%%EOF\n"));
        return _file.WrittenSpan.ToArray();
    }

    private void Pack()
    {
        if (_packed.Count == 0)
        {
            return;
        }

        var stream = Reserve();
        var index = new StringBuilder();
        var bodies = new StringBuilder();
        for (var i = 0; i < _packed.Count; i++)
        {
            var (id, body) = _packed[i];
            _places[id] = ObjectPlace.Inside(stream, i);
            index.Append(CultureInfo.InvariantCulture, $"{id} {bodies.Length} ");
            bodies.Append(body).Append('\n');
        }

        var entries = $"/Type/ObjStm/N {_packed.Count}/First {index.Length}";
        _packed.Clear();
        WriteStream(stream, entries, Encoding.ASCII.GetBytes(index.Append(bodies).ToString()));
    }

    private byte[] CrossReference()
    {
        var table = new byte[7 * _places.Count];
        for (var i = 0; i < _places.Count; i++)
        {
            _places[i].Write(table.AsSpan(7 * i));
        }

        return table;
    }

    private static byte[] Deflate(ReadOnlySpan<byte> content)
    {
        using var deflated = new MemoryStream((content.Length / 2) + 64);
        using (var stream = new ZLibStream(deflated, CompressionLevel.Optimal, leaveOpen: true))
        {
            stream.Write(content);
        }

        return deflated.ToArray();
    }

    private void Ascii(string text) => _file.Write(Encoding.ASCII.GetBytes(text));
}
