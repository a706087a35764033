using System.Text.RegularExpressions;

namespace CrmGraph.Domain.Tests;

public sealed partial class RefusalTests
{
    public static TheoryData<string> Refusals() =>
        [.. typeof(Refusal).Assembly.GetTypes().Where(t => t.BaseType == typeof(Refusal)).Select(t => t.FullName!)];

    [Theory]
    [MemberData(nameof(Refusals))]
    public void A_code_is_the_name_of_its_refusal_in_upper_snake_case(string name)
    {
        var type = typeof(Refusal).Assembly.GetType(name)!;
        var constructor = type.GetConstructors().Single();
        var refusal = (Refusal)constructor.Invoke(constructor.GetParameters().Select(p => Any(p.ParameterType)).ToArray());

        Assert.Equal(WordStart().Replace(type.Name, "_").ToUpperInvariant(), refusal.Code);
        Assert.EndsWith(".", refusal.Message, StringComparison.Ordinal);
    }

    private static object Any(Type type) =>
        type == typeof(string) ? "x"
        : type.IsInterface ? Array.CreateInstance(type.GenericTypeArguments[0], 0)
        : Activator.CreateInstance(type)!;

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex WordStart();
}
