using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Validation.TypeSystem;

/// <summary>Checks a field against the one of an interface that it implements.</summary>
internal sealed class FieldImplementation(
    FieldsType implemented,
    FieldDefinition expected,
    FieldsType type,
    FieldDefinition field,
    SchemaReport report)
{
    private readonly string _expectedName = $"{implemented}.{expected.Name}";
    private readonly string _name = $"{type}.{field.Name}";

    public void Check()
    {
        if (!field.Type.IsSubtypeOf(expected.Type))
        {
            report.Add(
                $"Interface field {_expectedName} expects type {expected.Type} but {_name} is type {field.Type}.",
                expected.Syntax?.Type,
                field.Syntax?.Type);
        }

        foreach (var argument in expected.Arguments)
        {
            CheckArgument(argument);
        }

        foreach (var extra in field.Arguments.Where(a => a.IsRequired && !expected.Arguments.Contains(a.Name)))
        {
            report.Add(
                $"Argument \"{_name}({extra.Name}:)\" must not be required type \"{extra.Type}\" "
                + $"if not provided by the Interface field \"{_expectedName}\".",
                extra.Syntax,
                expected.Syntax);
        }

        if (field.DeprecationReason is not null && expected.DeprecationReason is null)
        {
            report.Add(
                $"Interface field {_expectedName} is not deprecated, "
                + $"so implementation field {_name} must not be deprecated.",
                SchemaReport.DeprecationOf(field.Syntax),
                field.Syntax?.Type);
        }
    }

    private void CheckArgument(InputValue argument)
    {
        if (!field.Arguments.TryGet(argument.Name, out var own))
        {
            report.Add(
                $"Interface field argument {_expectedName}({argument.Name}:) expected but {_name} does not provide it.",
                argument.Syntax,
                field.Syntax);
        }
        else if (own.Type.ToString() != argument.Type.ToString())
        {
            report.Add(
                $"Interface field argument {_expectedName}({argument.Name}:) expects type {argument.Type} "
                + $"but {_name}({own.Name}:) is type {own.Type}.",
                argument.Syntax?.Type,
                own.Syntax?.Type);
        }
    }
}
