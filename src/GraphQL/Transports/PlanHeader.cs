using Microsoft.AspNetCore.Http;

namespace CrmGraph.GraphQL.Transports;

/// <summary>The header <c>GraphQL-Plan: report</c>, with which a developer asks how an operation is run.</summary>
internal static class PlanHeader
{
    /// <summary>A report to fill; null when nobody asks or the caller may not see SQL.</summary>
    public static PlanReport? Of(HttpRequest request, RequestContext context) =>
        context.PlanReportAllowed && request.Headers["GraphQL-Plan"] == "report" ? new PlanReport() : null;
}
