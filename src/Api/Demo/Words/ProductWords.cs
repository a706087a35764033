namespace CrmGraph.Api.Demo.Words;

/// <summary>What the demo company sells.</summary>
internal static class ProductWords
{
    private const string Factory = "智造 SmartFactory";
    private const string Warehouse = "智仓 SmartStore";
    private const string Service = "智服 SmartCare";

    public static readonly IReadOnlyList<ProductWord> All =
    [
        new(Factory, "智造标准版", "SmartFactory Standard", 68_000, 14),
        new(Factory, "智造专业版", "SmartFactory Professional", 128_000, 8),
        new(Factory, "数据采集网关", "SmartFactory Gateway", 12_800, 12),
        new(Factory, "设备预测维护", "SmartFactory Predict", 46_000, 10),
        new(Warehouse, "智仓标准版", "SmartStore Standard", 58_000, 14),
        new(Warehouse, "智仓旗舰版", "SmartStore Enterprise", 138_000, 7),
        new(Warehouse, "手持终端套装", "SmartStore Handheld Kit", 9_800, 10),
        new(Warehouse, "机器人调度系统", "SmartStore Robot Control", 198_000, 4),
        new(Service, "售后服务云", "SmartCare Cloud", 36_000, 12),
        new(Service, "备件管理", "SmartCare Parts", 28_000, 9),
        new(Service, "远程专家支持", "SmartCare Remote Expert", 52_000, 6),
    ];

    /// <summary>What an opportunity is about beside its product.</summary>
    public static readonly IReadOnlyList<(string Zh, string En)> Purposes =
    [
        ("新建项目", "new installation"),
        ("扩容", "expansion"),
        ("升级", "upgrade"),
        ("年度采购", "annual purchase"),
        ("二期建设", "second phase"),
        ("试点", "pilot"),
        ("多工厂推广", "rollout to more sites"),
    ];
}

/// <summary>One product.</summary>
/// <param name="Series">The product line, in both languages.</param>
/// <param name="Zh">The name in Chinese.</param>
/// <param name="En">The name in English.</param>
/// <param name="Price">The list price in CNY.</param>
/// <param name="Demand">How often it is asked for, beside the others.</param>
internal sealed record ProductWord(string Series, string Zh, string En, long Price, int Demand);
