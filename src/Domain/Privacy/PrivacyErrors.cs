namespace CrmGraph.Domain.Privacy;

/// <summary>Files are being imported that may bring the person back.</summary>
/// <param name="Count">How many.</param>
public sealed record ImportsRunning(int Count) : Refusal(
    "IMPORTS_RUNNING",
    $"{Count} files are being imported that may name the person. Wait until that has ended, or cancel it.");
