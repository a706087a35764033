using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Planning;

/// <summary>A selection set for one concrete object type, fragments merged and conditions decided.</summary>
internal sealed record PlannedSelection(ObjectType Type, IReadOnlyList<PlannedField> Fields)
{
    /// <summary>Whether one of the fields tells of persons.</summary>
    public bool IsPersonal { get; } = Fields.Any(field => field.Definition.IsPersonal);
}
