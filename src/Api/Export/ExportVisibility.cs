using System.Linq.Expressions;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Automation.Exports;

namespace CrmGraph.Api.Export;

/// <summary>An export is of who asked for it. Its file is not even for managers: it is made with another's rights.</summary>
internal static class ExportVisibility
{
    public static Expression<Func<ExportRun, bool>> VisibleTo(Caller caller) => run => run.OwnerId == caller.UserId;
}
