using System.IO.Compression;
using System.Xml;
using CrmGraph.Domain;

namespace CrmGraph.Api.Import.Tables;

/// <summary>The archive that a workbook is. What would unpack to far more than it is, or to more than fits, is refused.</summary>
internal sealed class WorkbookArchive : IDisposable
{
    /// <summary>A million rows of twenty columns are about 1.5 GB of XML.</summary>
    private const long MostUnpacked = 4L * 1024 * 1024 * 1024;

    /// <summary>Sheets of people shrink to a tenth, sheets of equal rows to a fiftieth; bombs to a thousandth.</summary>
    private const long MostRatio = 200;

    /// <summary>So much may come out of any archive, however small.</summary>
    private const long AlwaysAllowed = 8 * 1024 * 1024;

    private const int MostParts = 5_000;

    private readonly ZipArchive _archive;

    public WorkbookArchive(Stream stream)
    {
        try
        {
            _archive = new ZipArchive(stream, ZipArchiveMode.Read);
        }
        catch (InvalidDataException)
        {
            throw Unreadable.Because("The workbook is damaged. Save it again.");
        }

        if (_archive.Entries.Count > MostParts || _archive.Entries.Sum(part => part.Length) > MostUnpacked)
        {
            throw TooLarge();
        }
    }

    public static RuleException TooLarge() => Unreadable.Because("The workbook would unpack to too much. Send it as CSV.");

    /// <summary>Reads a part; null where the workbook has none of this name.</summary>
    public XmlReader? Open(string name)
    {
        if (_archive.GetEntry(name) is not { } part)
        {
            return null;
        }

        var most = Math.Min(MostUnpacked, Math.Max(AlwaysAllowed, part.CompressedLength * MostRatio));
        return part.Length <= most
            ? XmlReader.Create(new CountedStream(part.Open(), most), new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                CloseInput = true,
            })
            : throw TooLarge();
    }

    public void Dispose() => _archive.Dispose();
}
