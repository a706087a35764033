using System.Globalization;

namespace CrmGraph.Bench.Import;

/// <summary>A file of made-up customers, every one with a contact; the same rows every time.</summary>
internal static class CustomerFile
{
    private static readonly string[] Cities = ["杭州", "深圳", "成都", "苏州", "武汉"];
    private static readonly string[] Trades = ["智造", "软件", "物流", "医药", "能源"];

    public static void Write(string path, int rows)
    {
        using var file = new StreamWriter(path);
        file.WriteLine("客户编号,客户名称,行业,地区,电话,税号,员工数,年营收,联系人,职位,邮箱");
        for (var row = 0; row < rows; row++)
        {
            var (city, trade) = (Cities[row % Cities.Length], Trades[row / Cities.Length % Trades.Length]);
            file.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"K{row},{city}{trade}{row:x}号有限公司,{trade},{city},0571-{row + 10_000_000},9133{row:D12}MA,{row % 900},{row * 12.5m},联系人{row},采购经理,c{row}@k{row}.example.cn"));
        }
    }
}
