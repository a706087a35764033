namespace CrmGraph.Api.Demo.Words;

/// <summary>The parts that company names are put together from; none is meant to be a company that exists.</summary>
internal static class CompanyWords
{
    public static readonly IReadOnlyList<string> EastCities =
        ["上海", "苏州", "杭州", "南京", "宁波", "无锡", "合肥", "常州", "嘉兴", "绍兴"];

    public static readonly IReadOnlyList<string> SouthCities =
        ["深圳", "广州", "东莞", "佛山", "珠海", "厦门", "惠州", "中山", "南宁", "泉州"];

    public static readonly IReadOnlyList<string> ZhFirst =
        ["恒", "瑞", "鑫", "远", "华", "启", "铭", "盛", "嘉", "博", "泰", "卓", "凯", "昇", "沃", "璟", "铂", "翊"];

    public static readonly IReadOnlyList<string> ZhSecond =
        ["昇", "堃", "达", "诚", "峰", "联", "腾", "源", "创", "锐", "信", "航", "禾", "喆", "原", "澜", "科", "晟"];

    public static readonly IReadOnlyList<string> ZhForms = ["有限公司", "股份有限公司", "科技有限公司"];

    public static readonly IReadOnlyList<string> EnFirst =
    [
        "Bright", "North", "Silver", "Oak", "River", "Stone", "Clear", "West", "Iron", "Blue", "Ash", "Lake", "Amber", "High",
    ];

    public static readonly IReadOnlyList<string> EnSecond =
    [
        "water", "field", "bridge", "haven", "ridge", "ford", "gate", "mark", "wick", "brook", "crest", "vale",
    ];

    public static readonly IReadOnlyList<CountryWord> Countries =
    [
        new("Germany", "GmbH", ["Hamburg", "Munich", "Stuttgart"]),
        new("United Kingdom", "Ltd", ["Leeds", "Bristol", "Glasgow"]),
        new("United States", "Inc.", ["Chicago", "Portland", "Austin"]),
        new("Singapore", "Pte. Ltd.", ["Jurong", "Tampines", "Woodlands"]),
        new("Netherlands", "B.V.", ["Rotterdam", "Eindhoven", "Utrecht"]),
        new("France", "SAS", ["Lyon", "Nantes", "Lille"]),
        new("Italy", "S.p.A.", ["Turin", "Bologna", "Verona"]),
        new("Australia", "Pty Ltd", ["Perth", "Brisbane", "Adelaide"]),
    ];
}

internal sealed record CountryWord(string Name, string Form, IReadOnlyList<string> Cities);
