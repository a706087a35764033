using CrmGraph.Api.Live;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Pipeline;

/// <summary>Which opportunity to watch, and from where.</summary>
/// <param name="OpportunityId">The opportunity.</param>
/// <param name="After">The last sequence you saw, to miss nothing after a break; from now on when left out.</param>
internal sealed record OpportunityChangesArguments([NodeId<Opportunity>] Guid OpportunityId, long? After);

/// <summary>The live field <c>opportunityChanged</c>. Of an opportunity the caller may not see, nothing ever comes.</summary>
internal static class OpportunityChanges
{
    public static IAsyncEnumerable<SequencedEvent<PipelineChange>> Run(
        OpportunityChangesArguments arguments,
        LiveFields live,
        Caller caller,
        CancellationToken stop) =>
        live.Watch(
            caller,
            arguments.After,
            happened => happened.SubjectId == arguments.OpportunityId && PipelineChangeReading.IsChange(happened),
            PipelineChangeReading.Of,
            stop);
}
