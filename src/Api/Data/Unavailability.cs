using System.Data.Common;
using System.Net.Sockets;

namespace CrmGraph.Api.Data;

/// <summary>Tells a database that is away for the moment from a mistake of ours.</summary>
internal static class Unavailability
{
    public static bool IsMeantBy(Exception exception) => exception switch
    {
        DbException { IsTransient: true } or SocketException => true,
        { InnerException: { } inner } => IsMeantBy(inner),
        _ => false,
    };
}
