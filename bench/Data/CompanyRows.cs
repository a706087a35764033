namespace CrmGraph.Bench.Data;

/// <summary>Somebody who owns customers and opportunities.</summary>
internal sealed record UserRow(int Id, string Name, string Email, DateTime CreatedAt)
{
    private const int LastAdministrator = 3;
    private const int LastManager = 13;
    private const int Teams = 5;

    public string Role => Id <= LastAdministrator ? "ADMIN" : Id <= LastManager ? "MANAGER" : "SALES";

    /// <summary>Those above the teams are in none.</summary>
    public int? Team => Id <= LastManager ? null : 1 + (Id % Teams);

    /// <summary>The first of each team.</summary>
    public bool LeadsTeam => Id is > LastManager and <= LastManager + Teams;
}

/// <summary>A class of customers.</summary>
internal sealed record TierRow(int Id, string Name);

/// <summary>A way of selling.</summary>
internal sealed record PipelineRow(int Id, string Name);

/// <summary>A step of a pipeline.</summary>
/// <param name="Probability">The chance to win from here, in 1/10,000.</param>
/// <param name="Conversion">The share that reaches the next step, in 1/10,000.</param>
internal sealed record StageRow(int Id, int Pipeline, string Name, int Position, int Probability, int Conversion);

internal sealed record CustomerRow(
    int Id,
    string Name,
    string Email,
    string? Phone,
    string Industry,
    string City,
    string Country,
    decimal AnnualRevenue,
    int Tier,
    int Owner,
    DateTime CreatedAt);

internal sealed record ContactRow(
    int Id,
    int Customer,
    string FirstName,
    string LastName,
    string Email,
    string? Phone,
    string JobTitle,
    DateTime CreatedAt);

/// <param name="Status">open, won or lost.</param>
/// <param name="ClosedAt">Null while it is open.</param>
internal sealed record OpportunityRow(
    int Id,
    string Name,
    string Status,
    decimal Amount,
    int Stage,
    int Customer,
    int Owner,
    DateOnly ExpectedClose,
    string? Description,
    DateTime CreatedAt,
    DateTime? ClosedAt);

/// <param name="Opportunity">One of the same customer, or null.</param>
internal sealed record ActivityRow(
    int Id,
    int Customer,
    int? Opportunity,
    int User,
    string Type,
    string Subject,
    DateTime OccurredAt);
