using CrmGraph.Api.Graph;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Live;

/// <summary>What the graph tells of the feed as a whole; live fields stand with the capabilities they are about.</summary>
internal static class LiveGraph
{
    public static SchemaBuilder AddLive(this SchemaBuilder schema)
    {
        schema.InMemory<RecordedChange>("RecordedChange");
        schema.InMemory<ChangePage>("ChangePage");
        schema.Query(query => query
            .Field<ReadChangesArguments, ChangePage>("changes", (arguments, context) => ReadChanges.Run(
                arguments,
                context.Services.GetRequiredService<EventReader>(),
                context.Services.GetRequiredService<EventSights>(),
                context.Caller(),
                context.Stop))
            .Describe("The next part of the feed of changes, of the records you may see: to catch up without a subscription."));
        return schema;
    }
}
