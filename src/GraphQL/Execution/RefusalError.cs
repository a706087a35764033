namespace CrmGraph.GraphQL.Execution;

/// <summary>A refusal outside of a mutation, which has no <c>errors</c> field to say it: it becomes the field's error.</summary>
internal static class RefusalError
{
    /// <summary>The refusal's message and code, or null when the exception is none.</summary>
    public static GraphQLError? From(Exception cause, GraphQLOptions options)
    {
        var refusal = options.ErrorFrom(cause);
        return refusal?.GetType() is { } type && type.GetProperty("Message")?.GetValue(refusal) is string message
            ? new GraphQLError(message).WithCode(type.GetProperty("Code")?.GetValue(refusal) as string ?? "REFUSED")
            : null;
    }
}
