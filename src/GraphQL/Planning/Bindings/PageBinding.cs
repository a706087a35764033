using CrmGraph.GraphQL.Planning.Steps;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Planning.Bindings;

/// <summary>A field of a connection, of an edge or of the page's information.</summary>
/// <param name="read">Reads it from its parent.</param>
internal sealed class PageBinding(Func<object, object?> read) : FieldBinding
{
    /// <summary>It needs the rows of the page.</summary>
    public bool NeedsRows { get; init; }

    /// <summary>It needs the total.</summary>
    public bool NeedsCount { get; init; }

    /// <summary>What is selected of it is read from the rows.</summary>
    public bool IsRow { get; init; }

    public override FieldPlan Plan(FieldUse use)
    {
        if (use.Rows?.Shape is { } shape)
        {
            shape.WantsRows |= NeedsRows;
            shape.WantsCount |= NeedsCount;
        }

        var step = new ReadStep(read);
        if (use.Definition.Type.Named is not ObjectType type)
        {
            return FieldPlan.Leaf(step);
        }

        var selection = use.Select(type, IsRow ? use.Rows : null);
        return new FieldPlan(step, _ => selection);
    }
}
