using System.Buffers;
using System.Text;
using System.Text.Json;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Planning.Bindings;
using CrmGraph.GraphQL.Types;
using CrmGraph.GraphQL.Validation;

namespace CrmGraph.GraphQL.Execution;

/// <summary>What a client asked to be told about.</summary>
internal sealed record SubscriptionRequest(PreparedDocument Document, GraphQLRequest Request, Schema Schema)
{
    /// <summary>The request without the place to resume from; null when the field takes no such place or is each caller's own.</summary>
    public string? SignatureOf(PlannedField field)
    {
        if (field.Definition.Binding is SubscriptionBinding { IsOwn: true }
            || field.Definition.Arguments.All(argument => argument.Name != SubscriptionBinding.After))
        {
            return null;
        }

        var resume = ResumeVariable(field);
        var variables = (Request.Variables ?? new Dictionary<string, object?>())
            .Where(variable => variable.Key != resume)
            .OrderBy(variable => variable.Key, StringComparer.Ordinal);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            ValueWriter.Write(writer, new Dictionary<string, object?>(variables, StringComparer.Ordinal));
        }

        return $"{Request.OperationName}\n{Encoding.UTF8.GetString(buffer.WrittenSpan)}\n{Request.Query}";
    }

    /// <summary>The variable that says where to resume and nothing else.</summary>
    private string? ResumeVariable(PlannedField field)
    {
        var after = field.Nodes[0].Arguments.FirstOrDefault(argument => argument.Name.Value == SubscriptionBinding.After);
        if (after?.Value is not VariableNode { Name.Value: var name })
        {
            return null;
        }

        var fragments = new FragmentIndex(Document.Document!, int.MaxValue);
        var usages = new VariableIndex(Schema, fragments).UsedBy(Document.Operation(Request.OperationName));
        return usages.Count(usage => usage.Node.Name.Value == name) == 1 ? name : null;
    }
}
