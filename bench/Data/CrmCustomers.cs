using CrmGraph.Domain;
using Npgsql;
using NpgsqlTypes;
using static NpgsqlTypes.NpgsqlDbType;

namespace CrmGraph.Bench.Data;

/// <summary>Customers and the people who work for them. Their tiers are known from before: nothing tells how they came about.</summary>
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

    public static async Task Fill(NpgsqlConnection connection, SampleCompany company, CrmRows rows)
    {
        await Customers(rows).Fill(connection, company.Customers);
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
        { "Addresses", Text, _ => "[]" },
        { "Preferences", Text, _ => "[]" },
        { "CreatedAt", TimestampTz, c => c.CreatedAt },
        { "Version", Integer, _ => 0 },
    };

    private static string NameOf(ContactRow contact) => $"{contact.FirstName} {contact.LastName}";
}
