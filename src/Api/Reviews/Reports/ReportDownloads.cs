using System.Security.Cryptography;
using CrmGraph.Api.Data;
using CrmGraph.Api.Files;
using CrmGraph.Domain;
using CrmGraph.Reporting.Branding;
using CrmGraph.Reporting.Reports;
using CrmGraph.Reporting.WeeklyReview;
using Microsoft.Net.Http.Headers;

namespace CrmGraph.Api.Reviews.Reports;

/// <summary>Makes a report.</summary>
internal delegate Task<ReportBook> ReportMaker(ReportQuestion question);

/// <summary>
/// <c>GET /reports/pipeline.pdf</c>, <c>tiers</c>, <c>win-loss</c>, <c>bottlenecks</c> and <c>rep/….pdf</c>, each as
/// <c>.xlsx</c> as well: through the reader's permissions, with a token or a ticket.
/// </summary>
internal static class ReportDownloads
{
    private const int EarliestYear = 1990;
    private const int LatestYear = 2200;

    public static void MapReportDownloads(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/reports/pipeline.{format}", (string format, DateOnly? on, HttpContext http, CrmDbContext db, TimeProvider clock, CancellationToken stop) =>
            Run("pipeline", format, question => PipelineReport.Of(question, Day(on, question.Today)), http, db, clock, stop));
        routes.MapGet("/reports/tiers.{format}", (string format, DateOnly? on, HttpContext http, CrmDbContext db, TimeProvider clock, CancellationToken stop) =>
            Run("tiers", format, question => TierReport.Of(question, Day(on, question.Today)), http, db, clock, stop));
        routes.MapGet("/reports/win-loss.{format}", (string format, DateOnly? from, DateOnly? to, HttpContext http, CrmDbContext db, TimeProvider clock, CancellationToken stop) =>
            Run("win-loss", format, question => WinLossReport.Of(question, Day(from, question.Today.AddMonths(-3)), Day(to, question.Today)), http, db, clock, stop));
        routes.MapGet("/reports/bottlenecks.{format}", (string format, DateOnly? month, HttpContext http, CrmDbContext db, TimeProvider clock, CancellationToken stop) =>
            Run("bottlenecks", format, question => BottleneckReport.Of(question, Day(month, question.Today.AddMonths(-1))), http, db, clock, stop));
        routes.MapGet("/reports/rep/{id:guid}.{format}", (Guid id, string format, string? week, HttpContext http, CrmDbContext db, TimeProvider clock, CancellationToken stop) =>
            Run("rep", format, question => RepReport.Of(question, Week(week, question.Today), id), http, db, clock, stop));
    }

    private static Task<IResult> Run(
        string name,
        string extension,
        ReportMaker make,
        HttpContext http,
        CrmDbContext db,
        TimeProvider clock,
        CancellationToken stop) => FileAnswer.For(http, extension, async (caller, format) =>
        {
            var question = await ReportQuestion.Of(db, caller, clock, stop);
            var book = await make(question);
            return Answer(name, book, format, await db.Brand(question.Workspace, stop), http);
        });

    private static IResult Answer(string name, ReportBook book, ReviewFormat format, ReportBrand brand, HttpContext http)
    {
        var language = FileAnswer.Language(http);
        var content = Render(book, format, language, brand);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 16))}\"");
        var (title, subtitle) = language == ReportLanguage.Zh ? (book.Title.Zh, book.Subtitle.Zh) : (book.Title.En, book.Subtitle.En);
        var extension = FileAnswer.Extension(format);
        var disposition = FileAnswer.Disposition(format, $"{name}.{extension}", $"{title} {subtitle}.{extension}");
        return FileAnswer.Of(http, format, tag, disposition, () => content);
    }

    private static byte[] Render(ReportBook book, ReviewFormat format, ReportLanguage language, ReportBrand brand)
    {
        if (format == ReviewFormat.Pdf)
        {
            return ReportPdf.Render(book, language, brand);
        }

        using var workbook = new MemoryStream();
        ReportWorkbook.Write(book, language, workbook, brand);
        return workbook.ToArray();
    }

    private static DateOnly Day(DateOnly? wanted, DateOnly usual) => wanted switch
    {
        null => usual,
        { Year: < EarliestYear or > LatestYear } => throw new InvalidValue("date", $"must be between {EarliestYear} and {LatestYear}").AsException(),
        { } day => day,
    };

    /// <summary>The week before this one where none is asked for.</summary>
    private static IsoWeek Week(string? wanted, DateOnly today) => wanted is null ? IsoWeek.Of(today).Previous : IsoWeek.Parse(wanted);
}
