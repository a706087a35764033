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
            var db = http.RequestServices.GetRequiredService<CrmDbContext>();
            http.SetCaller(await Callers.Find(db, http.User, http.RequestAborted));
        }

        await next(http);
    });

    /// <summary>Who calls; null for nobody and for a user this workspace does not know.</summary>
    public static Caller? Caller(this HttpContext http) => http.Features.Get<Caller>();

    public static void SetCaller(this HttpContext http, Caller? caller) => http.Features.Set(caller);
}
