namespace CrmGraph.Domain.Sales.Quotations;

/// <summary>How far a quotation is.</summary>
public enum QuotationStatus
{
    /// <summary>草稿: being written.</summary>
    Draft,

    /// <summary>审批中: somebody must approve the discount.</summary>
    AwaitingApproval,

    /// <summary>已批准: ready to be sent.</summary>
    Approved,

    /// <summary>已发送: the customer has it.</summary>
    Sent,

    /// <summary>已接受: the customer agreed.</summary>
    Accepted,

    /// <summary>已拒绝: the customer declined.</summary>
    Rejected,

    /// <summary>已过期: the customer did not answer in time.</summary>
    Expired,

    /// <summary>已替换: a later revision was sent.</summary>
    Replaced,
}
