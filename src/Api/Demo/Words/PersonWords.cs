namespace CrmGraph.Api.Demo.Words;

/// <summary>The parts that names of people are put together from.</summary>
internal static class PersonWords
{
    public static readonly IReadOnlyList<Spelling> ZhFamilyNames = Spelling.All(
        "王 wang,李 li,张 zhang,刘 liu,陈 chen,杨 yang,赵 zhao,黄 huang,周 zhou,吴 wu,徐 xu,孙 sun,胡 hu,朱 zhu,高 gao,林 lin,何 he,郭 guo,"
        + "罗 luo,梁 liang,宋 song,郑 zheng,谢 xie,韩 han,唐 tang,冯 feng,邓 deng,曹 cao,彭 peng,曾 zeng,萧 xiao,欧阳 ouyang");

    public static readonly IReadOnlyList<Spelling> ZhGivenNames = Spelling.All(
        "伟 wei,芳 fang,建国 jianguo,秀英 xiuying,玥 yue,喆 zhe,堃 kun,昇 sheng,祎 yi,雨桐 yutong,子涵 zihan,梓萱 zixuan,浩然 haoran,俊杰 junjie,"
        + "晓明 xiaoming,丽华 lihua,志伟 zhiwei,文静 wenjing,嘉怡 jiayi,思琪 siqi,宇航 yuhang,海燕 haiyan,国栋 guodong,佳琪 jiaqi,一鸣 yiming,"
        + "婉婷 wanting,立新 lixin,晨曦 chenxi,振华 zhenhua,淑敏 shumin");

    public static readonly IReadOnlyList<string> EnGivenNames =
    [
        "Oliver", "Hannah", "Thomas", "Laura", "Martin", "Chloe", "Peter", "Amelia", "David", "Julia", "Simon", "Nina", "Marco",
        "Elena", "Paul", "Ingrid", "Rachel", "Victor", "Kate", "Andreas",
    ];

    public static readonly IReadOnlyList<string> EnFamilyNames =
    [
        "Becker", "Harris", "Lambert", "Conti", "Wright", "Visser", "Morgan", "Keller", "Dubois", "Turner", "Bianchi", "Foster",
        "Jansen", "Bennett", "Schmidt", "Palmer", "Moreau", "Reid", "Tan", "Sullivan",
    ];

    public static readonly IReadOnlyList<(string Zh, string En)> JobTitles =
    [
        ("采购经理", "Purchasing Manager"),
        ("生产总监", "Production Director"),
        ("信息部主管", "Head of IT"),
        ("总经理", "Managing Director"),
        ("仓储经理", "Warehouse Manager"),
        ("财务总监", "Finance Director"),
        ("设备工程师", "Equipment Engineer"),
    ];

    public static readonly IReadOnlyList<(string Zh, string En)> DecisionRoles =
        [("决策者", "Decision maker"), ("使用者", "User"), ("影响者", "Influencer"), ("采购执行", "Buyer")];
}

/// <summary>A Chinese word and how it is typed.</summary>
internal sealed record Spelling(string Zh, string Pinyin)
{
    public static IReadOnlyList<Spelling> All(string words) =>
        [.. words.Split(',').Select(word => word.Split(' ')).Select(pair => new Spelling(pair[0], pair[1]))];
}
