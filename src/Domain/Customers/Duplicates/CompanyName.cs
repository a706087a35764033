namespace CrmGraph.Domain.Customers.Duplicates;

/// <summary>What remains of a company's name when spelling and legal form are set aside.</summary>
internal static class CompanyName
{
    private static readonly HashSet<string> LegalForms = new(
        ["co", "company", "ltd", "limited", "inc", "incorporated", "corp", "corporation", "llc", "plc", "gmbh", "ag", "kg", "sa", "srl", "bv", "oy", "ab"],
        StringComparer.Ordinal);

    private static readonly string[] ChineseForms = ["股份有限公司", "有限责任公司", "有限公司", "公司", "集团"];

    /// <summary><c>Acme Co., Ltd.</c> becomes <c>acme</c>, 杭州蓝鲸软件有限公司 becomes 杭州蓝鲸软件.</summary>
    public static string Key(string name)
    {
        var text = SearchText.Normalize(name);
        var words = string.Concat(text.Select(letter => char.IsLetterOrDigit(letter) || char.IsSurrogate(letter) ? letter : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .ToList();
        while (words.Count > 1 && LegalForms.Contains(words[^1]))
        {
            words.RemoveAt(words.Count - 1);
        }

        return WithoutChineseForm(string.Concat(words));
    }

    private static string WithoutChineseForm(string name) =>
        ChineseForms.FirstOrDefault(form => name.Length > form.Length && name.EndsWith(form, StringComparison.Ordinal)) is { } form
            ? WithoutChineseForm(name[..^form.Length])
            : name;
}
