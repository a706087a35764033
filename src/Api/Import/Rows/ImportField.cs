namespace CrmGraph.Api.Import.Rows;

/// <summary>A field that a column of a file may fill.</summary>
/// <param name="Name">Its name in mappings.</param>
/// <param name="Headers">The headings it is found by, Chinese and English; its name is one as well.</param>
internal sealed record ImportField(string Name, params IReadOnlyList<string> Headers)
{
    /// <summary>Whether every record needs it.</summary>
    public bool IsRequired { get; init; }
}
