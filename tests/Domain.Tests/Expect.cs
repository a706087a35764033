namespace CrmGraph.Domain.Tests;

internal static class Expect
{
    /// <summary>The refusal an action ends with, of exactly the given kind.</summary>
    public static TRefusal Refusal<TRefusal>(Action act)
        where TRefusal : Refusal =>
        Assert.IsType<TRefusal>(Assert.Throws<RuleException>(act).Refusal);

    /// <summary>The action is refused because of this field.</summary>
    public static void Invalid(string field, Action act) => Assert.Equal(field, Refusal<InvalidValue>(act).Field);
}
