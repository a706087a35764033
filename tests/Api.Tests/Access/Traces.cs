using System.Text.Json;
using System.Text.RegularExpressions;
using CrmGraph.Api.Tests.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Sales.Collection;
using CrmGraph.Domain.Sales.Contracts;
using CrmGraph.Domain.Sales.Orders;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Tests.Access;

/// <summary>Finds whatever names a record of the sample company, in an answer or a file: a global id, a plain one, a name, a title.</summary>
internal sealed partial class Traces
{
    private readonly Dictionary<Guid, string> _types;
    private readonly Dictionary<string, Entity> _names = [];

    public Traces(SampleCompany company)
    {
        _types = company.All.ToDictionary(record => record.Id, TypeOf);
        Name("客户 Café", company.Customers);
        Name("联系人", company.Contacts);
        Name("线索", company.Leads);
        Name("商机", company.Opportunities);
        Name("文件", company.Documents);
        Name("please", company.Approvals);
        Name("超时", company.Notifications);
        Name("overdue", company.Notifications);
        Name("推送", company.Webhooks);
        Name("Dashboard", company.Keys);
        Name("措施", company.Measures);
        Name("条款", [.. company.Quotations.Select(made => made.Quotation)]);
        Name("合同", [.. company.Sales.Select(sale => sale.Others.OfType<Contract>().Single())]);
        Name("回单", [.. company.Sales.Select(sale => sale.Others.OfType<Payment>().Single())]);
        Name("顺丰 SF", [.. company.Sales.Select(sale => sale.Others.OfType<Delivery>().Single())], separator: "");
    }

    /// <summary>The name of a record's type in the graph.</summary>
    public static string TypeOf(Entity record) => record switch
    {
        SalesPipeline => "Pipeline",
        SalesOrder => "Order",
        _ => record.GetType().Name,
    };

    /// <summary>A record's id as the graph writes it.</summary>
    public static string GlobalId(Entity record) => NodeId.Write(TypeOf(record), record.Id);

    /// <summary>Every record that an answer names anywhere, by the name of its type and its id.</summary>
    public IEnumerable<(string Type, Guid Id)> In(JsonElement answer) => answer.ValueKind switch
    {
        JsonValueKind.Array => answer.EnumerateArray().SelectMany(In),
        JsonValueKind.Object => answer.EnumerateObject().SelectMany(property => In(property.Value)),
        JsonValueKind.String => In(answer.GetString()!),
        _ => [],
    };

    /// <summary>Every record that a text is the id of, or has the name of.</summary>
    public IEnumerable<(string Type, Guid Id)> In(string text)
    {
        if (NodeId.TryRead(text, out var type, out var global))
        {
            return [(type, global)];
        }

        if (Guid.TryParse(text, out var plain))
        {
            return _types.TryGetValue(plain, out var known) ? [(known, plain)] : [];
        }

        return Numbered().Matches(text)
            .Select(match => _names.GetValueOrDefault(match.Value))
            .OfType<Entity>()
            .Select(record => (TypeOf(record), record.Id));
    }

    /// <summary>商机 7 and 线索 7 are titles, 商机 7 个 and 线索 7 条 are seven of them.</summary>
    [GeneratedRegex("(客户 Café|联系人|线索|商机|文件|please|超时|overdue|推送|Dashboard|措施|条款|合同|回单|顺丰 SF) ?[0-9]+(?![0-9]| ?[个条])")]
    private static partial Regex Numbered();

    private void Name(string word, IReadOnlyList<Entity> records, string separator = " ")
    {
        for (var n = 0; n < records.Count; n++)
        {
            _names[FormattableString.Invariant($"{word}{separator}{n + 1}")] = records[n];
        }
    }
}
