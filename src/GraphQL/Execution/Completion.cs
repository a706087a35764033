using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Execution;

/// <summary>
/// Makes the response of what was resolved: leaves are serialised, failures become errors, and null moves up to the nearest
/// position that may be null (https://spec.graphql.org/September2025/#sec-Handling-Execution-Errors).
/// </summary>
internal sealed class Completion(ErrorReport report)
{
    /// <summary>Stands for null because of an error that is already reported.</summary>
    private static readonly object Failed = new();

    /// <summary>The completed root, or null when an error took it.</summary>
    public ResultObject? Complete(ResultObject root) => CompleteObject(root, null) as ResultObject;

    private object? CompletePosition(object? value, GraphType type, PlannedField field, ResponsePath path)
    {
        var completed = CompleteValue(value, type.Nullable, field, path);
        if (!type.IsNonNull)
        {
            return ReferenceEquals(completed, Failed) ? null : completed;
        }

        if (completed is null)
        {
            report.Add(new GraphQLError($"Cannot return null for non-nullable field {field.Parent}.{field.Definition.Name}."), field, path);
        }

        return completed ?? Failed;
    }

    private object? CompleteValue(object? value, GraphType type, PlannedField field, ResponsePath path)
    {
        switch (value)
        {
            case null:
                return null;
            case Failure failure:
                report.Add(failure.Cause, field, path);
                return Failed;
            case List<object?> items when type is ListType list:
                return CompleteList(items, list, field, path);
            case ResultObject data:
                return CompleteObject(data, path);
            default:
                return CompleteLeaf(value, type, field, path);
        }
    }

    private object CompleteList(List<object?> items, ListType type, PlannedField field, ResponsePath path)
    {
        for (var i = 0; i < items.Count; i++)
        {
            items[i] = CompletePosition(items[i], type.OfType, field, new ResponsePath(path, i));
            if (ReferenceEquals(items[i], Failed))
            {
                return Failed;
            }
        }

        return items;
    }

    private object CompleteObject(ResultObject data, ResponsePath? path)
    {
        for (var i = 0; i < data.Values.Length; i++)
        {
            var field = data.Selection.Fields[i];
            var value = CompletePosition(data.Values[i], field.Definition.Type, field, new ResponsePath(path, field.ResponseName));
            if (ReferenceEquals(value, Failed))
            {
                return Failed;
            }

            data.Values[i] = value;
        }

        return data;
    }

    private object? CompleteLeaf(object value, GraphType type, PlannedField field, ResponsePath path)
    {
        try
        {
            return type switch
            {
                ScalarType scalar => scalar.Serialize(value),
                EnumType names => names.NameOf(value),
                _ => throw new CoercionException($"Expected a value of type \"{type}\"."),
            };
        }
        catch (CoercionException e)
        {
            report.Add(new GraphQLError(e.Message), field, path);
            return Failed;
        }
    }
}
