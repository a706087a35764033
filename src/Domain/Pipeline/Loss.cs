namespace CrmGraph.Domain.Pipeline;

/// <summary>How an opportunity ended without a contract.</summary>
/// <param name="Reason">Why, in the team's words; must not be empty.</param>
/// <param name="Summary">商机总结: what was learned; must not be empty.</param>
public sealed record Loss(string? Reason, string? Summary)
{
    /// <summary>The competitor who won it; a lost opportunity names one or says that there is none.</summary>
    public Guid? CompetitorId { get; init; }

    /// <summary>Whether nobody won it instead, or nobody knows who.</summary>
    public bool NoCompetitor { get; init; }

    /// <summary>Whether the past is written down, of which no more may be known.</summary>
    public bool IsHistorical { get; private init; }

    /// <summary>An end of which only the reason is known, for an import.</summary>
    public static Loss Historical(string reason) => new(reason, null) { IsHistorical = true };
}
