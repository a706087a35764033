using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmGraph.Api.Live;

/// <summary>Numbers a transaction's events just before its commit and tells the feed right after.</summary>
/// <remarks>A commit that comes past it, a synchronous one included, is numbered by the <see cref="Sweeper"/>.</remarks>
internal sealed class CommitHook(EventLog log, EventSignal signal) : DbTransactionInterceptor
{
    public override async ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction,
        TransactionEventData eventData,
        InterceptionResult result,
        CancellationToken cancellationToken = default)
    {
        if (log.HasUnnumbered)
        {
            await EventNumbering.NumberOwn(transaction, cancellationToken);
        }

        return result;
    }

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData)
    {
        if (log.ChangesRights)
        {
            signal.RightsChanged();
        }

        if (log.HasUnnumbered)
        {
            signal.Committed();
        }

        log.TransactionEnded();
    }

    public override Task TransactionCommittedAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default)
    {
        TransactionCommitted(transaction, eventData);
        return Task.CompletedTask;
    }

    public override void TransactionRolledBack(DbTransaction transaction, TransactionEndEventData eventData) =>
        log.TransactionEnded();

    public override Task TransactionRolledBackAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default)
    {
        log.TransactionEnded();
        return Task.CompletedTask;
    }
}
