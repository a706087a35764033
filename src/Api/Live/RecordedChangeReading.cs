using CrmGraph.Domain.Pipeline;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Live;

/// <summary>Reads an event of the log as a change of any record.</summary>
internal static class RecordedChangeReading
{
    public static RecordedChange Of(EventRecord happened, EventSight sight)
    {
        var isVisible = sight == EventSight.Visible;
        return new RecordedChange(
            isVisible ? Kind(happened.Type) : null,
            happened.Sequence!.Value,
            happened.At,
            TypeOf(happened.Subject),
            NodeId.Write(TypeOf(happened.Subject), happened.SubjectId),
            isVisible ? happened.SubjectVersion : null);
    }

    /// <summary>The event's name as values of enums are written in the graph.</summary>
    public static string Kind(string type) =>
        string.Concat(type.Select((letter, i) => i > 0 && char.IsUpper(letter) ? $"_{letter}" : $"{char.ToUpperInvariant(letter)}"));

    /// <summary>The name in the graph of what an event is about; the domain's pipeline has one of its own.</summary>
    private static string TypeOf(string subject) => subject == nameof(SalesPipeline) ? "Pipeline" : subject;
}
