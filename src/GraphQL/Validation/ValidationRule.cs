namespace CrmGraph.GraphQL.Validation;

/// <summary>
/// A rule: it registers what it looks at and reports to the context. It is called once per document and keeps its state
/// in closures.
/// </summary>
internal delegate void ValidationRule(ValidationContext context, NodeHandlers on);
