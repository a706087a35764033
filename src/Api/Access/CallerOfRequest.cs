using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;

namespace CrmGraph.Api.Access;

/// <summary>Finds out once per request who calls, and remembers it.</summary>
internal static class CallerOfRequest
{
    public static void UseCaller(this IApplicationBuilder app) => app.Use(async (HttpContext http, RequestDelegate next) =>
    {
        if (http.User.Identity?.IsAuthenticated == true)
        {
            http.SetCaller(await Callers.Find(Db(http), http.User, http.RequestAborted));
        }
        else if (TicketHolder(http) is { } userName)
        {
            http.SetCaller(await Callers.Find(Db(http), userName, http.RequestAborted));
        }

        await next(http);
    });

    /// <summary>Who calls; null for nobody and for a user this workspace does not know.</summary>
    public static Caller? Caller(this HttpContext http) => http.Features.Get<Caller>();

    public static void SetCaller(this HttpContext http, Caller? caller) => http.Features.Set(caller);

    /// <summary>The user of a link with a ticket, which opens this one address for reading.</summary>
    private static string? TicketHolder(HttpContext http) =>
        HttpMethods.IsGet(http.Request.Method) && http.Request.Query["ticket"] is [{ } ticket]
            ? http.RequestServices.GetRequiredService<Tickets>().Redeem(http.Request.Path, ticket)
            : null;

    private static CrmDbContext Db(HttpContext http) => http.RequestServices.GetRequiredService<CrmDbContext>();
}
