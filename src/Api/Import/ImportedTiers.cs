using CrmGraph.Api.Segmentation;
using CrmGraph.Domain.Access;

namespace CrmGraph.Api.Import;

/// <summary>Places the imported customers in their tiers, as the rules see them on the day the data was taken.</summary>
internal static class ImportedTiers
{
    public static async Task Place(IServiceProvider services, DateOnly asOf, User admin, CancellationToken stop)
    {
        await using var scope = new ImportScope(services);
        await EvaluateTiers.Run(
            new EvaluateTiersInput(null, asOf),
            scope.Db,
            new Caller(admin.Id, admin.Role, []),
            services.GetRequiredService<TimeProvider>(),
            stop);
    }
}
