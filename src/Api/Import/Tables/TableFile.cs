namespace CrmGraph.Api.Import.Tables;

/// <summary>Opens a file as a table, by what it is and not by what it is called.</summary>
internal static class TableFile
{
    private static readonly byte[] ZipMark = [(byte)'P', (byte)'K', 3, 4];
    private static readonly byte[] OldWorkbookMark = [0xD0, 0xCF, 0x11, 0xE0];

    /// <exception cref="CrmGraph.Domain.RuleException">It is no table.</exception>
    public static TableReader Open(string path)
    {
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, FileOptions.SequentialScan);
        try
        {
            return Open(stream);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    private static TableReader Open(FileStream stream)
    {
        Span<byte> mark = stackalloc byte[4];
        var length = stream.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        if (length == 0)
        {
            throw Unreadable.Because("The file is empty.");
        }

        if (mark.SequenceEqual(OldWorkbookMark))
        {
            throw Unreadable.Because("This is a workbook of an old format, or one with a password. Save it as .xlsx without a password.");
        }

        return mark.SequenceEqual(ZipMark) ? new SheetTableReader(stream) : new CsvTableReader(stream, TextEncoding.Of(stream));
    }
}
