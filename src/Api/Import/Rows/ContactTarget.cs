using CrmGraph.Api.Data;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Customers.Duplicates;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Import.Rows;

/// <summary>Rows become people at customers that are here. The same name or e-mail address at one customer is the same person.</summary>
internal sealed class ContactTarget : ImportTarget
{
    private const string CustomerField = "customer";

    public override IReadOnlyList<ImportField> Fields { get; } =
    [
        new(CustomerField, "客户", "客户名称", "公司", "公司名称", "customer name", "company", "company name", "account") { IsRequired = true },
        new("name", "姓名", "联系人", "联系人姓名", "contact", "contact name", "full name") { IsRequired = true },
        new("jobTitle", "职位", "职务", "job title", "title", "position"),
        new("email", "邮箱", "电子邮箱", "e-mail", "mail"),
        new("phone", "电话", "手机", "手机号", "联系电话", "mobile", "telephone"),
        new("decisionRole", "决策角色", "采购角色", "decision role", "role"),
    ];

    public override async Task Bring(Chunk chunk, CancellationToken stop)
    {
        var customers = await CustomerNames.Read(CustomerField, chunk, stop);
        var at = new Dictionary<RowOutcome, Guid>();
        foreach (var outcome in chunk.Rows)
        {
            outcome.Try(() =>
            {
                outcome.Row.Required(CustomerField);
                at[outcome] = customers.Find(outcome.Row)!.Id;
            });
        }

        var known = await Known(chunk, [.. at.Values.Distinct()], stop);
        foreach (var (outcome, customerId) in at)
        {
            outcome.Try(() => Bring(outcome, customerId, known, chunk));
        }
    }

    private static void Bring(RowOutcome outcome, Guid customerId, Dictionary<(Guid CustomerId, string Key), string> known, Chunk chunk)
    {
        var row = outcome.Row;
        var contact = Contact.Create(customerId, Profile(row), chunk.Now, chunk.Caller.UserId);
        var keys = Keys(customerId, contact.Search, contact.EmailKey).ToList();
        var name = keys.Select(known.GetValueOrDefault).FirstOrDefault(here => here is not null);
        keys.ForEach(key => known.TryAdd(key, contact.Name));
        if (name is not null || (chunk.Run.IsDryRun && chunk.Earlier.Pass(keys.Select(key => $"{key.CustomerId}{key.Key}"))))
        {
            chunk.Meet(outcome, $"{contact.Name} at {row.Text(CustomerField)}", [DuplicateReason.Name], name);
        }

        if (outcome.IsOpen)
        {
            chunk.Keep(contact);
            outcome.Bring(
                (CustomerField, row.Text(CustomerField)), ("name", contact.Name), ("jobTitle", contact.JobTitle),
                ("email", contact.Email), ("phone", contact.Phone), ("decisionRole", contact.DecisionRole));
        }
    }

    private static ContactProfile Profile(ImportRow row) => new(row.Required("name"))
    {
        JobTitle = row.Text("jobTitle"),
        Email = row.Text("email"),
        Phone = row.Text("phone"),
        DecisionRole = row.Text("decisionRole"),
    };

    /// <summary>The names of the people at these customers, by all that they are known by.</summary>
    private static async Task<Dictionary<(Guid CustomerId, string Key), string>> Known(Chunk chunk, List<Guid> customerIds, CancellationToken stop)
    {
        var contacts = await chunk.Db.Visible<Contact>(chunk.Caller)
            .Where(contact => customerIds.Contains(contact.CustomerId))
            .Select(contact => new { contact.CustomerId, contact.Name, contact.Search, contact.EmailKey })
            .ToListAsync(stop);
        var known = new Dictionary<(Guid CustomerId, string Key), string>();
        foreach (var contact in contacts)
        {
            foreach (var key in Keys(contact.CustomerId, contact.Search, contact.EmailKey))
            {
                known.TryAdd(key, contact.Name);
            }
        }

        return known;
    }

    private static IEnumerable<(Guid CustomerId, string Key)> Keys(Guid customerId, string name, string? email)
    {
        yield return (customerId, $"n:{name}");
        if (email is not null)
        {
            yield return (customerId, $"e:{email}");
        }
    }
}
