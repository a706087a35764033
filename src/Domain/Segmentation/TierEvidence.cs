namespace CrmGraph.Domain.Segmentation;

/// <summary>The numbers a tier was decided on, with the windows they were counted in; both ends of a window belong to it.</summary>
/// <param name="AnnualPurchasesUnits">Purchases from WindowFrom to WindowTo, in 1/10,000 of the base currency.</param>
/// <param name="WindowFrom">First day of the trailing 12 months.</param>
/// <param name="WindowTo">Their last day: the day of evaluation.</param>
/// <param name="CooperationSince">The day of the first signed contract; null when there was none by then.</param>
/// <param name="CooperationYears">Full years since; null likewise.</param>
/// <param name="Enquiries">Product enquiries from EnquiriesFrom to WindowTo.</param>
/// <param name="EnquiriesFrom">First day of the enquiry window.</param>
/// <param name="HasOrder">Whether the customer had ordered anything by then.</param>
public sealed record TierEvidence(
    long AnnualPurchasesUnits,
    DateOnly WindowFrom,
    DateOnly WindowTo,
    DateOnly? CooperationSince,
    int? CooperationYears,
    int Enquiries,
    DateOnly EnquiriesFrom,
    bool HasOrder);

/// <summary>The tier a customer belongs to, and why.</summary>
public sealed record TierVerdict(Tier Tier, TierEvidence Evidence);
