using CrmGraph.Api.Data;
using CrmGraph.Domain.Leads;

namespace CrmGraph.Api.Leads;

/// <summary>A lead is seen by its owner's line.</summary>
internal static class LeadVisibility
{
    public static readonly OwnersLine<Lead> Line = new(l => l.OwnerId, l => l.TeamId);
}
