using Microsoft.AspNetCore.Http;

namespace CrmGraph.GraphQL.Transports;

/// <summary>The header <c>GraphQL-Cost</c>, with which a developer asks what an operation costs.</summary>
internal static class CostHeader
{
    public static CostReport Of(HttpRequest request) => request.Headers["GraphQL-Cost"].ToString() switch
    {
        "report" => CostReport.Report,
        "validate" => CostReport.Validate,
        _ => CostReport.None,
    };
}
