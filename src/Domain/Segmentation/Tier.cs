namespace CrmGraph.Domain.Segmentation;

/// <summary>A class of customers with its goal and the way it is looked after; which customers belong to it, the rules say.</summary>
public sealed class Tier : Entity
{
    private Tier()
    {
    }

    /// <summary>Which of the four tiers this is.</summary>
    public TierKey Key { get; private init; }

    /// <summary>Name in Chinese.</summary>
    public string NameZh { get; private set; } = "";

    /// <summary>Name in English.</summary>
    public string NameEn { get; private set; } = "";

    /// <summary>Order in lists, counted from 1.</summary>
    public int Position { get; private set; }

    /// <summary>Order by value: a higher number is a more valuable tier.</summary>
    public int Rank { get; private set; }

    /// <summary>核心目标: what we want with them, in Chinese.</summary>
    public string GoalZh { get; private set; } = "";

    /// <summary>The same in English.</summary>
    public string GoalEn { get; private set; } = "";

    /// <summary>运营动作: what we do for them, in Chinese.</summary>
    public string ActionsZh { get; private set; } = "";

    /// <summary>The same in English.</summary>
    public string ActionsEn { get; private set; } = "";

    /// <summary>触达频率: the unit in which contacts are planned.</summary>
    public CadenceKind CadenceKind { get; private set; }

    /// <summary>Contacts per quarter or month, or days between two contacts; 0 without a cadence.</summary>
    public int CadenceCount { get; private set; }

    /// <summary>Whether the planned contact is a visit at the customer's.</summary>
    public bool OnSite { get; private set; }

    /// <summary>效果指标: what the tier is measured by.</summary>
    public TierKpi Kpi { get; private set; }

    /// <summary>The least value the measure should have, in 1/10,000; null without a measure.</summary>
    public int? KpiTarget { get; private set; }

    /// <summary>负责人: the user who answers for the tier; null for nobody.</summary>
    public Guid? ResponsibleId { get; private set; }

    /// <summary>How often its customers are contacted.</summary>
    public ContactCadence Cadence => new(CadenceKind, CadenceCount);

    public static Tier Create(int position, int rank, TierPlan plan) => new()
    {
        Id = Guid.CreateVersion7(),
        Key = plan.Key,
        NameZh = Checked.Required(plan.Name.Zh, "nameZh"),
        NameEn = Checked.Required(plan.Name.En, "nameEn"),
        Position = position,
        Rank = rank,
        GoalZh = plan.Goal.Zh,
        GoalEn = plan.Goal.En,
        ActionsZh = plan.Actions.Zh,
        ActionsEn = plan.Actions.En,
        CadenceKind = plan.CadenceKind,
        CadenceCount = plan.CadenceCount,
        OnSite = plan.OnSite,
        Kpi = plan.Kpi,
        KpiTarget = Checked.Ratio(plan.KpiTarget, "kpiTarget"),
    };

    /// <summary>Changes the way its customers are looked after.</summary>
    public void Change(TierStrategy strategy)
    {
        GoalZh = Checked.Required(strategy.Goal.Zh, "goalZh");
        GoalEn = Checked.Required(strategy.Goal.En, "goalEn");
        ActionsZh = Checked.Required(strategy.Actions.Zh, "actionsZh");
        ActionsEn = Checked.Required(strategy.Actions.En, "actionsEn");
        CadenceKind = strategy.Cadence.Kind;
        CadenceCount = strategy.Cadence.Valid().Count;
        OnSite = strategy.OnSite;
        KpiTarget = Checked.Ratio(strategy.KpiTarget, "kpiTarget");
        ResponsibleId = strategy.ResponsibleId;
    }
}

/// <summary>The four tiers.</summary>
public enum TierKey
{
    /// <summary>战略客户: high purchases over years.</summary>
    Strategic,

    /// <summary>重点客户: high purchases.</summary>
    Key,

    /// <summary>潜在客户: asks repeatedly and has not bought yet.</summary>
    Potential,

    /// <summary>普通客户: everyone else.</summary>
    Ordinary,
}

/// <summary>The unit in which contacts are planned.</summary>
public enum CadenceKind
{
    /// <summary>No planned contacts.</summary>
    None,

    /// <summary>So many contacts per calendar quarter.</summary>
    PerQuarter,

    /// <summary>So many contacts per calendar month.</summary>
    PerMonth,

    /// <summary>A contact every so many days.</summary>
    EveryDays,
}

/// <summary>What a tier is measured by.</summary>
public enum TierKpi
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>客户留存率: buyers of the previous 12 months who bought again in the current 12.</summary>
    Retention,

    /// <summary>复购率: buyers with at least two orders in 12 months.</summary>
    Repurchase,

    /// <summary>转化率: potential customers with their first order within 90 days.</summary>
    Conversion,
}
