namespace CrmGraph.Domain.Customers;

/// <summary>偏好: something a customer likes to have one way and not another.</summary>
/// <param name="Topic">What it is about, for example payment or the hours for calls.</param>
/// <param name="Value">How the customer wants it.</param>
public sealed record CustomerPreference(string Topic, string Value)
{
    internal CustomerPreference Valid() => new(Checked.Required(Topic, "preferences"), Checked.Required(Value, "preferences"));
}
