using CrmGraph.Api.Graph;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Privacy;
using CrmGraph.GraphQL.Building;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Privacy.Reading;

internal static class AccessEntryType
{
    public static void Define(ObjectTypeBuilder<AccessEntry> entry)
    {
        entry.Entity();
        entry.Field(e => e.At);
        entry.Field(e => e.Operation);
        entry.Field(e => e.Rows);
        entry.Field("userId", e => e.ByUserId).AsId<User>().Describe("The user who read.");
        entry.One<User>("user", e => e.ByUserId).Describe("Who read; null where one answer was made for several live subscribers who see all.");
        entry.One<ApiKey>("apiKey", e => e.ApiKeyId).Describe("The key they came with; null for who had signed in.");
        entry.Batch<Guid, IReadOnlyList<string>>("fields", e => e.Id, async (ids, context) => await context.Visible<AccessEntry>()
                .Where(one => ids.Contains(one.Id))
                .ToDictionaryAsync(one => one.Id, one => one.Fields, context.Stop))
            .NonNull()
            .Describe("What was read, for example Contact.email.");
    }
}
