using CrmGraph.Domain.Customers.Duplicates;

namespace CrmGraph.Domain.Customers;

/// <summary>A company that buys or may buy.</summary>
public sealed partial class Customer : Entity
{
    private Customer()
    {
    }

    /// <summary>The customer's number in this workspace, counted from 1 and never reused.</summary>
    public int Number { get; private init; }

    /// <summary>The customer's id in the system it was imported from; null when entered here.</summary>
    public string? ExternalId { get; private set; }

    /// <summary>The company's name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The name as searches compare it: without case, accents and character width.</summary>
    public string Search { get; private set; } = "";

    /// <summary>The line of business, in the workspace's own words.</summary>
    public string? Industry { get; private set; }

    /// <summary>The sales region.</summary>
    public string? Region { get; private set; }

    /// <summary>The country of its seat.</summary>
    public string? Country { get; private set; }

    /// <summary>Its web address.</summary>
    public string? Website { get; private set; }

    /// <summary>Its central phone number.</summary>
    public string? Phone { get; private set; }

    /// <summary>统一社会信用代码: the number under which it pays taxes.</summary>
    public string? TaxId { get; private set; }

    /// <summary>What other spellings of the name have in common; null where that is nothing.</summary>
    public string? NameKey { get; private set; }

    /// <summary>What other spellings of the phone number have in common.</summary>
    public string? PhoneKey { get; private set; }

    /// <summary>What other spellings of the tax number have in common.</summary>
    public string? TaxKey { get; private set; }

    /// <summary>How many people it employs.</summary>
    public int? Employees { get; private set; }

    /// <summary>The year it was founded.</summary>
    public int? YearEstablished { get; private set; }

    /// <summary>Its own yearly revenue, in 1/10,000 of the base currency.</summary>
    public long? AnnualRevenueUnits { get; private set; }

    /// <summary>How far the relation has come.</summary>
    public CustomerStatus Status { get; private set; }

    /// <summary>The user responsible for the customer.</summary>
    public Guid OwnerId { get; private set; }

    /// <summary>The owner's current team; null when the owner has none.</summary>
    public Guid? TeamId { get; private set; }

    /// <summary>The company this one belongs to; null when independent.</summary>
    public Guid? ParentId { get; private set; }

    /// <summary>The day of the first signed contract; null before it.</summary>
    public DateOnly? CooperationSince { get; private set; }

    /// <summary>The tier the customer is in; null until the first evaluation. Set by segmentation.</summary>
    public Guid? TierId { get; private set; }

    /// <summary>Free labels.</summary>
    public IReadOnlyList<string> Tags { get; private set; } = new List<string>();

    /// <summary>付款能力: how well it can pay; null while nobody has judged it.</summary>
    public CustomerGrade? AbilityToPay { get; private set; }

    /// <summary>购买意愿: how much it wants to buy; null while nobody has judged it.</summary>
    public CustomerGrade? PurchaseIntent { get; private set; }

    /// <summary>Its addresses.</summary>
    public IReadOnlyList<CustomerAddress> Addresses { get; private set; } = [];

    /// <summary>What it likes to have one way and not another.</summary>
    public IReadOnlyList<CustomerPreference> Preferences { get; private set; } = [];

    /// <summary>When the record was created, UTC.</summary>
    public DateTime CreatedAt { get; private init; }

    /// <summary>When it was archived, UTC; archived customers are left out of lists unless asked for.</summary>
    public DateTime? ArchivedAt { get; private set; }

    public static Customer Register(
        int number,
        CustomerProfile profile,
        Guid ownerId,
        Guid? teamId,
        DateTime now,
        Guid by,
        string? externalId = null)
    {
        var customer = new Customer
        {
            Id = Guid.CreateVersion7(),
            Number = number,
            ExternalId = Checked.Optional(externalId, "externalId"),
            OwnerId = ownerId,
            TeamId = teamId,
            CreatedAt = Checked.Instant(now),
        };
        customer.Take(profile);
        customer.Raise(new CustomerCreated(customer.Id, customer.Name, ownerId, teamId, by, customer.CreatedAt));
        return customer;
    }

    public void Change(CustomerProfile profile, DateTime now, Guid by)
    {
        Take(profile);
        Raise(new CustomerChanged(Id, Name, OwnerId, TeamId, by, Checked.Instant(now)));
    }

    /// <summary>Refuses a parent that belongs to this customer itself.</summary>
    /// <param name="parentId">The parent.</param>
    /// <param name="above">The parent and the companies that it belongs to.</param>
    public void CheckParent(Guid parentId, IReadOnlyList<Guid> above)
    {
        if (parentId != Id && above.Contains(Id))
        {
            throw new CustomerBelowItself(Id, parentId).AsException();
        }
    }

    /// <summary>Makes somebody else responsible.</summary>
    public void AssignTo(Guid ownerId, Guid? teamId, DateTime now, Guid by)
    {
        if (ownerId == OwnerId && teamId == TeamId)
        {
            return;
        }

        var from = OwnerId;
        OwnerId = ownerId;
        TeamId = teamId;
        Raise(new CustomerAssigned(Id, from, ownerId, teamId, by, Checked.Instant(now)));
    }

    /// <summary>A contract was signed on this day; cooperation counts from the earliest one.</summary>
    public void MarkCooperation(DateOnly on)
    {
        Status = CustomerStatus.Customer;
        if (CooperationSince is null || on < CooperationSince)
        {
            CooperationSince = on;
        }
    }

    public void PlaceInTier(Guid tierId) => TierId = tierId;

    public void Archive(DateTime now) => ArchivedAt ??= Checked.Instant(now);

    private void Take(CustomerProfile entered)
    {
        CheckNotErased();
        if (entered.ParentId == Id)
        {
            throw new CustomerIsItsOwnParent(Id).AsException();
        }

        var profile = entered.Valid();
        Name = profile.Name;
        Search = SearchText.Normalize(Name);
        Industry = profile.Industry;
        Region = profile.Region;
        Country = profile.Country;
        Website = profile.Website;
        Phone = profile.Phone;
        TaxId = profile.TaxId;
        NameKey = MatchKey.Name(Name);
        PhoneKey = MatchKey.Phone(Phone);
        TaxKey = MatchKey.TaxId(TaxId);
        Employees = profile.Employees;
        YearEstablished = profile.YearEstablished;
        AnnualRevenueUnits = profile.AnnualRevenueUnits;
        Status = profile.Status;
        ParentId = profile.ParentId;
        Tags = profile.Tags;
        AbilityToPay = profile.AbilityToPay;
        PurchaseIntent = profile.PurchaseIntent;
        Addresses = profile.Addresses;
        Preferences = profile.Preferences;
    }
}

/// <summary>How far the relation with a customer has come.</summary>
public enum CustomerStatus
{
    /// <summary>潜在: might need what we sell.</summary>
    Prospect,

    /// <summary>意向: has shown interest.</summary>
    Interested,

    /// <summary>成交: has signed a contract.</summary>
    Customer,
}

/// <summary>How much of something, judged by people.</summary>
public enum CustomerGrade
{
    /// <summary>低: little.</summary>
    Low,

    /// <summary>中: neither little nor much.</summary>
    Medium,

    /// <summary>高: much.</summary>
    High,
}
