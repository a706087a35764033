namespace CrmGraph.Domain.Pipeline.Design;

/// <summary>A stage with opportunities cannot be removed.</summary>
/// <param name="StageId">The stage.</param>
/// <param name="Count">How many opportunities are open or suspended in it.</param>
public sealed record StageStillInUse(Guid StageId, int Count) : Refusal(
    "STAGE_STILL_IN_USE",
    $"{Count} opportunities are in this stage. Move them first.");

/// <summary>The stages would not form a pipeline.</summary>
/// <param name="Problem">What would be wrong.</param>
public sealed record StageOrderBroken(string Problem) : Refusal(
    "STAGE_ORDER_BROKEN",
    $"These stages do not form a pipeline: {Problem}.");

/// <summary>Another stage of the pipeline has this node id.</summary>
/// <param name="NodeId">The node id.</param>
public sealed record StageNodeTaken(string NodeId) : Refusal(
    "STAGE_NODE_TAKEN",
    $"Another stage of the pipeline is called {NodeId}. Choose another node id.");

/// <summary>A deadline is counted from an earlier stage of the same pipeline.</summary>
/// <param name="StageId">The stage with the deadline.</param>
/// <param name="NodeId">The node it is counted from.</param>
public sealed record StageAnchorMissing(Guid StageId, string NodeId) : Refusal(
    "STAGE_ANCHOR_MISSING",
    $"A deadline is counted from {NodeId}, which is no earlier stage of the pipeline. Change the deadline first.");

/// <summary>A new order names each stage of the pipeline once.</summary>
/// <param name="PipelineId">The pipeline.</param>
public sealed record StagesIncomplete(Guid PipelineId) : Refusal(
    "STAGES_INCOMPLETE",
    "Name each stage of the pipeline once, in the new order.");

/// <summary>New opportunities need a pipeline to start in.</summary>
/// <param name="PipelineId">The default pipeline.</param>
public sealed record DefaultPipelineNeeded(Guid PipelineId) : Refusal(
    "DEFAULT_PIPELINE_NEEDED",
    "New opportunities start in this pipeline. Make another one the default first.");

/// <summary>A pipeline with opportunities on their way cannot be removed.</summary>
/// <param name="PipelineId">The pipeline.</param>
/// <param name="Count">How many opportunities are open or suspended in it.</param>
public sealed record PipelineStillInUse(Guid PipelineId, int Count) : Refusal(
    "PIPELINE_STILL_IN_USE",
    $"{Count} opportunities are on their way through this pipeline. Close them or let them run through another one first.");

/// <summary>An own status that opportunities have stays, with its meaning.</summary>
/// <param name="PipelineId">The pipeline.</param>
/// <param name="Key">The own status.</param>
public sealed record OwnStatusStillInUse(Guid PipelineId, string Key) : Refusal(
    "OWN_STATUS_STILL_IN_USE",
    $"Opportunities are {Key}. Give them another status of your own first.");
