using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Execution.Coercion;

/// <summary>Why an input value does not fit its type.</summary>
/// <param name="Message">What is wrong.</param>
/// <param name="Path">Where inside the value.</param>
/// <param name="Literal">The literal, when the value came from the document.</param>
internal sealed record InputProblem(string Message, InputPath? Path, ValueNode? Literal = null);
