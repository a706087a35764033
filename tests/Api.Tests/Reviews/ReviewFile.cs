using System.Globalization;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Reporting.Tests;
using CrmGraph.Reporting.Tests.Excel;

namespace CrmGraph.Api.Tests.Reviews;

/// <summary>A downloaded weekly review.</summary>
internal sealed record ReviewFile(byte[] Content, string? ContentType, string? Disposition)
{
    /// <summary>Downloads a file that must be there.</summary>
    public static async Task<ReviewFile> Get(CrmClient client, string address, string? language = null)
    {
        using var response = await client.Send(HttpMethod.Get, address, language: language);
        Assert.True(response.IsSuccessStatusCode, $"{address}: {response.StatusCode}");
        return new ReviewFile(
            await response.Content.ReadAsByteArrayAsync(),
            response.Content.Headers.ContentType?.ToString(),
            response.Content.Headers.ContentDisposition?.ToString());
    }

    /// <summary>The text another program reads out of a PDF, with every run of spaces as one.</summary>
    public async Task<string> Text()
    {
        var (_, text) = await CommandLineTool.Run("pdftotext", Content, TestContext.Current.CancellationToken, "-layout", "{file}", "-");
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>How many pages a PDF has.</summary>
    public async Task<int> Pages()
    {
        const string Label = "Pages:";
        var (_, said) = await CommandLineTool.Run("pdfinfo", Content, TestContext.Current.CancellationToken, "{file}");
        var line = said.Split('\n').Single(line => line.StartsWith(Label, StringComparison.Ordinal));
        return int.Parse(line[Label.Length..], CultureInfo.InvariantCulture);
    }

    /// <summary>How many pictures a PDF shows.</summary>
    public async Task<int> Pictures()
    {
        const int Heading = 2;
        var (_, list) = await CommandLineTool.Run("pdfimages", Content, TestContext.Current.CancellationToken, "-list", "{file}");
        return list.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length - Heading;
    }

    public OpenedWorkbook Workbook() => new(Content);
}
