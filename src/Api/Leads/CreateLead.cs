using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Leads;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Leads;

/// <summary>What a new lead needs.</summary>
/// <param name="Name">The person who showed interest.</param>
/// <param name="Source">The channel it came through.</param>
/// <param name="Company">The person's company.</param>
/// <param name="Email">The e-mail address.</param>
/// <param name="Phone">The telephone number.</param>
/// <param name="Tags">Labels from the form, for example the industry and the size of the company.</param>
/// <param name="OwnerId">The responsible user; the caller when left out.</param>
internal sealed record CreateLeadInput(
    string Name,
    LeadSource Source,
    string? Company,
    string? Email,
    string? Phone,
    IReadOnlyList<string>? Tags,
    [NodeId<User>] Guid? OwnerId);

/// <summary>Captures a lead for the caller or for a user in the caller's line.</summary>
internal static class CreateLead
{
    public static async Task<Lead> Run(
        CreateLeadInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var (ownerId, teamId) = await Owners.Resolve(input.OwnerId, db, caller, stop);
        var profile = new LeadProfile(input.Name, input.Source)
        {
            Company = input.Company,
            Email = input.Email,
            Phone = input.Phone,
            Tags = input.Tags ?? [],
        };
        var number = await NumberSeries.Next(db, nameof(Lead), 1, stop);
        var lead = Lead.Capture(number, profile, ownerId, teamId, clock.UtcNow(), caller.UserId);
        db.Add(lead);
        await db.SaveAs(caller, stop);
        return lead;
    }
}
