using CrmGraph.Domain;
using CrmGraph.Domain.Automation.Exports;
using CrmGraph.Domain.Automation.Imports;

namespace CrmGraph.Api.Tests.Data;

/// <summary>Imports of a company: of a folder, of a file, and what the file lost; and an export.</summary>
internal sealed record SampleImports(
    IReadOnlyList<ImportRun> Runs,
    IReadOnlyList<ImportReject> Rejects,
    IReadOnlyList<ImportCorrection> Corrections,
    IReadOnlyList<ImportProfile> Profiles,
    IReadOnlyList<ExportRun> Exports)
{
    public IEnumerable<Entity> All => [.. Runs, .. Rejects, .. Corrections, .. Profiles, .. Exports];

    public static SampleImports Make(Guid by, DateTime now)
    {
        var order = new ImportOrder(
            Guid.CreateVersion7(), "客户.csv", ImportKind.Customers, [new("客户名称", "name"), new("备注", null)], by)
        {
            IsDryRun = true,
        };
        ImportRun[] runs = [ImportRun.Start("folder", 2, now), ImportRun.Start(order, now)];
        runs[1].Count(2, now);
        runs[1].Take(new ImportChunk(1, 0, 1, []) { Corrected = 1 }, TimeSpan.FromMinutes(1), now);
        return new SampleImports(
            runs,
            [ImportReject.Of(order.Id, 3, new RowValueMissing("name"), ["", "=1+1"])],
            [ImportCorrection.Of(order.Id, 2, new(order.Columns[0], "蓝鲸", "蓝鲸软件", ImportCorrectionReason.RecordKnown))],
            [ImportProfile.Create("旧系统", ImportKind.Customers, [new("名字", "name")])],
            [Export(by, now)]);
    }

    private static ExportRun Export(Guid ownerId, DateTime now)
    {
        var order = new ExportOrder(
            ownerId, "customers", "{ customers { nodes { name } } }", "{}", [new("name", "名称", IsTotalled: false)], ExportFormat.Xlsx, "en", 9, TimeSpan.FromHours(1));
        var run = ExportRun.Start(order, now);
        run.Advance(5, "cursor", 70, TimeSpan.FromMinutes(1), now);
        return run;
    }
}
