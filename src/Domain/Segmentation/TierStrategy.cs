namespace CrmGraph.Domain.Segmentation;

/// <summary>分层运营: how the customers of a tier are looked after.</summary>
/// <param name="Goal">What we want with them.</param>
/// <param name="Actions">What we do for them.</param>
/// <param name="Cadence">How often they are contacted.</param>
/// <param name="OnSite">Whether the planned contact is a visit at the customer's.</param>
/// <param name="KpiTarget">The least value the tier's measure should have, in 1/10,000; null without one.</param>
/// <param name="ResponsibleId">The user who answers for the tier; null for nobody.</param>
public sealed record TierStrategy(
    BilingualText Goal,
    BilingualText Actions,
    ContactCadence Cadence,
    bool OnSite,
    int? KpiTarget,
    Guid? ResponsibleId);
