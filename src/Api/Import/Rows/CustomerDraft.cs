using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Automation.Imports;
using CrmGraph.Domain.Customers;

namespace CrmGraph.Api.Import.Rows;

/// <summary>What a row says about a customer, read and checked.</summary>
internal sealed record CustomerDraft(CustomerProfile Profile, ContactProfile? Contact, (Guid OwnerId, Guid? TeamId) Owner)
{
    private static readonly Dictionary<string, CustomerStatus> Statuses = new(StringComparer.Ordinal)
    {
        ["prospect"] = CustomerStatus.Prospect,
        ["潜在"] = CustomerStatus.Prospect,
        ["interested"] = CustomerStatus.Interested,
        ["意向"] = CustomerStatus.Interested,
        ["customer"] = CustomerStatus.Customer,
        ["成交"] = CustomerStatus.Customer,
    };

    /// <exception cref="RuleException">The row cannot become a customer.</exception>
    public static CustomerDraft Of(ImportRow row, StaffNames staff, Chunk chunk)
    {
        var draft = new CustomerDraft(ProfileOf(row, chunk.Workspace).Valid(), ContactOf(row), staff.Owner(row));
        if (draft.Contact is { } contact)
        {
            Domain.Customers.Contact.Create(Guid.Empty, contact, chunk.Now, chunk.Caller.UserId);
        }

        return draft;
    }

    private static CustomerProfile ProfileOf(ImportRow row, Workspace workspace) => new(row.Required("name"))
    {
        Industry = row.Text("industry"),
        Region = row.Text("region"),
        Country = row.Text("country"),
        Website = row.Text("website"),
        Phone = row.Text("phone"),
        TaxId = row.Text("taxId"),
        Employees = row.Whole("employees"),
        YearEstablished = row.Whole("yearEstablished"),
        AnnualRevenueUnits = row.Number("annualRevenue") is { } revenue ? Money.Of(revenue, workspace.BaseCurrency).Units : null,
        Status = row.Choice("status", Statuses) ?? CustomerStatus.Prospect,
        Tags = row.Labels("tags"),
    };

    private static ContactProfile? ContactOf(ImportRow row)
    {
        if (row.Text("contactName") is { } name)
        {
            return new ContactProfile(name)
            {
                JobTitle = row.Text("contactJobTitle"),
                Email = row.Text("contactEmail"),
                Phone = row.Text("contactPhone"),
            };
        }

        row.Take("contactJobTitle", null, ImportCorrectionReason.ContactUnnamed);
        row.Take("contactEmail", null, ImportCorrectionReason.ContactUnnamed);
        row.Take("contactPhone", null, ImportCorrectionReason.ContactUnnamed);
        return null;
    }
}
