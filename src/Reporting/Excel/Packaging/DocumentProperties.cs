namespace CrmGraph.Reporting.Excel.Packaging;

/// <summary>What the file says about itself.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Language">Its language, for example zh-CN.</param>
/// <param name="CreatedAt">When its data was gathered, UTC; never the time of writing, so that the same data gives the same bytes.</param>
/// <param name="Font">The font of all text.</param>
internal sealed record DocumentProperties(string Title, string Subject, string Language, DateTime CreatedAt, string Font);
