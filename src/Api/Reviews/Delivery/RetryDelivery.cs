using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Reviews.Delivery;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Reviews.Delivery;

/// <summary>Which e-mail to try once more.</summary>
/// <param name="Id">The e-mail.</param>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
internal sealed record RetryDeliveryInput([NodeId<ReviewDelivery>] Guid Id, int Version);

/// <summary>Tries an e-mail that was given up once more.</summary>
internal static class RetryDelivery
{
    public static async Task<ReviewDelivery> Run(
        RetryDeliveryInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var delivery = await db.GetWritable<ReviewDelivery>(input.Id, caller, stop);
        delivery.CheckVersion(input.Version);
        delivery.Retry(clock.UtcNow());
        await db.SaveAs(caller, stop);
        return delivery;
    }
}
