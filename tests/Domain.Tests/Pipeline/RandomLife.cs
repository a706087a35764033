using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using static CrmGraph.Domain.Tests.Pipeline.Given;

namespace CrmGraph.Domain.Tests.Pipeline;

/// <summary>An opportunity to which things happen day by day, allowed and refused ones, always the same for one seed.</summary>
internal static class RandomLife
{
    public const int Days = 40;

    public static Opportunity Of(int seed)
    {
        var random = new Random(seed);
        var opportunity = Opportunity(WithLostStage);
        for (var day = 1; day < Days; day++)
        {
            try
            {
                Live(opportunity, random, Monday.AddDays(day));
            }
            catch (RuleException)
            {
                // A refused change must not leave a trace either; the tests look at what remains.
            }
        }

        return opportunity;
    }

    private static void Live(Opportunity opportunity, Random random, DateTime now)
    {
        var stages = WithLostStage.Stages;
        switch (random.Next(24))
        {
            case < 9:
                opportunity.MoveTo(stages[random.Next(stages.Count)], StageGate.Historical, now.AddDays(-random.Next(3)), Ming);
                break;
            case < 14:
                opportunity.Revise(Revision(random.Next(-1, 5) * 1_000), now, Hua);
                break;
            case < 17:
                opportunity.TransferTo(random.Next(2) == 0 ? Ming : Hua, random.Next(2) == 0 ? TeamNorth : null, now, Hua);
                break;
            case < 19:
                opportunity.Suspend(null, null, now, Ming);
                break;
            case < 22:
                opportunity.Resume(now, Ming);
                break;
            case 22:
                opportunity.Win(stages[2], StageGate.Historical, now, Day, Ming);
                break;
            default:
                opportunity.Lose(stages[3], new Loss(random.Next(2) == 0 ? "price" : null, "learned") { NoCompetitor = true }, now, Day, Ming);
                break;
        }
    }
}
