using System.Text;
using CrmGraph.Api.Tests.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Demo;

[Collection(DemoDatabases.Name)]
public sealed class DemoWordsTests(DemoDatabases demo)
{
    private static readonly Encoding Gbk =
        CodePagesEncodingProvider.Instance.GetEncoding("GBK", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    [Fact]
    public async Task Every_text_can_be_printed_with_the_characters_of_GBK()
    {
        var texts = await Texts(await demo.Of(Database.Sqlite));

        Assert.True(texts.Count > 5_000);
        Assert.All(texts, text => Assert.Equal(text, Gbk.GetString(Gbk.GetBytes(text))));
    }

    [Fact]
    public async Task Names_hold_rare_characters_and_both_languages()
    {
        var database = await demo.Of(Database.Sqlite);
        var names = await database.Ask(db => db.Set<User>().Select(user => user.Name).ToListAsync(CrmDatabase.Stop));

        Assert.All("玥喆堃昇祎", rare => Assert.Contains(names, name => name.Contains(rare, StringComparison.Ordinal)));
        Assert.Contains("Emma Clarke", names);
    }

    /// <summary>Every distinct text of every column, the events aside.</summary>
    private static Task<HashSet<string>> Texts(CrmDatabase database) => database.Ask(async db =>
    {
        HashSet<string> texts = [];
        foreach (var type in db.Model.GetEntityTypes().Where(type => type.ClrType.Namespace!.StartsWith("CrmGraph.Domain", StringComparison.Ordinal)))
        {
            var columns = type.GetProperties().Where(property => property.ClrType == typeof(string)).Select(property => property.Name);
            foreach (var column in columns)
            {
                var sql = $"SELECT DISTINCT \"{column}\" AS \"Value\" FROM \"{type.GetTableName()}\" WHERE \"{column}\" IS NOT NULL";
                texts.UnionWith(await db.Database.SqlQueryRaw<string>(sql).ToListAsync(CrmDatabase.Stop));
            }
        }

        return texts;
    });
}
