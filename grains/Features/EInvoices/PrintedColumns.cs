using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace OpsSupport.Features.EInvoices;

/// <summary>The columns of a printed table, known by where their headings stand. Numbers stand right, names left of their headings.</summary>
internal sealed class PrintedColumns
{
    // A piece that is parted by no more letters than this from the piece before belongs to it, unless it stands under another heading.
    private const double SameText = 0.9;

    private readonly ImmutableArray<Column> _columns;

    private PrintedColumns(ImmutableArray<Column> columns) => _columns = columns;

    /// <summary>The columns that a row of headings makes; null where it is none.</summary>
    /// <param name="headings">One named group for each column.</param>
    /// <param name="needed">What a row of headings has at least.</param>
    public static PrintedColumns? At(PrintedRow row, Regex headings, params string[] needed)
    {
        var columns = headings.Matches(row.Text)
            .Select(match => (match.Groups.Values.Skip(1).First(group => group.Success).Name, Place: row.PlaceOf(match)))
            .Select(heading => new Column(heading.Name, heading.Place.Left, heading.Place.Right))
            .DistinctBy(column => column.Name)
            .ToImmutableArray();
        return needed.All(name => columns.Any(column => column.Name == name)) ? new(columns) : null;
    }

    /// <summary>What stands under each heading; empty where nothing does.</summary>
    public Func<string, string> CellsOf(PrintedRow row)
    {
        var cells = new Dictionary<string, string>();
        (PrintedSpan Span, Column Column)? before = null;
        foreach (var span in row.Spans(PrintedSpan.Space))
        {
            var column = NearestTo(span);
            if (before is var (left, its) && span.DistanceTo(column.Left, column.Right) > 0 && (span.Left - left.Right) / span.Size < SameText)
            {
                column = its;
            }

            cells[column.Name] = PlainText.Join(cells.GetValueOrDefault(column.Name, ""), span.Text);
            before = (span, column);
        }

        return name => cells.GetValueOrDefault(name, "");
    }

    private Column NearestTo(PrintedSpan span) => _columns.MinBy(column =>
        (span.DistanceTo(column.Left, column.Right), Math.Abs(span.Left + span.Right - column.Left - column.Right)))!;

    private sealed record Column(string Name, double Left, double Right);
}
