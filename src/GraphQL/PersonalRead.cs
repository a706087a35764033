namespace CrmGraph.GraphQL;

/// <summary>What an operation told of persons.</summary>
/// <param name="Operation">The operation's name; null where it has none.</param>
/// <param name="Fields">The fields that tell of persons, for example <c>Contact.email</c>.</param>
/// <param name="Rows">How many records of persons were read.</param>
public sealed record PersonalRead(string? Operation, IReadOnlyList<string> Fields, int Rows);
