using CrmGraph.Api.Data;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Pipeline.Randomized;

/// <summary>Whom an act is about, and who does it.</summary>
/// <param name="Target">The opportunity as it is before.</param>
/// <param name="Version">Its version; now and then one that is not the current one.</param>
/// <param name="Some">A handful with the target, for acts on many.</param>
/// <param name="Stages">The stages of its pipeline, in their order.</param>
/// <param name="Actor">Mostly somebody who may.</param>
/// <param name="Server">The server.</param>
internal sealed record Scene(
    Opportunity Target,
    int Version,
    IReadOnlyList<object> Some,
    IReadOnlyList<Stage> Stages,
    Actor Actor,
    CrmServer Server)
{
    public string Id => Target.Node();

    public Stage Stage => Stages.Single(stage => stage.Id == Target.StageId);

    /// <summary>The stage after its own, or the first.</summary>
    public Stage Next => Stages.FirstOrDefault(stage => stage.Position > Stage.Position) ?? Stages[0];

    public Task<string?> Do(string mutation, object input) => Actor.Do(mutation, input);

    public async Task<T> Read<T>(Func<CrmDbContext, Task<T>> read)
    {
        T found = default!;
        await Server.Do(async db => found = await read(db));
        return found;
    }

    /// <summary>The version after what this act has changed already.</summary>
    public Task<int> VersionNow() => Read(db => db.Set<Opportunity>().Where(o => o.Id == Target.Id).Select(o => o.Version).SingleAsync());
}

/// <summary>Something that can be done; it answers with the code of the refusal, or null.</summary>
internal sealed record Act(string Name, Func<Scene, Task<string?>> Do);
