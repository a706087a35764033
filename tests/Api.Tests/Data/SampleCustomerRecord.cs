using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Service;

namespace CrmGraph.Api.Tests.Data;

/// <summary>What belongs to the records of the sample company's customers.</summary>
internal static class SampleCustomerRecord
{
    public static CustomerDocument Document(Guid customerId, int n, DateTime now, Guid by) => CustomerDocument.Add(
        customerId, $"执照 {n}", new($"文件 {n}.pdf", "application/pdf", n, new string('b', 64)), now, by);

    /// <summary>A complaint that was answered, every other one to the customer's content.</summary>
    public static Complaint Complaint(Guid customerId, int n, DateTime now, Guid by)
    {
        var complaint = Domain.Service.Complaint.Record(n, customerId, new($"投诉 {n}", new(2026, 11, 12)), now, by);
        complaint.Respond("换货", resolves: n % 2 == 0, now, by);
        return complaint;
    }

    /// <summary>A consent, every other one withdrawn.</summary>
    public static Consent Consent(Guid contactId, int n, DateTime now, Guid by)
    {
        var terms = new ConsentTerms(ConsentPurpose.Marketing, ConsentChannel.Email, $"2026-{n}", "展会登记表");
        var consent = Domain.Customers.Consent.Give(contactId, terms, now.AddDays(-n), now, by);
        if (n % 2 == 0)
        {
            consent.Withdraw(now, by);
        }

        return consent;
    }
}
