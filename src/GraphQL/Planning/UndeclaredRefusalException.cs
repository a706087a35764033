namespace CrmGraph.GraphQL.Planning;

/// <summary>A use case refused with something its mutation does not declare: a mistake of the program, not of the client.</summary>
internal sealed class UndeclaredRefusalException(Exception refusal)
    : Exception($"The mutation does not declare the refusal: {refusal.Message}", refusal);
