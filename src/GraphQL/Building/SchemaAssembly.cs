using CrmGraph.GraphQL.Building.Fields;
using CrmGraph.GraphQL.Building.Types;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Building;

/// <summary>Makes the schema of everything that was described, once all of it is known.</summary>
internal sealed class SchemaAssembly(TypeFactory types, IReadOnlyList<ObjectTypeDescription> objects)
{
    public Schema Assemble(
        IReadOnlyList<FieldBuilder> queries, IReadOnlyList<FieldBuilder> mutations, IReadOnlyList<FieldBuilder> subscriptions)
    {
        var nodes = objects.Where(o => o.IsNode).ToDictionary(o => o.Model.Type.Name, o => o.Model, StringComparer.Ordinal);
        var node = NodeTypes.Interface();
        foreach (var described in objects)
        {
            if (described.IsNode)
            {
                described.Interfaces.Add(node);
            }

            described.Build(types);
        }

        var query = Root("Query", queries, "What can be asked.")
            ?? throw new SchemaException("The graph has no query field.");
        if (nodes.Count > 0)
        {
            NodeTypes.AddFields(query, node, nodes);
        }

        var mutation = Root("Mutation", mutations, "What can be done; several in one operation are done one after the other.");
        var subscription = Root("Subscription", subscriptions, "What can be followed live.");
        types.Filters.Finish();
        types.Sorts.Finish();
        var schema = new Schema(query, mutation, subscription, objects.Select(o => o.Model.Type));
        SchemaSoundness.Check(schema);
        return schema;
    }

    private ObjectType? Root(string name, IReadOnlyList<FieldBuilder> fields, string description)
    {
        if (fields.Count == 0)
        {
            return null;
        }

        var type = new ObjectType(name) { Description = description };
        var owner = new ObjectModel(type, typeof(object));
        foreach (var field in fields)
        {
            if (type.Fields.Contains(field.Name))
            {
                throw new SchemaException($"{name}.{field.Name} is described twice.");
            }

            type.Fields.Add(field.Build(types, owner));
        }

        return type;
    }
}
