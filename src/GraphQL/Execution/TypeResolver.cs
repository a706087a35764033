namespace CrmGraph.GraphQL.Execution;

/// <summary>Names the object type of a value; stands in the binding of an interface or union whose values do not tell by their class.</summary>
internal delegate string? TypeResolver(object value);
