using CrmGraph.Api.Live;
using CrmGraph.Domain.Customers;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Timeline;

/// <summary>What happened with a customer, from the log of events.</summary>
internal static class TimelineModule
{
    public static SchemaBuilder AddTimeline(this SchemaBuilder schema)
    {
        schema.Object<EventRecord>("TimelineEntry", TimelineEntryType.Define);
        schema.Extend<Customer>(customer => customer
            .Connection<EventRecord, Guid>("timeline", c => c.Id, happened => happened.CustomerId, TimelineSight.Of)
            .DefaultOrder(happened => happened.At, descending: true)
            .Describe("What happened with the customer, of what you may see, the newest first."));
        return schema;
    }
}
