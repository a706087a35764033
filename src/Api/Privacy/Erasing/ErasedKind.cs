using CrmGraph.Domain;
using CrmGraph.Domain.Privacy;

namespace CrmGraph.Api.Privacy.Erasing;

/// <summary>A kind of record in which the person is found.</summary>
/// <param name="Kind">What they are, for example Opportunity.</param>
/// <param name="Fate">What becomes of them.</param>
/// <param name="Count">How many there are, also those that the caller may not see.</param>
/// <param name="Why">Why, in the language of the request.</param>
internal sealed record ErasedKind(string Kind, ErasureFate Fate, int Count, string Why)
{
    private static readonly Dictionary<ErasureFate, BilingualText> Reasons = new()
    {
        [ErasureFate.Erased] = new("仅为此人而保存，予以删除。", "Kept for this person only, so it is deleted."),
        [ErasureFate.Anonymised] = new("历史统计需要其数字；姓名和文字一律清除。", "Past figures need its numbers; names and words go."),
        [ErasureFate.KeptByLaw] = new("依法须保存的账簿资料：仅保留金额、日期和号码。", "The law wants the books kept: amounts, days and numbers stay, words go."),
    };

    public static ErasedKind Of(ErasedCount counted, bool inEnglish)
    {
        var why = Reasons[counted.Fate];
        return new ErasedKind(counted.Kind, counted.Fate, counted.Count, inEnglish ? why.En : why.Zh);
    }
}
