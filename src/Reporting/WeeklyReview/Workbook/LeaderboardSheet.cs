using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.Excel;
using CrmGraph.Reporting.Excel.Charts;

namespace CrmGraph.Reporting.WeeklyReview.Workbook;

/// <summary>The reps by won value; rank, share, change and totals are formulas.</summary>
internal static class LeaderboardSheet
{
    private const int HeaderRow = WorkbookFrame.FirstRow;
    private const int FirstRep = HeaderRow + 1;
    private const int RepsInTheChart = 8;
    private const int Name = 2;
    private const int Won = 4;
    private const int Share = 5;
    private const int PreviousWon = 6;
    private const int Change = 7;
    private const int Wins = 8;
    private const int Columns = 10;

    private static readonly double[] Widths = [9, 24, 22, 22, 11, 20, 14, 10, 12, 14];

    public static void Write(XlsxWriter workbook, WorkbookFrame frame)
    {
        var grid = frame.Begin(frame.In(ReviewTexts.Leaderboard), Columns);
        Headings(grid, frame);
        var reps = frame.Data.Leaderboard;
        foreach (var (index, rep) in reps.Index())
        {
            Rep(grid, frame, rep, FirstRep + index);
        }

        if (reps.Count == 0)
        {
            frame.NothingToReport(grid, FirstRep, 1);
        }
        else
        {
            Total(grid, frame);
            Annotate(grid, FirstRep + reps.Count - 1);
        }

        workbook.Sheet(Settings(frame), grid);
    }

    /// <summary>The cell of the total for formulas of other sheets; null where there are no reps.</summary>
    public static string? TotalWon(WorkbookFrame frame) => frame.Data.Leaderboard.Count == 0
        ? null
        : CellRange.Cell(TotalRow(frame), Won).On(frame.In(WorkbookTexts.LeaderboardSheet));

    /// <summary>The best reps as bars.</summary>
    public static IEnumerable<PlacedChart> Chart(WorkbookFrame frame, CellRange place)
    {
        LeaderboardRow[] best = [.. frame.Data.Leaderboard.Take(RepsInTheChart)];
        if (best.Length == 0)
        {
            return [];
        }

        var sheet = frame.In(WorkbookTexts.LeaderboardSheet);
        var lastRep = FirstRep + best.Length - 1;
        var series = new ChartSeries(
            SeriesKind.Bar,
            WorkbookStyles.Green,
            new(CellRange.Cell(HeaderRow, Won).On(sheet), frame.In(ReviewTexts.WonValue)),
            new(CellRange.Column(Name, FirstRep, lastRep).On(sheet), [.. best.Select(r => r.Name)]),
            new(CellRange.Column(Won, FirstRep, lastRep).On(sheet), [.. best.Select(r => r.WonValue)]),
            Labels: true);
        var chart = new Chart(
            frame.In(WorkbookTexts.BestReps, best.Length),
            frame.In(WorkbookTexts.BestRepsDescription),
            [series],
            frame.Formats.ShortMoney,
            Horizontal: true);
        return [new PlacedChart(chart, place)];
    }

    private static int TotalRow(WorkbookFrame frame) => FirstRep + frame.Data.Leaderboard.Count;

    private static SheetSettings Settings(WorkbookFrame frame) =>
        frame.Settings(WorkbookTexts.LeaderboardSheet, WorkbookStyles.Good, Widths) with
        {
            FrozenRows = HeaderRow,
            FrozenColumns = 2,
        };

    private static void Headings(SheetGrid grid, WorkbookFrame frame) => frame.Header(
        grid,
        HeaderRow,
        1,
        (WorkbookTexts.Rank, WorkbookStyles.HeaderCenter),
        (ReviewTexts.Rep, WorkbookStyles.Header),
        (ReviewTexts.Team, WorkbookStyles.Header),
        (ReviewTexts.WonValue, WorkbookStyles.HeaderRight),
        (WorkbookTexts.Share, WorkbookStyles.HeaderRight),
        (WorkbookTexts.PreviousWon, WorkbookStyles.HeaderRight),
        (ReviewTexts.Change, WorkbookStyles.HeaderRight),
        (ReviewTexts.Wins, WorkbookStyles.HeaderRight),
        (ReviewTexts.WinRate, WorkbookStyles.HeaderRight),
        (WorkbookTexts.CycleDays, WorkbookStyles.HeaderRight));

