using System.Linq.Expressions;
using CrmGraph.Domain.Access;

namespace CrmGraph.Api.Access.Keys;

/// <summary>A key is seen and ended by the user it acts for; managers and administrators see all.</summary>
internal static class ApiKeyVisibility
{
    public static Expression<Func<ApiKey, bool>> VisibleTo(Caller caller)
    {
        return key => key.UserId == caller.UserId;
    }
}
