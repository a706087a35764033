using CrmGraph.Api.Live;
using CrmGraph.Domain;
using CrmGraph.Domain.Pipeline;

namespace CrmGraph.Api.Pipeline;

/// <summary>Reads an event of the log as a change of the pipeline.</summary>
internal static class PipelineChangeReading
{
    /// <summary>Whether an event is about an opportunity's way through its pipeline.</summary>
    public static bool IsChange(EventRecord happened) => Enum.TryParse<PipelineChangeKind>(happened.Type, out _);

    public static PipelineChange Of(EventRecord happened, EventSight sight, long? previous)
    {
        var told = sight == EventSight.Visible ? EventBody.Read<Body>(happened) : null;
        return new PipelineChange(
            told is null ? PipelineChangeKind.OpportunityLeft : Enum.Parse<PipelineChangeKind>(happened.Type),
            happened.Sequence!.Value,
            previous,
            happened.At,
            happened.SubjectId,
            told is null ? null : happened.SubjectVersion,
            told?.Now.Status,
            told?.Now.StageId,
            told?.FromStageId,
            told?.Now.BaseUnits / (decimal)Money.UnitsPerOne);
    }

    /// <summary>What the events of an opportunity have in common.</summary>
    private sealed record Body(OpportunityState Now, Guid? FromStageId, DateTime At) : DomainEvent(At);
}
