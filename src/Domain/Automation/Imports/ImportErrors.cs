namespace CrmGraph.Domain.Automation.Imports;

/// <summary>The file cannot be read as a table.</summary>
/// <param name="Problem">Why not.</param>
/// <param name="Line">Where, if it is one place.</param>
public sealed record ImportFileUnreadable(string Problem, int? Line) : Refusal(
    "IMPORT_FILE_UNREADABLE",
    $"{(Line is { } line ? $"Line {line}: " : "")}{Problem} Nothing was imported.");

/// <summary>No column of the file fills a field that every record needs.</summary>
/// <param name="Field">The field.</param>
/// <param name="Headers">The headings by which it is found.</param>
public sealed record ImportColumnMissing(string Field, IReadOnlyList<string> Headers) : Refusal(
    "IMPORT_COLUMN_MISSING",
    $"No column fills {Field}. Call one of them {string.Join(" or ", Headers.Select(header => $"'{header}'"))}, or name its heading in a profile.");

/// <summary>The field does not exist in records of this kind.</summary>
/// <param name="Field">What was sent.</param>
/// <param name="Fields">The fields there are.</param>
public sealed record ImportFieldUnknown(string Field, IReadOnlyList<string> Fields) : Refusal(
    "IMPORT_FIELD_UNKNOWN",
    $"There is no field '{Field}'. There are {string.Join(", ", Fields)}.");

/// <summary>The profile is for files of another kind.</summary>
/// <param name="Kind">The kind it is for.</param>
public sealed record ImportProfileOfOtherKind(ImportKind Kind) : Refusal(
    "IMPORT_PROFILE_OF_OTHER_KIND",
    $"This profile is for {Kind}. Choose another one.");

/// <summary>The import has come to its end.</summary>
/// <param name="RunId">The import.</param>
/// <param name="FinishedAt">When.</param>
public sealed record ImportFinished(Guid RunId, DateTime FinishedAt) : Refusal(
    "IMPORT_FINISHED",
    $"The import ended at {FinishedAt:O}. Start another one.");
