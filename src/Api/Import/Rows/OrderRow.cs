using CrmGraph.Api.Sales;
using CrmGraph.Domain;
using CrmGraph.Domain.Sales.Quotations;

namespace CrmGraph.Api.Import.Rows;

/// <summary>What a row says about an order and one line of it, read and checked.</summary>
internal sealed record OrderRow(OrderHead Head, NewQuotationLine Line)
{
    public static OrderRow Of(ImportRow row, CustomerNames customers, StaffNames staff, ProductNames products, Chunk chunk)
    {
        row.Required(OrderTarget.Number);
        row.Required(OrderTarget.CustomerField);
        row.Required("orderedOn");
        row.Required("unitPrice");
        var head = new OrderHead(
            customers.Find(row)!.Id,
            row.Day("orderedOn")!.Value,
            row.Text("currency") ?? chunk.Workspace.BaseCurrency,
            staff.Owner(row));
        var product = row.Required(ProductNames.Field);
        var line = new NewQuotationLine(
            product,
            Quantities.Units(row.Number("quantity") ?? 1),
            Money.Of(row.Number("unitPrice")!.Value, head.Currency).Units,
            row.Share("taxRate") ?? 0)
        {
            ProductId = products.Called(product),
            Unit = row.Text("unit"),
        };
        return new OrderRow(head, line);
    }
}

/// <summary>What all rows of an order say alike.</summary>
internal sealed record OrderHead(Guid CustomerId, DateOnly On, string Currency, (Guid OwnerId, Guid? TeamId) Owner);
