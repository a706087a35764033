namespace CrmGraph.Reporting.Fonts;

/// <summary>Where one table of a font file lies.</summary>
internal readonly record struct FontTable(int Offset, int Length)
{
    /// <summary>Reads the table directory of a TrueType file.</summary>
    public static Dictionary<string, FontTable> Directory(FontData data)
    {
        var count = data.UInt16(4);
        var tables = new Dictionary<string, FontTable>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            var entry = 12 + (16 * i);
            tables[data.Tag(entry)] = new FontTable(data.Offset32(entry + 8), data.Offset32(entry + 12));
        }

        return tables;
    }
}
