using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Validation.TypeSystem;

/// <summary>
/// Finds input objects nobody could ever write because they require each other without end.
/// https://spec.graphql.org/September2025/#sec-Input-Objects.Circular-References
/// </summary>
internal sealed class FiniteInputs
{
    private readonly SchemaReport _report;
    private readonly HashSet<InputObjectType> _finite = [];
    private readonly HashSet<InputObjectType> _visited = [];
    private readonly List<(InputObjectType Type, InputValue Field)> _path = [];

    private FiniteInputs(IReadOnlyList<InputObjectType> types, SchemaReport report)
    {
        _report = report;
        bool hasGrown;
        do
        {
            // A type found to be finite may make others finite.
            var found = types.Where(t => !_finite.Contains(t) && IsFinite(t)).ToList();
            _finite.UnionWith(found);
            hasGrown = found.Count > 0;
        }
        while (hasGrown);
    }

    public static void Check(IEnumerable<InputObjectType> types, SchemaReport report)
    {
        var all = types.ToList();
        var finite = new FiniteInputs(all, report);
        all.ForEach(finite.ReportCycles);
    }

    private bool IsFinite(InputObjectType type)
    {
        var required = type.Fields.Where(f => Target(type, f) is not null).ToList();
        return type.IsOneOf
            ? required.Count < type.Fields.Count || required.Count == 0 || required.Exists(
                f => _finite.Contains(Target(type, f)!))
            : required.TrueForAll(f => _finite.Contains(Target(type, f)!));
    }

    /// <summary>The input object that must be given for the field, if any.</summary>
    private static InputObjectType? Target(InputObjectType type, InputValue field) =>
        (type.IsOneOf ? field.Type : (field.Type as NonNullType)?.OfType) as InputObjectType;

    private void ReportCycles(InputObjectType type)
    {
        if (_finite.Contains(type) || !_visited.Add(type))
        {
            return;
        }

        foreach (var field in type.Fields)
        {
            if (Target(type, field) is not { } target || _finite.Contains(target))
            {
                continue;
            }

            _path.Add((type, field));
            Follow(target);
            _path.RemoveAt(_path.Count - 1);
        }
    }

    private void Follow(InputObjectType target)
    {
        var start = _path.FindIndex(p => p.Type == target);
        if (start < 0)
        {
            ReportCycles(target);
            return;
        }

        var cycle = _path[start..];
        _report.Add(
            $"Input Object {target} cannot be provided a finite value because it references itself through fields: "
            + $"{string.Join(", ", cycle.Select(p => $"{p.Type}.{p.Field.Name}"))}.",
            cycle.Select(p => p.Field.Syntax));
    }
}
