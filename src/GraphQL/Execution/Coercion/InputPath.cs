namespace CrmGraph.GraphQL.Execution.Coercion;

/// <summary>The place inside an input value: field names and list indexes, innermost last.</summary>
internal sealed record InputPath(InputPath? Parent, object Key)
{
    /// <summary>As messages show it: <c> at .items[2].name</c>, nothing for the value itself.</summary>
    public static string Print(InputPath? path) => path is null ? "" : $" at {path}";

    public override string ToString() => Key is int index ? $"{Parent}[{index}]" : $"{Parent}.{Key}";
}
