namespace CrmGraph.Domain.Tests.Customers;

/// <summary>Every way to mistype a word once.</summary>
internal static class Typos
{
    public static IEnumerable<string> Of(string word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            yield return word.Remove(i, 1);
            yield return word.Insert(i, "q");
            yield return word.Remove(i, 1).Insert(i, "q");
            if (i > 0)
            {
                yield return word.Remove(i, 1).Insert(i - 1, word[i..(i + 1)]);
            }
        }
    }
}
