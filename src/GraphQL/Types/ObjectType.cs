namespace CrmGraph.GraphQL.Types;

/// <summary>An object with named fields.</summary>
public sealed class ObjectType(string name) : FieldsType(name);
