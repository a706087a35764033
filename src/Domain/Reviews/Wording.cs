namespace CrmGraph.Domain.Reviews;

/// <summary>What somebody wrote, in one language or both. Written in one only, it is shown in both: a machine's draft must not contradict it.</summary>
/// <param name="Zh">In Chinese; null where nothing was written.</param>
/// <param name="En">In English; null where nothing was written.</param>
public sealed record Wording(string? Zh, string? En)
{
    public static Wording None { get; } = new(null, null);

    /// <summary>The words to show instead of a draft; the draft where nothing was written.</summary>
    internal BilingualText Over(BilingualText draft, string field)
    {
        var zh = Checked.Prose(Zh, field + "Zh");
        var en = Checked.Prose(En, field + "En");
        return new BilingualText(zh ?? en ?? draft.Zh, en ?? zh ?? draft.En);
    }
}
