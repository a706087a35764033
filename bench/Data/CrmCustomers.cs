using CrmGraph.Domain;
using Npgsql;
using NpgsqlTypes;
using static NpgsqlTypes.NpgsqlDbType;

namespace CrmGraph.Bench.Data;

/// <summary>Customers with the tier they were placed in, and the people who work for them.</summary>
internal static class CrmCustomers
{
    private static readonly CopiedTable<ContactRow> Contacts = new("\"Contacts\"")
    {
        { "Id", Uuid, c => SampleIds.Of(c.Id) },
        { "CustomerId", Uuid, c => SampleIds.Of(c.Customer) },
        { "Name", Text, NameOf },
        { "Search", Text, c => SearchText.Normalize(NameOf(c)) },
        { "JobTitle", Text, c => c.JobTitle },
        { "Email", Text, c => c.Email },
        { "Phone", Text, c => c.Phone },
        { "CreatedAt", TimestampTz, c => c.CreatedAt },
        { "Version", Integer, _ => 0 },
    };

    private static readonly CopiedTable<CustomerRow> Assignments = new("\"TierAssignments\"")
    {
        { "Id", Uuid, c => SampleIds.Of(c.Id) },
        { "CustomerId", Uuid, c => SampleIds.Of(c.Id) },
        { "TierId", Uuid, c => SampleIds.Of(c.Tier) },
        { "AsOf", Date, DayOf },
        { "AssignedAt", TimestampTz, c => c.CreatedAt },
        { "AnnualPurchasesUnits", Bigint, _ => 0L },
        { "WindowFrom", Date, DayOf },
        { "WindowTo", Date, DayOf },
        { "Enquiries", Integer, _ => 0 },
        { "EnquiriesFrom", Date, DayOf },
        { "HasOrder", NpgsqlDbType.Boolean, _ => false },
        { "RuleZh", Text, _ => "Placed by hand" },
        { "RuleEn", Text, _ => "Placed by hand" },
        { "Manual", NpgsqlDbType.Boolean, _ => true },
        { "Reason", Text, _ => "Known from before" },
        { "ByUserId", Uuid, c => SampleIds.Of(c.Owner) },
        { "Version", Integer, _ => 0 },
    };

    public static async Task Fill(NpgsqlConnection connection, SampleCompany company, CrmRows rows)
    {
        await Customers(rows).Fill(connection, company.Customers);
        await Assignments.Fill(connection, company.Customers);
        await Contacts.Fill(connection, company.Contacts());
    }

    /// <summary>The address of the office stands for the website and its city for the region.</summary>
    private static CopiedTable<CustomerRow> Customers(CrmRows rows) => new("\"Customers\"")
    {
        { "Id", Uuid, c => SampleIds.Of(c.Id) },
        { "Number", Integer, c => c.Id },
        { "Name", Text, c => c.Name },
        { "Search", Text, c => SearchText.Normalize(c.Name) },
        { "Industry", Text, c => c.Industry },
        { "Region", Text, c => c.City },
        { "Country", Text, c => c.Country },
        { "Website", Text, c => c.Email },
        { "Phone", Text, c => c.Phone },
        { "AnnualRevenueUnits", Bigint, c => Units.Of(c.AnnualRevenue) },
        { "Status", Text, c => rows.FirstContractOf(c) is null ? "Interested" : "Customer" },
        { "OwnerId", Uuid, c => SampleIds.Of(c.Owner) },
        { "TeamId", Uuid, c => rows.TeamOf(c.Owner) },
        { "CooperationSince", Date, c => rows.FirstContractOf(c) },
        { "TierId", Uuid, c => SampleIds.Of(c.Tier) },
        { "Tags", NpgsqlDbType.Array | Text, _ => (string[])[] },
        { "CreatedAt", TimestampTz, c => c.CreatedAt },
        { "Version", Integer, _ => 0 },
    };

    private static string NameOf(ContactRow contact) => $"{contact.FirstName} {contact.LastName}";

    private static object DayOf(CustomerRow customer) => DateOnly.FromDateTime(customer.CreatedAt);
}
