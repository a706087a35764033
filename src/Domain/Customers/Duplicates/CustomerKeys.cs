namespace CrmGraph.Domain.Customers.Duplicates;

/// <summary>By what two records show that they are of the same company, each in a form in which spelling does not matter.</summary>
public sealed record CustomerKeys
{
    private const int FewestDigits = 7;

    /// <summary>Country and area codes are written in many ways; the digits after them are not.</summary>
    private const int ComparedDigits = 9;

    /// <param name="customerId">The customer.</param>
    /// <param name="name">Its name.</param>
    /// <param name="phone">Its phone number.</param>
    /// <param name="website">Its web address.</param>
    /// <param name="emails">The e-mail addresses of the people there.</param>
    public CustomerKeys(Guid customerId, string name, string? phone, string? website, IEnumerable<string> emails)
    {
        CustomerId = customerId;
        Name = CompanyName.Key(name);
        Phone = PhoneKey(phone);
        Website = WebsiteKey(website);
        Emails = emails.Select(SearchText.Normalize).ToHashSet(StringComparer.Ordinal);
    }

    public Guid CustomerId { get; }

    /// <summary>The name without legal form; empty where it is nothing else.</summary>
    public string Name { get; }

    /// <summary>The last digits of the phone number; null without a whole one.</summary>
    public string? Phone { get; }

    /// <summary>The host of the web address; null without one.</summary>
    public string? Website { get; }

    public IReadOnlySet<string> Emails { get; }

    /// <summary>Every key by which another record of the same company may be found.</summary>
    public IEnumerable<(DuplicateReason Reason, string Key)> All()
    {
        if (Name.Length > 0)
        {
            yield return (DuplicateReason.Name, Name);
        }

        if (Phone is not null)
        {
            yield return (DuplicateReason.Phone, Phone);
        }

        if (Website is not null)
        {
            yield return (DuplicateReason.Website, Website);
        }

        foreach (var email in Emails)
        {
            yield return (DuplicateReason.ContactEmail, email);
        }
    }

    private static string? PhoneKey(string? phone)
    {
        var digits = string.Concat(SearchText.Normalize(phone ?? "").Where(char.IsAsciiDigit));
        return digits.Length < FewestDigits ? null : digits[^Math.Min(digits.Length, ComparedDigits)..];
    }

    private static string? WebsiteKey(string? website)
    {
        var address = SearchText.Normalize(website ?? "");
        var start = address.IndexOf("//", StringComparison.Ordinal);
        var host = (start < 0 ? address : address[(start + 2)..]).Split('/', '?', '#', ':')[0];
        host = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        return host.Contains('.', StringComparison.Ordinal) ? host : null;
    }
}
