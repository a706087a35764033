namespace CrmGraph.Domain.Pipeline;

/// <summary>竞争对手: a company that wins what we lose.</summary>
public sealed class Competitor : Entity
{
    private Competitor()
    {
    }

    /// <summary>The company's name; unique.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What it does better than we do.</summary>
    public string? Strengths { get; private set; }

    /// <summary>What it does worse.</summary>
    public string? Weaknesses { get; private set; }

    public static Competitor Create(string name, string? strengths = null, string? weaknesses = null)
    {
        var competitor = new Competitor { Id = Guid.CreateVersion7() };
        competitor.Change(name, strengths, weaknesses);
        return competitor;
    }

    public void Change(string name, string? strengths, string? weaknesses)
    {
        Name = Checked.Required(name, "name");
        Strengths = Checked.Prose(strengths, "strengths");
        Weaknesses = Checked.Prose(weaknesses, "weaknesses");
    }
}
