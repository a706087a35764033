using CrmGraph.GraphQL.Planning.Paging;
using CrmGraph.GraphQL.Planning.Queries;
using CrmGraph.GraphQL.Planning.Statements;
using CrmGraph.GraphQL.Planning.Steps;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Planning.Writing;

/// <summary>Finds out whether a query consists of nothing but rows, and plans how they are written straight from the database.</summary>
internal sealed class WriterPlanner
{
    private readonly List<RowSet> _sets = [];
    private readonly SqlDatabase _database;

    private WriterPlanner(SqlDatabase database) => _database = database;

    /// <summary>The writer of a query; null when something of it is not read from rows.</summary>
    public static OperationWriter? Plan(PlannedSelection root, GraphQLOptions options)
    {
        if (options.Database is not { } database)
        {
            return null;
        }

        try
        {
            var planner = new WriterPlanner(database);
            var fields = root.Fields.Select(planner.Root).ToList();
            return new OperationWriter(fields, planner._sets, database);
        }
        catch (UnwritableException)
        {
            return null;
        }
    }

    private RootField Root(PlannedField field)
    {
        if (field.Plan.Step is TypeNameStep typeName)
        {
            return new RootField(field.EncodedName, null, null, typeName.Name);
        }

        var set = field.Plan.Step switch
        {
            ByKeyStep one => One(one),
            ListStep list => new RowSet(list.Query.AllRows, _database),
            PageStep page => RootPage(page.Queries),
            _ => throw Unwritable(field),
        };
        var writer = Rows(field, set);
        Number(set);
        return new RootField(field.EncodedName, set, writer, null);
    }

    private RowSet One(ByKeyStep one)
    {
        var key = new OneKey(one.Target.RequiredKey.ReturnType, context =>
            one.KeyOf(context, context) ?? throw new UnwritableException("There is no key."));
        return new RowSet(context => one.Query.RowsByKey(one.Target.RequiredKey, key, context), _database);
    }

    private RowSet RootPage(PageQueries queries) => Page(
        queries,
        null,
        context => queries.Rows!(queries.Cut(context).Form).AllRows(context),
        queries.Counted is { } counted ? counted.Count : null);

    private RowSet Page(PageQueries queries, RowSet? parent, Func<RequestContext, JoinedQuery> rows, Func<Statement>? count) =>
        new(rows, _database) { Parent = parent, Page = queries, IsRead = queries.Rows is not null, Count = count };

    /// <summary>Plans what a field shows of its rows.</summary>
    private RowsWriter Rows(PlannedField field, RowSet set)
    {
        if (field.Definition.Type.Named is not ObjectType type)
        {
            throw Unwritable(field);
        }

        var selection = field.SelectionFor(type);
        if (set.Page is not null)
        {
            return Connection(selection, set);
        }

        var template = Template(selection, set);
        return field.Plan.Step is ByKeyStep one
            ? new EntityWriter(template, field.Definition.Type.IsNonNull || one.Target.FindAliases is not null)
            : new ListWriter(template);
    }

    private int Template(PlannedSelection selection, RowSet set)
    {
        set.Templates.Add(Object(selection, set));
        return set.Templates.Count - 1;
    }

    private ConnectionWriter Connection(PlannedSelection selection, RowSet set) => new([.. selection.Fields.Select(f => Part(f, set))]);

    private ConnectionPart Part(PlannedField field, RowSet set)
    {
        if (field.Plan.Step is TypeNameStep typeName)
        {
            return new ConnectionPart(field.EncodedName, null) { TypeName = typeName.Name };
        }

        if (field.Plan.Step is not PageFieldStep step)
        {
            throw Unwritable(field);
        }

        if (step.Field is PageField.StartCursor or PageField.EndCursor)
        {
            set.CursorsOfPage = set.Page!.Format;
        }

        return new ConnectionPart(field.EncodedName, step.Field)
        {
            Template = step.Field is PageField.Nodes or PageField.Edges ? Template(SelectionOf(field), set) : 0,
            Info = step.Field == PageField.Info ? Connection(SelectionOf(field), set) : null,
        };
    }

    private ObjectWriter Object(PlannedSelection selection, RowSet set)
    {
        set.IsPersonal |= selection.IsPersonal;
        return new([.. selection.Fields.Select(f => Field(f, set))]);
    }

    private FieldWriter Field(PlannedField field, RowSet set) => field.Plan.Step switch
    {
        TypeNameStep typeName => new TypeNameField(field.EncodedName, typeName.Name),
        CellStep cell => set.Add(index => new ColumnField(field.EncodedName, index, cell.Cell, field.Definition.Type, cell.Format)),
        JoinedStep joined => new JoinedField(
            field.EncodedName, joined.KeyCell, field.Definition.Type.IsNonNull, Object(SelectionOf(field), set)),
        PageFieldStep { Field: PageField.Node } => new SameRowField(field.EncodedName, Object(SelectionOf(field), set)),
        PageFieldStep { Field: PageField.Cursor } => new CursorField(field.EncodedName, set.Page!.Format),
        ChildPageStep { Parents: { } parents } page => Children(field, parents, page.Link, ChildPage(page, parents, set)),
        ChildListStep { Parents: { } parents } list => Children(field, parents, list.Link, ChildList(list, parents, set)),
        _ => throw Unwritable(field),
    };

    private RowSet ChildPage(ChildPageStep step, RowScope scope, RowSet parent)
    {
        var parents = new ParentPage(parent, scope, step.Link);
        return Page(
            step.Queries,
            parent,
            context => step.Queries.Rows!(step.Queries.Cut(context).Form).ChildRows(step.Link, parents, context),
            step.Queries.Counted is { } counted ? () => counted.CountForParents(step.Link.Child.Expression, parents) : null);
    }

    private RowSet ChildList(ChildListStep step, RowScope scope, RowSet parent)
    {
        var parents = new ParentPage(parent, scope, step.Link);
        return new RowSet(context => step.Query.ChildRows(step.Link, parents, context), _database) { Parent = parent };
    }

    private ChildrenField Children(PlannedField field, RowScope scope, ParentLink link, RowSet children)
    {
        if (link.KeyType != typeof(Guid))
        {
            throw Unwritable(field);
        }

        var parentCell = scope.Cell(link.Parent.Expression);
        var writer = Rows(field, children);
        Number(children);
        return new ChildrenField(field.EncodedName, parentCell, children.Number, writer);
    }

    private void Number(RowSet set)
    {
        set.Number = _sets.Count;
        _sets.Add(set);
    }

    private static PlannedSelection SelectionOf(PlannedField field) =>
        field.Definition.Type.Named is ObjectType type ? field.SelectionFor(type) : throw Unwritable(field);

    private static UnwritableException Unwritable(PlannedField field) => new($"{field.Parent}.{field.Definition.Name} is not read from rows.");
}
