using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using CrmGraph.Reporting.Reports;
using CrmGraph.Reporting.Tests.Reports;
using CrmGraph.Reporting.WeeklyReview;

namespace CrmGraph.Reporting.Tests.Excel;

/// <summary>Another program calculates every formula anew; it needs LibreOffice, which is too large to demand.</summary>
public sealed partial class RecalculationTests
{
    [Theory]
    [InlineData(ReportLanguage.Zh)]
    [InlineData(ReportLanguage.En)]
    public async Task LibreOffice_calculates_every_formula_to_the_value_that_stands_beside_it(ReportLanguage language)
    {
        var formulas = 0;
        foreach (var week in new[] { ReviewFixture.Week(), ReviewFixture.Empty(), ReviewFixture.AllZero(), HostileReview.Week() })
        {
            formulas += await Check(output => WeeklyReviewWorkbook.Write(week, language, output));
        }

        Assert.True(formulas > 200, $"there were only {formulas} formulas");
    }

    [Theory]
    [InlineData(ReportLanguage.Zh)]
    [InlineData(ReportLanguage.En)]
    public async Task It_calculates_the_sums_of_other_reports_alike(ReportLanguage language) =>
        Assert.NotEqual(0, await Check(output => ReportWorkbook.Write(SomeReports.ByChance(new Random(8)), language, output)));

    /// <summary>Returns how many formulas there were.</summary>
    private static async Task<int> Check(Action<Stream> write)
    {
        Assert.SkipWhen(!File.Exists(Office), "LibreOffice is not installed");
        var written = new MemoryStream();
        write(written);
        using var workbook = new OpenedWorkbook(written.ToArray());

        using var calculated = new OpenedWorkbook(await Calculate(WithoutValues(written.ToArray())));

        var wrong =
            from formula in workbook.Formulas
            let expected = workbook.Value(formula.Sheet, formula.Address) ?? string.Empty
            let found = calculated.Value(formula.Sheet, formula.Address) ?? string.Empty
            where !Agree(expected, found)
            select $"{formula.Sheet}!{formula.Address}: {found}, not {expected}";
        Assert.Empty(wrong);
        return workbook.Formulas.Count();
    }

    private const string Office = "/usr/bin/soffice";

    /// <summary>Numbers are kept in binary there, so the last of their digits differ.</summary>
    private static bool Agree(object expected, object found) => (expected, found) switch
    {
        (decimal one, decimal other) => Math.Abs(one - other) <= 0.000_000_001m * Math.Max(1, Math.Abs(one)),
        _ => Equals(expected, found),
    };

    /// <summary>The workbook with every formula and none of the values it was last found to give.</summary>
    private static byte[] WithoutValues(byte[] workbook)
    {
        var stripped = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(workbook)))
        using (var to = new ZipArchive(stripped, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in from.Entries)
            {
                using var reader = new StreamReader(part.Open());
                using var writer = new StreamWriter(to.CreateEntry(part.FullName).Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
                writer.Write(ValueOfAFormula().Replace(reader.ReadToEnd(), "${formula}"));
            }
        }

        return stripped.ToArray();
    }

    private static async Task<byte[]> Calculate(byte[] workbook)
    {
        var folder = Directory.CreateTempSubdirectory("crm-office");
        try
        {
            var source = Path.Combine(folder.FullName, "review.xlsx");
            await File.WriteAllBytesAsync(source, workbook);
            using var process = System.Diagnostics.Process.Start(
                Office,
                [$"-env:UserInstallation=file://{folder.FullName}/profile", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", Path.Combine(folder.FullName, "out"), source]);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return await File.ReadAllBytesAsync(Path.Combine(folder.FullName, "out", "review.xlsx"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [GeneratedRegex("(?<formula></f>)<v>[^<]*</v>")]
    private static partial Regex ValueOfAFormula();
}
