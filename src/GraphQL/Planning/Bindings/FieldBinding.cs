namespace CrmGraph.GraphQL.Planning.Bindings;

/// <summary>How a field of the schema gets its values; stands in <see cref="Types.FieldDefinition.Binding"/>.</summary>
internal abstract class FieldBinding
{
    /// <summary>Plans one use of the field, adding what it needs to the query its parents come from.</summary>
    public abstract FieldPlan Plan(FieldUse use);
}
