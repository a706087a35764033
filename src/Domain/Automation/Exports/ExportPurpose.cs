using CrmGraph.Domain.Customers;

namespace CrmGraph.Domain.Automation.Exports;

/// <summary>What the names and addresses of people in an export are for.</summary>
public enum ExportPurpose
{
    /// <summary>订立或履行合同: what a contract with the person or their company needs; no consent is asked for.</summary>
    Contract,

    /// <summary>法定义务: what the law demands; no consent is asked for.</summary>
    LegalDuty,

    /// <summary>营销推广: news and offers.</summary>
    Marketing,

    /// <summary>客户分析: profiles and segments of persons.</summary>
    Analysis,

    /// <summary>客户服务: questions about what was bought, beyond the contract.</summary>
    Service,

    /// <summary>向第三方提供: handing it to others.</summary>
    Sharing,

    /// <summary>出境: handing it abroad.</summary>
    TransferAbroad,
}

/// <summary>What people must have agreed to for each purpose.</summary>
public static class ExportPurposes
{
    /// <summary>The consent that is needed; null where none is.</summary>
    public static ConsentPurpose? Consent(this ExportPurpose purpose) => purpose switch
    {
        ExportPurpose.Marketing => ConsentPurpose.Marketing,
        ExportPurpose.Analysis => ConsentPurpose.Analysis,
        ExportPurpose.Service => ConsentPurpose.Service,
        ExportPurpose.Sharing => ConsentPurpose.Sharing,
        ExportPurpose.TransferAbroad => ConsentPurpose.TransferAbroad,
        _ => null,
    };
}

/// <summary>What an export of personal data is for, and on which way the people in it will be reached.</summary>
/// <param name="Purpose">What for; null where the export tells of nobody.</param>
/// <param name="Channel">On which way; NONE where they are not reached.</param>
public sealed record ExportUse(ExportPurpose? Purpose, ConsentChannel Channel)
{
    /// <summary>It tells of nobody.</summary>
    public static ExportUse Impersonal { get; } = new(null, ConsentChannel.None);
}
