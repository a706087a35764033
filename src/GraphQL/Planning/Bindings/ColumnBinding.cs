using CrmGraph.GraphQL.Planning.Steps;

namespace CrmGraph.GraphQL.Planning.Bindings;

/// <summary>A column or an expression over the entity.</summary>
/// <param name="value">What is read.</param>
internal sealed class ColumnBinding(Accessor value) : FieldBinding
{
    public Accessor Value => value;

    /// <summary>From the stored value to the one in the graph; null when they are the same.</summary>
    public Func<object, object?>? Show { get; init; }

    /// <summary>From a client's value to the stored one, for conditions; null when they are the same.</summary>
    public Func<object, object?>? Parse { get; init; }

    public override FieldPlan Plan(FieldUse use)
    {
        var read = value.ReaderFor(use.Rows);
        return use.InMemory(new ReadStep(Show is { } show ? parent => read(parent) is { } stored ? show(stored) : null : read));
    }
}
