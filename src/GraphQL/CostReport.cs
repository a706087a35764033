namespace CrmGraph.GraphQL;

/// <summary>What an answer says about the cost of its operation.</summary>
public enum CostReport
{
    None,

    /// <summary><c>extensions.operationCost</c> beside the data.</summary>
    Report,

    /// <summary><c>extensions.operationCost</c> alone: the operation is not run.</summary>
    Validate,
}
