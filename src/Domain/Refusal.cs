namespace CrmGraph.Domain;

/// <summary>A business rule said no. The code is part of the API contract and never changes; the message is for people.</summary>
/// <param name="Code">The stable code of the rule, in upper snake case.</param>
/// <param name="Message">What is wrong and what to do about it.</param>
public abstract record Refusal(string Code, string Message)
{
    /// <summary>The exception that carries this refusal out of a domain method.</summary>
    public RuleException AsException() => new(this);
}

/// <summary>Thrown by a domain method that refuses; the API turns it into the payload's typed error.</summary>
public sealed class RuleException(Refusal refusal) : Exception(refusal.Message)
{
    public Refusal Refusal { get; } = refusal;
}
