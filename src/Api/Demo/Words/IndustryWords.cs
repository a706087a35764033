namespace CrmGraph.Api.Demo.Words;

/// <summary>The lines of business of the customers, with what their companies call themselves.</summary>
internal static class IndustryWords
{
    public static readonly IReadOnlyList<IndustryWord> All =
    [
        new("制造业", "Manufacturing", ["精密机械", "智能装备", "重工", "模具"], ["Machinery", "Precision Tools", "Castings"]),
        new("汽车零部件", "Automotive parts", ["汽车部件", "传动系统", "车灯"], ["Drivetrain", "Auto Parts", "Braking Systems"]),
        new("电子", "Electronics", ["电子", "半导体", "光电", "显示技术"], ["Electronics", "Semiconductors", "Photonics"]),
        new("物流", "Logistics", ["供应链", "国际物流", "冷链"], ["Logistics", "Freight", "Cold Chain"]),
        new("零售", "Retail", ["商贸", "百货", "连锁超市"], ["Retail", "Stores", "Trading"]),
        new("医药", "Pharmaceuticals", ["生物医药", "医疗器械", "制药"], ["Pharma", "Medical Devices", "Biotech"]),
        new("食品饮料", "Food and beverage", ["食品", "饮品", "乳业"], ["Foods", "Beverages", "Dairy"]),
        new("新能源", "New energy", ["新能源", "储能科技", "光伏"], ["Energy", "Battery Systems", "Solar"]),
        new("化工", "Chemicals", ["新材料", "精细化工", "涂料"], ["Chemicals", "Coatings", "Materials"]),
        new("纺织服装", "Textiles", ["纺织", "服饰", "家纺"], ["Textiles", "Apparel", "Fabrics"]),
    ];
}

internal sealed record IndustryWord(string Zh, string En, IReadOnlyList<string> ZhTrades, IReadOnlyList<string> EnTrades);
