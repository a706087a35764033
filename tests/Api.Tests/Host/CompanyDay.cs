namespace CrmGraph.Api.Tests.Host;

/// <summary>The days of the company, which works in Shanghai: eight hours before a day begins in UTC it has begun there.</summary>
internal static class CompanyDay
{
    public static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow.AddHours(8));
}
