using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Language.Printing;

namespace CrmGraph.GraphQL.Printing;

/// <summary>Writes descriptions and deprecations.</summary>
internal static class DescriptionPrinter
{
    /// <summary>The description with a line break after it, or nothing.</summary>
    /// <param name="description">The text.</param>
    /// <param name="indentation">What begins each line.</param>
    /// <param name="isFirst">All but the first member of a block have an empty line before their description.</param>
    public static string Print(string? description, string indentation = "", bool isFirst = true)
    {
        if (description is null)
        {
            return "";
        }

        var text = Printer.Print(new StringValueNode(description, BlockStringPrinter.CanPrint(description)));
        var start = isFirst ? indentation : $"\n{indentation}";
        return start + text.Replace("\n", $"\n{indentation}", StringComparison.Ordinal) + "\n";
    }

    public static string Deprecation(string? reason) => reason switch
    {
        null => "",
        Types.BuiltInDirectives.NoLongerSupported => " @deprecated",
        _ => $" @deprecated(reason: {StringPrinter.Quoted(reason)})",
    };
}
