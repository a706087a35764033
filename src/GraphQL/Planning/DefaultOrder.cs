using System.Linq.Expressions;

namespace CrmGraph.GraphQL.Planning;

/// <summary>A key of the order a list has when the client asks for none.</summary>
internal sealed record DefaultOrder(LambdaExpression Value, bool Descending);
