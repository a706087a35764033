namespace CrmGraph.GraphQL.Planning.Plans;

/// <summary>What a plan depends on of a variable, beyond whether it is given and null.</summary>
[Flags]
internal enum VariableRole
{
    /// <summary>On no more.</summary>
    Value = 0,

    /// <summary>On the page size it rounds up to.</summary>
    PageSize = 1,

    /// <summary>On its value: it decides what is selected.</summary>
    Condition = 2,
}
