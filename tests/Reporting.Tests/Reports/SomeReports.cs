using CrmGraph.Reporting.Reports;

namespace CrmGraph.Reporting.Tests.Reports;

/// <summary>Reports to print.</summary>
internal static class SomeReports
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 8, 0, 0, TimeSpan.FromHours(8));

    /// <summary>A report of one table.</summary>
    public static ReportBook Table(int rows, string name) => new(
        new("报告", "Report"),
        new("2026-11", "2026-11"),
        "远景智造",
        "CNY",
        Now,
        [
            new(
                new("表", "Table"),
                [
                    new(new("名称", "Name"), 200),
                    new(new("金额", "Amount"), 100, ColumnKind.Money) { Totalled = true },
                    new(new("占比", "Share"), 100, ColumnKind.Percent),
                    new(new("日期", "Day"), 100, ColumnKind.Day),
                ],
                [
                    .. Enumerable.Range(1, rows).Select(row => (IReadOnlyList<ReportCell>)
                    [
                        ReportCell.Strong(name),
                        ReportCell.Of((decimal)row),
                        ReportCell.Of(0.5m) with { Bar = 0.5 },
                        ReportCell.Of(new DateOnly(2026, 11, 24)),
                    ]),
                ]),
        ]);

    /// <summary>A report of three tables with every kind of column and values left to chance.</summary>
    public static ReportBook ByChance(Random chance) => Table(0, "") with
    {
        Sections = [.. Enumerable.Range(1, 3).Select(number => new ReportSection(new($"第{number}部分", $"Section {number}"), Columns, Rows(chance)))],
    };

    private static IReadOnlyList<ReportColumn> Columns { get; } =
    [
        new(new("名称", "Name"), 160),
        new(new("金额", "Amount"), 90, ColumnKind.Money) { Totalled = true },
        new(new("数量", "Count"), 70, ColumnKind.Count) { Totalled = true },
        new(new("占比", "Share"), 70, ColumnKind.Percent),
        new(new("天数", "Days"), 70, ColumnKind.Days),
        new(new("日期", "Day"), 90, ColumnKind.Day),
    ];

    private static IReadOnlyList<IReadOnlyList<ReportCell>> Rows(Random chance) =>
        [.. Enumerable.Range(1, chance.Next(1, 40)).Select(row => (IReadOnlyList<ReportCell>)
        [
            ReportCell.Strong($"客户{row}", $"Customer {row}"),
            ReportCell.Of(Math.Round((decimal)(chance.NextDouble() * Math.Pow(10, chance.Next(1, 9))), 2)),
            ReportCell.Of((decimal)chance.Next(5_000)),
            ReportCell.Of(chance.Next(4) == 0 ? null : Math.Round((decimal)chance.NextDouble(), 4)),
            ReportCell.Of((decimal)chance.Next(200)),
            ReportCell.Of(new DateOnly(2026, 1, 1).AddDays(chance.Next(700))),
        ])];
}
