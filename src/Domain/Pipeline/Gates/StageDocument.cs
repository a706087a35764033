namespace CrmGraph.Domain.Pipeline.Gates;

/// <summary>产出物: a document that must be there before an opportunity leaves a stage forward.</summary>
/// <param name="Key">Short code that names it within its stage, for example survey-report.</param>
/// <param name="Kind">Whether a supervisor may let an opportunity pass without it.</param>
/// <param name="NameZh">Name in Chinese.</param>
/// <param name="NameEn">Name in English.</param>
public sealed record StageDocument(string Key, DocumentKind Kind, string NameZh, string NameEn)
{
    internal StageDocument Valid() => new(
        Checked.Required(Key, "key"),
        Kind,
        Checked.Required(NameZh, "nameZh"),
        Checked.Required(NameEn, "nameEn"));
}

/// <summary>What a document of a stage is for.</summary>
public enum DocumentKind
{
    /// <summary>产出物: what the work in the stage produces.</summary>
    Deliverable,

    /// <summary>合规材料: what law or policy asks for; nobody can pass without it.</summary>
    Compliance,
}
