using CrmGraph.Api.Tests.Host;
using CrmGraph.Domain.Automation.Imports;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Import.Rows;

public sealed class KnownCustomersTests
{
    /// <summary>By name, by tax number, by phone with e-mail; by phone or e-mail alone, which is not enough; and by a row above.</summary>
    private const string Rows =
        """
        客户名称,电话,税号,联系人,邮箱
        蓝鲸软件,,,,
        海豚,,9133 0100-ma1,,
        长江,+86 571 8888 1234,,韩梅,LI@Lanjing.CN
        泰山,0571 88881234,,,
        东湖,,,李雷,li@lanjing.cn
        Dolphin Ltd,,T-777,,
        Seagull Inc,,t 777,,
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_duplicate_is_found_by_name_tax_number_and_phone_with_email(Database database)
    {
        await using var server = await CrmServer.Seeded(await EmptyDatabase.New(database));
        using var first = new ImportedFile("客户编号,客户名称,电话,税号,联系人,邮箱\nK1,蓝鲸软件有限公司,0571-88881234,91330100MA1,李雷,li@lanjing.cn\n");
        using var file = new ImportedFile(Rows);
        await first.Import(server, "customers");

        Assert.Equal("Imported 3 of 7; 0 were here already, 4 were refused.", (await file.Import(server, "customers", "--duplicates", "reject")).Said);

        await server.Do(async db => Assert.Equal(
            [
                "2 customer 1, 蓝鲸软件有限公司 (same Name)", "3 customer 1, 蓝鲸软件有限公司 (same TaxId)",
                "4 customer 1, 蓝鲸软件有限公司 (same ContactEmail, Phone)", "8 the customer of line 7 (same TaxId)",
            ],
            (await db.Set<ImportReject>().Where(reject => reject.Code == "ROW_DUPLICATE").OrderBy(reject => reject.Line).ToListAsync(Stop))
                .Select(reject => $"{reject.Line} {reject.Reason.Replace("This seems to be ", "", StringComparison.Ordinal).Split(". ")[0]}")));
        Assert.Equal("Imported 0 of 7; 7 were here already, 0 were refused.", (await file.Import(server, "customers")).Said);
        Assert.Equal("Imported 7 of 7; 0 were here already, 0 were refused.", (await file.Import(server, "customers", "--duplicates", "bring")).Said);
    }
}
