using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Validation.Merging;

/// <summary>
/// A field as it was selected, with the type it was selected from; type and definition are null where the document is
/// wrong.
/// </summary>
internal sealed record SelectedField(NamedType? Parent, FieldNode Node, FieldDefinition? Definition)
{
    public NamedType? NamedType => Definition?.Type.Named;
}
