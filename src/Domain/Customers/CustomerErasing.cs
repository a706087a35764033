namespace CrmGraph.Domain.Customers;

/// <summary>How a customer's record forgets the person.</summary>
public sealed partial class Customer
{
    /// <summary>When the person's data was erased, UTC; null for everybody else.</summary>
    public DateTime? ErasedAt { get; private set; }

    /// <summary>
    /// Takes everything that tells who it is out of the record. Number, owner, tier, status and the words that figures are grouped by
    /// (industry, region, country) stay, so that past figures still add up.
    /// </summary>
    public void Erase(DateTime now, Guid by)
    {
        ErasedAt ??= Checked.Instant(now);
        ArchivedAt ??= ErasedAt;
        Name = ErasedText.Value;
        Search = "";
        (ExternalId, Website, Phone, TaxId) = (null, null, null, null);
        (NameKey, PhoneKey, TaxKey) = (null, null, null);
        (Employees, YearEstablished, AnnualRevenueUnits) = (null, null, null);
        (AbilityToPay, PurchaseIntent) = (null, null);
        (Tags, Addresses, Preferences) = (new List<string>(), [], []);
        Raise(new CustomerErased(Id, by, Checked.Instant(now)));
    }

    /// <summary>Refuses to write anything about a person again into the record.</summary>
    private void CheckNotErased()
    {
        if (ErasedAt is not null)
        {
            throw new CustomerIsErased(Id).AsException();
        }
    }
}
