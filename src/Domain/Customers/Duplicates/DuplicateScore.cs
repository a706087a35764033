namespace CrmGraph.Domain.Customers.Duplicates;

/// <summary>How likely two records are of the same company, from 0 to 100, and why.</summary>
/// <param name="Points">All points.</param>
/// <param name="Reasons">What both have in common, the weightiest first.</param>
public sealed record DuplicateScore(int Points, IReadOnlyList<DuplicateReason> Reasons)
{
    /// <summary>From so many points on somebody should look at the two records.</summary>
    public const int Suspicious = 50;

    private const int Certain = 100;

    public static DuplicateScore Of(CustomerKeys one, CustomerKeys other)
    {
        List<DuplicateReason> reasons = [.. Shared(one, other).OrderByDescending(Weight)];
        return new(Math.Min(Certain, reasons.Sum(Weight)), reasons);
    }

    private static int Weight(DuplicateReason reason) => reason switch
    {
        DuplicateReason.TaxId => 90,
        DuplicateReason.Name => 60,
        DuplicateReason.ContactEmail => 40,
        DuplicateReason.Phone or DuplicateReason.Website => 35,
        _ => 30,
    };

    private static IEnumerable<DuplicateReason> Shared(CustomerKeys one, CustomerKeys other)
    {
        if (one.Name.Length > 0 && one.Name == other.Name)
        {
            yield return DuplicateReason.Name;
        }
        else if (AreAlike(one.Name, other.Name) || AreAlike(other.Name, one.Name))
        {
            yield return DuplicateReason.SimilarName;
        }

        if (one.TaxId is not null && one.TaxId == other.TaxId)
        {
            yield return DuplicateReason.TaxId;
        }

        if (one.Emails.Overlaps(other.Emails))
        {
            yield return DuplicateReason.ContactEmail;
        }

        if (one.Phone is not null && one.Phone == other.Phone)
        {
            yield return DuplicateReason.Phone;
        }

        if (one.Website is not null && one.Website == other.Website)
        {
            yield return DuplicateReason.Website;
        }
    }

    /// <summary>The one stands in the other, give or take the typos that its length forgives.</summary>
    private static bool AreAlike(string one, string other) =>
        SearchWord.Of(one) is [{ Typos: > 0 } word] && word.TyposIn(other) is not null;
}

/// <summary>What two records have in common.</summary>
public enum DuplicateReason
{
    /// <summary>名称: the same name, whatever its spelling and legal form.</summary>
    Name,

    /// <summary>名称相近: the one name is part of the other, or a typo away from it.</summary>
    SimilarName,

    /// <summary>电话: the same phone number.</summary>
    Phone,

    /// <summary>网址: the same web address.</summary>
    Website,

    /// <summary>邮箱: a person there with the same e-mail address.</summary>
    ContactEmail,

    /// <summary>税号: the same tax number.</summary>
    TaxId,
}
