using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Validation;

/// <summary>A place where a value stands.</summary>
/// <param name="Type">What is expected there; null when that is unknown.</param>
/// <param name="Owner">The input object whose field the value is for, if it is for one.</param>
/// <param name="HasDefault">Does the argument or input field have a default?</param>
internal readonly record struct InputPosition(GraphType? Type, InputObjectType? Owner, bool HasDefault);
