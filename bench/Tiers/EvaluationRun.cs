namespace CrmGraph.Bench.Tiers;

/// <summary>One evaluation of all customers.</summary>
/// <param name="What">What was different about it.</param>
/// <param name="Customers">How many customers were looked at.</param>
/// <param name="Changed">How many went to another tier.</param>
/// <param name="Time">How long it took, the commit included.</param>
/// <param name="Commands">How many commands were sent to the database.</param>
internal sealed record EvaluationRun(string What, int Customers, int Changed, TimeSpan Time, int Commands);
