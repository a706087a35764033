namespace CrmGraph.Domain.Sales.Papers;

/// <summary>One side of a sale, as a paper names it.</summary>
/// <param name="Name">The company; null where it is not known.</param>
/// <param name="Region">Where it is.</param>
/// <param name="Person">Who speaks for it.</param>
/// <param name="Reach">Their phone or e-mail.</param>
public sealed record PaperParty(string? Name, string? Region, string? Person, string? Reach);
