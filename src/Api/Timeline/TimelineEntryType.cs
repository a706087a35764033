using CrmGraph.Api.Live;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.FollowUps;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Service;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Timeline;

/// <summary>An event of the log as a line of a timeline: what happened, when, by whom and to what.</summary>
internal static class TimelineEntryType
{
    public static void Define(ObjectTypeBuilder<EventRecord> entry)
    {
        entry.Key(e => e.Id);
        entry.Source(TimelineSight.Of);
        entry.Describe("Something that happened with a customer.");
        entry.Field(e => e.At);
        entry.Field("subject", e => e.Subject).Describe("What it happened to, for example Opportunity.");
        entry.Batch<string, string>("kind", e => e.Type, (types, _) =>
                Task.FromResult<IReadOnlyDictionary<string, string>>(types.ToDictionary(type => type, RecordedChangeReading.Kind)))
            .NonNull()
            .Describe("What happened, for example OPPORTUNITY_WON.");
        entry.One<User>("by", e => e.ByUserId).Describe("Who did it; null where the program did, and for what was imported.");
        entry.One<Opportunity>("opportunity", e => e.Subject == nameof(Opportunity) ? (Guid?)e.SubjectId : null);
        entry.One<FollowUp>("followUp", e => e.Subject == nameof(FollowUp) ? (Guid?)e.SubjectId : null);
        entry.One<Contact>("contact", e => e.Subject == nameof(Contact) ? (Guid?)e.SubjectId : null);
        entry.One<Complaint>("complaint", e => e.Subject == nameof(Complaint) ? (Guid?)e.SubjectId : null);
        entry.One<CustomerDocument>("document", e => e.Subject == nameof(CustomerDocument) ? (Guid?)e.SubjectId : null);
    }
}
