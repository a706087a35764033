namespace CrmGraph.GraphQL.Types;

/// <summary>A type whose value is never null.</summary>
public sealed class NonNullType : GraphType
{
    public NonNullType(GraphType ofType)
    {
        if (ofType is NonNullType)
        {
            throw new ArgumentException($"Expected {ofType} to be a GraphQL nullable type.", nameof(ofType));
        }

        OfType = ofType;
    }

    public GraphType OfType { get; }

    public override NamedType Named => OfType.Named;

    public override string ToString() => $"{OfType}!";
}
