using System.Collections.Concurrent;
using System.Reflection;

namespace CrmGraph.GraphQL.Building.Descriptions;

/// <summary>Descriptions from the XML documentation files that lie beside the assemblies.</summary>
internal static class XmlDocs
{
    private static readonly ConcurrentDictionary<Assembly, XmlDocFile> Files = new();

    public static string? Of(Type type) => FileOf(type).Summary($"T:{Name(type)}");

    /// <summary>Of a property; one of a positional record has its description at the record's parameter.</summary>
    public static string? Of(MemberInfo member)
    {
        var declaring = member.DeclaringType!;
        var kind = member is PropertyInfo ? 'P' : 'F';
        return FileOf(declaring).Summary($"{kind}:{Name(declaring)}.{member.Name}")
            ?? FileOf(declaring).Parameter($"T:{Name(declaring)}", member.Name);
    }

    public static string? Of(ParameterInfo parameter)
    {
        var declaring = parameter.Member.DeclaringType!;
        return FileOf(declaring).Parameter($"T:{Name(declaring)}", parameter.Name!);
    }

    private static XmlDocFile FileOf(Type type) => Files.GetOrAdd(type.Assembly, XmlDocFile.Beside);

    private static string Name(Type type) =>
        (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName?.Replace('+', '.') ?? type.Name;
}
