using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;

namespace CrmGraph.GraphQL.Tests.Transports;

/// <summary>What authentication leaves behind for a caller whose token ends at a given instant.</summary>
internal sealed class TokenExpiry(DateTimeOffset at) : IAuthenticateResultFeature
{
    public AuthenticateResult? AuthenticateResult { get; set; } = AuthenticateResult.Success(new AuthenticationTicket(
        new ClaimsPrincipal(), new AuthenticationProperties { ExpiresUtc = at }, "sample"));
}
