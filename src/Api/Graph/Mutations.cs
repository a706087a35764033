using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.GraphQL;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Graph;

/// <summary>A use case that changes something.</summary>
internal delegate Task<TResult> UseCase<in TInput, TResult>(
    TInput input,
    CrmDbContext db,
    Caller caller,
    TimeProvider clock,
    CancellationToken stop);

/// <summary>A use case that does not ask what time it is.</summary>
internal delegate Task<TResult> TimelessUseCase<in TInput, TResult>(
    TInput input,
    CrmDbContext db,
    Caller caller,
    CancellationToken stop);

/// <summary>A use case that needs more of the server than the database and the time.</summary>
internal delegate Task<TResult> ServedUseCase<in TInput, TResult>(TInput input, RequestContext context);

/// <summary>Registers use cases as mutations, with the refusals that any of them may answer with.</summary>
internal static class Mutations
{
    private static readonly Type[] Everywhere = [typeof(NotFound), typeof(InvalidValue), typeof(StaleVersion), typeof(NotAllowed), typeof(KeyIsReadOnly)];

    /// <summary>A mutation whose payload is the entity it changed, read back with the client's selection.</summary>
    public static void Change<TInput, TEntity>(
        this SchemaBuilder schema,
        string name,
        string field,
        UseCase<TInput, TEntity> run,
        params Type[] refusals)
        where TEntity : Entity => schema.Add(name, field, run, run.Method.DeclaringType!, refusals);

    /// <inheritdoc cref="Change{TInput,TEntity}(SchemaBuilder,string,string,UseCase{TInput,TEntity},Type[])"/>
    public static void Change<TInput, TEntity>(
        this SchemaBuilder schema,
        string name,
        string field,
        TimelessUseCase<TInput, TEntity> run,
        params Type[] refusals)
        where TEntity : Entity =>
        schema.Add<TInput, TEntity>(
            name, field, (input, db, caller, _, stop) => run(input, db, caller, stop), run.Method.DeclaringType!, refusals);

    /// <inheritdoc cref="Change{TInput,TEntity}(SchemaBuilder,string,string,UseCase{TInput,TEntity},Type[])"/>
    public static void Change<TInput, TEntity>(
        this SchemaBuilder schema,
        string name,
        string field,
        ServedUseCase<TInput, TEntity> run,
        params Type[] refusals)
        where TEntity : Entity =>
        schema.Mutation<TInput>(name, mutation => mutation
            .Returns<TEntity>(field, (input, context) => IdempotentRun.Of(name, context, async () => (await run(input, context)).Id))
            .Errors([.. Everywhere, .. refusals])
            .DescribedBy(run.Method.DeclaringType!));

    /// <summary>A mutation whose payload is what it computed; a repeated key gets the same again.</summary>
    public static void Compute<TInput, TResult>(
        this SchemaBuilder schema,
        string name,
        string field,
        UseCase<TInput, TResult> run,
        params Type[] refusals) =>
        schema.Mutation<TInput>(name, mutation => mutation
            .ReturnsValue(field, (input, context) => IdempotentRun.Answer(name, context, () =>
                run(input, context.Db(), context.Writer(), context.Clock(), context.Stop)))
            .Errors([.. Everywhere, .. refusals])
            .DescribedBy(run.Method.DeclaringType!));

    /// <inheritdoc cref="Compute{TInput,TResult}(SchemaBuilder,string,string,UseCase{TInput,TResult},Type[])"/>
    public static void Compute<TInput, TResult>(
        this SchemaBuilder schema,
        string name,
        string field,
        TimelessUseCase<TInput, TResult> run,
        params Type[] refusals) =>
        schema.Mutation<TInput>(name, mutation => mutation
            .ReturnsValue(field, (input, context) => IdempotentRun.Answer(name, context, () =>
                run(input, context.Db(), context.Writer(), context.Stop)))
            .Errors([.. Everywhere, .. refusals])
            .DescribedBy(run.Method.DeclaringType!));

    /// <summary>A mutation whose payload is shown once and kept nowhere, not even for a repeated key.</summary>
    public static void Reveal<TInput, TResult>(
        this SchemaBuilder schema,
        string name,
        string field,
        UseCase<TInput, TResult> run,
        params Type[] refusals) =>
        schema.Mutation<TInput>(name, mutation => mutation
            .ReturnsValue(field, (input, context) =>
                run(input, context.Db(), context.Writer(), context.Clock(), context.Stop))
            .Errors([.. Everywhere, .. refusals])
            .DescribedBy(run.Method.DeclaringType!));

    /// <inheritdoc cref="Reveal{TInput,TResult}(SchemaBuilder,string,string,UseCase{TInput,TResult},Type[])"/>
    public static void Reveal<TInput, TResult>(
        this SchemaBuilder schema,
        string name,
        string field,
        ServedUseCase<TInput, TResult> run,
        params Type[] refusals) =>
        schema.Mutation<TInput>(name, mutation => mutation
            .ReturnsValue(field, (input, context) => run(input, context))
            .Errors([.. Everywhere, .. refusals])
            .DescribedBy(run.Method.DeclaringType!));

    private static void Add<TInput, TEntity>(
        this SchemaBuilder schema,
        string name,
        string field,
        UseCase<TInput, TEntity> run,
        Type documented,
        Type[] refusals)
        where TEntity : Entity =>
        schema.Mutation<TInput>(name, mutation => mutation
            .Returns<TEntity>(field, (input, context) => IdempotentRun.Of(name, context, async () =>
                (await run(input, context.Db(), context.Writer(), context.Clock(), context.Stop)).Id))
            .Errors([.. Everywhere, .. refusals])
            .DescribedBy(documented));
}
