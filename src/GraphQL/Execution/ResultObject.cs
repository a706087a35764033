using System.Text.Json;

namespace CrmGraph.GraphQL.Execution;

/// <summary>An object of the response: the response names of its selection set with their values.</summary>
/// <param name="names">The response names in the order of the selection set.</param>
internal sealed class ResultObject(JsonEncodedText[] names)
{
    public JsonEncodedText[] Names { get; } = names;

    /// <summary>A value per name: null, a leaf, a <see cref="ResultObject"/> or a list of these.</summary>
    public object?[] Values { get; } = new object?[names.Length];
}
