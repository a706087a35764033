using System.Security.Cryptography;
using System.Text;
using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.Branding;
using CrmGraph.Reporting.WeeklyReview;
using Microsoft.Net.Http.Headers;

namespace CrmGraph.Api.Reviews;

/// <summary>A review as a file: its bytes, its name in the reader's language, and a tag that changes with what it says.</summary>
internal sealed record ReviewFile(WeeklyReviewData Data, ReviewFormat Format, ReportLanguage Language, ReportBrand Brand)
{
    /// <summary>Another release may print the same data otherwise.</summary>
    private static readonly string Release = typeof(WeeklyReviewPdf).Module.ModuleVersionId.ToString("N");

    public string ContentType => FileAnswer.ContentType(Format);

    /// <summary>The same for the same content, and known before the file is made.</summary>
    public EntityTagHeaderValue Tag
    {
        get
        {
            var content = Encoding.UTF8.GetBytes($"{Release}\n{Format}\n{Language}\n{Brand.Fingerprint}\n{ReviewJson.Write(Data)}");
            return new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 16))}\"");
        }
    }

    public string Disposition => FileAnswer.Disposition(Format, $"weekly-review-{Data.Week}.{Extension}", Name);

    /// <summary>What it is, in the reader's language.</summary>
    public string Title =>
        $"{(Language == ReportLanguage.Zh ? "销售周报" : "Weekly sales review")} {Data.Week} {Data.Scope.Name ?? Data.Company}";

    public string Name => $"{Title}.{Extension}";

    private string Extension => FileAnswer.Extension(Format);

    public byte[] Render()
    {
        if (Format == ReviewFormat.Pdf)
        {
            return WeeklyReviewPdf.Render(Data, Language, Brand);
        }

        using var workbook = new MemoryStream();
        WeeklyReviewWorkbook.Write(Data, Language, workbook, Brand);
        return workbook.ToArray();
    }
}
