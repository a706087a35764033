namespace CrmGraph.Domain.Sales.Contracts;

/// <summary>How far a contract is.</summary>
public enum ContractStatus
{
    /// <summary>草拟: being written.</summary>
    Draft,

    /// <summary>已签订: both sides signed.</summary>
    Signed,

    /// <summary>已作废: given up before it was signed.</summary>
    Cancelled,
}
