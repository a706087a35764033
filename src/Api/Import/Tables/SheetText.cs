using System.Text;
using System.Xml;

namespace CrmGraph.Api.Import.Tables;

/// <summary>The text of a cell or a shared string: its runs one after the other, without the phonetic ones.</summary>
internal static class SheetText
{
    /// <summary>Reads the element at which the reader stands, to its end.</summary>
    public static void Read(XmlReader xml, StringBuilder text)
    {
        text.Clear();
        if (xml.IsEmptyElement)
        {
            return;
        }

        var depth = xml.Depth;
        xml.Read();
        while (xml.Depth > depth)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
            {
                xml.Skip();
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "t" })
            {
                text.Append(xml.ReadElementContentAsString());
            }
            else
            {
                xml.Read();
            }
        }
    }
}
