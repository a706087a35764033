namespace CrmGraph.GraphQL.Planning.Filtering;

/// <summary>What a field of a filter input does; stands in its binding.</summary>
internal enum FilterOperator
{
    And,
    Or,
    Eq,
    Neq,
    In,
    Nin,
    Gt,
    Ngt,
    Gte,
    Ngte,
    Lt,
    Nlt,
    Lte,
    Nlte,
    Contains,
    Ncontains,
    StartsWith,
    NstartsWith,
    EndsWith,
    NendsWith,
}
