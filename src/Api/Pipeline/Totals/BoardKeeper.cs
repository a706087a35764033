using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmGraph.Api.Pipeline.Totals;

/// <summary>Keeps the totals true: whatever a transaction saves of opportunities, their totals change with its commit.</summary>
/// <remarks>
/// The totals are written once, last and in the order of their keys, so that two transactions never wait for each other in
/// a circle and none holds a total longer than its commit takes. One instance belongs to one scope and so to one context.
/// </remarks>
internal sealed class BoardKeeper : SaveChangesInterceptor, IDbTransactionInterceptor
{
    private readonly BoardChanges _saved = new();
    private readonly BoardChanges _saving = new();
    private bool _isSaving;
    private bool _isUnsure;

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        // Without this a save of one row would be written outside of any transaction, and its totals never.
        eventData.Context!.Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;
        _saving.Add(eventData.Context.ChangeTracker);
        _isSaving = true;
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default) => new(SavingChanges(eventData, result));

    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        _saved.Add(_saving);
        EndSave();
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData,
        int result,
        CancellationToken cancellationToken = default) => new(SavedChanges(eventData, result));

    public override void SaveChangesFailed(DbContextErrorEventData eventData) => EndSave();

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default) =>
        EndSaveAsync();

    public override void SaveChangesCanceled(DbContextEventData eventData) => EndSave();

    public override Task SaveChangesCanceledAsync(DbContextEventData eventData, CancellationToken cancellationToken = default) =>
        EndSaveAsync();

    public override InterceptionResult ThrowingConcurrencyException(
        ConcurrencyExceptionEventData eventData,
        InterceptionResult result)
    {
        EndSave();
        return result;
    }

    public override ValueTask<InterceptionResult> ThrowingConcurrencyExceptionAsync(
        ConcurrencyExceptionEventData eventData,
        InterceptionResult result,
        CancellationToken cancellationToken = default) => new(ThrowingConcurrencyException(eventData, result));

    public DbTransaction TransactionStarted(DbConnection connection, TransactionEndEventData eventData, DbTransaction result)
    {
        // What is left over was saved in a transaction that was given up.
        Forget();
        return result;
    }

    public ValueTask<DbTransaction> TransactionStartedAsync(
        DbConnection connection,
        TransactionEndEventData eventData,
        DbTransaction result,
        CancellationToken cancellationToken = default) => new(TransactionStarted(connection, eventData, result));

    /// <summary>A save that is rolled back to its own savepoint fails and is forgotten; what another rollback undid is not told.</summary>
    public void RolledBackToSavepoint(DbTransaction transaction, TransactionEventData eventData) => _isUnsure |= !_isSaving;

    public Task RolledBackToSavepointAsync(
        DbTransaction transaction,
        TransactionEventData eventData,
        CancellationToken cancellationToken = default)
    {
        RolledBackToSavepoint(transaction, eventData);
        return Task.CompletedTask;
    }

    public InterceptionResult TransactionCommitting(
        DbTransaction transaction,
        TransactionEventData eventData,
        InterceptionResult result)
    {
        foreach (var statement in Statements(transaction))
        {
            using (statement)
            {
                statement.ExecuteNonQuery();
            }
        }

        Forget();
        return result;
    }

    public async ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction,
        TransactionEventData eventData,
        InterceptionResult result,
        CancellationToken cancellationToken = default)
    {
        foreach (var statement in Statements(transaction))
        {
            await using (statement)
            {
                await statement.ExecuteNonQueryAsync(cancellationToken);
            }
        }

        Forget();
        return result;
    }

    /// <summary>What remains to be written; a save that is still running commits a transaction of its own.</summary>
    private IEnumerable<DbCommand> Statements(DbTransaction transaction)
    {
        _saved.Add(_saving);
        _saving.Clear();
        return _isUnsure ? BoardSql.Rebuild(transaction) : BoardSql.Apply(_saved.InOrder, transaction);
    }

    private void EndSave()
    {
        _saving.Clear();
        _isSaving = false;
    }

    private Task EndSaveAsync()
    {
        EndSave();
        return Task.CompletedTask;
    }

    private void Forget()
    {
        _saved.Clear();
        _isUnsure = false;
    }
}
