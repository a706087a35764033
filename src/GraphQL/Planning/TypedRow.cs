using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Planning;

/// <summary>A row together with its type, where the field only says <c>Node</c>.</summary>
internal sealed record TypedRow(ObjectType Type, object?[] Cells);
