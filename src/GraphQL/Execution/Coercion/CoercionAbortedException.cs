namespace CrmGraph.GraphQL.Execution.Coercion;

/// <summary>There are more problems than a client is told; the rest is not looked for.</summary>
internal sealed class CoercionAbortedException : Exception;
