using CrmGraph.Api.Graph;
using CrmGraph.Api.Privacy.Erasing;
using CrmGraph.Domain.Privacy;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Privacy;

/// <summary>个人信息保护: what people whose data is kept here have a right to.</summary>
internal static class PrivacyModule
{
    public static SchemaBuilder AddPrivacy(this SchemaBuilder schema)
    {
        schema.Enum<PersonKind>();
        schema.Enum<ErasureGround>();
        schema.Enum<ErasureFate>();
        schema.Object<Erasure>("Erasure", ErasureType.Define);
        schema.InMemory<ErasedKind>("ErasedRecords");
        schema.InMemory<ErasurePreview>("ErasurePreview");
        schema.Query(query =>
        {
            query.Field<ErasurePreviewArguments, ErasurePreview>("erasurePreview", PreviewErasure.Run)
                .Describe("What the erasure of a person would delete, make anonymous and keep, kind by kind; changes nothing. Needs an administrator.");
            query.One<Erasure>("erasure");
            query.Connection<Erasure>("erasures", context => context.Visible<Erasure>()).DefaultOrder(erasure => erasure.ErasedAt, descending: true)
                .Describe("The erasures, the newest first, for managers and administrators: proof that they were done, without a word about whom.");
        });
        schema.Change<ErasePersonInput, Erasure>("erasePerson", "erasure", ErasePerson.Run, typeof(ImportsRunning));
        return schema;
    }
}
