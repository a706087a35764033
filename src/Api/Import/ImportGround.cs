using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Leads;
using CrmGraph.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Import;

/// <summary>Makes sure that an import meets an empty database, or its own earlier work.</summary>
internal static class ImportGround
{
    public static async Task Prepare(SalesSetOptions options, CrmDbContext db, CancellationToken stop)
    {
        await Storage.Migrate(db, stop);
        if (await db.Set<Customer>().AnyAsync(customer => customer.ExternalId == null, stop))
        {
            throw new ImportFailure(
                "The database already holds other data. Name an empty one, for example ConnectionStrings__Crm=\"Data Source=data/import.db\".");
        }

        await ForgetSettings(db, stop);
        await Seed.Run(db, new SeedOptions(options.Company, options.Currency, options.TimeZone, WithPipelines: false), stop);
        var workspace = await db.Workspace(stop);
        if (workspace.BaseCurrency != options.Currency)
        {
            throw new ImportFailure($"The data here is in {workspace.BaseCurrency}; import with --currency {workspace.BaseCurrency}.");
        }
    }

    /// <summary>
    /// A server that was started on the empty database has given it settings of its own. They make way while nothing hangs on them and
    /// nobody has changed them.
    /// </summary>
    private static async Task ForgetSettings(CrmDbContext db, CancellationToken stop)
    {
        var isInUse = await db.Set<Customer>().AnyAsync(stop)
            || await db.Set<Lead>().AnyAsync(stop)
            || await db.Set<Opportunity>().AnyAsync(stop)
            || await AreChanged(db, stop);
        if (!isInUse)
        {
            await db.Set<Stage>().ExecuteDeleteAsync(stop);
            await db.Set<SalesPipeline>().ExecuteDeleteAsync(stop);
            await db.Set<Workspace>().ExecuteDeleteAsync(stop);
        }
    }

    private static async Task<bool> AreChanged(CrmDbContext db, CancellationToken stop)
    {
        var seeded = DefaultPipelines.Create().Select(made => made.Pipeline.NameEn).ToList();
        return await db.Set<SalesPipeline>().AnyAsync(pipeline => pipeline.Version > 1 || !seeded.Contains(pipeline.NameEn), stop)
            || await db.Set<Stage>().AnyAsync(stage => stage.Version > 1, stop)
            || await db.Set<Workspace>().AnyAsync(workspace => workspace.Version > 1, stop);
    }
}
