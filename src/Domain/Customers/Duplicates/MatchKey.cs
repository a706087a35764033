namespace CrmGraph.Domain.Customers.Duplicates;

/// <summary>What is left of a value when everything is set aside in which two spellings of it differ; kept beside it, to find it by.</summary>
public static class MatchKey
{
    private const int FewestDigits = 7;

    /// <summary>Country and area codes are written in many ways; the digits after them are not.</summary>
    private const int ComparedDigits = 9;

    /// <summary>An index takes no longer ones, and names that agree so far are the same.</summary>
    private const int MostCharacters = 200;

    /// <summary>A company's name without legal form; null where nothing is left.</summary>
    public static string? Name(string? name) => Kept(CompanyName.Key(name ?? ""));

    /// <summary>The last digits of a phone number; null without a whole one.</summary>
    public static string? Phone(string? phone)
    {
        var digits = string.Concat(SearchText.Normalize(phone ?? "").Where(char.IsAsciiDigit));
        return digits.Length < FewestDigits ? null : digits[^Math.Min(digits.Length, ComparedDigits)..];
    }

    /// <summary>An e-mail address in small letters; null without one.</summary>
    public static string? Email(string? email) => Kept(SearchText.Normalize(email ?? ""));

    /// <summary>A person's name; null without one.</summary>
    public static string? Person(string? name) => Kept(SearchText.Normalize(name ?? ""));

    /// <summary>The letters and digits of a tax number; null without one.</summary>
    public static string? TaxId(string? taxId) => Kept(string.Concat(SearchText.Normalize(taxId ?? "").Where(char.IsAsciiLetterOrDigit)));

    /// <summary>The host of a web address; null without one.</summary>
    public static string? Website(string? website)
    {
        var address = SearchText.Normalize(website ?? "");
        var start = address.IndexOf("//", StringComparison.Ordinal);
        var host = (start < 0 ? address : address[(start + 2)..]).Split('/', '?', '#', ':')[0];
        host = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        return host.Contains('.', StringComparison.Ordinal) ? host : null;
    }

    private static string? Kept(string key)
    {
        if (key.Length <= MostCharacters)
        {
            return key.Length == 0 ? null : key;
        }

        // Half a character is no text.
        return char.IsHighSurrogate(key[MostCharacters - 1]) ? key[..(MostCharacters - 1)] : key[..MostCharacters];
    }
}
