using System.Collections.Concurrent;
using System.Text.Json;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Planning;

/// <summary>One field at one response path: how its values are had for all parents at once, and what is selected of them.</summary>
internal sealed class PlannedField
{
    private readonly ConcurrentDictionary<ObjectType, PlannedSelection> _selections = [];

    public required ObjectType Parent { get; init; }

    public required FieldDefinition Definition { get; init; }

    /// <summary>All the places of the document that select this field here.</summary>
    public required IReadOnlyList<FieldNode> Nodes { get; init; }

    public required FieldPlan Plan { get; init; }

    public string ResponseName => Nodes[0].ResponseName;

    public JsonEncodedText EncodedName { get; private init; }

    /// <summary>What is selected of a value of this type.</summary>
    public PlannedSelection SelectionFor(ObjectType type) => _selections.GetOrAdd(type, static (t, plan) => plan.Select(t), Plan);

    public static PlannedField Of(ObjectType parent, FieldDefinition definition, IReadOnlyList<FieldNode> nodes, FieldPlan plan) => new()
    {
        Parent = parent,
        Definition = definition,
        Nodes = nodes,
        Plan = plan,
        EncodedName = JsonEncodedText.Encode(nodes[0].ResponseName),
    };
}
