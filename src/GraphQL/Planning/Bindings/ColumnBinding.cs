using CrmGraph.GraphQL.Planning.Steps;

namespace CrmGraph.GraphQL.Planning.Bindings;

/// <summary>A column or an expression over the entity.</summary>
/// <param name="value">What is read.</param>
internal sealed class ColumnBinding(Accessor value) : FieldBinding
{
    public Accessor Value => value;

    /// <summary>How the value is shown; null when it is shown as it is stored.</summary>
    public ColumnFormat? Format { get; init; }

    public override FieldPlan Plan(FieldUse use) => use.InMemory(use.Rows is { } rows
        ? new CellStep(rows.Cell(value.Expression), Format)
        : new ReadStep(InMemory(value.ReaderFor(null))));

    private Func<object, RequestContext, object?> InMemory(Func<object, RequestContext, object?> read) =>
        Format is { } format ? (parent, context) => read(parent, context) is { } stored ? format.Show(stored) : null : read;
}
