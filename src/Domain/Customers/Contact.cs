using CrmGraph.Domain.Customers.Duplicates;

namespace CrmGraph.Domain.Customers;

/// <summary>A person at a customer.</summary>
public sealed class Contact : Entity
{
    private Contact()
    {
    }

    /// <summary>The customer the person works for.</summary>
    public Guid CustomerId { get; private init; }

    /// <summary>The person's name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The name as searches compare it: without case, accents and character width.</summary>
    public string Search { get; private set; } = "";

    /// <summary>The person's position.</summary>
    public string? JobTitle { get; private set; }

    /// <summary>The person's e-mail address.</summary>
    public string? Email { get; private set; }

    /// <summary>What other spellings of the e-mail address have in common.</summary>
    public string? EmailKey { get; private set; }

    /// <summary>The person's phone number.</summary>
    public string? Phone { get; private set; }

    /// <summary>The part the person plays in a purchase, for example decision maker or user.</summary>
    public string? DecisionRole { get; private set; }

    /// <summary>When the record was created, UTC.</summary>
    public DateTime CreatedAt { get; private init; }

    public static Contact Create(Guid customerId, ContactProfile profile, DateTime now, Guid by)
    {
        var contact = new Contact
        {
            Id = Guid.CreateVersion7(),
            CustomerId = customerId,
            CreatedAt = Checked.Instant(now),
            Name = Checked.Required(profile.Name, "name"),
            Search = SearchText.Normalize(profile.Name),
            JobTitle = Checked.Optional(profile.JobTitle, "jobTitle"),
            Email = Checked.Optional(profile.Email, "email"),
            EmailKey = MatchKey.Email(profile.Email),
            Phone = Checked.Optional(profile.Phone, "phone"),
            DecisionRole = Checked.Optional(profile.DecisionRole, "decisionRole"),
        };
        contact.Raise(new ContactCreated(contact.Id, customerId, by, contact.CreatedAt));
        return contact;
    }

    /// <summary>Says that the record goes because the person's data is erased.</summary>
    public void Erase(DateTime now, Guid by) => Raise(new ContactErased(Id, CustomerId, by, Checked.Instant(now)));
}

/// <summary>What people enter about a contact.</summary>
public sealed record ContactProfile(string Name)
{
    public string? JobTitle { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    public string? DecisionRole { get; init; }
}
