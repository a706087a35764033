using System.Collections.Concurrent;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Planning;

/// <summary>The fields of an operation that tell of persons: known from its plan, so that running it costs nothing more.</summary>
internal sealed class PersonalFields
{
    private readonly ConcurrentDictionary<string, FieldDefinition> _fields = new(StringComparer.Ordinal);
    private IReadOnlyList<string> _names = [];

    /// <summary>Their schema coordinates in alphabetical order.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>Notes a field; what is selected below an interface is planned when its first value comes.</summary>
    public void Note(ObjectType type, FieldDefinition field)
    {
        if (field.IsPersonal && _fields.TryAdd($"{type.Name}.{field.Name}", field))
        {
            _names = [.. _fields.Keys.Order(StringComparer.Ordinal)];
        }
    }
}
