using CrmGraph.Api.Data;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Sales.Collection;
using CrmGraph.Domain.Sales.Contracts;
using CrmGraph.Domain.Sales.Orders;
using CrmGraph.Domain.Sales.Quotations;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Import.Rows;

/// <summary>Rows with the same number become the lines of one past order, each order with the opportunity that it won.</summary>
internal sealed class OrderTarget : ImportTarget
{
    public const string Number = "externalId";
    public const string CustomerField = "customer";

    public override IReadOnlyList<ImportField> Fields { get; } =
    [
        new(Number, "订单编号", "订单号", "外部编号", "order", "order id", "order number", "order no", "external id") { IsRequired = true },
        new(CustomerField, "客户", "客户名称", "公司", "customer name", "company", "account", "account name") { IsRequired = true },
        new("orderedOn", "下单日期", "订单日期", "日期", "ordered on", "order date", "date") { IsRequired = true },
        new(ProductNames.Field, "产品", "产品名称", "商品", "品名", "product name", "item", "description") { IsRequired = true },
        new("unitPrice", "单价", "价格", "price", "unit price") { IsRequired = true },
        new("quantity", "数量", "qty"),
        new("unit", "单位"),
        new("taxRate", "税率", "tax rate", "vat rate"),
        new("currency", "币种", "货币"),
        new(StaffNames.Field, "负责人", "销售", "sales agent", "responsible"),
    ];

    public override string? RecordOf(ImportRow row) => row.Text(Number);

    public override async Task Bring(Chunk chunk, CancellationToken stop)
    {
        var rows = await Read(chunk, stop);
        var (amounts, stages) = (await AmountReading.Read(chunk, stop), await StageNames.Read(chunk.Db, stop));
        var known = await Known(chunk, stop);
        var orders = new List<OrderDraft>();
        foreach (var group in chunk.Rows.Where(outcome => outcome.Row.Text(Number) is not null).GroupBy(outcome => outcome.Row.Text(Number)!, StringComparer.Ordinal))
        {
            var order = new OrderDraft(group.Key, [.. group], rows, amounts, stages, chunk);
            order.Meet(known);
            order.Check();
            if (order.IsOpen)
            {
                orders.Add(order);
            }
        }

        var numbers = await Numbers(orders.Count, chunk, stop);
        for (var i = 0; i < orders.Count; i++)
        {
            orders[i].Bring(numbers(i));
        }
    }

    private static async Task<Dictionary<RowOutcome, OrderRow>> Read(Chunk chunk, CancellationToken stop)
    {
        var customers = await CustomerNames.Read(CustomerField, chunk, stop);
        var staff = await StaffNames.Read(chunk, stop);
        var products = await ProductNames.Read(chunk, stop);
        var rows = new Dictionary<RowOutcome, OrderRow>();
        foreach (var outcome in chunk.Rows)
        {
            outcome.Try(() => rows[outcome] = OrderRow.Of(outcome.Row, customers, staff, products, chunk));
        }

        return rows;
    }

    /// <summary>The orders that are here, and when each was recorded.</summary>
    private static async Task<Dictionary<string, DateTime>> Known(Chunk chunk, CancellationToken stop)
    {
        var ids = chunk.Texts(Number);
        return await chunk.Db.Visible<SalesOrder>(chunk.Caller)
            .Where(order => order.ExternalId != null && ids.Contains(order.ExternalId))
            .ToDictionaryAsync(order => order.ExternalId!, order => order.CreatedAt, StringComparer.Ordinal, stop);
    }

    private static async Task<Func<int, PastOrderNumbers>> Numbers(int count, Chunk chunk, CancellationToken stop)
    {
        var opportunity = await chunk.Numbers(nameof(Opportunity), count, stop);
        var quotation = await chunk.Numbers(nameof(Quotation), count, stop);
        var contract = await chunk.Numbers(nameof(Contract), count, stop);
        var order = await chunk.Numbers(nameof(SalesOrder), count, stop);
        var delivery = await chunk.Numbers(nameof(Delivery), count, stop);
        var payment = await chunk.Numbers(nameof(Payment), count, stop);
        return i => new PastOrderNumbers(opportunity + i, quotation + i, contract + i, order + i, delivery + i, payment + i);
    }
}
