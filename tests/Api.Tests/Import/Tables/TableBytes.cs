using System.IO.Compression;
using System.Text;
using CrmGraph.Api.Import.Tables;
using CrmGraph.Domain;
using CrmGraph.Domain.Automation.Imports;

namespace CrmGraph.Api.Tests.Import.Tables;

/// <summary>Files made of bytes, and what the readers make of them.</summary>
internal static class TableBytes
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    /// <summary>The rows of a file, each with its line and its values.</summary>
    public static List<string> Read(byte[] content)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, content);
            using var table = TableFile.Open(path);
            List<string> rows = [];
            while (table.ReadFilled())
            {
                rows.Add($"{table.Line}:{string.Join('|', table.Values)}");
            }

            return rows;
        }
        finally
        {
            File.Delete(path);
        }
    }

    public static List<string> Read(string content) => Read(Encoding.UTF8.GetBytes(content));

    /// <summary>Why a file is refused.</summary>
    public static ImportFileUnreadable Refusal(byte[] content) =>
        Assert.IsType<ImportFileUnreadable>(Assert.Throws<RuleException>(() => Read(content)).Refusal);

    /// <summary>A workbook whose first sheet has these rows, with other parts where they are given.</summary>
    public static byte[] Workbook(string rows, string? strings = null, string properties = "") => Zip(
        ("xl/workbook.xml", $"<workbook {Main} xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">{properties}<sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId7\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId7\" Target=\"worksheets/first.xml\"/></Relationships>"),
        ("xl/sharedStrings.xml", $"<sst {Main}>{strings}</sst>"),
        ("xl/worksheets/first.xml", $"<worksheet {Main}><sheetData>{rows}</sheetData></worksheet>"));

    public static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }
}
