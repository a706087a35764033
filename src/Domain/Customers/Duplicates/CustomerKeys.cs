namespace CrmGraph.Domain.Customers.Duplicates;

/// <summary>By what two records show that they are of the same company, each in a form in which spelling does not matter.</summary>
public sealed record CustomerKeys
{
    /// <param name="customerId">The customer.</param>
    /// <param name="name">Its name.</param>
    /// <param name="phone">Its phone number.</param>
    /// <param name="website">Its web address.</param>
    /// <param name="emails">The e-mail addresses of the people there.</param>
    /// <param name="taxId">Its tax number.</param>
    public CustomerKeys(Guid customerId, string name, string? phone, string? website, IEnumerable<string> emails, string? taxId = null)
    {
        CustomerId = customerId;
        Name = MatchKey.Name(name) ?? "";
        Phone = MatchKey.Phone(phone);
        Website = MatchKey.Website(website);
        TaxId = MatchKey.TaxId(taxId);
        Emails = emails.Select(MatchKey.Email).OfType<string>().ToHashSet(StringComparer.Ordinal);
    }

    public Guid CustomerId { get; }

    /// <summary>The name without legal form; empty where it is nothing else.</summary>
    public string Name { get; }

    /// <summary>The last digits of the phone number; null without a whole one.</summary>
    public string? Phone { get; }

    /// <summary>The host of the web address; null without one.</summary>
    public string? Website { get; }

    /// <summary>The letters and digits of the tax number; null without one.</summary>
    public string? TaxId { get; }

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

        if (TaxId is not null)
        {
            yield return (DuplicateReason.TaxId, TaxId);
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
}
