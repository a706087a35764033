namespace CrmGraph.Domain.Automation.Exports;

/// <summary>The query is not one list.</summary>
/// <param name="Problem">What is wrong and what would be accepted.</param>
public sealed record ExportQueryUnfit(string Problem) : Refusal("EXPORT_QUERY_UNFIT", $"{Problem} Nothing was exported.");

/// <summary>The list tells of persons, and nobody said what for.</summary>
/// <param name="Fields">The fields that do.</param>
public sealed record ExportPurposeMissing(IReadOnlyList<string> Fields) : Refusal(
    "EXPORT_PURPOSE_MISSING",
    $"{string.Join(", ", Fields)} tell of persons. Say what the export is for, or leave them out.");

/// <summary>The export has come to its end.</summary>
/// <param name="RunId">The export.</param>
/// <param name="FinishedAt">When.</param>
public sealed record ExportFinished(Guid RunId, DateTime FinishedAt) : Refusal(
    "EXPORT_FINISHED",
    $"The export ended at {FinishedAt:O}. Start another one.");
