using CrmGraph.Reporting.Pdf.Text;

namespace CrmGraph.Reporting.Pdf.Tables;

/// <summary>A table that runs over as many pages as it needs and repeats its header on each.</summary>
/// <param name="flow">The pages.</param>
/// <param name="columns">Its columns.</param>
/// <param name="continuation">What stands above the header on the pages that follow.</param>
internal sealed class PdfTable(PageFlow flow, IReadOnlyList<TableColumn> columns, string continuation)
{
    private const double HeaderLeading = 10.3;
    private const double ContinuationHeight = 16;

    private static readonly TextStyle HeaderStyle = new(7.8, Palette.Muted, Bold: true);

    private readonly Box[] _places = Places(columns);

    private List<string>[] HeaderLines => field ??=
        [.. columns.Select((column, i) => LineBreaker.Wrap(column.Title, HeaderStyle, _places[i].Width - (2 * TableRow.Gutter), 2))];

    private double HeaderHeight => 8.5 + (HeaderLeading * HeaderLines.Max(lines => lines.Count));

    /// <summary>The height of the header and the first two rows: a row never stands alone.</summary>
    public double LeastHeight(IReadOnlyList<IReadOnlyList<TableCell>> rows) =>
        HeaderHeight + rows.Take(2).Sum(row => new TableRow(row, columns, _places).Height);

    /// <summary>Draws the rows; there must be at least one.</summary>
    public void Draw(IReadOnlyList<IReadOnlyList<TableCell>> rows)
    {
        TableRow Measure(int index) => new(rows[index], columns, _places);

        flow.Require(LeastHeight(rows));
        var row = Measure(0);
        var next = rows.Count > 1 ? Measure(1) : null;
        using var table = flow.Document.Begin(PdfTag.Table);
        DrawHeader();
        using var body = flow.Document.Begin(PdfTag.TBody);
        for (var index = 0; index < rows.Count; index++)
        {
            var isLastButOne = index == rows.Count - 2;
            if (!flow.Fits(row.Height + (isLastButOne ? next!.Height : 0)))
            {
                flow.NewPage();
                RepeatHeader();
            }

            DrawRow(row);
            row = next!;
            next = index + 2 < rows.Count ? Measure(index + 2) : null;
        }
    }

    private static Box[] Places(IReadOnlyList<TableColumn> columns)
    {
        var total = columns.Sum(column => column.Weight);
        var places = new Box[columns.Count];
        var x = PageFlow.Left;
        for (var i = 0; i < columns.Count; i++)
        {
            places[i] = new Box(x, 0, columns[i].Weight / total * PageFlow.Width, 0);
            x = places[i].Right;
        }

        return places;
    }

    private void DrawHeader()
    {
        DrawHeaderGround();
        using var head = flow.Document.Begin(PdfTag.THead);
        using var row = flow.Document.Begin(PdfTag.TR);
        for (var i = 0; i < columns.Count; i++)
        {
            using var cell = flow.Document.Begin(PdfTag.TH);
            DrawTitle(i);
        }

        flow.Y += HeaderHeight;
    }

    private void RepeatHeader()
    {
        using var decoration = flow.Document.Begin(PdfTag.Artifact);
        var style = new TextStyle(9.5, Palette.Ink, Bold: true);
        flow.Page.Text(LineBreaker.Fit(continuation, style, PageFlow.Width), PageFlow.Left, flow.Y + 8, style);
        flow.Y += ContinuationHeight;
        DrawHeaderGround();
        for (var i = 0; i < columns.Count; i++)
        {
            DrawTitle(i);
        }

        flow.Y += HeaderHeight;
    }

    private void DrawHeaderGround()
    {
        using var decoration = flow.Document.Begin(PdfTag.Artifact);
        flow.Page.Fill(new Box(PageFlow.Left, flow.Y, PageFlow.Width, HeaderHeight), Palette.Ground);
        var bottom = flow.Y + HeaderHeight;
        flow.Page.Line(new(PageFlow.Left, bottom), new(PageFlow.Right, bottom), new Stroke(Palette.Rule, 0.8));
    }

    private void DrawTitle(int column)
    {
        var place = _places[column];
        var lines = HeaderLines[column];
        var align = columns[column].Align;
        var x = align == Align.Right ? place.Right - TableRow.Gutter : place.X + TableRow.Gutter;
        var first = flow.Y + HeaderHeight - 6.4 - ((lines.Count - 1) * HeaderLeading);
        for (var i = 0; i < lines.Count; i++)
        {
            flow.Page.Text(lines[i], x, first + (i * HeaderLeading), HeaderStyle, align);
        }
    }

    private void DrawRow(TableRow row)
    {
        using (flow.Document.Begin(PdfTag.TR))
        {
            for (var i = 0; i < columns.Count; i++)
            {
                using var cell = flow.Document.Begin(PdfTag.TD);
                DrawCell(row, i);
            }
        }

        flow.Y += row.Height;
        using var decoration = flow.Document.Begin(PdfTag.Artifact);
        flow.Page.Line(new(PageFlow.Left, flow.Y), new(PageFlow.Right, flow.Y), new Stroke(Palette.Rule, 0.5));
    }

    private void DrawCell(TableRow row, int column)
    {
        var drawing = new CellDrawing(flow.Page, row, column, _places[column] with { Y = flow.Y, Height = row.Height }, columns[column].Align);
        if (row.Cells[column].Target is null)
        {
            drawing.Draw();
            return;
        }

        using var link = flow.Document.Begin(PdfTag.Link);
        drawing.Draw();
    }
}
