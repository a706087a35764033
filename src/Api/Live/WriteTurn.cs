using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmGraph.Api.Live;

/// <summary>Takes this scope's turn at the <see cref="WriteGate"/> for each of its transactions.</summary>
/// <remarks>A transaction that is disposed without an end is only noticed when its connection closes.</remarks>
internal sealed class WriteTurn(WriteGate gate)
    : SaveChangesInterceptor, IDbTransactionInterceptor, IDbConnectionInterceptor, IDisposable
{
    private int _inside;

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        // Without this a save of one row would write outside of any transaction, and so past the gate.
        eventData.Context!.Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default) => new(SavingChanges(eventData, result));

    public InterceptionResult<DbTransaction> TransactionStarting(
        DbConnection connection,
        TransactionStartingEventData eventData,
        InterceptionResult<DbTransaction> result)
    {
        gate.Enter();
        _inside = 1;
        return result;
    }

    public async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection,
        TransactionStartingEventData eventData,
        InterceptionResult<DbTransaction> result,
        CancellationToken cancellationToken = default)
    {
        await gate.Enter(cancellationToken);
        _inside = 1;
        return result;
    }

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Leave();

    public Task TransactionCommittedAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default) => LeaveAsync();

    public void TransactionRolledBack(DbTransaction transaction, TransactionEndEventData eventData) => Leave();

    public Task TransactionRolledBackAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default) => LeaveAsync();

    public void ConnectionClosed(DbConnection connection, ConnectionEndEventData eventData) => Leave();

    public Task ConnectionClosedAsync(DbConnection connection, ConnectionEndEventData eventData) => LeaveAsync();

    public void Dispose() => Leave();

    private Task LeaveAsync()
    {
        Leave();
        return Task.CompletedTask;
    }

    private void Leave()
    {
        if (Interlocked.Exchange(ref _inside, 0) == 1)
        {
            gate.Leave();
        }
    }
}
