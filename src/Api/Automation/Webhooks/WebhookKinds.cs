using System.Collections.Frozen;
using CrmGraph.Api.Live;
using CrmGraph.Domain;

namespace CrmGraph.Api.Automation.Webhooks;

/// <summary>The kinds of changes there are: one for each event of the domain.</summary>
internal static class WebhookKinds
{
    private static readonly FrozenSet<string> All = typeof(DomainEvent).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(DomainEvent)))
        .Select(type => RecordedChangeReading.Kind(type.Name))
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The kinds as they are, when each of them exists.</summary>
    public static IReadOnlyList<string> Known(IReadOnlyList<string> kinds) =>
        kinds.FirstOrDefault(kind => !All.Contains(kind)) is { } unknown
            ? throw new InvalidValue("kinds", $"has '{unknown}', which is no kind of change").AsException()
            : kinds;
}
