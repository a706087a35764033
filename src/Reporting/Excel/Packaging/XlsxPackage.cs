using System.IO.Compression;

namespace CrmGraph.Reporting.Excel.Packaging;

/// <summary>The zip file around the parts; it only ever appends, so the output need not be seekable.</summary>
internal sealed class XlsxPackage(Stream output) : IDisposable
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    /// <summary>The same in every file: the time of writing must not change its bytes.</summary>
    private static readonly DateTimeOffset Written = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive _archive = new(output, ZipArchiveMode.Create, leaveOpen: true);
    private readonly List<(string Name, string Type)> _parts = [];

    /// <summary>The parts so far with their content types.</summary>
    public IReadOnlyList<(string Name, string Type)> Parts => _parts;

    /// <summary>Begins a part; it must be disposed before the next one begins.</summary>
    /// <param name="name">Where it stands in the zip file.</param>
    /// <param name="type">Its content type; null where the extension says it.</param>
    public Utf8Output Open(string name, string? type = null)
    {
        if (type is not null)
        {
            _parts.Add((name, type));
        }

        var part = new Utf8Output(Entry(name));
        part.Raw(Declaration);
        return part;
    }

    /// <summary>Writes a whole part.</summary>
    public void Write(string name, string xml, string? type = null)
    {
        using var part = Open(name, type);
        part.Raw(xml);
    }

    /// <summary>Writes a part that is not XML.</summary>
    public void Write(string name, byte[] content, string type)
    {
        _parts.Add((name, type));
        using var entry = Entry(name);
        entry.Write(content);
    }

    public void Dispose() => _archive.Dispose();

    private Stream Entry(string name)
    {
        var entry = _archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Written;
        return entry.Open();
    }
}
