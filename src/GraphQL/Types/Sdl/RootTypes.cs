using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Types.Sdl;

/// <summary>Finds the root types: by the schema definition, or by their usual names when there is none.</summary>
internal sealed class RootTypes(
    List<SchemaDefinitionNode> schemas,
    OrderedDictionary<string, NamedType> types,
    Func<NamedTypeNode, NamedType> resolve,
    List<GraphQLError> problems)
{
    public ObjectType? Query => Find(OperationKind.Query);

    public ObjectType? Mutation => Find(OperationKind.Mutation);

    public ObjectType? Subscription => Find(OperationKind.Subscription);

    private ObjectType? Find(OperationKind operation)
    {
        var node = schemas.SelectMany(s => s.OperationTypes).LastOrDefault(o => o.Operation == operation)?.Type;
        var isDefined = schemas.Any(s => !s.IsExtension);
        var type = node is not null ? resolve(node) : isDefined ? null : types.GetValueOrDefault(operation.ToString());
        if (type is null or ObjectType)
        {
            return type as ObjectType;
        }

        var condition = operation == OperationKind.Query ? "" : " if provided";
        problems.Add(GraphQLError.At(
            $"{operation} root type must be Object type{condition}, it cannot be {type}.",
            (Node?)node ?? type.Syntax.FirstOrDefault()));
        return null;
    }
}
