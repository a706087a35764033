using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CrmGraph.GraphQL.Building.Descriptions;

/// <summary>The documentation of one assembly.</summary>
internal sealed partial class XmlDocFile(IReadOnlyDictionary<string, XElement> members)
{
    public static XmlDocFile Beside(Assembly assembly)
    {
        var path = Path.ChangeExtension(assembly.Location, ".xml");
        return new XmlDocFile(File.Exists(path)
            ? XDocument.Load(path).Descendants("member").ToDictionary(m => m.Attribute("name")!.Value)
            : new Dictionary<string, XElement>());
    }

    public string? Summary(string member) => Text(members.GetValueOrDefault(member)?.Element("summary"));

    public string? Parameter(string member, string name) =>
        Text(members.GetValueOrDefault(member)?.Elements("param").FirstOrDefault(p => p.Attribute("name")?.Value == name));

    private static string? Text(XElement? element)
    {
        var text = element is null ? "" : Whitespace().Replace(string.Concat(element.Nodes().Select(Plain)), " ").Trim();
        return text.Length == 0 ? null : text;
    }

    private static string Plain(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement reference when reference.Attribute("cref") is { } target => Last(target.Value),
        XElement reference when reference.Attribute("name") is { } target => target.Value,
        XElement inner => string.Concat(inner.Nodes().Select(Plain)),
        _ => "",
    };

    private static string Last(string reference) => reference[(reference.LastIndexOfAny(['.', ':']) + 1)..];

    [GeneratedRegex(@"\s+")]
    private static partial Regex Whitespace();
}