    private static void Rep(SheetGrid grid, WorkbookFrame frame, LeaderboardRow rep, int row)
    {
        var reps = frame.Data.Leaderboard;
        var won = CellAddress.Of(row, Won);
        var all = CellRange.Column(Won, FirstRep, FirstRep + reps.Count - 1).Fixed;
        var total = reps.Sum(r => r.WonValue);
        var totalCell = CellAddress.Fixed(TotalRow(frame), Won);
        grid.Height(row, 21);
        grid.Row(
            row,
            1,
            Cell.Calculated($"RANK({won},{all})", reps.Count(r => r.WonValue > rep.WonValue) + 1, WorkbookStyles.Centered),
            Cell.Of(rep.Name, WorkbookStyles.BoldText),
            Cell.Of(rep.Team ?? NumberText.None, WorkbookStyles.MutedText),
            Cell.Of(rep.WonValue, WorkbookStyles.BoldNumber(frame.Formats.WholeMoney)),
            Cell.Calculated(
                $"IF({totalCell}=0,0,{won}/{totalCell})",
                total == 0 ? 0 : rep.WonValue / total,
                WorkbookStyles.Number(WorkbookFormats.Share)),
            Cell.Of(rep.PreviousWonValue, WorkbookStyles.MutedNumber(frame.Formats.WholeMoney)),
            ChangeCell(row, rep.Change),
            Cell.Of(rep.WonCount, WorkbookStyles.Number(WorkbookFormats.Count)),
            Cell.Of(rep.WinRate, WorkbookStyles.Number(WorkbookFormats.Share)),
            Cell.Of(rep.SalesCycle, WorkbookStyles.Number(WorkbookFormats.DayCount)));
    }

    private static Cell ChangeCell(int row, decimal? change) => Cell.Calculated(
        WorkbookFormulas.RelativeChange(CellAddress.Of(row, Won), CellAddress.Of(row, PreviousWon)),
        change,
        WorkbookStyles.Number(WorkbookFormats.RelativeChange));

    private static void Total(SheetGrid grid, WorkbookFrame frame)
    {
        var reps = frame.Data.Leaderboard;
        var row = TotalRow(frame);
        var (won, previous) = (reps.Sum(r => r.WonValue), reps.Sum(r => r.PreviousWonValue));
        var money = WorkbookStyles.TotalNumber(frame.Formats.WholeMoney);
        for (var column = 1; column <= Columns; column++)
        {
            grid[row, column] = Cell.Blank(WorkbookStyles.TotalText);
        }

        grid.Height(row, 24);
        grid[row, Name] = Cell.Of(frame.In(WorkbookTexts.Total), WorkbookStyles.TotalText);
        grid[row, Won] = Sum(Won, row, won, money);
        grid[row, Share] = Sum(Share, row, won == 0 ? 0 : 1, WorkbookStyles.TotalNumber(WorkbookFormats.Share));
        grid[row, PreviousWon] = Sum(PreviousWon, row, previous, money);
        grid[row, Change] = Cell.Calculated(
            WorkbookFormulas.RelativeChange(CellAddress.Of(row, Won), CellAddress.Of(row, PreviousWon)),
            previous == 0 ? null : (won / previous) - 1,
            WorkbookStyles.TotalNumber(WorkbookFormats.RelativeChange));
        grid[row, Wins] = Sum(Wins, row, reps.Sum(r => r.WonCount), WorkbookStyles.TotalNumber(WorkbookFormats.Count));
    }

    private static Cell Sum(int column, int row, decimal value, CellStyle style) =>
        Cell.Calculated(WorkbookFormulas.Sum(CellRange.Column(column, FirstRep, row - 1)), value, style);

    private static void Annotate(SheetGrid grid, int lastRep)
    {
        grid.Annotations.AutoFilter = new(HeaderRow, 1, lastRep, Columns);
        grid.Annotations.ConditionalFormats.Add(new DataBar(CellRange.Column(Won, FirstRep, lastRep), WorkbookStyles.LightBlue));
        WorkbookFormulas.ColorBySign(grid, CellRange.Column(Change, FirstRep, lastRep + 1), GoodDirection.Up);
    }
}
