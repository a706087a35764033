using System.Data.Common;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace CrmGraph.Api.Data.Reading;

/// <summary>Reads columns as EF does: by the method its model names for the type, and through the model's converters.</summary>
internal static class ColumnReader
{
    private static readonly ConditionalWeakTable<RelationalTypeMapping, Delegate> Readers = [];

    public static SqlColumn For(SqlExpression column, int ordinal)
    {
        var mapping = column.TypeMapping ?? throw new InvalidOperationException($"{column} has no type.");
        var read = Readers.GetValue(mapping, Make);
        return (SqlColumn)Activator.CreateInstance(typeof(SqlColumn<>).MakeGenericType(read.Method.ReturnType), ordinal, read)!;
    }

    private static Delegate Make(RelationalTypeMapping mapping)
    {
        var row = Expression.Parameter(typeof(DbDataReader), "row");
        var ordinal = Expression.Parameter(typeof(int), "ordinal");
        var method = mapping.GetDataReaderMethod();
        Expression reader = method.DeclaringType!.IsAssignableFrom(typeof(DbDataReader)) ? row : Expression.Convert(row, method.DeclaringType);
        var value = mapping.CustomizeDataReaderExpression(Expression.Call(reader, method, ordinal));
        if (mapping.Converter is { } converter)
        {
            var stored = converter.ConvertFromProviderExpression.Parameters[0];
            value = ReplacingExpressionVisitor.Replace(
                stored,
                value.Type == stored.Type ? value : Expression.Convert(value, stored.Type),
                converter.ConvertFromProviderExpression.Body);
        }

        var type = Nullable.GetUnderlyingType(mapping.ClrType) ?? mapping.ClrType;
        return Expression.Lambda(
            typeof(Func<,,>).MakeGenericType(typeof(DbDataReader), typeof(int), type),
            value.Type == type ? value : Expression.Convert(value, type),
            row,
            ordinal).Compile();
    }
}
