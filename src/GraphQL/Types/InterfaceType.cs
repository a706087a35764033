namespace CrmGraph.GraphQL.Types;

/// <summary>Fields that several object types share.</summary>
public sealed class InterfaceType(string name) : FieldsType(name);
