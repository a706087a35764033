using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Planning.Bindings;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Building;

/// <summary>The interface <c>Node</c> and the root fields that fetch any entity by its global id.</summary>
internal static class NodeTypes
{
    public static InterfaceType Interface()
    {
        var node = new InterfaceType("Node") { Description = "An object with a globally unique id." };
        node.Fields.Add(new FieldDefinition("id", new NonNullType(BuiltInScalars.Id))
        {
            Description = "The global id, unique among all objects.",
        });
        return node;
    }

    public static void AddFields(ObjectType query, InterfaceType node, IReadOnlyDictionary<string, ObjectModel> models)
    {
        var one = new FieldDefinition("node", node)
        {
            Description = "Fetches an object given its ID.",
            Binding = new NodesBinding(models),
        };
        one.Arguments.Add(new InputValue("id", new NonNullType(BuiltInScalars.Id)) { Description = "ID of the object." });
        query.Fields.Add(one);

        var many = new FieldDefinition("nodes", new NonNullType(new ListType(node)))
        {
            Description = "Lookup nodes by a list of IDs.",
            Binding = new NodesBinding(models) { IsList = true },
        };
        var ids = new NonNullType(new ListType(new NonNullType(BuiltInScalars.Id)));
        many.Arguments.Add(new InputValue("ids", ids) { Description = "The list of node IDs." });
        query.Fields.Add(many);
    }
}
