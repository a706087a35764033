using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.GraphQL;
using CrmGraph.Reporting.WeeklyReview;

namespace CrmGraph.Api.Graph;

/// <summary>What the fields of one operation share, by name.</summary>
internal static class Requests
{
    public const string Language = "language";

    public static CrmDbContext Db(this RequestContext context) => context.Services.GetRequiredService<CrmDbContext>();

    public static TimeProvider Clock(this RequestContext context) => context.Services.GetRequiredService<TimeProvider>();

    /// <summary>Who calls; without one nothing but type names is answered.</summary>
    public static Caller Caller(this RequestContext context) =>
        context.User as Caller ?? throw new GraphQLException(
            "The current user is not authorized to access this resource.",
            CallerOfRequest.NotAuthenticated);

    /// <summary>Who calls to change something.</summary>
    public static Caller Writer(this RequestContext context) =>
        context.Caller() is { IsReadOnly: false } caller ? caller : throw new KeyIsReadOnly().AsException();

    /// <summary>The rows of an entity that the caller may see.</summary>
    public static IQueryable<T> Visible<T>(this RequestContext context)
        where T : class => context.Db().Visible<T>(context.Caller());

    public static bool SpeaksEnglish(this RequestContext context) =>
        context.Items.TryGetValue(Language, out var language) && language is ReportLanguage.En;
}
