using System.Collections;
using System.Linq.Expressions;
using System.Text.RegularExpressions;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace CrmGraph.Api.Data.Reading;

/// <summary>Puts EF's parameters in the place of slots.</summary>
internal sealed partial class SlotParameters : ExpressionVisitor
{
    private readonly Dictionary<Slot, string> _names = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, Slot> _slots = new(StringComparer.Ordinal);

    public SlotParameters(IEnumerable<Slot> slots)
    {
        foreach (var slot in slots)
        {
            var name = $"p{_names.Count + 1}";
            _names[slot] = name;
            _slots[name] = slot;
        }
    }

    /// <summary><c>EF.Functions</c> as EF knows it once a query is prepared.</summary>
    public static Expression Functions { get; } = Expression.Property(null, typeof(EF), nameof(EF.Functions));

    /// <summary>A parameter in the text of a statement.</summary>
    [GeneratedRegex(@"@p\d+(_\d+)?\b")]
    public static partial Regex Pattern();

    public string NameOf(Slot slot) => _names[slot];

    public Slot SlotOf(string name) => _slots[name];

    protected override Expression VisitExtension(Expression node) =>
        node is Slot slot ? Parameter(NameOf(slot), slot.Type) : base.VisitExtension(node);

    protected override Expression VisitMember(MemberExpression node) =>
        node.Type == typeof(DbFunctions) ? Expression.Constant(EF.Functions) : base.VisitMember(node);

    /// <summary>A list is one parameter, so that its length does not make another statement.</summary>
    private static QueryParameterExpression Parameter(string name, Type type) =>
        type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type)
            ? new QueryParameterExpression(name, type, ParameterTranslationMode.Parameter)
            : new QueryParameterExpression(name, type);
}
