using System.Text.Json;
using CrmGraph.GraphQL.Planning.Paging;

namespace CrmGraph.GraphQL.Planning.Writing;

/// <summary>A selected field of a connection.</summary>
/// <param name="Name">Its name in the response.</param>
/// <param name="Field">Which one; null for the name of the type.</param>
internal sealed record ConnectionPart(JsonEncodedText Name, PageField? Field)
{
    /// <summary>Which of the objects that were written of each row.</summary>
    public int Template { get; init; }

    /// <summary>What is selected of the page's information.</summary>
    public ConnectionWriter? Info { get; init; }

    public string? TypeName { get; init; }
}
