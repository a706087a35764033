using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Graph;
using CrmGraph.Api.Privacy.Audit;
using CrmGraph.Api.Privacy.Disclosing;
using CrmGraph.Api.Privacy.Erasing;
using CrmGraph.Api.Privacy.Reading;
using CrmGraph.Api.Privacy.Retaining;
using CrmGraph.Domain.Privacy;
using CrmGraph.GraphQL;
using CrmGraph.GraphQL.Building;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmGraph.Api.Privacy;

/// <summary>个人信息保护: what people whose data is kept here have a right to.</summary>
internal static class PrivacyModule
{
    public static SchemaBuilder AddPrivacy(this SchemaBuilder schema)
    {
        schema.Enum<PersonKind>();
        schema.Enum<RetentionKind>();
        schema.Object<RetentionRule>("RetentionRule", RetentionTypes.Define);
        schema.Object<RetentionRun>("RetentionRun", RetentionTypes.Define);
        schema.InMemory<Retention>("Retention");
        schema.InMemory<RemovedRecords>("RemovedRecords");
        schema.InMemory<AppliedRetention>("AppliedRetention");
        schema.Enum<ErasureGround>();
        schema.Enum<ErasureFate>();
        schema.Object<Erasure>("Erasure", ErasureType.Define);
        schema.InMemory<DisclosedPerson>("DisclosedPerson");
        schema.Object<AccessEntry>("AccessEntry", AccessEntryType.Define);
        schema.Object<AuditEntry>("AuditEntry", AuditEntryType.Define);
        schema.InMemory<ErasedKind>("ErasedRecords");
        schema.InMemory<ErasurePreview>("ErasurePreview");
        schema.Query(query =>
        {
            query.Field<ErasurePreviewArguments, ErasurePreview>("erasurePreview", PreviewErasure.Run)
                .Describe("What the erasure of a person would delete, make anonymous and keep, kind by kind; changes nothing. Needs an administrator.");
            query.Field("retention", Retentions)
                .Describe("For how long each kind of personal data is kept, and how many records of it are due; removes nothing. Needs an administrator.");
            query.Connection<RetentionRun>("retentionRuns", context => context.Visible<RetentionRun>()).DefaultOrder(run => run.RanAt, descending: true)
                .Describe("What was removed because it was kept long enough, the latest first; for managers and administrators.");
            query.One<Erasure>("erasure");
            query.Connection<AccessEntry>("accessLog", context => context.Visible<AccessEntry>()).DefaultOrder(entry => entry.At, descending: true)
                .Describe("Who read data of persons, the latest first; for administrators.");
            query.Connection<AuditEntry>("auditTrail", context => context.Visible<AuditEntry>()).DefaultOrder(entry => entry.Number, descending: true)
                .Describe("What was done to rights, settings and personal data, the newest first; for administrators.");
            query.Connection<Erasure>("erasures", context => context.Visible<Erasure>()).DefaultOrder(erasure => erasure.ErasedAt, descending: true)
                .Describe("The erasures, the newest first, for managers and administrators: proof that they were done, without a word about whom.");
        });
        schema.Change<SetRetentionInput, RetentionRule>("setRetention", "rule", SetRetention.Run);
        schema.Compute<ApplyRetentionInput, AppliedRetention>("applyRetention", "applied", ApplyRetention.Run);
        schema.Reveal<DisclosePersonInput, DisclosedPerson>("disclosePerson", "disclosed", DisclosePerson.Run);
        schema.Change<ErasePersonInput, Erasure>("erasePerson", "erasure", ErasePerson.Run, typeof(ImportsRunning));
        return schema;
    }

    public static IServiceCollection AddPrivacy(this IServiceCollection services) => services
        .AddScoped<IInterceptor, AuditTrail>()
        .AddSingleton<ErasureLedger>()
        .AddSingleton<AccessLog>()
        .AddHostedService<AccessLogWriter>()
        .AddHostedService<RetentionTick>();

    private static Task<IReadOnlyList<Retention>> Retentions(RequestContext context)
    {
        context.Caller().DemandWriter<RetentionRule>();
        return Retention.All(context.Db(), context.Clock().UtcNow(), context.Stop);
    }
}
