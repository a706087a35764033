using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Validation.TypeSystem;

/// <summary>
/// Checks a type system (the "Type Validation" parts of https://spec.graphql.org/September2025/#sec-Type-System).
/// </summary>
public static class SchemaValidator
{
    /// <summary>
    /// Everything that is wrong with the schema; a document must not be validated or executed against one with errors.
    /// </summary>
    public static IReadOnlyList<GraphQLError> Validate(Schema schema)
    {
        var report = new SchemaReport();
        RootTypeChecks.Check(schema, report);
        DirectiveChecks.Check(schema, report);
        var cycles = new DefaultValueCycles(report);
        foreach (var type in schema.Types)
        {
            CheckType(type, report, cycles);
        }

        FiniteInputs.Check(schema.Types.OfType<InputObjectType>(), report);
        return report.Errors;
    }

    private static void CheckType(NamedType type, SchemaReport report, DefaultValueCycles cycles)
    {
        if (!Introspection.IntrospectionTypes.All.Contains(type))
        {
            report.CheckName(type.Name, type.Syntax.FirstOrDefault());
        }

        switch (type)
        {
            case FieldsType fields:
                FieldChecks.Check(fields, report);
                InterfaceChecks.Check(fields, report);
                break;
            case UnionType union:
                UnionChecks.Check(union, report);
                break;
            case EnumType values:
                EnumChecks.Check(values, report);
                break;
            case InputObjectType input:
                InputChecks.Check(input, report);
                cycles.Check(input);
                break;
        }
    }
}
