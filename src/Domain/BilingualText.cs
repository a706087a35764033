namespace CrmGraph.Domain;

/// <summary>The same words in both languages of the product.</summary>
/// <param name="Zh">In Chinese.</param>
/// <param name="En">In English.</param>
public sealed record BilingualText(string Zh, string En);
