using CrmGraph.GraphQL.Building.Types;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Building.Fields;

/// <summary>A field that is being described.</summary>
public abstract class FieldBuilder
{
    private protected FieldBuilder(string name) => Name = name;

    internal string Name { get; }

    internal string? Description { get; set; }

    internal string? DeprecationReason { get; set; }

    internal bool IsPersonal { get; set; }

    /// <summary>Makes the field, now that all types are known.</summary>
    internal FieldDefinition Build(TypeFactory types, ObjectModel owner)
    {
        var field = Make(types, owner);
        field.Description = Description ?? field.Description;
        field.DeprecationReason = DeprecationReason;
        field.IsPersonal = IsPersonal;
        return field;
    }

    private protected abstract FieldDefinition Make(TypeFactory types, ObjectModel owner);
}
