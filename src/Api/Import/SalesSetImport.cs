using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Products;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Import;

/// <summary>The import of a whole published sales data set into an empty database.</summary>
internal static class SalesSetImport
{
    public static async Task Run(IServiceProvider services, SalesSetOptions options, TextWriter output, CancellationToken stop)
    {
        var report = new ImportReport();
        var files = SalesFiles.Read(options.Folder, report);
        Say(output, $"Read {files.Deals.Count} opportunities, {files.Accounts.Count} customers, {files.Products.Count} products, {files.Agents.Count} reps.");
        await Bring(services, options, files, output, stop);
        Tell(report, output);
    }

    private static async Task Bring(
        IServiceProvider services,
        SalesSetOptions options,
        SalesFiles files,
        TextWriter output,
        CancellationToken stop)
    {
        await using var scope = new ImportScope(services);
        var db = scope.Db;
        await ImportGround.Prepare(options, db, stop);
        var workspace = await db.Workspace(stop);
        var admin = await db.Set<User>().SingleAsync(user => user.UserName == Seed.AdministratorName, stop);
        var first = files.Deals.Min(deal => deal.Engaged) ?? options.AsOf;
        var pipeline = await ImportedPipeline.Bring(db, stop);
        var users = await SalesPeople.Bring(files, first, db, stop);
        var products = await Products(files, options.Currency, db, stop);
        var customers = await SalesCustomers.Bring(files, users, workspace.Noon(first), admin.Id, db, stop);
        var deals = new SalesDeals(users, customers, products, pipeline, workspace, options.AsOf, admin.Id);
        var brought = await Watched(services, options, files, output, deals, stop);
        await ImportedTiers.Place(services, options.AsOf, admin, stop);
        Say(output, $"Imported {brought} opportunities; {files.Deals.Count - brought} were here already.");
    }

    /// <summary>Brings the opportunities, which is what takes long, and tells how far it is here and in the feed.</summary>
    private static async Task<int> Watched(
        IServiceProvider services,
        SalesSetOptions options,
        SalesFiles files,
        TextWriter output,
        SalesDeals deals,
        CancellationToken stop)
    {
        var progress = await ImportProgress.Start(services, Path.GetFileName(Path.TrimEndingDirectorySeparator(options.Folder)), files.Deals.Count, stop);
        var done = 0;
        try
        {
            var brought = await deals.Bring(files.Deals, () => new ImportScope(services), Advance, stop);
            await progress.Finish(null, stop);
            return brought;
        }
        catch (Exception failure)
        {
            await progress.Finish(failure.Message, CancellationToken.None);
            throw;
        }

        Task Advance(int count)
        {
            Say(output, $"  {done += count} of {files.Deals.Count} opportunities");
            return progress.Advance(count, stop);
        }
    }

    private static async Task<IReadOnlyDictionary<string, Product>> Products(
        SalesFiles files,
        string currency,
        CrmDbContext db,
        CancellationToken stop)
    {
        var products = await db.Set<Product>().ToDictionaryAsync(product => product.Name, StringComparer.Ordinal, stop);
        foreach (var row in files.Products.Where(row => !products.ContainsKey(row.Name)))
        {
            products[row.Name] = Product.Create(row.Name, row.Series, Money.Of(row.Price, currency), row.Name);
            db.Add(products[row.Name]);
        }

        await db.SaveChangesAsync(stop);
        return products;
    }

    private static void Tell(ImportReport report, TextWriter output)
    {
        Say(output, $"Corrected {report.Corrections.Count} values.");
        foreach (var correction in report.Corrections)
        {
            Say(output, $"  {correction}");
        }
    }

    private static void Say(TextWriter output, string line) => output.WriteLine(line);
}
