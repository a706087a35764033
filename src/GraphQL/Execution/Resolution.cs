using System.Collections;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Execution;

/// <summary>Runs a plan breadth first: every field once for all its parents, level by level.</summary>
internal sealed class Resolution(ConcreteTypes types, RequestContext context)
{
    private readonly Queue<Level> _next = new();

    /// <summary>Runs the root fields side by side, as a query may.</summary>
    public async Task<ResultObject> RunAsync(PlannedSelection root, object source)
    {
        var result = new ResultObject(root, source);
        _next.Enqueue(new Level(root, [result]));
        await RunLevelsAsync();
        return result;
    }

    /// <summary>Runs each root field with everything below it before the next, as a mutation must.</summary>
    public async Task<ResultObject> RunSeriallyAsync(PlannedSelection root, object source)
    {
        var result = new ResultObject(root, source);
        for (var i = 0; i < root.Fields.Count; i++)
        {
            await RunFieldAsync(new Level(root, [result]), i);
            await RunLevelsAsync();
        }

        return result;
    }

    private async Task RunLevelsAsync()
    {
        while (_next.TryDequeue(out var level))
        {
            context.PersonalRows += level.Selection.IsPersonal ? level.Parents.Count : 0;
            for (var i = 0; i < level.Selection.Fields.Count; i++)
            {
                await RunFieldAsync(level, i);
            }
        }
    }

    private async Task RunFieldAsync(Level level, int index)
    {
        var field = level.Selection.Fields[index];
        var values = await ValuesAsync(field, level.Parents);
        var below = new Dictionary<ObjectType, Level>();
        for (var i = 0; i < values.Length; i++)
        {
            level.Parents[i].Values[index] = Shape(values[i], field.Definition.Type, field, below);
        }

        foreach (var found in below.Values)
        {
            _next.Enqueue(found);
        }
    }

    private async ValueTask<object?[]> ValuesAsync(PlannedField field, List<ResultObject> parents)
    {
        context.Stop.ThrowIfCancellationRequested();
        try
        {
            return await field.Plan.Step.RunAsync([.. parents.Select(p => p.Source)], context);
        }
        catch (Exception e) when (!context.Stop.IsCancellationRequested)
        {
            var failure = new Failure(e);
            return [.. parents.Select(_ => failure)];
        }
    }

    private object? Shape(object? value, GraphType type, PlannedField field, Dictionary<ObjectType, Level> below)
    {
        switch (type.Nullable)
        {
            case var _ when value is null or Failure:
                return value;
            case ListType list:
                return ShapeList(value, list, field, below);
            case NamedType { IsComposite: true } composite:
                return ShapeObject(value, composite, field, below);
            default:
                return value;
        }
    }

    private object ShapeList(object value, ListType type, PlannedField field, Dictionary<ObjectType, Level> below)
    {
        if (value is string || value is not IEnumerable items)
        {
            return new Failure(new GraphQLException(new GraphQLError(
                $"Expected Iterable, but did not find one for field \"{field.Parent}.{field.Definition.Name}\".")));
        }

        var shaped = new List<object?>();
        foreach (var item in items)
        {
            shaped.Add(Shape(item, type.OfType, field, below));
        }

        return shaped;
    }

    private object ShapeObject(object value, NamedType type, PlannedField field, Dictionary<ObjectType, Level> below)
    {
        try
        {
            var concrete = types.Of(value, type, field);
            if (!below.TryGetValue(concrete, out var level))
            {
                below[concrete] = level = new Level(field.SelectionFor(concrete), []);
            }

            var result = new ResultObject(level.Selection, value is TypedRow row ? row.Cells : value);
            level.Parents.Add(result);
            return result;
        }
        catch (Exception e) when (e is GraphQLException or InvalidOperationException)
        {
            return new Failure(e);
        }
    }

    /// <summary>Objects of one selection, whose fields are run together.</summary>
    private sealed record Level(PlannedSelection Selection, List<ResultObject> Parents);
}
