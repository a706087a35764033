namespace CrmGraph.GraphQL.Planning.Writing;

/// <summary>The rows of one parent: they may come between those of others.</summary>
internal struct RowChain
{
    /// <summary>How many were read; more than are kept when there are more than the client wants.</summary>
    public int Read { get; set; }

    /// <summary>How many were kept.</summary>
    public int Kept { get; set; }

    public int First { get; set; }

    public int Last { get; set; }

    /// <summary>The sort keys of the first row, where cursors are selected.</summary>
    public object?[]? FirstKeys { get; set; }

    /// <summary>The sort keys of the last row kept.</summary>
    public object?[]? LastKeys { get; set; }
}
