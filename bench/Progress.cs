using System.Globalization;

namespace CrmGraph.Bench;

/// <summary>Tells whoever waits what is going on.</summary>
internal static class Progress
{
    public static void Say(string what) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{TimeProvider.System.GetLocalNow():HH:mm:ss} {what}"));
}
