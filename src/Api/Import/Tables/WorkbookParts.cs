using System.Xml;

namespace CrmGraph.Api.Import.Tables;

/// <summary>Finds the first sheet of a workbook.</summary>
internal static class WorkbookParts
{
    private const string Workbook = "xl/workbook.xml";
    private const string Links = "xl/_rels/workbook.xml.rels";
    private const string RelationshipIds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The part with its rows.</summary>
    public static string FirstSheet(WorkbookArchive archive)
    {
        var id = FirstSheetId(archive) ?? throw Unreadable.Because("This is no Excel workbook. Send CSV or .xlsx.");
        using var links = archive.Open(Links);
        while (links?.Read() == true)
        {
            if (links is { NodeType: XmlNodeType.Element, LocalName: "Relationship" }
                && links.GetAttribute("Id") == id
                && links.GetAttribute("Target") is { } target)
            {
                return target.StartsWith('/') ? target[1..] : $"xl/{target}";
            }
        }

        throw Unreadable.Because("The workbook is damaged. Save it again.");
    }

    private static string? FirstSheetId(WorkbookArchive archive)
    {
        using var workbook = archive.Open(Workbook);
        while (workbook?.Read() == true)
        {
            if (workbook is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" } && workbook.GetAttribute("date1904") is "1" or "true")
            {
                throw Unreadable.Because("The workbook counts its days from 1904. Switch that off in its options, or send CSV.");
            }

            if (workbook is { NodeType: XmlNodeType.Element, LocalName: "sheet" })
            {
                return workbook.GetAttribute("id", RelationshipIds);
            }
        }

        return null;
    }
}
