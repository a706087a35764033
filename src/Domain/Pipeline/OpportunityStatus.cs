namespace CrmGraph.Domain.Pipeline;

/// <summary>Where an opportunity stands.</summary>
public enum OpportunityStatus
{
    /// <summary>跟进中: being worked on.</summary>
    Open,

    /// <summary>中止: paused; its clocks stop, it is out of the forecast and can be resumed.</summary>
    Suspended,

    /// <summary>已成交: the contract is signed.</summary>
    Won,

    /// <summary>已丢单: the customer decided against us.</summary>
    Lost,

    /// <summary>终止: given up for good; counted beside won and lost.</summary>
    Terminated,
}
