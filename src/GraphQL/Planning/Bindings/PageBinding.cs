using CrmGraph.GraphQL.Planning.Paging;
using CrmGraph.GraphQL.Planning.Steps;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Planning.Bindings;

/// <summary>A field of a connection, of an edge or of the page's information.</summary>
/// <param name="field">Which one.</param>
/// <param name="read">Reads it from its parent.</param>
internal sealed class PageBinding(PageField field, Func<object, object?> read) : FieldBinding
{
    /// <summary>It needs the rows of the page.</summary>
    public bool NeedsRows { get; init; }

    /// <summary>It needs the total.</summary>
    public bool NeedsCount { get; init; }

    /// <summary>It needs to know whether there are more rows.</summary>
    public bool NeedsMore { get; init; }

    /// <summary>It needs the sort keys of the rows.</summary>
    public bool NeedsCursors { get; init; }

    /// <summary>What is selected of it is not read from the rows but decides what is read with them.</summary>
    public bool IsOfRows { get; init; }

    /// <summary>What is selected of it is read from the rows.</summary>
    public bool IsRow { get; init; }

    public override FieldPlan Plan(FieldUse use)
    {
        if (use.Rows?.Shape is { } shape)
        {
            shape.WantsRows |= NeedsRows;
            shape.WantsCount |= NeedsCount;
            shape.WantsMore |= NeedsMore;
            shape.WantsCursors |= NeedsCursors;
        }

        var step = new PageFieldStep(field, read);
        if (use.Definition.Type.Named is not ObjectType type)
        {
            return FieldPlan.Leaf(step);
        }

        var selection = use.Select(type, IsRow || IsOfRows ? use.Rows : null);
        return new FieldPlan(step, _ => selection);
    }
}
