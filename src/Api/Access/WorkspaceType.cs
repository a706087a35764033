using CrmGraph.Api.Graph;
using CrmGraph.Domain.Access;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Access;

internal static class WorkspaceType
{
    public static void Define(ObjectTypeBuilder<Workspace> workspace)
    {
        workspace.Entity();
        workspace.Field(w => w.Name);
        workspace.Field(w => w.BaseCurrency).As(Scalars.Currency);
        workspace.Field(w => w.TimeZone);
        workspace.Field(w => w.Locale);
        workspace.Field(w => w.NoActivityDays);
        workspace.Field(w => w.LikelihoodHighFrom);
        workspace.Field(w => w.LikelihoodMediumFrom);
        workspace.Field(w => w.ReviewDay);
        workspace.Field(w => w.ReviewHour);
        workspace.Field(w => w.Version);
    }
}
