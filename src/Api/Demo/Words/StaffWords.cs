using CrmGraph.Domain.Access;

namespace CrmGraph.Api.Demo.Words;

/// <summary>Who works at the demo company.</summary>
internal static class StaffWords
{
    public const string Company = "CrmGraph 示例公司";

    public static readonly StaffMember Manager = new("manager", "沈文博", Role.Manager);

    public static readonly IReadOnlyList<StaffTeam> Teams =
    [
        new("华东 East", "华东", Region.East, new("lin.zhiqiang", "林志强", Role.Supervisor),
        [
            new("wang.yue", "王玥"),
            new("li.ming", "李明"),
            new("zhao.zhe", "赵喆"),
            new("chen.siyuan", "陈思远"),
            new("zhou.yutong", "周雨桐"),
            new("wu.hao", "吴昊"),
            new("xu.jingyi", "徐静怡"),
        ]),
        new("华南 South", "华南", Region.South, new("chen.huimin", "陈慧敏", Role.Supervisor),
        [
            new("huang.kun", "黄堃"),
            new("liu.yi", "刘祎"),
            new("yang.sheng", "杨昇"),
            new("he.jiaxin", "何嘉欣"),
            new("luo.zixuan", "罗子轩"),
            new("liang.xiaotong", "梁晓彤"),
            new("deng.kaiwen", "邓凯文"),
        ]),
        new("国际 International", "国际", Region.International, new("daniel.hughes", "Daniel Hughes", Role.Supervisor),
        [
            new("emma.clarke", "Emma Clarke"),
            new("lucas.meyer", "Lucas Meyer"),
            new("sofia.rossi", "Sofia Rossi"),
            new("james.walker", "James Walker"),
            new("priya.nair", "Priya Nair"),
            new("sun.yue", "孙悦 Grace Sun"),
        ]),
    ];
}

internal sealed record StaffTeam(
    string Name,
    string RegionName,
    Region Region,
    StaffMember Supervisor,
    IReadOnlyList<StaffMember> Reps);

internal sealed record StaffMember(string UserName, string Name, Role Role = Role.SalesRep);
