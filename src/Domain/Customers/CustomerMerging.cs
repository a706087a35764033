namespace CrmGraph.Domain.Customers;

/// <summary>How two records of one company become one.</summary>
public sealed partial class Customer
{
    /// <summary>
    /// Takes over what another record of the company says and this one does not; where both say something, this one's stays.
    /// The other one is to be deleted, and the alias remains of it.
    /// </summary>
    /// <param name="other">The record that goes.</param>
    /// <param name="above">The companies that this one belongs to, the nearest first.</param>
    /// <param name="aboveOther">Those that the other one belongs to.</param>
    /// <param name="now">The time, UTC.</param>
    /// <param name="by">Who merges them.</param>
    public CustomerAlias Absorb(Customer other, IReadOnlyList<Guid> above, IReadOnlyList<Guid> aboveOther, DateTime now, Guid by)
    {
        var profile = MergedWith(other) with { ParentId = ParentAfterMerging(other, above, aboveOther) };
        var at = Checked.Instant(now);
        Change(profile, at, by);
        if (other.CooperationSince is { } since && (CooperationSince is null || since < CooperationSince))
        {
            CooperationSince = since;
        }

        other.Raise(new CustomerMerged(other.Id, Id, by, at));
        return CustomerAlias.Of(other, Id, at, by);
    }

    /// <summary>What this record will say once another one is merged into it; its parent company apart.</summary>
    public CustomerProfile MergedWith(Customer other)
    {
        if (other.Id == Id)
        {
            throw new CustomerMergedWithItself(Id).AsException();
        }

        return Filled(other) with
        {
            Status = Status > other.Status ? Status : other.Status,
            ParentId = ParentId,
            Tags = [.. Tags.Union(other.Tags, StringComparer.Ordinal)],
            Addresses = [.. Addresses.Union(other.Addresses)],
            Preferences = [.. Preferences.Union(other.Preferences)],
        };
    }

    private CustomerProfile Filled(Customer other) => new(Name)
    {
        Industry = Industry ?? other.Industry,
        Region = Region ?? other.Region,
        Country = Country ?? other.Country,
        Website = Website ?? other.Website,
        Phone = Phone ?? other.Phone,
        TaxId = TaxId ?? other.TaxId,
        Employees = Employees ?? other.Employees,
        YearEstablished = YearEstablished ?? other.YearEstablished,
        AnnualRevenueUnits = AnnualRevenueUnits ?? other.AnnualRevenueUnits,
        AbilityToPay = AbilityToPay ?? other.AbilityToPay,
        PurchaseIntent = PurchaseIntent ?? other.PurchaseIntent,
    };

    /// <summary>The subsidiaries of the other one become this one's, so its parent must not be among them.</summary>
    private Guid? ParentAfterMerging(Customer other, IReadOnlyList<Guid> above, IReadOnlyList<Guid> aboveOther)
    {
        if (above.Contains(other.Id))
        {
            return other.ParentId;
        }

        return ParentId ?? (aboveOther.Contains(Id) ? null : other.ParentId);
    }
}
