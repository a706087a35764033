using System.Globalization;

namespace CrmGraph.Reporting.Excel.Packaging;

/// <summary>Ids by which a sheet refers to its other parts.</summary>
internal static class SheetRelationships
{
    public const string Drawing = "rIdDrawing";

    public static string Link(int index) => string.Create(CultureInfo.InvariantCulture, $"rIdLink{index + 1}");

    public static string Table(int index) => string.Create(CultureInfo.InvariantCulture, $"rIdTable{index + 1}");
}
