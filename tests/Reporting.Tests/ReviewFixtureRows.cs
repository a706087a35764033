using CrmGraph.Domain.Reviews;

namespace CrmGraph.Reporting.Tests;

/// <summary>The people and the customers of the fixture's week.</summary>
internal static class ReviewFixtureRows
{
    public static LeaderboardRow[] Leaderboard() =>
    [
        Rep(1, "李明", "华南", 812_000, 640_000, 9, 2),
        Rep(2, "陈华", "华东", 764_000, 590_000, 9, 1),
        Rep(3, "Sofia Lindqvist", "国际", 705_000, 628_000, 8, 2),
        Rep(4, "张强", "华南", 640_000, 620_000, 7, 2),
        Rep(5, "王玥", "华东", 588_000, 560_000, 7, 1),
        Rep(6, "Daniel Okafor", "国际", 540_000, 575_000, 6, 2),
        Rep(7, "赵喆", "华南", 498_000, 470_000, 6, 2),
        Rep(8, "刘祎", "华东", 462_000, 0, 5, 2),
        Rep(9, "周堃", "华东", 430_000, 505_000, 5, 3),
        Rep(10, "Emma Novak", "国际", 402_000, 352_000, 5, 2),
        Rep(11, "孙昇", "华南", 376_000, 0, 4, 1),
        Rep(12, "吴珺", "华东", 340_000, 210_000, 4, 2),
        Rep(13, "何瑞", "华南", 310_000, 150_000, 4, 1),
        Rep(14, "Priya Raman", "国际", 268_000, 100_000, 3, 2),
        Rep(15, "郑婕", "华东", 225_000, 60_000, 3, 2),
        Rep(16, "高翔", "华南", 170_000, 0, 3, 1),
        Rep(17, "林晓", null, 120_000, 0, 2, 2),
    ];

    private static LeaderboardRow Rep(int number, string name, string? team, decimal won, decimal previous, int wins, int losses) => new(
        ReviewFixture.Id(number),
        name,
        team,
        won,
        previous,
        wins,
        (decimal)wins / (wins + losses),
        28 + number,
        previous == 0 ? null : (won / previous) - 1);

    public static TierMovement[] TierMovements() =>
    [
        Movement(1, "深圳市智造科技有限公司", ("重点客户", "Key"), ("战略客户", "Strategic"), true, 618_000),
        Movement(2, "广州捷讯供应链管理有限公司", ("普通客户", "Ordinary"), ("重点客户", "Key"), true, 263_000),
        Movement(3, "Nordlicht Maschinenbau GmbH", null, ("普通客户", "Ordinary"), true, 86_000),
        Movement(4, "东莞市天玑科技有限公司", ("战略客户", "Strategic"), ("重点客户", "Key"), false, 431_000),
    ];

    private static TierMovement Movement(int number, string customer, (string Zh, string En)? from, (string Zh, string En) to, bool upward, decimal purchases) =>
        new(ReviewFixture.Id(500 + number), customer, from?.Zh, from?.En, to.Zh, to.En, upward, purchases, new DateTime(2026, 11, 16 + number, 9, 30, 0, DateTimeKind.Utc));
}
