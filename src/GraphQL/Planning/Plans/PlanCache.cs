using CrmGraph.GraphQL.Planning.Statements;

namespace CrmGraph.GraphQL.Planning.Plans;

/// <summary>Keeps the plans made last: the oldest gives way when the cache is full.</summary>
internal sealed class PlanCache(int most)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<PlanKey, OperationPlan> _plans = [];
    private readonly Queue<PlanKey> _order = new();

    /// <summary>The plan for the key, made now when it is not kept.</summary>
    public OperationPlan Get(PlanKey key, Func<OperationPlan> make)
    {
        lock (_lock)
        {
            if (_plans.TryGetValue(key, out var known))
            {
                PlanMetrics.Hits.Add(1);
                return known;
            }
        }

        PlanMetrics.Misses.Add(1);
        var plan = make();
        Keep(key, plan);
        return plan;
    }

    private void Keep(PlanKey key, OperationPlan plan)
    {
        lock (_lock)
        {
            if (!_plans.TryAdd(key, plan))
            {
                return;
            }

            PlanMetrics.Size.Add(1);
            _order.Enqueue(key);
            if (_order.Count > most)
            {
                _plans.Remove(_order.Dequeue());
                PlanMetrics.Size.Add(-1);
            }
        }
    }
}
