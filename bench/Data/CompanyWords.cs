namespace CrmGraph.Bench.Data;

/// <summary>What the sample company's texts are put together from.</summary>
internal static class CompanyWords
{
    public const string Description = "Long description of the opportunity. ";

    public static readonly string[] UserFirstNames = ["Ada", "Ben", "Carla", "Dmitri", "Eve", "Farid", "Grace", "Hugo", "Ines", "Jonas"];
    public static readonly string[] UserLastNames = ["Novak", "Smith", "Okafor", "Tanaka", "Meyer"];
    public static readonly string[] StageNames = ["Lead", "Qualified", "Discovery", "Demo", "Proposal", "Negotiation", "Commit"];

    /// <summary>The chance to win from each step, in 1/10,000.</summary>
    public static readonly int[] StageProbabilities = [500, 1_000, 2_000, 4_000, 6_000, 8_000, 9_500];

    public static readonly string[] CompanyNames =
        ["Northwind", "Contoso", "Fabrikam", "Acme", "Globex", "Initech", "Umbra", "Vertex", "Orion", "Quanta"];

    public static readonly string[] CompanyKinds = ["Systems", "Logistics", "Foods", "Energy", "Media", "Health", "Labs", "Retail"];
    public static readonly string[] Industries = ["Software", "Manufacturing", "Retail", "Finance", "Healthcare", "Energy"];
    public static readonly string[] Cities = ["Berlin", "Paris", "Wien", "Zürich", "Madrid", "Oslo", "Praha", "Lisboa"];
    public static readonly string[] Countries = ["DE", "FR", "AT", "CH", "ES", "NO", "CZ", "PT"];
    public static readonly string[] FirstNames = ["Anna", "Bruno", "Chloe", "David", "Elena", "Felix", "Greta", "Henry"];
    public static readonly string[] LastNames = ["Klein", "Rossi", "Dubois", "Svensson", "Garcia", "Nowak", "Costa", "Hansen"];
    public static readonly string[] JobTitles = ["CEO", "CTO", "Buyer", "Engineer", "Assistant"];
    public static readonly string[] DealKinds = ["Licence", "Upgrade", "Rollout", "Pilot", "Support", "Migration"];
    public static readonly string[] ActivityTypes = ["CALL", "EMAIL", "MEETING", "NOTE", "TASK"];
    public static readonly string[] ActivitySubjects = ["Follow up", "Intro", "Pricing", "Contract", "Demo", "Check-in"];
}
