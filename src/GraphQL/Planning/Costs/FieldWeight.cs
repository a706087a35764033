using CrmGraph.GraphQL.Planning.Bindings;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Planning.Costs;

/// <summary>What a field of the schema weighs, wherever it is selected.</summary>
/// <param name="Once">Work for each place in a document.</param>
/// <param name="PerParent">Work for each parent.</param>
/// <param name="PerValue">Objects that each value adds to the answer.</param>
/// <param name="Multiplicity">How many values each parent has.</param>
internal sealed record FieldWeight(int Once, int PerParent, int PerValue, Multiplicity Multiplicity)
{
    private static readonly FieldWeight Free = new(0, 0, 0, Multiplicity.One);

    public static FieldWeight Of(FieldDefinition field) => field.Binding switch
    {
        ListBinding { IsConnection: true } => new(Weights.Statement, Weights.Parent, 0, Multiplicity.Page),
        ListBinding => new(Weights.Statement, Weights.Parent, 1, Multiplicity.Assumed),
        PageBinding page => OfPage(page, field),
        NodesBinding { IsList: true } => new(Weights.Statement, 0, 1, Multiplicity.Ids),
        OneBinding => Free with { Once = Weights.Join },
        EntityBinding or NodesBinding or MutationBinding or SubscriptionBinding or BatchBinding or ResolverBinding =>
            ByShape(field) with { Once = Weights.Statement },
        _ => ByShape(field),
    };

    private static FieldWeight OfPage(PageBinding page, FieldDefinition field) => field.Type.Nullable switch
    {
        _ when page.NeedsCount => Free with { Once = Weights.Statement },
        ListType list => new(0, 0, HoldsRow(list.Named) ? 0 : 1, Multiplicity.PageItems),
        _ when page.IsRow => Free with { PerValue = 1 },
        _ => Free,
    };

    /// <summary>An edge adds no object of its own: the row it holds does.</summary>
    private static bool HoldsRow(NamedType type) =>
        type is ObjectType edge && edge.Fields.Any(f => f.Binding is PageBinding { IsRow: true });

    private static FieldWeight ByShape(FieldDefinition field)
    {
        var isComposite = field.Type.Named.IsComposite;
        return new FieldWeight(
            0,
            isComposite ? Weights.Parent : 0,
            isComposite ? 1 : 0,
            field.Type.Nullable is ListType ? Multiplicity.Assumed : Multiplicity.One);
    }
}
