namespace CrmGraph.Domain;

/// <summary>What stands where a name or a text was erased.</summary>
public static class ErasedText
{
    public const string Value = "已清除 Erased";
}
