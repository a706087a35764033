using CrmGraph.Domain;

namespace CrmGraph.Reporting.Reports;

/// <summary>One value of a report: words, a number or a day; nothing where there is none.</summary>
public sealed record ReportCell
{
    /// <summary>The words; null for a number, a day, or nothing.</summary>
    public BilingualText? Text { get; init; }

    public decimal? Number { get; init; }

    public DateOnly? On { get; init; }

    /// <summary>A second, smaller line.</summary>
    public BilingualText? Note { get; init; }

    /// <summary>The record that the words name.</summary>
    public RecordReference? Record { get; init; }

    public bool Bold { get; init; }

    public CellTone Tone { get; init; }

    /// <summary>A bar before the number, as a fraction of the longest.</summary>
    public double? Bar { get; init; }

    public static ReportCell Of(string? text) => Of(text is null ? null : new BilingualText(text, text));

    public static ReportCell Of(BilingualText? text) => new() { Text = text };

    public static ReportCell Of(string zh, string en) => Of(new BilingualText(zh, en));

    public static ReportCell Of(decimal? number) => new() { Number = number };

    public static ReportCell Of(DateOnly? day) => new() { On = day };

    /// <summary>A name or figure that stands out.</summary>
    public static ReportCell Strong(string zh, string en) => Of(zh, en) with { Bold = true };

    /// <inheritdoc cref="Strong(string,string)"/>
    public static ReportCell Strong(string text) => Strong(text, text);

    /// <inheritdoc cref="Strong(string,string)"/>
    public static ReportCell Strong(decimal? number) => Of(number) with { Bold = true };
}

/// <summary>A record that a reader may want to open.</summary>
/// <param name="Type">Its type in the graph.</param>
/// <param name="Id">Its key.</param>
public sealed record RecordReference(string Type, Guid Id);

/// <summary>Whether a value is good news; never said by its colour alone.</summary>
public enum CellTone
{
    Usual,
    Muted,
    Good,
    Bad,
    Warning,
}
