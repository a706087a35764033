using System.Globalization;
using CrmGraph.Domain;
using CrmGraph.Domain.Automation.Imports;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using CrmGraph.Domain.Sales.Orders;
using CrmGraph.Domain.Sales.Quotations;

namespace CrmGraph.Api.Import.Rows;

/// <summary>The rows of one order: they come in together or are refused together.</summary>
internal sealed class OrderDraft(
    string number,
    IReadOnlyList<RowOutcome> outcomes,
    IReadOnlyDictionary<RowOutcome, OrderRow> rows,
    AmountReading amounts,
    StageNames stages,
    Chunk chunk)
{
    private static readonly PastOrderNumbers NoNumbers = new(1, 1, 1, 1, 1, 1);

    /// <summary>Whether all its rows are good.</summary>
    public bool IsOpen => outcomes.All(outcome => outcome.IsOpen);

    private OrderHead Head => rows[outcomes[0]].Head;

    /// <summary>Passes over an order that is here. One that this import has brought itself had its lines torn apart.</summary>
    public void Meet(IReadOnlyDictionary<string, DateTime> known)
    {
        var isTorn = chunk.Run.IsDryRun && chunk.Earlier.Pass($"o:{number}");
        if (known.TryGetValue(number, out var recordedAt) || isTorn)
        {
            isTorn |= recordedAt >= chunk.Run.StartedAt;
            TryAll(outcome =>
            {
                if (isTorn)
                {
                    throw new RowOrderTorn(number).AsException();
                }

                chunk.Meet(outcome, $"the order {number}", []);
            });
        }
    }

    /// <summary>Refuses all rows where one of them says something else or nothing that can be an order.</summary>
    public void Check()
    {
        foreach (var outcome in outcomes.Where(outcome => outcome.IsOpen && outcomes[0].IsOpen && rows[outcome].Head != Head))
        {
            outcome.Try(() => throw new RowOrderDiffers(number).AsException());
        }

        if (IsOpen)
        {
            outcomes[0].Try(() => Make(NoNumbers));
        }

        if (outcomes.Any(outcome => outcome.Refusal is not null))
        {
            TryAll(_ => throw new RowOrderIncomplete(number).AsException());
        }
    }

    public void Bring(PastOrderNumbers numbers)
    {
        chunk.Keep(Make(numbers));
        foreach (var outcome in outcomes)
        {
            var (row, line) = (outcome.Row, rows[outcome].Line);
            outcome.Bring(
                (OrderTarget.Number, number), (OrderTarget.CustomerField, row.Text(OrderTarget.CustomerField)),
                ("orderedOn", Head.On.ToString("O", CultureInfo.InvariantCulture)), (ProductNames.Field, line.Text),
                ("unitPrice", line.UnitPrice / (decimal)Money.UnitsPerOne), ("quantity", line.Quantity / (decimal)Money.UnitsPerOne),
                ("unit", line.Unit), ("taxRate", row.Text("taxRate")), ("currency", Head.Currency),
                (StaffNames.Field, row.Text(StaffNames.Field)));
        }
    }

    private List<Entity> Make(PastOrderNumbers numbers)
    {
        var (at, by) = (chunk.Workspace.Noon(Head.On), chunk.Caller.UserId);
        List<NewQuotationLine> lines = [.. outcomes.Select(outcome => rows[outcome].Line)];
        var worth = amounts.Of(new Money(QuotationPricing.Of(lines, default, Head.Currency).Total, Head.Currency));
        var draft = new OpportunityDraft(numbers.Opportunity, number, worth, Head.Owner.OwnerId, Head.Owner.TeamId)
        {
            CustomerId = Head.CustomerId,
            ProductId = lines.Select(line => line.ProductId).FirstOrDefault(id => id is not null),
        };
        var opportunity = Opportunity.Open(draft, stages.Of(null), StageGate.Historical, at, by);
        opportunity.Win(stages.Won, StageGate.Historical, at, Head.On, by);
        var order = new PastOrder(number, Head.On, lines);
        return [opportunity, .. order.Records(opportunity, numbers, at, chunk.Now, by)];
    }

    private void TryAll(Action<RowOutcome> step)
    {
        foreach (var outcome in outcomes)
        {
            outcome.Try(() => step(outcome));
        }
    }
}
