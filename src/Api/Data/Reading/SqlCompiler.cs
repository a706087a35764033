using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using System.Reflection;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.Internal;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace CrmGraph.Api.Data.Reading;

/// <summary>
/// Has EF Core make the SQL of a query, and takes from EF's model how parameters are written and columns are read, so that the
/// statement can be run without EF for all later requests.
/// </summary>
internal static class SqlCompiler
{
    private static readonly MethodInfo LikeMethod = typeof(DbFunctionsExtensions).GetMethod(
        nameof(DbFunctionsExtensions.Like), [typeof(DbFunctions), typeof(string), typeof(string), typeof(string)])!;

    /// <summary>The condition that a text matches a pattern in which a backslash escapes.</summary>
    public static Expression Like(Expression text, Expression pattern) =>
        Expression.Call(LikeMethod, SlotParameters.Functions, text, pattern, Expression.Constant(@"\"));

    /// <param name="db">The model, and the database whose SQL is made.</param>
    /// <param name="query">The query of the rows' cells.</param>
    /// <param name="values">The slots in the query with the values of one request; which of them are null decides about the SQL.</param>
    public static SqlQuery Compile(DbContext db, Expression query, IReadOnlyDictionary<Slot, object?> values)
    {
        var parameters = new SlotParameters(values.Keys);
        using var observation = new QueryObservation();
        var run = db.GetService<IDatabase>().CompileQuery<IEnumerable<object?[]>>(parameters.Visit(query), async: false);
        var context = db.GetService<IQueryContextFactory>().Create();
        foreach (var (slot, value) in values)
        {
            context.Parameters.Add(parameters.NameOf(slot), value);
        }

        using var command = Command(run(context));
        var names = command.Parameters.Cast<DbParameter>().Select(p => $"@{p.ParameterName.TrimStart('@')}").ToList();
        var isPositional = command is NpgsqlCommand;
        return new SqlQuery(
            isPositional ? Positional(command.CommandText, names) : command.CommandText,
            [.. names.Select(name => Argument(name, isPositional, parameters, observation))],
            observation.Columns);
    }

    /// <summary>Npgsql would look for the names in the text with each execution, so they become numbers here.</summary>
    private static string Positional(string sql, List<string> names) =>
        SlotParameters.Pattern().Replace(sql, name => $"${names.IndexOf(name.Value) + 1}");

    [SuppressMessage("Usage", "EF1001", Justification = "The one way to the SQL of a query that is not an IQueryable of a context.")]
    private static DbCommand Command(IEnumerable<object?[]> rows) => ((IRelationalQueryingEnumerable)rows).CreateDbCommand();

    private static SqlArgument Argument(string name, bool isPositional, SlotParameters parameters, QueryObservation observation)
    {
        var (slotName, mapping) = observation.Parameter(name);
        var written = isPositional ? "" : name;
        return new SqlArgument(parameters.SlotOf(slotName), (command, value) => mapping.CreateParameter(command, written, value, value is null));
    }
}
