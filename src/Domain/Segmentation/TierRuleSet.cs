namespace CrmGraph.Domain.Segmentation;

/// <summary>One version of the tier rules. It is written once; the one with the highest number is in use.</summary>
public sealed class TierRuleSet : Entity
{
    /// <summary>规则复盘: rules are looked at again every quarter.</summary>
    private const int ReviewMonths = 3;

    private TierRuleSet()
    {
    }

    /// <summary>The version, counted from 1.</summary>
    public int Number { get; private init; }

    /// <summary>The rules in the order in which they are tried.</summary>
    public IReadOnlyList<TierRule> Rules { get; private init; } = [];

    /// <summary>Why the rules were changed; null for those the workspace started with.</summary>
    public string? Note { get; private init; }

    /// <summary>When they came into use, UTC.</summary>
    public DateTime UsedFrom { get; private init; }

    /// <summary>The day by which somebody should look at them again.</summary>
    public DateOnly ReviewOn { get; private init; }

    /// <summary>Who changed them; null for those the workspace started with.</summary>
    public Guid? ByUserId { get; private init; }

    /// <summary>The rules a workspace starts with.</summary>
    public static TierRuleSet First(IReadOnlyList<TierRule> rules, DateTime now) => Make(1, rules, now);

    /// <summary>The next version, to be used from now on.</summary>
    /// <param name="rules">All rules in their order.</param>
    /// <param name="note">Why they change; must not be empty.</param>
    /// <param name="now">From when they are used.</param>
    /// <param name="by">Who changes them.</param>
    public TierRuleSet Succeed(IReadOnlyList<TierRule> rules, string note, DateTime now, Guid by)
    {
        var next = Make(Number + 1, rules, now, Checked.Required(Checked.Prose(note, "note"), "note"), by);
        next.Raise(new TierRulesChanged(next.Id, next.Number, by, next.UsedFrom));
        return next;
    }

    /// <summary>The rules as they may be used, or a refusal that says what is wrong with them.</summary>
    public static IReadOnlyList<TierRule> Check(IReadOnlyList<TierRule> drafted) => TierRules.Valid(drafted);

    private static TierRuleSet Make(int number, IReadOnlyList<TierRule> rules, DateTime now, string? note = null, Guid? by = null) => new()
    {
        Id = Guid.CreateVersion7(),
        Number = number,
        Rules = TierRules.Valid(rules),
        Note = note,
        UsedFrom = Checked.Instant(now),
        ReviewOn = DateOnly.FromDateTime(now).AddMonths(ReviewMonths),
        ByUserId = by,
    };
}
