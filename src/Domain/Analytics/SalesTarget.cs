namespace CrmGraph.Domain.Analytics;

/// <summary>销售指标: the revenue that somebody is to win in a period; of a user, of a team, or of all.</summary>
public sealed class SalesTarget : Entity
{
    private SalesTarget()
    {
    }

    /// <summary>Whose it is; null for a team's or the whole company's.</summary>
    public Guid? UserId { get; private init; }

    /// <summary>Which team's it is; null for a user's or the whole company's.</summary>
    public Guid? TeamId { get; private init; }

    /// <summary>The user or team, all zeros for the company: with the period it names one target.</summary>
    public Guid HolderId { get; private init; }

    /// <summary>How long the period is.</summary>
    public TargetPeriod Period { get; private init; }

    /// <summary>The first day of the period.</summary>
    public DateOnly StartOn { get; private init; }

    /// <summary>The revenue to win, in 1/10,000 of the base currency.</summary>
    public long Units { get; private set; }

    /// <summary>Sets a target for the period that a day lies in.</summary>
    public static SalesTarget Set(TargetHolder holder, TargetPeriod period, DateOnly on, Money amount) => new()
    {
        Id = Guid.CreateVersion7(),
        UserId = holder.UserId,
        TeamId = holder.TeamId,
        HolderId = holder.Id,
        Period = period,
        StartOn = period.StartOf(on),
        Units = amount.Valid("amount").Units,
    };

    /// <summary>Replaces the amount.</summary>
    public void Revise(Money amount) => Units = amount.Valid("amount").Units;
}

/// <summary>Who has a target: a user, a team, or with neither the whole company.</summary>
public readonly record struct TargetHolder(Guid? UserId, Guid? TeamId)
{
    /// <summary>The user or team; all zeros for the company.</summary>
    public Guid Id => UserId ?? TeamId ?? Guid.Empty;
}
