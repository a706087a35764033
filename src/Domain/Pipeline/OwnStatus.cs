namespace CrmGraph.Domain.Pipeline;

/// <summary>自定义状态: a status as a company calls it. It is a kind of one of the statuses that everything is computed from.</summary>
/// <param name="Key">Short code that names it within its pipeline, for example waiting-for-budget.</param>
/// <param name="Meaning">The status it is a kind of.</param>
/// <param name="NameZh">Name in Chinese.</param>
/// <param name="NameEn">Name in English.</param>
public sealed record OwnStatus(string Key, OpportunityStatus Meaning, string NameZh, string NameEn)
{
    internal OwnStatus Valid() => new(
        Checked.Required(Key, "key"),
        Meaning,
        Checked.Required(NameZh, "nameZh"),
        Checked.Required(NameEn, "nameEn"));
}
