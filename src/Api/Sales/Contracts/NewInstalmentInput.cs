using CrmGraph.Api.Graph;
using CrmGraph.Domain;
using CrmGraph.Domain.Sales.Collection;

namespace CrmGraph.Api.Sales.Contracts;

/// <summary>One instalment of a payment plan: either a share of the contract or an amount, the same for all of a plan.</summary>
/// <param name="Name">What it is for, for example 首付款 or on delivery.</param>
/// <param name="DueOn">The last day on which it is paid in time.</param>
/// <param name="Share">The share, as a fraction; the shares add up to 1.</param>
/// <param name="Amount">The amount, with tax; the amounts add up to the contract's total.</param>
internal sealed record NewInstalmentInput(string Name, DateOnly DueOn, decimal? Share, decimal? Amount)
{
    public NewInstalment Read(string currency) => new(
        Name,
        DueOn,
        Ratios.Units(Share, "share"),
        Amount is { } amount ? Money.Of(amount, currency).Units : null);
}
