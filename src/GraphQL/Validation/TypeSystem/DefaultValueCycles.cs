using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Validation.TypeSystem;

/// <summary>
/// Finds defaults of input fields that need themselves to be completed.
/// https://spec.graphql.org/September2025/#InputObjectDefaultValueHasCycle()
/// </summary>
internal sealed class DefaultValueCycles(SchemaReport report)
{
    private static readonly ObjectValueNode Empty = new([]);

    private readonly HashSet<InputValue> _visited = [];
    private readonly List<(string Coordinate, InputValue Field)> _path = [];

    public void Check(InputObjectType type) => Complete(type, Empty);

    /// <summary>Follows the defaults that complete a literal of the type.</summary>
    private void Complete(InputObjectType type, ValueNode literal)
    {
        if (literal is ListValueNode list)
        {
            list.Values.ToList().ForEach(value => Complete(type, value));
        }

        if (literal is not ObjectValueNode given)
        {
            return;
        }

        foreach (var field in type.Fields)
        {
            if (field.Type.Named is not InputObjectType inner)
            {
                continue;
            }

            if (given.Fields.LastOrDefault(f => f.Name.Value == field.Name) is { } value)
            {
                Complete(inner, value.Value);
            }
            else if (field.HasDefault)
            {
                Follow(field, inner, $"{type}.{field.Name}");
            }
        }
    }

    private void Follow(InputValue field, InputObjectType type, string coordinate)
    {
        var start = _path.FindIndex(p => p.Field == field);
        if (start >= 0)
        {
            var cycle = _path[start..];
            var via = cycle.Count > 1
                ? $" via the default values of: {string.Join(", ", cycle.Skip(1).Select(p => p.Coordinate))}"
                : "";
            report.Add(
                $"Invalid circular reference. The default value of Input Object field {coordinate} references "
                + $"itself{via}.",
                cycle.Select(p => p.Field.Syntax?.DefaultValue));
        }
        else if (_visited.Add(field))
        {
            _path.Add((coordinate, field));
            Complete(type, field.DefaultValue!);
            _path.RemoveAt(_path.Count - 1);
        }
    }
}
