using System.Text;

namespace CrmGraph.GraphQL.Building;

/// <summary>From names of C# to names of the graph.</summary>
internal static class GraphName
{
    /// <summary><c>ListPrice</c> → <c>listPrice</c>.</summary>
    public static string Field(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary><c>renameBook</c> → <c>RenameBook</c>.</summary>
    public static string Type(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    /// <summary><c>AwaitingValidation</c> → <c>AWAITING_VALIDATION</c>.</summary>
    public static string EnumValue(string name)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = i > 0 && char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            text.Append(startsWord ? "_" : "").Append(char.ToUpperInvariant(name[i]));
        }

        return text.ToString();
    }

    /// <summary><c>ReviewScope</c> → <c>ReviewScopeInput</c>, the ending not doubled.</summary>
    public static string Input(string name) => name.EndsWith("Input", StringComparison.Ordinal) ? name : $"{name}Input";
}
