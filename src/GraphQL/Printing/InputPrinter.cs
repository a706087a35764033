using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Printing;

/// <summary>Writes arguments and input fields.</summary>
internal static class InputPrinter
{
    public static string Print(InputValue input)
    {
        var defaultValue = input.HasDefault ? $" = {Printer.Print(input.DefaultValue)}" : "";
        return $"{input.Name}: {input.Type}{defaultValue}{DescriptionPrinter.Deprecation(input.DeprecationReason)}";
    }

    /// <summary>Arguments in parentheses, one a line as soon as one of them has a description.</summary>
    public static string Arguments(MemberCollection<InputValue> arguments, string indentation)
    {
        if (arguments.Count == 0)
        {
            return "";
        }

        if (arguments.All(a => a.Description is null))
        {
            return $"({string.Join(", ", arguments.Select(Print))})";
        }

        var inner = $"  {indentation}";
        var lines = arguments.Select(
            (a, i) => $"{DescriptionPrinter.Print(a.Description, inner, i == 0)}{inner}{Print(a)}\n");
        return $"(\n{string.Concat(lines)}{indentation})";
    }
}
