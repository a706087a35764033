namespace CrmGraph.Domain.Analytics;

/// <summary>How customers of one contribution class are looked after; there is one row for each class.</summary>
public sealed class ContributionPlan : Entity
{
    private const int MostDays = 365;
    private const int MostHours = 720;

    private ContributionPlan()
    {
    }

    /// <summary>The class.</summary>
    public ContributionClass Kind { get; private init; }

    /// <summary>拜访频度: the most days between two visits; null for no visits.</summary>
    public int? VisitEveryDays { get; private set; }

    /// <summary>响应速度: within how many hours a request is answered.</summary>
    public int ResponseHours { get; private set; }

    /// <summary>投入资源量: what is put into them, in Chinese.</summary>
    public string ResourcesZh { get; private set; } = "";

    /// <summary>投入资源量: what is put into them, in English.</summary>
    public string ResourcesEn { get; private set; } = "";

    /// <summary>What a new workspace starts with.</summary>
    public static IReadOnlyList<ContributionPlan> Defaults =>
    [
        Of(ContributionClass.Potential, 90, 72, new("资料与线上活动", "Material and online events")),
        Of(ContributionClass.MostPromising, 30, 24, new("售前支持与演示", "Presales support and demos")),
        Of(ContributionClass.AboutToClose, 7, 4, new("技术支持优先，管理层拜访", "Technical support first, visits by executives")),
    ];

    public void Change(int? visitEveryDays, int responseHours, BilingualText resources)
    {
        var hours = Checked.Between(responseHours, 1, MostHours, "responseHours")!.Value;
        var (zh, en) = (Checked.Required(resources.Zh, "resourcesZh"), Checked.Required(resources.En, "resourcesEn"));
        VisitEveryDays = Checked.Between(visitEveryDays, 1, MostDays, "visitEveryDays");
        (ResponseHours, ResourcesZh, ResourcesEn) = (hours, zh, en);
    }

    private static ContributionPlan Of(ContributionClass kind, int visitEveryDays, int responseHours, BilingualText resources)
    {
        var plan = new ContributionPlan { Id = Guid.CreateVersion7(), Kind = kind };
        plan.Change(visitEveryDays, responseHours, resources);
        return plan;
    }
}

/// <summary>客户贡献类别: how near a customer is to contributing revenue. It is apart from status and tier.</summary>
public enum ContributionClass
{
    /// <summary>潜在客户: may buy one day.</summary>
    Potential,

    /// <summary>最有希望客户: the likeliest open opportunity has a medium win likelihood.</summary>
    MostPromising,

    /// <summary>即将成交客户: an open opportunity has a high win likelihood.</summary>
    AboutToClose,
}
