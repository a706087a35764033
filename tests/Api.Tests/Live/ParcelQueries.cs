using CrmGraph.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Live;

internal static class ParcelQueries
{
    public static Task<Parcel> Parcel(this CrmDbContext db, int number) =>
        db.Set<Parcel>().SingleAsync(p => p.Number == number, TestContext.Current.CancellationToken);
}
