using CrmGraph.Api.Tests.Pipeline.Gates;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Pipeline.Randomized;

/// <summary>Moves through stages, and all that opens and closes their gates.</summary>
internal sealed class StageActs(IReadOnlyList<Actor> people, Draw draw)
{
    private static readonly string[] Purposes = ["LEAVE_STAGE", "RESUME"];

    public IReadOnlyList<Act> All =>
    [
        new("move", s => Move(s, draw.Any(s.Stages))),
        new("move on", s => Move(s, s.Next)),
        new("move many", s => s.Do("moveOpportunities", new { items = s.Some, stageId = draw.Any(s.Stages).Node(), reason = "bulk", overrideReason = draw.Perhaps("urgent") })),
        new("switch", Switch),
        new("fulfil", s => Fulfil(s, [draw.Any(s.Stages)])),
        new("fulfil this", s => Fulfil(s, [s.Stage])),
        new("fulfil all", s => Fulfil(s, s.Stages)),
        new("undo", s => Check(s, draw.Any(s.Stages), "IN_PROGRESS")),
        new("withdraw", Withdraw),
        new("ask", s => s.Do("requestApproval", new { opportunityId = s.Id, version = s.Version, purpose = draw.Any(Purposes), request = "please" })),
        new("decide", Decide),
    ];

    private Task<string?> Move(Scene s, Stage stage) => s.Do(
        "moveOpportunity", new { id = s.Id, version = s.Version, stageId = stage.Node(), reason = "move", overrideReason = draw.Perhaps("urgent") });

    private async Task<string?> Switch(Scene s)
    {
        var pipelines = await s.Read(db => db.Set<SalesPipeline>().OrderBy(p => p.Position).ToListAsync());
        return await s.Do("switchPipeline", new { id = s.Id, version = s.Version, pipelineId = draw.Any(pipelines).Node(), reason = "other" });
    }

    /// <summary>Does what stages ask for: the action, and most of the documents.</summary>
    private async Task<string?> Fulfil(Scene s, IReadOnlyList<Stage> stages)
    {
        foreach (var stage in stages)
        {
            if (stage.RequiredActionZh is not null && await Check(s, stage, "DONE") is { } refused)
            {
                return refused;
            }

            foreach (var document in stage.Documents.Where(_ => !draw.OneIn(12)))
            {
                var added = await s.Actor.Client.AddDocument(s.Id, await s.VersionNow(), stage.Node(), document.Key, [1, 2, 3]);
                if (Actor.Refusal(added) is { } unwanted)
                {
                    return unwanted;
                }
            }
        }

        return null;
    }

    private static async Task<string?> Check(Scene s, Stage stage, string status) =>
        await s.Do("updateChecklist", new { opportunityId = s.Id, version = await s.VersionNow(), stageId = stage.Node(), status });

    private static async Task<string?> Withdraw(Scene s)
    {
        var document = await s.Read(db => db.Set<OpportunityDocument>().Where(d => d.OpportunityId == s.Target.Id).OrderBy(d => d.AddedAt).LastOrDefaultAsync());
        return document is null ? "NOTHING_TO_WITHDRAW" : await s.Do("withdrawDocument", new { id = document.Node(), version = document.Version });
    }

    private async Task<string?> Decide(Scene s)
    {
        var approval = await s.Read(db => db.Set<Approval>().Where(a => a.OpportunityId == s.Target.Id).OrderBy(a => a.RequestedAt).LastOrDefaultAsync());
        return approval is null
            ? "NOTHING_TO_DECIDE"
            : await draw.Any(people).Do("decideApproval", new { id = approval.Node(), version = approval.Version, approved = !draw.OneIn(3) });
    }
}
