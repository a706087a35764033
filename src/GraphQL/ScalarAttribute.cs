namespace CrmGraph.GraphQL;

/// <summary>The value has another scalar in the graph than its .NET type would get; the scalar is registered by name.</summary>
/// <param name="name">The scalar's name.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ScalarAttribute(string name) : Attribute
{
    public string Name => name;
}
